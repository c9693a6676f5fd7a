"""Save what can be saved of a PDF that ends too early: give it the end it lacks, in memory."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: Larger files aren't held in memory for this.
_LARGEST = 256 * 2**20
#: The dictionary that leads to the pages, and the number of its object.
_CATALOG = re.compile(
    # Every part is bounded, and none looks beyond the next object: time grows with the file, no faster.
    rb"(?<!\d)(\d{1,10})\s{1,16}(\d{1,5})\s{1,16}obj\s{0,16}<<(?:(?!\sobj|endobj).){0,4096}?/Type\s{0,16}/Catalog\b",
    re.DOTALL,
)
_END_WITHIN = 2048


def is_cut_short(path: Path) -> bool:
    """Tell whether the end mark of a PDF is missing."""
    try:
        with path.open("rb") as stream:
            size = stream.seek(0, 2)
            stream.seek(max(0, size - _END_WITHIN))
            return b"%%EOF" not in stream.read()
    except OSError:
        return False


def with_an_end(path: Path) -> bytes | None:
    """Return the file's content with a trailer put behind it, so that a reader can look for its objects.

    None if the file isn't cut short, is too large, or doesn't hold its catalogue any more.
    """
    if not is_cut_short(path) or path.stat().st_size > _LARGEST:
        return None
    raw = path.read_bytes()
    catalogues = _CATALOG.findall(raw)
    if not catalogues:
        return None
    return raw + b"\nendobj\ntrailer\n<< /Root %s %s R >>\nstartxref\n0\n%%%%EOF\n" % catalogues[-1]
