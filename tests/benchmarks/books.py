"""The books that are measured with: made once into `.bench`, made anew when their script changes."""

from __future__ import annotations

import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_FOLDER = ROOT / ".bench"
_SCRIPT = ROOT / "packaging" / "sample_book.py"


def book(pages: int = 1000) -> Path:
    """Return a book of exactly `pages` full pages."""
    make_book = runpy.run_path(str(_SCRIPT))["make_book"]
    _FOLDER.mkdir(exist_ok=True)
    path = _FOLDER / f"book-{pages}.pdf"
    if not path.exists() or path.stat().st_mtime < _SCRIPT.stat().st_mtime:
        fresh = make_book(path.with_suffix(".part"), pages)
        fresh.replace(path)
    return path
