"""What a change of threshold did, in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.effect import role_changes
from docviewer.ui.corrections.role_words import counted_role

if TYPE_CHECKING:
    from docviewer.core.lines import IntArray


def effect_words(before: IntArray, after: IntArray) -> str:
    """Say how many segments of each role came and went, as "+3 headings  −1 paragraph"; empty where none did."""
    told = []
    for role, change in role_changes(before, after):
        words = f"{'+' if change > 0 else '−'}{counted_role(role, abs(change))}"
        told.append(words.replace(" ", "\u00a0"))  # a number stays with its noun
    return "  ".join(told)
