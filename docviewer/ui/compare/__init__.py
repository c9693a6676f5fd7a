"""Compare two segmentations of the document in front: beside each other or one over the other."""
