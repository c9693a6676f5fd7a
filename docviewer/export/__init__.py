"""Segments into files: one file per format."""
