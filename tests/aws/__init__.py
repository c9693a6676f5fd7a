"""Tests of what Amazon answers."""
