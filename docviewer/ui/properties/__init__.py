"""What is known of the document in front, as a dialog and as text."""
