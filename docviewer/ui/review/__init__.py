"""Review: verdicts, notes, progress, what happened to a segment, and one act on many."""
