"""One act on many segments: what it would take, what it leaves out and why, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core import corrections
from docviewer.core.labels import Role
from docviewer.core.work import ReviewState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from docviewer.core.corrected import Corrected
    from docviewer.core.lines import BoolArray, IntArray
    from docviewer.core.work import Work

_STATES = tuple(ReviewState)


class Act(StrEnum):
    """What can be done to many segments at once."""

    ACCEPT = "accept"
    REJECT = "reject"
    ATTENTION = "attention"
    REOPEN = "reopen"
    RETYPE = "retype"
    EXCLUDE = "exclude"
    RESET = "reset"


#: Acts that give a verdict.
VERDICTS: Mapping[Act, ReviewState] = {
    Act.ACCEPT: ReviewState.ACCEPTED,
    Act.REJECT: ReviewState.REJECTED,
    Act.ATTENTION: ReviewState.ATTENTION,
    Act.REOPEN: ReviewState.UNREVIEWED,
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants done.

    Attributes:
        act: What.
        role: For `RETYPE`, a `Role`.
        level: For `RETYPE`, None for the level that fits.
    """

    act: Act
    role: Role = Role.PARAGRAPH
    level: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """What a wish comes to.

    Attributes:
        wish: The wish.
        takes: Ordinals of the segments that change, int32 ascending.
        already: How many are left out because they are so already.
        reopened: How many accepted ones are among `takes` that won't be what was accepted any more.
        by_role: How many of `takes` have which role, the most first.
        pages: Indices of the pages that they begin on, ascending.
    """

    wish: Wish
    takes: IntArray
    already: int
    reopened: int
    by_role: tuple[tuple[Role, int], ...]
    pages: tuple[int, ...]


def planned(corrected: Corrected, state: NDArray[np.int8], changed: BoolArray, chosen: IntArray, wish: Wish) -> Plan:
    """Return what `wish` comes to for the `chosen` segments.

    Args:
        corrected: The segments.
        state: int8 (k,), index of each segment's verdict in `list(ReviewState)`.
        changed: bool (k,), whether it isn't what was reviewed.
        chosen: Ordinals.
        wish: What is to be done.
    """
    so_already = _so_already(corrected, state, changed, wish)[chosen]
    takes = np.sort(chosen[~so_already]).astype(np.int32)
    accepted = (state[takes] == _STATES.index(ReviewState.ACCEPTED)) & ~changed[takes]
    counts = np.bincount(corrected.segments.role[takes], minlength=len(Role))
    by_role = sorted(
        ((Role(role), int(count)) for role, count in enumerate(counts) if count), key=lambda pair: -pair[1]
    )
    pages = np.unique(corrected.lines.page[corrected.segments.first[takes]]).tolist()
    reopened = int(accepted.sum()) if wish.act in (Act.RETYPE, Act.EXCLUDE, Act.RESET) else 0
    return Plan(wish, takes, int(so_already.sum()), reopened, tuple(by_role), tuple(pages))


def carried_out(work: Work, corrected: Corrected, plan: Plan, by: str, at: str) -> Work:
    """Return the work after the plan; `by` and `at` (ISO 8601, UTC) are kept with verdicts."""
    takes, wish = plan.takes.tolist(), plan.wish
    if wish.act in VERDICTS:
        return corrections.reviewed(work, corrected, takes, VERDICTS[wish.act], by, at)
    if wish.act is Act.RETYPE:
        return corrections.retyped(work, corrected, takes, int(wish.role), wish.level)
    if wish.act is Act.EXCLUDE:
        return corrections.excluded(work, corrected, takes)
    return corrections.reset_segments(work, corrected, takes)


def _so_already(corrected: Corrected, state: NDArray[np.int8], changed: BoolArray, wish: Wish) -> BoolArray:
    segments = corrected.segments
    if wish.act in VERDICTS:
        wanted = VERDICTS[wish.act]
        return np.asarray((state == _STATES.index(wanted)) & (~changed | (wanted is ReviewState.UNREVIEWED)))
    if wish.act is Act.RETYPE:
        same = segments.role == wish.role
        return np.asarray(same if wish.level is None else same & (segments.level == wish.level))
    if wish.act is Act.RESET:
        return ~(corrected.by_hand() | corrected.pinned())
    return np.zeros(len(segments), dtype=bool)
