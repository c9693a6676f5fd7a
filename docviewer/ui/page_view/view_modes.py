"""How pages are looked at, whatever is on them: turned, one alone or all below one another, in which colours."""

from __future__ import annotations

from dataclasses import dataclass

from docviewer.ui.page_view.page_colours import AS_IS, PageColours


@dataclass(frozen=True, slots=True)
class ViewModes:
    """What a person chose for a view.

    Attributes:
        turn: Quarter turns clockwise, 0 to 3.
        continuous: All pages one below the other; else one at a time.
        colours: What the pages' black and white become.
    """

    turn: int = 0
    continuous: bool = True
    colours: PageColours = AS_IS
