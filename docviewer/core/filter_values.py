"""Read the values of a filter's keys."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core import filter_conditions as conditions
from docviewer.core.confidence import LOW
from docviewer.core.errors import WrongInput
from docviewer.core.filter_texts import fold
from docviewer.core.labels import ROLE_BY_TOKEN
from docviewer.core.page_ranges import parse_ranges
from docviewer.core.safe_regex import SafeRegex
from docviewer.core.work import ReviewState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.core.filter_conditions import Condition

_YES, _NO = ("yes", "true", "on"), ("no", "false", "off")


def _read_roles(value: str) -> Condition:
    roles = []
    for word in value.split(","):
        token = fold(word).replace(" ", "_").replace("-", "_")
        if token not in ROLE_BY_TOKEN:
            raise WrongInput(f"There is no role {word.strip()!r}.", "", f"Roles are {', '.join(ROLE_BY_TOKEN)}.")
        roles.append(ROLE_BY_TOKEN[token])
    return conditions.HasRole(tuple(roles))


def _read_levels(value: str) -> Condition:
    ranges = []
    for part in value.split(","):
        match = re.fullmatch(r"\s*(\d{1,3})\s*(?:(-)\s*(\d{1,3})?)?\s*", part, re.ASCII)
        if match is None:
            raise WrongInput(f"{part.strip()!r} isn't a level.", "", "Write levels as in 2, 1-3 or 2-.")
        low = int(match[1])
        ranges.append((low, low if match[2] is None else (int(match[3]) if match[3] else None)))
    return conditions.HasLevel(tuple(ranges))


def _read_confidences(value: str) -> Condition:
    """Read percentages: `<80`, `>=90`, `60-80`, or `low` for what is marked."""
    return conditions.HasConfidence(tuple(_confidence_range(part) for part in value.split(",")))


def _confidence_range(part: str) -> tuple[float, float]:
    if fold(part) == "low":
        return 0.0, LOW
    match = _CONFIDENCE.fullmatch(part)
    if match is None:
        raise WrongInput(
            f"{part.strip()!r} isn't a confidence.", "", "Write percentages as in <80, >=90 or 60-80, or low."
        )
    sign, first, last = match["sign"], float(match["first"]) / 100, match["last"]
    above = np.nextafter(first, 2.0)
    if sign is None:
        return first, float(np.nextafter(float(last) / 100 if last else first, 2.0))
    return {"<": (0.0, first), "<=": (0.0, float(above)), ">": (float(above), np.inf), ">=": (first, np.inf)}[sign]


def _read_states(value: str) -> Condition:
    states = []
    for word in value.split(","):
        token = _STATE_WORDS.get(fold(word), fold(word))
        if token not in tuple(ReviewState):
            known = ", ".join(ReviewState)
            raise WrongInput(f"There is no review state {word.strip()!r}.", "", f"States are {known}.")
        states.append(ReviewState(token))
    return conditions.HasState(tuple(states))


def _read_answer(value: str) -> bool:
    word = fold(value)
    if word not in (*_YES, *_NO):
        raise WrongInput(f"{value.strip()!r} isn't yes or no.", "", "Write yes or no directly after the colon.")
    return word in _YES


def _read_note(value: str) -> Condition:
    """Read yes or no, or what the note says."""
    word = fold(value)
    return conditions.HasNote(word in _YES) if word in (*_YES, *_NO) else conditions.HasNote(needle=word)


#: Other words for states.
_STATE_WORDS = MappingProxyType({"needs attention": "attention", "open": "unreviewed"})
_CONFIDENCE = re.compile(
    r"\s*(?:(?P<sign>[<>]=?)\s*)?(?P<first>\d{1,3}(?:\.\d{1,4})?)(?(sign)|(?:\s*-\s*(?P<last>\d{1,3}(?:\.\d{1,4})?))?)\s*%?\s*",
    re.ASCII,
)
#: By key: how its value becomes a condition.
KEYS: Mapping[str, Callable[[str], Condition]] = MappingProxyType(
    {
        "role": _read_roles,
        "page": lambda value: conditions.OnPage(parse_ranges(value)),
        "level": _read_levels,
        "confidence": _read_confidences,
        "text": lambda value: conditions.HasText(fold(value)),
        "word": lambda value: conditions.HasWord(fold(value)),
        "regex": lambda value: conditions.MatchesRegex(SafeRegex.of(value)),
        "state": _read_states,
        "changed": lambda value: conditions.IsChanged(_read_answer(value)),
        "corrected": lambda value: conditions.IsCorrected(_read_answer(value)),
        "note": _read_note,
    }
)
