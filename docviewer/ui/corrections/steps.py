"""Each correction of the selected segments as a step: from the scene to the work after it, with its name for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core import corrections
from docviewer.core.errors import WrongInput
from docviewer.core.labels import Role
from docviewer.ui.corrections.scene import Correction
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Work
    from docviewer.ui.corrections.scene import Scene

    #: A step that acts on a line.
    OnLine = Callable[..., Correction]

#: Headings and list items go no deeper.
DEEPEST = 6
#: Roles with levels.
LEVELLED = (Role.HEADING, Role.LIST_ITEM)


def merge(scene: Scene, way: int = -1) -> Correction:
    """Merge the selected segments, or a single one with the one before (`way` -1) or behind it (1)."""
    chosen = _chosen(scene)
    if len(chosen) == 1:
        beside = scene.neighbour(chosen[0], way)
        if beside < 0:
            raise WrongInput(tr("There is no segment to merge with."), "", tr("Select several segments instead."))
        chosen = tuple(sorted((chosen[0], beside)))
    work = corrections.merged(scene.work, scene.corrected, chosen)
    return Correction(tr("merge"), work, (scene.key_of_segment(chosen[0]),))


def split_before(scene: Scene, key: LineKey) -> Correction:
    """Begin a new segment at a line."""
    line = line_of(scene, key)
    return Correction(tr("split"), corrections.split_before(scene.work, scene.corrected, line), (key,))


def refuse_split(scene: Scene) -> Correction:
    """Say why nothing can be split."""
    _chosen(scene)
    raise WrongInput(
        tr("There is nothing to split here."), "", tr("Put the caret inside the text of one segment, then split.")
    )


def cut(scene: Scene, key: LineKey, at: int, x: float) -> Correction:
    """Cut a line at a character of its present text and begin a new segment there."""
    line = line_of(scene, key)
    work = corrections.cut_line(scene.work, scene.corrected, line, at, x)
    return Correction(tr("split in a line"), work, _new_pieces(scene, key, work) or (key,))


def change_role(scene: Scene, role: Role) -> Correction:
    """Give the selected segments a role."""
    chosen = _chosen(scene)
    work = corrections.retyped(scene.work, scene.corrected, chosen, int(role))
    return Correction(tr("change to {role}", role=tr(role.label)), work, _selected_first(scene, chosen))


def change_level(scene: Scene, by: int) -> Correction:
    """Move the selected headings and list items `by` levels deeper; others stay."""
    segments = scene.corrected.segments
    chosen = [segment for segment in _chosen(scene) if scene.role(segment) in LEVELLED]
    if not chosen:
        raise WrongInput(tr("Only headings and list items have a level."), "", tr("Change the role first."))
    return set_levels(scene, {s: min(max(int(segments.level[s]) + by, 1), DEEPEST) for s in chosen})


def set_levels(scene: Scene, levels: dict[int, int]) -> Correction:
    """Give segments levels, by ordinal."""
    work, now = scene.work, scene.corrected.segments.level
    for segment, level in levels.items():
        if level == now[segment]:
            continue
        work = corrections.retyped(work, scene.corrected, [segment], int(scene.role(segment)), level)
    return Correction(tr("change of level"), work, _selected_first(scene, scene.chosen))


def exclude(scene: Scene) -> Correction:
    """Leave the selected segments out; what follows is selected."""
    chosen = _chosen(scene)
    work = corrections.excluded(scene.work, scene.corrected, chosen)
    after = [segment for segment in range(chosen[-1] + 1, len(scene.corrected.segments)) if segment not in chosen][:1]
    before = [chosen[0] - 1] if chosen[0] else []
    return Correction(tr("exclude"), work, scene.keys_of(tuple(after or before)))


def exclude_lines(scene: Scene, keys: Iterable[LineKey]) -> Correction:
    """Leave single lines out."""
    lines = [line_of(scene, key) for key in keys]
    return Correction(tr("exclude"), corrections.excluded_lines(scene.work, scene.corrected, lines))


def restore(scene: Scene, keys: Iterable[LineKey]) -> Correction:
    """Take lines in again that were left out."""
    named = tuple(keys)
    return Correction(tr("restore"), corrections.restored(scene.work, scene.corrected, named), named)


def move(scene: Scene, way: int) -> Correction:
    """Move the selected segments one place up (`way` -1) or down (1) in the reading order of their page."""
    chosen, segments = _chosen(scene), scene.corrected.segments
    beside = chosen[0] - 1 if way < 0 else chosen[-1] + 1
    if not 0 <= beside < len(segments) or scene.page(beside) != scene.page(chosen[0]):
        words = tr("It is the first of its page.") if way < 0 else tr("It is the last of its page.")
        raise WrongInput(words, "", tr("Reading order is changed within a page."))
    beyond = segments.lines_of(beside)
    place = {"before": int(beyond[0])} if way < 0 else {"after": int(beyond[-1])}
    work = corrections.moved(scene.work, scene.corrected, chosen, **place)
    return Correction(tr("move in reading order"), work, _selected_first(scene, chosen))


def edit_text(scene: Scene, key: LineKey, text: str) -> Correction:
    """Replace the text of the segment that a line is in."""
    segment = int(scene.corrected.segments.of_line[line_of(scene, key)])
    work = corrections.with_segment_text(scene.work, scene.corrected, segment, text)
    return Correction(tr("edit of text"), work, (key,))


def edit_line(scene: Scene, key: LineKey, text: str) -> Correction:
    """Replace the text of one line."""
    work = corrections.with_line_text(scene.work, scene.corrected, line_of(scene, key), text)
    return Correction(tr("edit of a line"), work)


def gather(scene: Scene, keys: Iterable[LineKey]) -> Correction:
    """Make lines one segment."""
    lines = sorted(line_of(scene, key) for key in keys)
    work = corrections.gathered(scene.work, scene.corrected, lines)
    return Correction(tr("draw segment"), work, (scene.corrected.edited.key_of(lines[0]),) if lines else ())


def reset_segments(scene: Scene) -> Correction:
    """Leave the selected segments to the strategy again."""
    chosen = _chosen(scene)
    work = corrections.reset_segments(scene.work, scene.corrected, chosen)
    return Correction(tr("reset to automatic"), work, _selected_first(scene, chosen))


def reset_page(scene: Scene, page: int) -> Correction:
    """Leave a page to the strategy again."""
    return Correction(tr("reset of a page"), corrections.reset_pages(scene.work, [page]))


def reset_document(scene: Scene) -> Correction:
    """Leave the whole document to the strategy again."""
    return Correction(tr("reset of the document"), corrections.reset_all(scene.work))


def _chosen(scene: Scene) -> tuple[int, ...]:
    if not scene.chosen:
        raise WrongInput(tr("No segment is selected."), "", tr("Select one on the page or in the table."))
    return scene.chosen


def line_of(scene: Scene, key: LineKey) -> int:
    """Return the index of a line.

    Raises:
        WrongInput: It is not in the document any more.
    """
    line = scene.corrected.edited.line_of(key)
    if line < 0:
        raise WrongInput(tr("This line isn't in the document any more."), "", tr("Choose another one."))
    return line


def _selected_first(scene: Scene, chosen: tuple[int, ...]) -> tuple[LineKey, ...]:
    """Return the keys of segments, that of the current one first."""
    rest = tuple(segment for segment in chosen if segment != scene.current)
    return scene.keys_of((*((scene.current,) if scene.current in chosen else ()), *rest))


def _new_pieces(scene: Scene, key: LineKey, work: Work) -> tuple[LineKey, ...]:
    """Return the keys of the pieces that a line was cut into and that weren't there before."""
    before, after = scene.work.page(key.page), work.page(key.page)
    old, new = before.edits.get(key.whole), after.edits.get(key.whole)
    known = {cut.at for cut in old.cuts} if old is not None else set()
    cuts = (cut.at for cut in new.cuts) if new is not None else ()
    pieces = tuple(key._replace(start=at) for at in cuts if at not in known)
    return pieces or tuple(added for added in after.added if added not in before.added)
