"""Many documents at once: sources, workers, resumption, tables of findings, and the same work on a cluster."""
