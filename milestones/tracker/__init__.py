"""Keeping events: writing the registry, what comes next, where things stand."""
