"""The command palette: everything that can be asked for, found by typing a few letters of it."""
