"""The data everything speaks: lines, evidence, labels, segments, session. Standard library and numpy only."""
