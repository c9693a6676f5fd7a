"""What holds where nothing was chosen. Costs nothing to import: workers and the first page wait for it."""

from __future__ import annotations

#: Strategy of a document.
DEFAULT_STRATEGY = "layout"
