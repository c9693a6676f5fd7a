"""Lines become labelled segments: features, strategies, reading order. Standard library and numpy only."""
