"""The script of the timeline's page: zoom and filter."""
