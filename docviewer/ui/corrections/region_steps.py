"""Corrections that come from a box on the page, as steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core import corrections
from docviewer.core.errors import WrongInput
from docviewer.core.labels import Role
from docviewer.ui.corrections.scene import Correction
from docviewer.ui.corrections.steps import line_of
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.line_keys import LineKey
    from docviewer.core.lines import Lines
    from docviewer.ui.corrections.scene import Scene

    Box = tuple[float, float, float, float]
    #: Box in points, text, confidence 0..1.
    AddedText = tuple[Box, str, float]


def typed_lines(box: Box, text: str) -> list[AddedText]:
    """Part a box evenly among the lines of a typed text."""
    texts = [line.strip() for line in text.splitlines() if line.strip()]
    x0, top, x1, bottom = box
    height = (bottom - top) / max(1, len(texts))
    return [((x0, top + at * height, x1, top + (at + 1) * height), each, 1.0) for at, each in enumerate(texts)]


def recognised_lines(lines: Lines) -> list[AddedText]:
    """Return the lines of a region as they were recognised."""
    columns = (lines.x0.tolist(), lines.top.tolist(), lines.x1.tolist(), lines.bottom.tolist())
    boxes = list(zip(*columns, strict=True))
    return list(zip(boxes, lines.texts, lines.confidence.tolist(), strict=True))


def add(
    scene: Scene,
    page: int,
    lines: Sequence[AddedText],
    instead: Sequence[LineKey] = (),
    role: Role = Role.PARAGRAPH,
    name: str = "",
) -> Correction:
    """Add text to a page; the lines `instead` are left out."""
    work = corrections.with_added_lines(scene.work, scene.corrected, page, lines, int(role))
    there = [line for key in instead if (line := scene.corrected.edited.line_of(key)) >= 0]
    if there:
        work = corrections.excluded_lines(work, scene.corrected, there)
    added = [key for key in work.page(page).added if key not in scene.work.page(page).added]
    return Correction(name or tr("add text"), work, tuple(added[:1]))


def resize(scene: Scene, first: LineKey, keys: Sequence[LineKey]) -> Correction | None:
    """Let the segment of the line `first` hold exactly these lines; None where it does already."""
    lines = sorted(line for key in keys if (line := scene.corrected.edited.line_of(key)) >= 0)
    if not lines:
        raise WrongInput(tr("No line would be left in the segment."), "", tr("To leave it out, press Delete."))
    segments = scene.corrected.segments
    segment = int(segments.of_line[line_of(scene, first)])
    if lines == sorted(segments.lines_of(segment).tolist()):
        return None
    work = corrections.gathered(scene.work, scene.corrected, lines, int(segments.role[segment]))
    return Correction(tr("change of a box"), work, (scene.corrected.edited.key_of(lines[0]),))
