"""Check that the blocks which other blocks name are there.

Where structure needs them (the cells of a table, the words of a cell, the value of a key, the lines of a layout block)
a missing one is an error. Where the text is whole without them (the words of a line, the children of a page) they are
counted. In a result that is known not to be all some are missing, of course.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.aws.textract_errors import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.aws.textract_decoding import FoundResponse
    from docviewer.aws.textract_response import Block

#: Relationships that are followed; those of other types may name what they like.
_FOLLOWED = frozenset(["CHILD", "VALUE", "MERGED_CELL", "TABLE_TITLE", "TABLE_FOOTER", "ANSWER"])
#: Blocks whose text is whole without their children.
_WHOLE_ALONE = frozenset(["PAGE", "LINE"])


def check_relations(found: Sequence[FoundResponse]) -> tuple[str, ...]:
    """Return a warning where blocks are missing that aren't needed.

    Args:
        found: The parts of a result, all of them.

    Raises:
        UnreadableDocument: One is missing that is needed.
    """
    count, first = 0, ""
    known = _ids_of_all(found)
    for part, number, block in _blocks_with_relations(found):
        for at, relation in enumerate(block.Relationships or ()):
            if relation.Type not in _FOLLOWED or known.issuperset(relation.Ids):
                continue
            place = next(index for index, each in enumerate(relation.Ids) if each not in known)
            path = f"{part.path}[{number}].Relationships[{at}].Ids[{place}]"
            if block.BlockType not in _WHOLE_ALONE:
                raise damaged(part.file, f"This {block.BlockType} block needs one that is missing", path)
            count += sum(each not in known for each in relation.Ids)
            first = first or (path if len(found) == 1 else f"{path} of {part.file}")
    if not count:
        return ()
    blocks = "1 block that others name is" if count == 1 else f"{count:,} blocks that others name are"
    return (f"{blocks} missing from the result, the first at {first}.",)


def _ids_of_all(found: Sequence[FoundResponse]) -> set[str]:
    return {block.Id for part in found for block in part.response.Blocks or ()}


def _blocks_with_relations(found: Sequence[FoundResponse]) -> Iterator[tuple[FoundResponse, int, Block]]:
    for part in found:
        for number, block in enumerate(part.response.Blocks or ()):
            if block.Relationships:
                yield part, number, block
