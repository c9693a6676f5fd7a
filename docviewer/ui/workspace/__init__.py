"""What a person's work is kept in, as the window shows it: saved or not, opened again, undone step by step."""
