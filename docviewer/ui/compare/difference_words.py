"""How two sides differ at a place, in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.comparison import DifferenceKind
from docviewer.core.labels import Role
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.comparison import Comparison, Difference


def words_of(comparison: Comparison, found: Difference) -> str:
    """Say how the two differ, as "heading in A, paragraph in B"."""
    line = found.lines[0]
    role_a, role_b = (tr(Role(int(labels.role[line])).label) for labels in (comparison.a, comparison.b))
    if found.kind is DifferenceKind.ROLE:
        return tr("{role_a} in A, {role_b} in B", role_a=role_a, role_b=role_b)
    if found.kind is DifferenceKind.LEVEL:
        levels = {"level_a": int(comparison.a.level[line]), "level_b": int(comparison.b.level[line])}
        return tr("{role} level {level_a} in A, {level_b} in B", role=role_a, **levels)
    return tr(found.words)


def widest_words() -> str:
    """Return words that are about as wide as any."""
    return tr("{role_a} in A, {role_b} in B", role_a=tr(Role.HEADING.label), role_b=tr(Role.PARAGRAPH.label))
