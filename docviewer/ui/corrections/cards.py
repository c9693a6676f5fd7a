"""From corrected segments to what the Segment panel says of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.confidence import LOW, percent
from docviewer.core.labels import Role
from docviewer.core.page_ranges import format_pages
from docviewer.core.segmented import table_of_lines
from docviewer.core.table_text import lines_outside
from docviewer.core.text import join_lines
from docviewer.ui.corrections.role_words import counted_role
from docviewer.ui.corrections.segment_card import LineRow, SegmentCard, SeveralCard
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.corrected import Corrected
    from docviewer.core.edited_lines import Piece
    from docviewer.core.line_keys import LineKey
    from docviewer.core.tables import Table
    from docviewer.core.work import Fix, LineEdit


def segment_card(corrected: Corrected, ordinal: int, title: str, reason: str) -> SegmentCard:
    """Return the card of one segment; title and reason are made elsewhere."""
    segments, lines = corrected.segments, corrected.lines
    members = segments.lines_of(ordinal).tolist()
    table = table_of(corrected, ordinal)
    count = tr_n("1 line", "{n} lines", len(members))
    if table is not None:
        count = tr("{rows} × {columns} cells", rows=table.row_count, columns=table.column_count)
    rows = line_rows(corrected, ordinal)
    read = [row.text if row.read_as is None else row.read_as for row in rows if not row.excluded]
    edited = any(row.read_as is not None for row in rows if not row.excluded)
    return SegmentCard(
        title,
        f"{_pages(corrected, [ordinal])} · {count}",
        reason,
        segments.text_of(ordinal, lines),
        table,
        _sure(float(segments.confidence[ordinal])),
        key=corrected.edited.key_of(members[0]),
        role=int(segments.role[ordinal]),
        level=int(segments.level[ordinal]),
        lines=rows,
        read_as=join_lines(read) if edited else None,
        made=made_of(corrected, ordinal, rows),
        rest=() if table is None else rest_of(corrected, members, table),
    )


def several_card(corrected: Corrected, chosen: Sequence[int], current: int) -> SeveralCard:
    """Return the card of several segments."""
    segments, which = corrected.segments, np.array(chosen)
    roles = Counter(segments.role[which].tolist())
    levels = set(segments.level[which].tolist())
    lines = int((segments.offsets[which + 1] - segments.offsets[which]).sum())
    return SeveralCard(
        tr_n("1 segment selected", "{n} segments selected", len(chosen)),
        f"{_pages(corrected, chosen)} · {tr_n('1 line', '{n} lines', lines)}",
        ", ".join(counted_role(Role(role), count) for role, count in roles.most_common()),
        next(iter(roles)) if len(roles) == 1 else None,
        levels.pop() if len(levels) == 1 else None,
        lambda: "\n".join(segments.text_of(ordinal, corrected.lines) for ordinal in chosen),
        int(corrected.by_hand()[which].sum()),
        corrected.edited.key_of(int(segments.first[current])),
    )


def line_rows(corrected: Corrected, ordinal: int) -> tuple[LineRow, ...]:
    """Return the lines of a segment, and those left out that belong between them."""
    here = [row_of_line(corrected, line) for line in corrected.segments.lines_of(ordinal).tolist()]
    fix = fix_of(corrected, ordinal)
    left_out = {piece.key: piece for piece in corrected.edited.excluded} if fix is not None else {}
    if fix is None or not left_out:
        return tuple(here)
    present, rows = {row.key: row for row in here}, []
    for key in fix.lines:
        if key in present:
            rows.append(present.pop(key))
        elif key in left_out:
            rows.append(row_of_excluded(corrected, left_out[key]))
    return (*rows, *present.values())


def left_out_rows(corrected: Corrected, page: int) -> tuple[LineRow, ...]:
    """Return the lines left out of a page."""
    return tuple(row_of_excluded(corrected, piece) for piece in corrected.edited.excluded if piece.key.page == page)


def row_of_line(corrected: Corrected, line: int) -> LineRow:
    """Return the row of a line that is there."""
    piece = corrected.edited.pieces.get(line)
    text = corrected.lines.texts[line]
    if piece is None:
        return LineRow(corrected.edited.key_of(line), text)
    edit = edit_of(corrected, piece.key.whole)
    cut = piece.key.start > 0 or (edit is not None and bool(edit.cuts))
    return LineRow(piece.key, text, _read_as(corrected, piece.key, text), added=piece.key.is_added, piece=cut)


def row_of_excluded(corrected: Corrected, piece: Piece) -> LineRow:
    """Return the row of a line that was left out."""
    read = _read_as(corrected, piece.key, piece.text)
    return LineRow(piece.key, piece.text, read, excluded=True, added=piece.key.is_added)


def made_of(corrected: Corrected, ordinal: int, rows: Sequence[LineRow]) -> tuple[str, ...]:
    """Say what a person corrected of a segment, a phrase for each kind; `rows` are its lines."""
    fix = fix_of(corrected, ordinal)
    made = []
    if fix is not None and not fix.pin:
        if not _is_automatic(corrected, ordinal):
            made.append(tr("put together by hand"))
        if fix.role is not None:
            made.append(tr("role"))
    edited, left_out = sum(row.read_as is not None for row in rows), sum(row.excluded for row in rows)
    added, cut = sum(row.added for row in rows), sum(row.piece for row in rows)
    moved = sum(_is_moved(corrected, row.key) for row in rows)
    told = (
        (edited, tr_n("text of 1 line", "text of {n} lines", edited)),
        (left_out, tr_n("1 line left out", "{n} lines left out", left_out)),
        (added, tr_n("1 line added", "{n} lines added", added)),
        (cut, tr_n("1 piece of a line", "{n} pieces of lines", cut)),
        (moved, tr_n("1 line moved", "{n} lines moved", moved)),
    )
    return (*made, *(words for count, words in told if count))


def fix_of(corrected: Corrected, ordinal: int) -> Fix | None:
    """Return the fix that holds a segment, or None."""
    at = int(corrected.placed.of_line[corrected.segments.first[ordinal]])
    return None if at < 0 else corrected.placed.fixes[at]


def edit_of(corrected: Corrected, key: LineKey) -> LineEdit | None:
    """Return what was edited of a line, or None."""
    return corrected.work.page(key.page).edits.get(key)


def table_of(corrected: Corrected, ordinal: int) -> Table | None:
    """Return the table that a segment is, where it is one and its cells are known."""
    if corrected.segments.role[ordinal] != Role.TABLE:
        return None
    evidence = corrected.evidence
    number = table_of_lines(evidence.features["table"], corrected.segments.lines_of(ordinal))
    return None if number is None else evidence.tables[number]


def rest_of(corrected: Corrected, members: Sequence[int], table: Table) -> tuple[str, ...]:
    """Return the texts of lines of a table that no cell of it holds."""
    lines, at = corrected.lines, list(members)
    edges = (column[at].tolist() for column in (lines.x0, lines.top, lines.x1, lines.bottom))
    texts = [lines.texts[line] for line in at]
    return tuple(lines_outside(table, zip(zip(*edges, strict=True), texts, strict=True)))


def _is_automatic(corrected: Corrected, ordinal: int) -> bool:
    """Whether the strategy finds the same lines to be a segment."""
    members, found = corrected.segments.lines_of(ordinal), corrected.automatic.segment
    first = found[members[0]]
    return bool((found[members] == first).all()) and int((found == first).sum()) == len(members)


def _is_moved(corrected: Corrected, key: LineKey) -> bool:
    edit = edit_of(corrected, key)
    return edit is not None and (edit.first or edit.after is not None)


def _read_as(corrected: Corrected, key: LineKey, text: str) -> str | None:
    """Return the text of a line as it was read, None where it still says that, or where it wasn't read."""
    if key.is_added:
        return None
    read = _text_as_read(corrected, key)
    return None if read in (None, text) else read


