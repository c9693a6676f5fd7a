"""Tell whether two paths lead to one file."""

from __future__ import annotations

from pathlib import Path


def same_file(one: str, other: str) -> bool:
    """Tell whether two paths lead to one file; those of different names count as different."""
    if one == other or Path(one).name != Path(other).name:  # a look at the disk can hang on a network share
        return one == other
    try:
        return Path(one).samefile(other)
    except OSError:
        return False
