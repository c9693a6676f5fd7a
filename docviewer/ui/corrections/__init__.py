"""Correct segments by hand: what commands, boxes drawn on the page and the Segment panel do."""
