"""The page view: continuous pages with segment boxes."""
