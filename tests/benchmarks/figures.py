"""What a benchmark takes and gives: documents to measure with, rows of one table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Verdict(Enum):
    """Whether a goal was reached; the value is the word shown."""

    MET = "met"
    MISSED = "missed"
    MISSING = "MISSING"
    FAILED = "FAILED"
    TOLD = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table.

    Attributes:
        figure: What was measured, as "Reading to lines, median of 23 files".
        ours: What came out for docviewer, with its unit.
        peer: What it is compared with, and what came out there; empty if nothing.
        ratio: Ours against the peer's as shown, as "1.42x"; empty if there is no peer.
        goal: The goal in the same terms, as "<= 2.0x"; empty if there is none.
        verdict: `TOLD` where there is no goal.
    """

    figure: str
    ours: str
    peer: str = ""
    ratio: str = ""
    goal: str = ""
    verdict: Verdict = Verdict.TOLD


def judged(met: bool) -> Verdict:
    """Return the verdict of a goal that was or wasn't met."""
    return Verdict.MET if met else Verdict.MISSED


def missing(figure: str, peer: str) -> Row:
    """Return the row of a figure whose peer isn't installed."""
    return Row(figure, "not measured", peer, verdict=Verdict.MISSING)


@dataclass(frozen=True, slots=True)
class Bed:
    """What is measured with.

    Attributes:
        samples: PDF files of the folder given, sorted.
        book: A book of 1,000 full pages.
        short_book: A book of 350 full pages.
    """

    samples: tuple[Path, ...]
    book: Path
    short_book: Path
