"""Page ranges as people write them: `1-3,7,12-`; pages count from 1."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = re.compile(r"\s*([0-9]+)\s*(?:([-\u2013])\s*([0-9]+)?)?\s*", re.ASCII)
_MOST_DIGITS = 9
_REMEDY = "Write pages as in 1-3,7 or 5- (to the end)."


@dataclass(frozen=True, slots=True)
class PageRanges:
    """Ranges of pages, apart from any document.

    Attributes:
        ranges: (first, last) page numbers from 1, both included; None means to the end.
    """

    ranges: tuple[tuple[int, int | None], ...]

    def __str__(self) -> str:
        return ",".join(_range_text(first, last) for first, last in self.ranges)

    def indices(self, page_count: int) -> tuple[int, ...]:
        """Return the page indices (from 0) of a document of `page_count` pages, ascending, each once.

        Raises:
            WrongInput: A page isn't in the document.
        """
        for first, last in self.ranges:
            beyond = max(first, last or first)
            if beyond > page_count:
                raise WrongInput(
                    f"There is no page {beyond}.",
                    f"The document has {page_count} page{'s' if page_count != 1 else ''}.",
                    f"Choose pages from 1 to {page_count}.",
                )
        chosen = {page - 1 for first, last in self.ranges for page in range(first, (last or page_count) + 1)}
        return tuple(sorted(chosen))


def parse_ranges(text: str) -> PageRanges:
    """Read page ranges; white space and an en dash are allowed.

    Raises:
        WrongInput: The text isn't a list of page ranges, or a range runs backwards or holds page 0.
    """
    return PageRanges(tuple(_parse_part(part, text) for part in text.split(",")))


def format_pages(indices: Iterable[int]) -> str:
    """Write page indices (from 0) as ranges of page numbers, as `1-3, 7`."""
    ranges: list[tuple[int, int]] = []
    for page in sorted({index + 1 for index in indices}):
        if ranges and ranges[-1][1] == page - 1:
            ranges[-1] = (ranges[-1][0], page)
        else:
            ranges.append((page, page))
    return ", ".join(_range_text(first, last) for first, last in ranges)


def _range_text(first: int, last: int | None) -> str:
    if last is None:
        return f"{first}-"
    return str(first) if first == last else f"{first}-{last}"


def _parse_part(part: str, text: str) -> tuple[int, int | None]:
    match = _PART.fullmatch(part)
    if match is None or any(len(digits or "") > _MOST_DIGITS for digits in match.group(1, 3)):
        raise WrongInput(f"The pages {text!r} can't be read.", f"{part.strip()!r} isn't a page or a range.", _REMEDY)
    first = int(match[1])
    last = first if match[2] is None else (int(match[3]) if match[3] else None)
    if first < 1 or last == 0:
        raise WrongInput("There is no page 0.", "Pages count from 1.", _REMEDY)
    if last is not None and last < first:
        raise WrongInput(f"The pages {part.strip()} run backwards.", "", f"Write {last}-{first}.")
    return first, last
