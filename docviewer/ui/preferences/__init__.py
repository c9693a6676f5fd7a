"""The preferences: generated from the settings schema and the command table."""
