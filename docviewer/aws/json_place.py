"""The path of a place in JSON that a decoder stopped at, as `$.Blocks[3].Geometry`."""

from __future__ import annotations

import re

_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{},:]', re.DOTALL)
#: Looking further takes seconds.
_FARTHEST = 32 * 2**20
_DEEPEST = 64


def path_at(raw: bytes, at: int) -> str:
    """Return the path of the value at a byte; empty where that is too far in, or nested too deeply, to be told."""
    if at > _FARTHEST:
        return ""
    steps: list[int | str] = []  # index in a list, name in an object (empty before its first)
    latest = b""
    for token in _TOKEN.finditer(raw, 0, at):
        if token[0][:1] == b'"':
            latest = token[0]
        elif token[0] in b"[{":
            steps.append(0 if token[0] == b"[" else "")
            if len(steps) > _DEEPEST:
                return ""
        elif token[0] in b"]}":
            del steps[-1:]
        elif steps:
            steps[-1] = _next(steps[-1], token[0], latest)
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps if step != "")


def _next(step: int | str, mark: bytes, latest: bytes) -> int | str:
    """Return where one is after a comma or a colon; `latest` is the string before it."""
    if isinstance(step, int):
        return step + 1 if mark == b"," else step
    return latest[1:-1].decode("utf-8", "replace") if mark == b":" else step
