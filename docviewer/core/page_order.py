"""Put the lines of a page into reading order where a person moved or added some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.line_pieces import edit_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docviewer.core.line_keys import LineKey
    from docviewer.core.line_pieces import Piece
    from docviewer.core.work import PageWork


def in_order(pieces: list[Piece], work: PageWork) -> list[Piece]:
    """Return a page's pieces in reading order: moved and added ones behind the line each of them names.

    What names a line that isn't there, or goes round in a circle, keeps its place as read (an added line: the end).
    """
    moved = {piece.key: piece for piece in pieces if _is_moved(work, piece)}
    if not moved:
        return pieces
    following: dict[LineKey | None, list[LineKey]] = {}
    for key in moved:
        following.setdefault(_target(work, key), []).append(key)
    placed: dict[LineKey, Piece] = {}
    _place_behind(None, following, moved, placed)
    for piece in pieces:
        if piece.key not in moved:
            placed[piece.key] = piece
            _place_behind(piece.key, following, moved, placed)
    if len(placed) == len(pieces):
        return list(placed.values())
    lost = {key for key in moved if key not in placed}
    return _with_lost(pieces, list(placed.values()), lost)


def _place_behind(
    anchor: LineKey | None,
    following: Mapping[LineKey | None, list[LineKey]],
    moved: Mapping[LineKey, Piece],
    placed: dict[LineKey, Piece],
) -> None:
    """Place what stands behind `anchor`, and behind that in turn; a stack, since chains can be long."""
    stack = list(reversed(following.get(anchor, ())))
    while stack:
        key = stack.pop()
        if key not in placed:
            placed[key] = moved[key]
            stack.extend(reversed(following.get(key, ())))


def _with_lost(pieces: Iterable[Piece], placed: list[Piece], lost: set[LineKey]) -> list[Piece]:
    """Put pieces whose place can't be found behind the one they were read behind."""
    at = {piece.key: index for index, piece in enumerate(placed)}
    order: list[tuple[int, int, Piece]] = [(index, 0, piece) for index, piece in enumerate(placed)]
    before = -1
    for nth, piece in enumerate(pieces, 1):
        if piece.key in lost:
            order.append((before if piece.origin >= 0 else len(placed), nth, piece))
        else:
            before = at[piece.key]
    return [piece for _, _, piece in sorted(order, key=lambda entry: entry[:2])]


def _is_moved(work: PageWork, piece: Piece) -> bool:
    edit = edit_of(work, piece.key)
    return piece.added is not None or edit.first or edit.after is not None


def _target(work: PageWork, key: LineKey) -> LineKey | None:
    edit = edit_of(work, key)
    if edit.first or edit.after is not None:
        return edit.after
    return work.added[key].after
