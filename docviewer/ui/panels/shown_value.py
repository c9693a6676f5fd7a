"""How a parameter's value looks in a field, and how what is typed there becomes a value.

A share (unit "%") is shown as a percentage; all else is shown in its own unit. Values
pass through here only on their way to and from the eyes: signals carry stored values.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from docviewer.core.errors import WrongInput
from docviewer.core.parameters import Kind
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from docviewer.core.parameters import Parameter, Value

_UNITS = {"x": "×"}
#: Stands for a learned value where the document has nothing to learn from.
NONE_FOUND = tr_later("none found")
_AUTO = ("auto", "learned", NONE_FOUND)
#: (two numbers, may be learned) -> what a parameter takes.
_TAKES = {
    (False, False): tr_later("It takes a number from {range}."),
    (False, True): tr_later("It takes a number from {range}, or auto."),
    (True, False): tr_later("It takes two numbers from {range}."),
    (True, True): tr_later("It takes two numbers from {range}, or auto."),
}
_NUMBER = re.compile(r"[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)")


def unit_text(parameter: Parameter) -> str:
    """Return the unit as it is shown."""
    return _UNITS.get(parameter.unit, parameter.unit)


def factor(parameter: Parameter) -> float:
    """Return by what a stored number is multiplied to be shown."""
    return 100.0 if parameter.unit == "%" else 1.0


def decimals(parameter: Parameter) -> int:
    """Return how many decimals one step needs."""
    step = parameter.step * factor(parameter)
    return next((count for count in range(6) if math.isclose(step, round(step, count), rel_tol=1e-6)), 6)


def number_text(parameter: Parameter, number: float) -> str:
    """Write one number as it is shown, without its unit; never shorter than it is exact."""
    shown = number * factor(parameter)
    text = f"{shown:.{decimals(parameter)}f}"
    return text if math.isclose(float(text), shown, abs_tol=1e-9) else f"{shown:.6g}"


def nothing_found(parameter: Parameter, learned: Value) -> bool:
    """Tell whether a learned band is an empty one at the low end: no line of the document lies in it."""
    return isinstance(learned, tuple) and learned[1] <= parameter.minimum


def learned_text(parameter: Parameter, learned: Value) -> str:
    """Write a learned value as it is shown, without its unit."""
    return NONE_FOUND if nothing_found(parameter, learned) else value_text(parameter, learned)


def with_unit(parameter: Parameter, text: str) -> str:
    """Return a value's text with its unit, if it is one that has a unit."""
    return tr(text) if text in _AUTO else f"{text} {unit_text(parameter)}".strip()


def value_text(parameter: Parameter, value: Value) -> str:
    """Write a value as it is shown, without its unit."""
    if value is None:
        return "auto"
    if isinstance(value, tuple):
        return " – ".join(number_text(parameter, end) for end in value)
    if isinstance(value, bool | str):
        return parameter.format(value)
    return number_text(parameter, value)


def read_value(parameter: Parameter, text: str) -> Value:
    """Read what was typed for a number or a band: `1.6`, `1,6 ×`, `10 – 14 %`, `auto`.

    Raises:
        WrongInput: It isn't a value of this parameter.
    """
    word = text.strip()
    if parameter.learnable and word.lower() in _AUTO:
        return None
    if parameter.kind is Kind.BAND:
        word = re.sub(r"(?<=[\d.,%])\s*[-–—]\s*", " ", word)
    numbers = [float(number.replace(",", ".")) / factor(parameter) for number in _NUMBER.findall(word)]
    rest = _NUMBER.sub("", word).replace(unit_text(parameter), "").replace(parameter.unit, "").strip()
    if rest or len(numbers) != (2 if parameter.kind is Kind.BAND else 1):
        raise _not_a_value(parameter, text)
    value = tuple(_near_end(parameter, number) for number in numbers)
    try:
        return parameter.check((value[0], value[1]) if parameter.kind is Kind.BAND else value[0])
    except WrongInput:
        raise _not_a_value(parameter, text) from None


def snapped(parameter: Parameter, number: float) -> float:
    """Return the value on the grid of steps that is nearest to `number`, within the range."""
    if parameter.step > 0:
        number = parameter.minimum + round((number - parameter.minimum) / parameter.step) * parameter.step
    return min(max(round(number, 10), parameter.minimum), parameter.maximum)


def range_text(parameter: Parameter) -> str:
    """Say what is allowed, as it is shown: "0.80 to 3.00 ×"."""
    low, high = number_text(parameter, parameter.minimum), number_text(parameter, parameter.maximum)
    return f"{tr('{low} to {high}', low=low, high=high)} {unit_text(parameter)}".strip()


def _near_end(parameter: Parameter, number: float) -> float:
    """Keep 14 % from being 0.14000000000000001, and so a hair out of range."""
    return round(number, 10)


def _not_a_value(parameter: Parameter, text: str) -> WrongInput:
    title = tr("{parameter} can't be “{text}”.", parameter=tr(parameter.label), text=text.strip())
    takes = _TAKES[parameter.kind is Kind.BAND, parameter.learnable]
    return WrongInput(title, tr(takes, range=range_text(parameter)))
