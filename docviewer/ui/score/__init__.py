"""How good the segments are beside the truth of the document in front."""
