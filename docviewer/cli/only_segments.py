"""`--only all|reviewed|accepted`: which segments of a document are written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from docviewer.core.segmented import SegmentedDocument

EVERYTHING = "all"
_CHOICES = (EVERYTHING, "reviewed", "accepted")


def only_named(name: str) -> str:
    """Return `name` if it names a choice of segments.

    Raises:
        WrongInput: It doesn't.
    """
    if name not in _CHOICES:
        raise WrongInput(f"Segments can't be chosen by {name!r}.", "", f"Choose from {', '.join(_CHOICES)}.")
    return name


def only_of(document: SegmentedDocument, name: str) -> SegmentedDocument:
    """Return a document of the segments chosen; its remark says so where there are none."""
    from docviewer.core.made_by_hand import Only  # lazy: numpy

    chosen = document.only(Only(name))
    if len(chosen):
        return chosen
    none = f"None of its segments is {name}: there is nothing to write."
    return replace(chosen, remark=" ".join(filter(None, (chosen.remark, none))))
