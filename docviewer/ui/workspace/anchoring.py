"""Hang the corrections of a document on the lines of another reading of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.line_keys import LineKeys
from docviewer.core.reanchoring import reanchored

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.work import Work


def anchored(work: Work, evidence: Evidence) -> tuple[Work, int, int]:
    """Hang `work` on the lines of `evidence`; return it, how many corrections have a place and how many have none."""
    moved, lost = reanchored(work, LineKeys(evidence.lines))
    made = sum(len(page.edits) + len(page.added) + len(page.fixes) + len(page.reviews) for page in moved.pages.values())
    return moved, max(0, made - len(lost)), len(lost)
