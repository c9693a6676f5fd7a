"""What a child answered about a file's properties: written by it, checked here. It may be in an attacker's hands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docviewer.core.properties import FileProperties, FontUse
from docviewer.reading.answer_checks import ImpossibleAnswer, line_of_text

if TYPE_CHECKING:
    from docviewer.workers.framing import Reply

_MOST_FACTS = 50
_MOST_FONTS = 1000


def as_plain(properties: FileProperties) -> dict[str, Any]:
    """Return properties as plain data."""
    return {
        "facts": [list(fact) for fact in properties.facts],
        "allowed": None if properties.allowed is None else list(properties.allowed),
        "encrypted": properties.encrypted,
        "tagged": properties.tagged,
        "fonts": [[font.name, font.kind, font.embedded, list(font.pages)] for font in properties.fonts],
        "pages_looked_at": properties.pages_looked_at,
    }


def properties_in(reply: Reply, pages: int) -> FileProperties:
    """Return the properties of a document of so many pages."""
    match reply.result:
        case {
            "facts": list(facts),
            "allowed": list() | None as allowed,
            "encrypted": bool() | None as encrypted,
            "tagged": bool() | None as tagged,
            "fonts": list(fonts),
            "pages_looked_at": int(looked_at),
        } if len(facts) <= _MOST_FACTS and len(fonts) <= _MOST_FONTS and 0 <= looked_at <= pages:
            words = None if allowed is None else tuple(map(line_of_text, allowed[:_MOST_FACTS]))
            checked = tuple(_font(font, pages) for font in fonts)
            return FileProperties(tuple(map(_fact, facts)), words, encrypted, tagged, checked, looked_at)
    raise ImpossibleAnswer("properties")


def _fact(value: object) -> tuple[str, str]:
    match value:
        case [str(name), str(text)]:
            return line_of_text(name), line_of_text(text)
    raise ImpossibleAnswer("a property")


def _font(value: object, pages: int) -> FontUse:
    match value:
        case [str(name), str(kind), bool(embedded), list(used)] if len(used) <= pages:
            if all(type(page) is int and 0 <= page < pages for page in used):
                return FontUse(line_of_text(name), line_of_text(kind), embedded, tuple(used))
    raise ImpossibleAnswer("a font")
