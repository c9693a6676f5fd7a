"""Corrections by hand: pure transitions (work, what it comes to, …) -> work; one file per kind.

Segments are ordinals in `Corrected.segments`, lines indices into `Corrected.lines`. What can't be done raises
`WrongInput`.
"""

from __future__ import annotations

from docviewer.core.corrections.grouping import gathered, merged, split_before
from docviewer.core.corrections.left_out import excluded, excluded_lines, restored
from docviewer.core.corrections.roles import retyped
from docviewer.core.corrections.verdicts import document_noted, noted, page_noted, page_reviewed, reviewed

__all__ = [
    "document_noted",
    "excluded",
    "excluded_lines",
    "gathered",
    "merged",
    "noted",
    "page_noted",
    "page_reviewed",
    "restored",
    "retyped",
    "reviewed",
    "split_before",
]
