"""Whether an object keeps a text, anywhere."""

from __future__ import annotations

import gc
from types import BuiltinFunctionType, FunctionType, ModuleType

_NOT_LOOKED_INTO = (type, ModuleType, FunctionType, BuiltinFunctionType)


def holds(thing: object, text: str) -> bool:
    """Whether `text` can be reached from `thing`, through attributes, containers and the frames of tracebacks."""
    seen: set[int] = set()
    left = [thing]
    while left:
        each = left.pop()
        if isinstance(each, str) and each == text:
            return True
        if id(each) not in seen and not isinstance(each, _NOT_LOOKED_INTO):
            seen.add(id(each))
            left.extend(gc.get_referents(each))
    return False
