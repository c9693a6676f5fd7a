"""Marks and indents of Markdown list items, such that the numbers shown are those of the document.

CommonMark numbers a list from its first item on, takes an item for nested where it begins at or
after the column in which the text of its parent begins, and lets only a list from 1 follow on text.
"""

from __future__ import annotations

import re

_BULLET = re.compile(r"^[\u2022\u2023\u25aa\u25cf\u25e6\u2013\u2014\u00b7*+\-\u2043\uf0b7]\s+(?=\S)")
_NUMBER = re.compile(r"^(?P<mark>(?:0|[1-9][0-9]{0,8})[.)])\s+(?=\S)")
_OTHER_SIGN = {".": ")", ")": "."}


class MarkdownList:
    """The items written so far; made anew for each list."""

    def __init__(self) -> None:
        self._open: list[str] = []  # marks of the item before and, in front of it, of those that it is nested in

    def begin_item(self, level: int, text: str) -> tuple[str, str]:
        """Return what the next item begins with - line break, indent, mark - and its text without its own mark.

        Args:
            level: From 1; at most one below the item before.
            text: One line.
        """
        depth = min(max(level - 1, 0), len(self._open))
        before = self._open[depth] if depth < len(self._open) else ""
        mark, rest = _parted(text)
        mark = _started_anew(mark) if _would_be_renumbered(before, mark) else mark
        follows_text = depth and not before
        gap = "\n" if follows_text and mark not in {"-", "1.", "1)"} else ""
        indent = sum(len(above) + 1 for above in self._open[:depth])
        self._open[depth:] = [mark]
        return f"{gap}{' ' * indent}{mark} ", rest


def _parted(text: str) -> tuple[str, str]:
    """Return the mark of an item and the rest; a number that Markdown would show otherwise, as 01., stays text."""
    if number := _NUMBER.match(text):
        return number["mark"], text[number.end() :]
    return "-", _BULLET.sub("", text)


def _would_be_renumbered(before: str, mark: str) -> bool:
    """Whether `mark` after `before` would count as the next of the same list, and isn't."""
    return before != "-" and before[-1:] == mark[-1] and int(mark[:-1]) != int(before[:-1]) + 1


def _started_anew(mark: str) -> str:
    """Return `mark` with the other sign, which begins a list; both are shown alike."""
    return mark[:-1] + _OTHER_SIGN[mark[-1]]
