"""What a recovery gave, in numbers and in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: Words for one and for many of each kind, in the order of a report.
_KINDS = {
    "documents": ("document", "documents"),
    "leaves": ("correction, state or setting", "corrections, states and settings"),
    "entries": ("step of the history", "steps of the history"),
    "views": ("view of a document", "views of documents"),
    "states": ("state of the window", "states of the window"),
}


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """What a recovery gave.

    Attributes:
        copy: The fresh workspace.
        found: How many of each kind are in it.
        lost: How many of each kind are known to be missing.
        remarks: What a person should know, sentences.
    """

    copy: Path
    found: Mapping[str, int]
    lost: Mapping[str, int]
    remarks: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing is known to be lost."""
        return not any(self.lost.values())

    def sentences(self) -> tuple[str, ...]:
        """Return the report in words."""
        lost = _told(self.lost)
        return (
            f"Recovered into {self.copy}: {_told(self.found) or 'nothing'}.",
            f"Lost: {lost}." if lost else "Nothing is known to be lost.",
            *self.remarks,
        )


def _told(counts: Mapping[str, int]) -> str:
    parts = (f"{count:,} {_KINDS[kind][count != 1]}" for kind, count in counts.items() if count)
    return ", ".join(parts)
