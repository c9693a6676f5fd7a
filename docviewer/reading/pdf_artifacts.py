"""What an artifact is on its page - header, footer, page number or something else - told by where it stands.

PDFium gives the names of an artifact's properties but not their values where these are names, as `/Subtype /Footer`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The word for page that goes with its number, in languages that are often met.
_WORD = r"(?:pages?|pg|seite|s|página|pagina|pág|pag|p|side|sida|strona|str|стр|第|page n[°º])"
_PAGE_NUMBER = re.compile(
    rf"\W*(?:{_WORD}[.:]?\s*)?(?:\d{{1,4}}|[ivxlc]{{1,7}})\s*(?:页|頁|ページ)?"
    r"(?:\s*(?:/|of|von|de|di|sur|av|z|из|-)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_MIDDLE = 0.5


def artifact_role(text: str, edges: tuple[float, float], body: Sequence[float], height: float, running: bool) -> str:
    """Return the role's token.

    Args:
        text: What the line says.
        edges: Its top and bottom, points.
        body: Top and bottom of what the tags call text on this page; empty where there is none.
        height: Of the page, points.
        running: Whether the author says that it belongs to the page's margin.
    """
    top, bottom = edges
    middle = (top + bottom) / 2
    above, below = (middle < body[0], middle > body[1]) if body else (False, False)
    if not (running or above or below):
        return "other"
    if _PAGE_NUMBER.fullmatch(text.strip()):
        return "page_number"
    in_upper_half = middle < _MIDDLE * height
    return "header" if above or (in_upper_half and not below) else "footer"
