"""All parts of a result put together: blocks by page and by id, what is missing, what a person should know."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docviewer.aws.textract_errors import damaged, empty_result, failed_job, no_result
from docviewer.aws.textract_forms import is_doubtful_key
from docviewer.aws.textract_relations import check_relations
from docviewer.aws.textract_warnings import gap_warnings, job_warnings, oddity_warnings, page_warnings, row_warnings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.aws.textract_decoding import FoundResponse
    from docviewer.aws.textract_response import Block

#: Types that are read; those that need a place on the page, and those that need none.
_PLACED = frozenset([
    "LINE", "WORD", "TABLE", "CELL", "MERGED_CELL", "TABLE_TITLE", "TABLE_FOOTER", "KEY_VALUE_SET", "KEY", "VALUE",
    "SELECTION_ELEMENT", "SIGNATURE", "LAYOUT_TITLE", "LAYOUT_SECTION_HEADER", "LAYOUT_TEXT", "LAYOUT_LIST",
    "LAYOUT_TABLE", "LAYOUT_FIGURE", "LAYOUT_KEY_VALUE", "LAYOUT_HEADER", "LAYOUT_FOOTER", "LAYOUT_PAGE_NUMBER",
])  # fmt: skip
#: Cells reach no farther than this row and column, and a page holds no more blocks.
_MOST_ROWS, _MOST_BLOCKS = 1000, 50_000
_KNOWN = _PLACED | {"PAGE", "QUERY", "QUERY_RESULT"}


@dataclass(frozen=True, slots=True, eq=False)
class TextractResult:
    """One result.

    Attributes:
        page_count: Pages of the document, those missing from the result too.
        pages: Blocks of each page, in the order given; index = page, from 0. None for a page that is missing.
        by_id: All blocks.
        warnings: Sentences.
        parts: How many responses it was made of.
    """

    page_count: int
    pages: tuple[tuple[Block, ...] | None, ...]
    by_id: dict[str, Block]
    warnings: tuple[str, ...]
    parts: int


@dataclass(slots=True, eq=False)
class _Gathered:
    """What has been put together so far."""

    by_page: dict[int, list[Block]] = field(default_factory=dict)
    by_id: dict[str, Block] = field(default_factory=dict)
    heads: dict[int, str] = field(default_factory=dict)  # page -> id of its PAGE block
    unknown: Counter[str] = field(default_factory=Counter)
    twice: int = 0
    results: int = 1
    handwritten: int = 0
    signatures: Counter[int] = field(default_factory=Counter)  # page -> how many
    doubtful: Counter[int] = field(default_factory=Counter)  # page -> fields of forms that are left to the text


def joined(found: Sequence[FoundResponse], name: str, missing_parts: Sequence[int] = ()) -> TextractResult:
    """Put the parts of a result together.

    Args:
        found: Its parts, in order.
        name: What it is called, for errors.
        missing_parts: Numbers of part files that aren't there.

    Raises:
        UnreadableDocument: The job failed, or the blocks contradict each other.
    """
    _check_job(found, name)
    gathered = _Gathered()
    for part in found:
        _add(gathered, part)
    told = max(
        (part.response.DocumentMetadata.Pages or 0 for part in found if part.response.DocumentMetadata), default=0
    )
    if not gathered.by_page:
        raise empty_result(name, unknown=bool(gathered.unknown))
    count = max(told, *(page + 1 for page in gathered.by_page))
    missing = [page for page in range(count) if page not in gathered.by_page]
    gaps = gap_warnings(found[-1].response, missing, missing_parts)
    jobs = job_warnings([part.response for part in found])
    dangling = () if gaps or jobs else check_relations(found)
    odd = (
        *row_warnings(gathered.results),
        *oddity_warnings(gathered.unknown, gathered.twice, gathered.handwritten),
        *page_warnings(+gathered.signatures, +gathered.doubtful),
    )
    pages = tuple(tuple(gathered.by_page[page]) if page in gathered.by_page else None for page in range(count))
    return TextractResult(count, pages, gathered.by_id, (*gaps, *jobs, *dangling, *odd), len(found))


def _check_job(found: Sequence[FoundResponse], name: str) -> None:
    """Refuse the answer of a job that gave nothing."""
    if any(part.response.Blocks for part in found):
        return
    for part in found:
        if part.response.JobStatus in ("FAILED", "IN_PROGRESS"):
            raise failed_job(name, part.response.JobStatus, part.response.StatusMessage or "")
    if not any(part.response.DocumentMetadata for part in found):
        raise no_result(name)


def _add(gathered: _Gathered, part: FoundResponse) -> None:
    """Add the blocks of one response, each to its page."""
    blocks = part.response.Blocks or []
    shift = _shift(gathered, blocks)
    gathered.results += shift > 0
    page = -1
    for number, block in enumerate(blocks):
        kind = block.BlockType
        if kind not in _KNOWN:
            gathered.unknown[kind] += 1
            continue
        page = _page_of(block, page, shift, gathered)
        if wrong := _what_is_wrong(block):
            raise damaged(part.file, wrong, f"{part.path}[{number}]")
        same = gathered.by_id.setdefault(block.Id, block)
        if same is not block:
            if same != block:
                raise damaged(part.file, "Another block has the same Id", f"{part.path}[{number}].Id")
            gathered.twice += 1
            continue
        if kind == "PAGE":
            gathered.heads[page] = block.Id
        gathered.handwritten += block.TextType == "HANDWRITING"
        gathered.signatures[page] += kind == "SIGNATURE"
        gathered.doubtful[page] += is_doubtful_key(block)
        on_page = gathered.by_page.setdefault(page, [])
        on_page.append(block)
        if len(on_page) > _MOST_BLOCKS:
            raise damaged(part.file, f"Page {page + 1} has more blocks than any page holds", f"{part.path}[{number}]")


def _what_is_wrong(block: Block) -> str:
    """Say what a block lacks, or has too much of; empty where it is sound."""
    if block.Geometry is None and block.BlockType in _PLACED:
        return "Geometry is missing"
    rows, columns = (block.RowIndex or 1) + (block.RowSpan or 1), (block.ColumnIndex or 1) + (block.ColumnSpan or 1)
    return "This cell reaches beyond any table" if max(rows, columns) > _MOST_ROWS + 1 else ""


def _page_of(block: Block, page: int, shift: int, gathered: _Gathered) -> int:
    """Return the page of a block, from 0. Answers about one page needn't tell; then a PAGE block begins the next."""
    if block.Page is not None:
        return block.Page - 1 + shift
    if block.BlockType == "PAGE":
        return page + 1 if page >= 0 else shift
    return max(page, shift)


def _shift(gathered: _Gathered, blocks: Sequence[Block]) -> int:
    """Return how many pages come before those of a response: answers about single pages all begin with page 1."""
    known = max(gathered.by_page, default=-1) + 1
    for number, head in _heads(blocks):
        if gathered.heads.get(number, head) != head:
            return known
    return 0


def _heads(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Yield page and id of each PAGE block."""
    page = -1
    for block in blocks:
        if block.BlockType == "PAGE":
            page = page + 1 if block.Page is None else block.Page - 1
            yield page, block.Id
