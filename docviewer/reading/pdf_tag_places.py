"""Which block a piece of content belongs to, told by the structure elements around it.

Pure: a walk down the tree goes from place to place.
"""

from __future__ import annotations

from typing import NamedTuple

from docviewer.reading.page_lines import ReadBlock
from docviewer.reading.pdf_tag_types import ROLES, Kind, heading_level

#: Content that the author marked as no part of the text, by an element of the tree.
ARTIFACT = ReadBlock("", "", 0, "Artifact")
#: Names of blocks within which a paragraph is part of the block.
_WHOLE = frozenset(("Title", "Caption", "Note", "FENote", "TOCI"))
#: Kinds of elements that are blocks wherever they stand, and kinds in which bare text is a paragraph.
_OWN = (Kind.HEADING, Kind.ITEM, Kind.CELL, Kind.APART, Kind.OBJECT)  # no sets: hashes of enumerations are slow
_BARE = (Kind.TEXT, Kind.DIVISION, Kind.CELL)


class Place(NamedTuple):
    """A place in the tree.

    Attributes:
        path: Indices of kids from the root down: the same for an element on all of its pages.
        block: What text here belongs to; one without a role doesn't tell.
        item: The list item around it, or None.
        opens: Whether nothing of the item but its label comes before.
        lists: How many lists are around it.
        sections: How many sections are around it.
    """

    path: str
    block: ReadBlock
    item: ReadBlock | None = None
    opens: bool = False
    lists: int = 0
    sections: int = 0

    def entered(self, tag: str, kind: Kind, index: int) -> Place:
        """Return the place inside the kid at `index`, an element of type `tag`."""
        path = f"{self.path}.{index}" if self.path else str(index)
        if kind is Kind.INLINE:
            return Place(path, self.block, self.item, self.opens and index == 0, self.lists, self.sections)
        opens = self._still_opens(kind, index)
        block = self._block(kind, tag, path, opens)
        place = Place(path, block, self.item, opens, self.lists, self.sections)
        if kind in (Kind.LIST, Kind.APART, Kind.CELL):
            return place._replace(item=None, lists=self.lists + (kind is Kind.LIST))
        if block.role == "list_item" and block.key == path:
            return place._replace(item=block, opens=True)
        return place._replace(sections=self.sections + 1) if tag == "Sect" else place

    def _still_opens(self, kind: Kind, index: int) -> bool:
        if self.item and self.item.name == "LI" and self.item.key == self.path:
            return kind is Kind.BODY or index <= 1  # a label may be before it
        return self.opens and index == 0

    def _block(self, kind: Kind, tag: str, path: str, opens: bool) -> ReadBlock:
        if self.block is ARTIFACT or kind is Kind.ARTIFACT:
            return ARTIFACT
        return self._goes_on(kind, opens) or ReadBlock(path, _role(kind, tag), self._level(kind, tag), tag)

    def _goes_on(self, kind: Kind, opens: bool) -> ReadBlock | None:
        """Return the block that goes on into an element, or None where it is a block of its own."""
        if kind in (Kind.DIVISION, Kind.OBJECT) and self._is_text():
            return self.block
        if kind is Kind.BODY:
            return self.item
        if kind in _OWN:
            return None
        return self.block if self._is_whole() else (self.item if opens else None)

    def _level(self, kind: Kind, tag: str) -> int:
        if kind is Kind.HEADING:
            return heading_level(tag, self.sections)
        return max(1, self.lists) if kind in (Kind.ITEM, Kind.BODY) else 0

    def _is_whole(self) -> bool:
        """Tell whether paragraphs here are parts of the block."""
        return self.block.name in _WHOLE or self.block.role == "heading"

    def _is_text(self) -> bool:
        """Tell whether the block is text already, so that what stands in it belongs to it."""
        return self.block.role != "" and self.block.name not in ("Figure", "Div", "Aside")


def _role(kind: Kind, tag: str) -> str:
    if kind in _BARE:
        return "paragraph"
    if kind is Kind.HEADING:
        return "heading"
    return "list_item" if kind in (Kind.ITEM, Kind.BODY) else ROLES.get(tag, "")


ROOT = Place("", ReadBlock("", "", 0, ""))
