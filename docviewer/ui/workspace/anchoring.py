"""Count which corrections have a place among the lines of another reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.line_keys import LineKeys

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.work import Work


def anchored(work: Work, evidence: Evidence) -> tuple[Work, int, int]:
    """Hang `work` on the lines of `evidence`; return it, how many corrections have a place and how many have none."""
    keys, pages = LineKeys(evidence.lines), work.pages.values()
    named = [key for page in pages for key in (*page.edits, *page.fixes, *page.reviews) if not key.is_added]
    kept = sum(keys.line_of(key) >= 0 for key in named)
    return work, kept, len(named) - kept
