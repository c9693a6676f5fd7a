"""How good segmentations are: strategies and other tools scored by the same truth on the same files."""
