"""Read plain data that may be damaged: each reader returns a value of its type or raises `WrongInput`."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any, TypeVar

from docviewer.core.errors import WrongInput
from docviewer.core.line_keys import LineKey

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")
D = TypeVar("D")
_MOST = 2**31 - 1
_REMEDY = "Take a copy of it that isn't damaged."


def damaged(what: str) -> WrongInput:
    """Return the error for a `what` that can't be read."""
    return WrongInput(f"A {what} can't be read.", "The data is damaged.", _REMEDY)


class Fields:
    """The fields of one entry; those nobody asks for don't matter."""

    __slots__ = ("_fields", "_what")

    def __init__(self, plain: Any, what: str) -> None:
        """Take `plain` for the entry of a `what`.

        Raises:
            WrongInput: It has no fields.
        """
        if not isinstance(plain, dict):
            raise damaged(what)
        self._fields: Mapping[str, Any] = plain
        self._what = what

    def need(self, name: str, read: Callable[[Any], T]) -> T:
        """Return the field `name` as `read` gives it.

        Raises:
            WrongInput: It isn't there or can't be read.
        """
        if name not in self._fields:
            raise damaged(self._what)
        return read(self._fields[name])

    def take(self, name: str, read: Callable[[Any], T], default: D) -> T | D:
        """Return the field `name` as `read` gives it, `default` where it isn't there.

        Raises:
            WrongInput: It can't be read.
        """
        return read(self._fields[name]) if name in self._fields else default


def text(plain: Any) -> str:
    """Read a text."""
    if not isinstance(plain, str):
        raise damaged("text")
    return plain


def texts(plain: Any) -> tuple[str, ...]:
    """Read a list of texts."""
    if not isinstance(plain, list):
        raise damaged("list")
    return tuple(text(entry) for entry in plain)


def number(plain: Any) -> float:
    """Read a finite number."""
    if not isinstance(plain, (int, float)) or isinstance(plain, bool):
        raise damaged("number")
    try:
        value = float(plain)
    except OverflowError:
        raise damaged("number") from None
    if not isfinite(value):
        raise damaged("number")
    return value


def whole(plain: Any, least: int = 0, most: int = _MOST) -> int:
    """Read a whole number between two."""
    if not isinstance(plain, int) or isinstance(plain, bool) or not least <= plain <= most:
        raise damaged("number")
    return plain


def truth(plain: Any) -> bool:
    """Read yes or no."""
    if not isinstance(plain, bool):
        raise damaged("switch")
    return plain


def line_key(plain: Any) -> LineKey:
    """Read the key of a line from its token."""
    return LineKey.from_token(text(plain))
