"""Supervised child processes: start, deadline, memory cap, restart, framing of messages. Standard library only."""
