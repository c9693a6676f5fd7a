"""Which parts of a text as read a person changed, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

#: Words, and what stands between them.
_PARTS = re.compile(r"\w+|\s+|[^\w\s]")
#: Comparing more words takes longer than a frame.
_MOST_PARTS = 3000


def changed_spans(before: str, after: str) -> list[tuple[int, int]]:
    """Return (start, end) of each stretch of `before` that `after` doesn't have; none for very long texts.

    Where something was only put in, the word before it is the stretch.
    """
    old, new = _PARTS.findall(before), _PARTS.findall(after)
    if len(old) + len(new) > _MOST_PARTS:
        return []
    starts = [0]
    for part in old:
        starts.append(starts[-1] + len(part))
    spans = []
    for kind, i, j, _, _ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            spans.append((starts[i], starts[j]) if j > i else (starts[max(0, i - 1)], starts[i]))
    return [(start, end) for start, end in spans if end > start]
