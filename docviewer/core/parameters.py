"""A strategy's parameters, each declared once; controls, options, files and help are made from the declaration."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from docviewer.core.errors import WrongInput

#: Two numbers with a hyphen or dash between them.
_BAND = re.compile(r"([\d.]+(?:e[+-]?\d+)?)\s*[-\u2013]\s*([\d.]+(?:e[+-]?\d+)?)", re.IGNORECASE)
Band = tuple[float, float]
#: None stands for "learned from the document" where a parameter allows that.
Value = float | int | bool | str | Band | None
Values = Mapping[str, Value]


class Kind(Enum):
    """What a parameter holds, and so what its control looks like."""

    NUMBER = auto()
    INTEGER = auto()
    SWITCH = auto()
    BAND = auto()
    CHOICE = auto()
    WORDS = auto()


@dataclass(frozen=True, slots=True)
class Parameter:
    """The declaration of one parameter.

    Attributes:
        name: Python and option name, `snake_case`.
        label: What a person reads.
        help: One sentence: what a larger value does.
        kind: What it holds. WORDS is one string of words parted by spaces.
        default: Value at the start; None means learned from the document.
        minimum: Least number (for a band: of both ends).
        maximum: Greatest number.
        step: Step of the control.
        unit: "pt", "x", "%", "lines" or ""; values are in this unit except "%", stored as a share 0..1.
        choices: Values of a CHOICE.
        presets: Named values offered beside the control.
        learnable: Whether None (learned) is allowed.
        more: Whether it belongs under "More".
    """

    name: str
    label: str
    help: str
    kind: Kind
    default: Value
    minimum: float = 0.0
    maximum: float = 1.0
    step: float = 0.01
    unit: str = ""
    choices: tuple[str, ...] = ()
    presets: tuple[tuple[str, Value], ...] = ()
    learnable: bool = False
    more: bool = False

    def check(self, value: Value) -> Value:
        """Return `value` in this parameter's type.

        Raises:
            WrongInput: The value has the wrong type or is out of range.
        """
        if value is None and self.learnable:
            return None
        if self.kind is Kind.SWITCH and isinstance(value, bool):
            return value
        if self.kind in (Kind.CHOICE, Kind.WORDS) and isinstance(value, str):
            return self._check_text(value)
        if self.kind is Kind.BAND and isinstance(value, (tuple, list)) and len(value) == 2:
            low, high = (self._check_number(end) for end in value)
            return (min(low, high), max(low, high))
        if self.kind in (Kind.NUMBER, Kind.INTEGER) and isinstance(value, (int, float)) and not isinstance(value, bool):
            number = self._check_number(value)
            return round(number) if self.kind is Kind.INTEGER else number
        raise self._wrong(value)

    def parse(self, text: str) -> Value:
        """Read a value as written on the command line: `1.6`, `yes`, `0.10-0.14`, `auto`.

        Raises:
            WrongInput: The text isn't a value of this parameter.
        """
        word = text.strip()
        if self.learnable and word.lower() in ("auto", "learned"):
            return None
        for name, value in self.presets:
            if word.lower() == name.lower():
                return value
        if self.kind is Kind.SWITCH:
            return self._parse_switch(word)
        if self.kind in (Kind.CHOICE, Kind.WORDS):
            return self._check_text(word)
        ends = _BAND.fullmatch(word) if self.kind is Kind.BAND else None
        try:
            return self.check((float(ends[1]), float(ends[2])) if ends else float(word))
        except ValueError:
            raise self._wrong(text) from None

    def format(self, value: Value) -> str:
        """Write `value` so that `parse` reads it back."""
        if value is None:
            return "auto"
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, tuple):
            return f"{value[0]:.15g}-{value[1]:.15g}"
        return value if isinstance(value, str) else f"{value:.15g}"

    def range_text(self) -> str:
        """Say in words what values are allowed."""
        match self.kind:
            case Kind.SWITCH:
                text = "yes or no"
            case Kind.CHOICE:
                text = ", ".join(self.choices)
            case Kind.WORDS:
                text = "words parted by spaces"
            case Kind.BAND:
                text = f"FROM-TO within {self.minimum:g}-{self.maximum:g}"
            case _:
                text = f"{self.minimum:g} to {self.maximum:g}"
        return f"{text}, or auto" if self.learnable else text

    def _parse_switch(self, word: str) -> bool:
        if word.lower() in ("yes", "on", "true", "1"):
            return True
        if word.lower() in ("no", "off", "false", "0"):
            return False
        raise self._wrong(word)

    def _check_text(self, value: str) -> str:
        if self.kind is Kind.CHOICE and value not in self.choices:
            raise self._wrong(value)
        return value

    def _check_number(self, value: float) -> float:
        number = float(value)
        if not self.minimum <= number <= self.maximum:
            raise self._wrong(value)
        return number

    def _wrong(self, value: object) -> WrongInput:
        return WrongInput(
            f"{self.name} can't be {value!r}.", f"It takes {self.range_text()}.", "Give another value or leave it out."
        )


def complete(declared: Iterable[Parameter], given: Values) -> Values:
    """Return a read-only mapping with a checked value for every declared parameter.

    Raises:
        WrongInput: A name isn't declared, or a value doesn't fit.
    """
    parameters = {parameter.name: parameter for parameter in declared}
    for name in given:
        if name not in parameters:
            raise WrongInput(f"There is no parameter {name!r}.", "", f"Choose from {', '.join(parameters)}.")
    return MappingProxyType({name: p.check(given.get(name, p.default)) for name, p in parameters.items()})


def number(values: Values, name: str) -> float:
    """Return a number out of completed values.

    Raises:
        TypeError: The value isn't a number.
    """
    value = values[name]
    if isinstance(value, (int, float)):
        return float(value)
    raise TypeError(f"{name} is {value!r}, not a number")
