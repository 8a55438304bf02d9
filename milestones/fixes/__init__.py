"""Repairs carried out: in texts, as differences, in files."""
