"""Types of structure elements (PDF 32000-1 14.8.4, PDF 32000-2 14.8.4): what kind of thing a tag is."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(Enum):
    """How a tag takes part in finding blocks."""

    GROUP = auto()  # holds blocks; text that stands in it bare is none
    DIVISION = auto()  # may hold blocks, or text itself
    TEXT = auto()  # a paragraph, or paragraphs set apart
    HEADING = auto()
    LIST = auto()
    ITEM = auto()
    BODY = auto()  # of a list item
    APART = auto()  # a block of its own wherever it stands, as a caption
    OBJECT = auto()  # a block where it stands by itself, part of the text within text, as a formula
    INLINE = auto()  # part of whatever is around it
    TABLE = auto()
    ROW = auto()
    CELL = auto()
    ARTIFACT = auto()


_NAMES: Mapping[Kind, str] = {
    Kind.GROUP: "Document DocumentFragment Part Art Sect TOC Index THead TBody TFoot",
    Kind.DIVISION: "Div Aside Quote",
    Kind.TEXT: "P BlockQuote BibEntry",
    Kind.HEADING: "H",
    Kind.LIST: "L",
    Kind.ITEM: "LI",
    Kind.BODY: "LBody",
    Kind.APART: "Title Caption Note FENote TOCI Figure",
    Kind.OBJECT: "Formula Code",
    Kind.INLINE: "NonStruct Private Lbl Span Em Strong Sub Reference Link Annot Form Ruby RB RT RP Warichu WT WP",
    Kind.TABLE: "Table",
    Kind.ROW: "TR",
    Kind.CELL: "TH TD",
    Kind.ARTIFACT: "Artifact",
}
KINDS: Mapping[str, Kind] = {name: kind for kind, names in _NAMES.items() for name in names.split()}
#: Role token of blocks that are no paragraphs, headings or list items.
ROLES: Mapping[str, str] = {
    "Title": "title", "Caption": "caption", "Note": "footnote", "FENote": "footnote", "TOCI": "other",
    "Figure": "other", "Formula": "other", "Code": "other",
}  # fmt: skip
#: Names that authors' programs give instead of, or map to less than, what they mean: LaTeX's in lower case, styles of
#: word processors.
_MEANT: Mapping[str, str] = {
    "title": "Title", "part": "H1", "chapter": "H1", "section": "H1", "subsection": "H2", "subsubsection": "H3",
    "paragraph": "H4", "subparagraph": "H5", "text-unit": "Part", "text": "P", "footnote": "FENote", "list": "L",
    "itemize": "L", "enumerate": "L", "description": "L", "item": "LI", "itemlabel": "Lbl", "itembody": "LBody",
    "quote": "BlockQuote", "quotation": "BlockQuote", "verbatim": "Code", "codeline": "Span", "section-number": "Span",
    "footnotemark": "Lbl", "footnotelabel": "Lbl", "float": "Aside", "figures": "Sect", "tables": "Sect",
    "footnote text": "Note", "endnote text": "Note", "normal": "P",
    "body text": "P", "text body": "P", "standard": "P", "story": "Sect", "article": "Art",
}  # fmt: skip
#: Of these, the ones meant so even where the role map says paragraph.
_RATHER = frozenset(("title", "footnote text", "endnote text"))
_NUMBERED = re.compile(r"H([1-9]\d?)")
_NUMBERED_STYLE = re.compile(r"(?:heading|h)[ _-]?([1-9])", re.IGNORECASE)
_DEEPEST = 9


def tag_of(raw: str, mapped: str) -> str:
    """Return the standard type that an element is of, or what it is called where that is none.

    Args:
        raw: Its type as the author named it.
        mapped: The same after one look into the role map.
    """
    meant = raw.lower()
    if raw != "Artifact" and is_standard(raw):
        return raw  # what PDF 1.7 has no name for is mapped to less, as FENote to Note
    if is_standard(mapped) and not (mapped == "P" and meant in _RATHER):
        return mapped
    if meant in _MEANT:
        return _MEANT[meant]
    if is_standard(mapped):
        return mapped
    numbered = _NUMBERED_STYLE.fullmatch(raw)
    return f"H{numbered[1]}" if numbered else raw


def is_standard(tag: str) -> bool:
    """Tell whether PDF defines this type."""
    return tag in KINDS or _NUMBERED.fullmatch(tag) is not None


def kind_of_tag(tag: str) -> Kind:
    """Return how a tag takes part; one that PDF doesn't define is a division like another."""
    if tag in KINDS:
        return KINDS[tag]
    return Kind.HEADING if _NUMBERED.fullmatch(tag) else Kind.DIVISION


def heading_level(tag: str, sections: int) -> int:
    """Return the level of a heading: as numbered, or the depth of sections around it."""
    numbered = _NUMBERED.fullmatch(tag)
    return min(int(numbered[1]) if numbered else max(1, sections), _DEEPEST)
