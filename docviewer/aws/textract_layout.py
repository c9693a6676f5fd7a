"""LAYOUT_* blocks: which line is in which, and what each is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docviewer.aws.textract_lines import children

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docviewer.aws.textract_response import Block

#: Type -> token of the role, level.
_ROLES: Mapping[str, tuple[str, int]] = {
    "LAYOUT_TITLE": ("title", 1),
    "LAYOUT_SECTION_HEADER": ("heading", 1),
    "LAYOUT_TEXT": ("paragraph", 0),
    "LAYOUT_TABLE": ("table", 0),
    "LAYOUT_KEY_VALUE": ("table", 0),
    "LAYOUT_FIGURE": ("other", 0),
    "LAYOUT_HEADER": ("header", 0),
    "LAYOUT_FOOTER": ("footer", 0),
    "LAYOUT_PAGE_NUMBER": ("page_number", 0),
}
_LIST = "LAYOUT_LIST"
#: Lists within lists beyond this depth are read as this deep.
_DEEPEST = 8


class LayoutBlock(NamedTuple):
    """A layout block; `role` is a token of `core.labels.Role`, `lines` ids."""

    key: str
    role: str
    level: int
    name: str
    lines: tuple[str, ...]


def layout_on(page: Sequence[Block], by_id: Mapping[str, Block]) -> list[LayoutBlock]:
    """Return the layout blocks of a page that hold lines, in Textract's reading order; each line is in one of them.

    Args:
        page: The blocks of the page.
        by_id: All blocks.
    """
    items = _list_items(page, by_id)
    taken: set[str] = set()
    found = []
    for block in page:
        if block.BlockType not in _ROLES and block.BlockType != _LIST:
            continue
        depth = items.get(block.Id, 0)
        role, level = ("list_item", depth) if depth or block.BlockType == _LIST else _ROLES[block.BlockType]
        lines = tuple(
            child.Id for child in children(block, by_id) if child.BlockType == "LINE" and child.Id not in taken
        )
        taken.update(lines)
        if lines:
            found.append(
                LayoutBlock(block.Id, role, max(level, 1) if role == "list_item" else level, block.BlockType, lines)
            )
    return found


def _list_items(page: Sequence[Block], by_id: Mapping[str, Block]) -> dict[str, int]:
    """Return for each block in a list in how many lists it stands, by id."""
    holder = {
        child.Id: block.Id
        for block in page
        if block.BlockType == _LIST
        for child in children(block, by_id)
        if child.BlockType in ("LAYOUT_TEXT", _LIST) and child.Id != block.Id
    }
    return {name: _depth(name, holder) for name in holder}


def _depth(name: str, holder: Mapping[str, str]) -> int:
    """Count the lists around a block, up to the deepest: damaged lists may hold one another."""
    depth = 0
    while name in holder and depth < _DEEPEST:
        name = holder[name]
        depth += 1
    return depth