def _text_as_read(corrected: Corrected, key: LineKey) -> str | None:
    """Return what was read of a line, or of a piece that it is cut into; None where it isn't there."""
    edited, edit = corrected.edited, edit_of(corrected, key.whole)
    line = edited.keys.line_of(key)
    if line < 0:
        return None
    ends = [cut.at for cut in edit.cuts if cut.at > key.start] if edit is not None else []
    return edited.source.texts[line][key.start : min(ends, default=None)].strip()


def _pages(corrected: Corrected, chosen: Sequence[int]) -> str:
    segments = corrected.segments
    if len(chosen) == 1:
        members = segments.lines_of(chosen[0])
    else:
        is_chosen = np.zeros(len(segments), dtype=bool)
        is_chosen[list(chosen)] = True
        members = np.flatnonzero(is_chosen[segments.of_line]).astype(np.int32)
    pages = np.unique(corrected.lines.page[members]).tolist()
    if len(pages) == 1:
        return tr("Page {page}", page=pages[0] + 1)
    return tr("Pages {pages}", pages=format_pages(pages))


def _sure(confidence: float) -> str:
    """Say how sure the recognition of a segment is; nothing of text that needed none."""
    if confidence >= 1:
        return ""
    if confidence < LOW:
        return tr("Confidence {percent}: low, look again", percent=percent(confidence))
    return tr("Confidence {percent}", percent=percent(confidence))
