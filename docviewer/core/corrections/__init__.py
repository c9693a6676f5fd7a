"""Corrections by hand: pure transitions (work, what it comes to, …) -> work; one file per kind.

Segments are ordinals in `Corrected.segments`, lines indices into `Corrected.lines`. What can't be done raises
`WrongInput`.
"""

from __future__ import annotations

from docviewer.core.corrections.added import with_added_lines
from docviewer.core.corrections.cuts import cut_line
from docviewer.core.corrections.grouping import gathered, merged, split_before
from docviewer.core.corrections.left_out import excluded, excluded_lines, restored
from docviewer.core.corrections.lost import LostCorrection, LostSearch, lost_corrections, without_lost
from docviewer.core.corrections.order import moved
from docviewer.core.corrections.resets import reset_all, reset_pages, reset_segments
from docviewer.core.corrections.roles import retyped
from docviewer.core.corrections.texts import with_line_text, with_segment_text
from docviewer.core.corrections.verdicts import document_noted, noted, page_noted, page_reviewed, reviewed

__all__ = [
    "LostCorrection",
    "LostSearch",
    "cut_line",
    "document_noted",
    "excluded",
    "excluded_lines",
    "gathered",
    "lost_corrections",
    "merged",
    "moved",
    "noted",
    "page_noted",
    "page_reviewed",
    "reset_all",
    "reset_pages",
    "reset_segments",
    "restored",
    "retyped",
    "reviewed",
    "split_before",
    "with_added_lines",
    "with_line_text",
    "with_segment_text",
    "without_lost",
]
