"""The workspace: one SQLite file that keeps documents, corrections, history, views and what was read."""
