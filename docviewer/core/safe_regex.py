"""Regular expressions a person types: searched so that none of them can hang the window.

Python's matcher can't be interrupted, so a pattern is looked at before it runs. Refused is what can take exponential
time: a repetition or a choice inside a repetition, references back, too many optional parts. What is left takes at
most a power of the text's length; each text that is long - with several open repetitions any text - is therefore
searched in beginnings of doubled length, and the search is given up as soon as one of them or all took longer than it
may.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass, field
from importlib import import_module
from math import log2
from time import perf_counter
from typing import TYPE_CHECKING, Any

from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from collections.abc import Callable

#: Seconds that all texts of one search may take.
_MOST_S = 1.5
#: The beginning of a text that is searched first, and seconds that one may take: with several open repetitions, and
#: with one, where twice the length takes four times as long at most.
_STEEP, _GENTLE = (32, 0.02), (4096, 0.25)
#: A repetition of so many or more counts as open; of these so many may stand one after another.
_OPEN, _MOST_OPEN = 4, 6
#: Powers of two of ways in which a pattern can take its optional parts; characters of a pattern.
_MOST_CHOICES, _MOST_LENGTH = 14.0, 300
_SIMPLER = "Write it without repetitions or choices inside a repetition."


@dataclass(slots=True)
class _Cost:
    """What a pattern can cost: open repetitions, and ways to take the rest as a power of two."""

    open: int = 0
    choices: float = 0.0


@dataclass(frozen=True, slots=True)
class SafeRegex:
    """A pattern that may run; letter case doesn't matter unless it says so."""

    source: str
    _pattern: re.Pattern[str] = field(repr=False, compare=False)
    _steep: bool = field(repr=False, compare=False)

    @classmethod
    def of(cls, source: str) -> SafeRegex:
        """Check a pattern.

        Raises:
            WrongInput: It isn't a regular expression, or could take for ever.
        """
        if len(source) > _MOST_LENGTH:
            raise WrongInput("The pattern is too long.", "", f"Write it in at most {_MOST_LENGTH} characters.")
        try:
            pattern, tree = _compiled(source)
        except (re.error, OverflowError, RecursionError, ValueError) as error:
            raise WrongInput(f"{source!r} isn't a regular expression.", f"{error}.".capitalize(), "") from None
        cost = _Cost()
        _add(tree, cost, 1, inside=False)
        if cost.open > _MOST_OPEN or cost.choices > _MOST_CHOICES:
            raise _endless()
        return cls(source, pattern, cost.open > 1 or cost.choices > _MOST_CHOICES / 2)

    def search(self, clock: Callable[[], float] = perf_counter) -> Callable[[str], bool]:
        """Return a function that tells of one text after another whether the pattern is in it.

        It raises `WrongInput` when all of them took too long together.
        """
        end = clock() + _MOST_S

        def found(text: str) -> bool:
            length, most_s = _STEEP if self._steep else _GENTLE
            while length < len(text):
                began = clock()
                self._pattern.search(text[:length])
                if clock() - began > most_s:
                    raise _endless()
                length *= 2
            hit = self._pattern.search(text) is not None
            if clock() > end:
                raise _endless()
            return hit

        return found


def _compiled(source: str) -> tuple[re.Pattern[str], Any]:
    """Return a pattern and its parsed form; what later versions of Python may read otherwise is no person's concern."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return re.compile(source, re.IGNORECASE), import_module("re._parser").parse(source, re.IGNORECASE)


def _add(items: Any, cost: _Cost, times: int, *, inside: bool) -> None:
    """Add what the items of a parsed pattern cost, `times` over; `inside` an open repetition nothing may vary."""
    for name, value in ((str(item[0]), item[1]) for item in items):
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _add_repeat(value, cost, times, inside=inside)
        elif name == "BRANCH":
            if inside:
                raise _endless()
            cost.choices += times * log2(max(2, len(value[1])))
            for branch in value[1]:
                _add(branch, cost, times, inside=inside)
        elif name in ("GROUPREF", "GROUPREF_EXISTS"):
            raise _endless()
        elif name in ("SUBPATTERN", "ASSERT", "ASSERT_NOT", "ATOMIC_GROUP"):
            _add(value[-1] if name != "ATOMIC_GROUP" else value, cost, times, inside=inside)


def _add_repeat(repeat: tuple[Any, Any, Any], cost: _Cost, times: int, *, inside: bool) -> None:
    least, most, body = int(repeat[0]), int(repeat[1]), repeat[2]
    if inside and least != most:
        raise _endless()
    is_open = most >= _OPEN and least != most
    if is_open:
        cost.open += times
    elif least != most:
        cost.choices += times * log2(most - least + 1)
    _add(body, cost, times * max(1, min(most, 100)) if not is_open else times, inside=inside or is_open)


def _endless() -> WrongInput:
    return WrongInput("This pattern takes too long to search for.", "", _SIMPLER)
