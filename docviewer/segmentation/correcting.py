"""From evidence and a person's work to corrected segments: line edits, strategy, fixes, one after the other.

Each stage is taken over from the result before it where its inputs are the same, so that a slider runs the strategy and
the fixes only, and a merge the fixes only.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.corrected import Corrected
from docviewer.core.edited_lines import EditedLines
from docviewer.core.evidence import INDEX_FEATURES, Evidence
from docviewer.core.fixed_labels import with_fixes
from docviewer.core.hints import Hints
from docviewer.core.line_keys import LineKeys
from docviewer.core.lines import read_only
from docviewer.core.placed_fixes import PlacedFixes
from docviewer.core.resegmenting import resegmented
from docviewer.core.segments import derive_segments
from docviewer.segmentation.features import gather

if TYPE_CHECKING:
    from docviewer.core.labels import Labels
    from docviewer.core.lines import AnyArray, IntArray
    from docviewer.core.segments import Segments
    from docviewer.core.strategy import Strategy
    from docviewer.core.work import Work


def correct(
    source: Evidence, work: Work, strategy: Strategy, before: Corrected | None = None, *, quick: bool = False
) -> Corrected:
    """Segment `source` by the strategy and parameters of `work` and apply its corrections.

    Args:
        source: Evidence over the n lines as read.
        work: Strategy, parameters and corrections; the strategy's name is that of `strategy`.
        strategy: Finds the segments.
        before: An earlier result for the same document, whose stages are used again where nothing they see changed.
        quick: After a line edit carry the features over instead of gathering them anew; the result isn't `exact` then.
    """
    if before is not None and before.source is not source:
        before = None
    edited, evidence, exact = _edited(source, work, before, quick)
    same = before is not None and before.whole and before.evidence is evidence and before.work.asks_like(work)
    automatic = before.automatic if before and same else strategy.label(evidence, work.active_parameters)
    known = None if before is None else before.placed
    as_before = before is not None and before.edited is edited and before.work.fixes_like(work)
    placed = before.placed if before and as_before else PlacedFixes.of(edited, work.pages, known)
    if before and same and placed is before.placed:
        return replace(before, work=work, exact=exact)
    labels = with_fixes(automatic, placed)
    segments = _segments(edited, labels, before)
    return Corrected(source, work, edited, evidence, automatic, placed, labels, segments, exact)


def relabelled(before: Corrected, work: Work, automatic: Labels) -> Corrected:
    """Return `before` with labels of a strategy that are new for a part of the lines, and with the fixes of `work`."""
    placed = before.placed if before.work.fixes_like(work) else PlacedFixes.of(before.edited, work.pages, before.placed)
    labels = with_fixes(automatic, placed)
    segments = _segments(before.edited, labels, before)
    return replace(before, work=work, automatic=automatic, placed=placed, labels=labels, segments=segments, whole=False)


def _segments(edited: EditedLines, labels: Labels, before: Corrected | None) -> Segments:
    """Derive segments, only where labels changed if there are those of the same lines before."""
    if before is None or before.edited.lines is not edited.lines:
        return derive_segments(edited.lines, labels)
    return resegmented(edited.lines, labels, before.segments, before.labels)


def edited_evidence(source: Evidence, edited: EditedLines) -> Evidence:
    """Return evidence over the edited lines, gathered anew."""
    if edited.lines is source.lines:
        return source
    return gather(edited.lines, source.page_sizes, _hints(source, edited.origin), source.tables)


def carried_over(source: Evidence, edited: EditedLines) -> Evidence:
    """Return evidence over the edited lines with the features of the lines they come from: quick, and near enough."""
    if edited.lines is source.lines or not len(source):
        return edited_evidence(source, edited)
    origin = np.maximum(_filled(edited.origin), 0)
    features = {name: values[origin] for name, values in source.features.items()}
    places = _places(edited.origin, len(source))
    for name in INDEX_FEATURES:
        if name in features:
            features[name] = _moved(features[name], places, len(source), len(edited))
    return Evidence(
        edited.lines,
        source.page_sizes,
        MappingProxyType(features),
        source.scalars,
        _hints(source, edited.origin),
        source.tables,
    )


def _edited(source: Evidence, work: Work, before: Corrected | None, quick: bool) -> tuple[EditedLines, Evidence, bool]:
    """Return the edited lines, evidence over them, and whether it was gathered."""
    alike = before is not None and before.work.edits_like(work)
    if before is not None and alike and (before.exact or quick):
        return before.edited, before.evidence, before.exact
    if before is not None and alike:
        edited = before.edited
    else:
        edited = EditedLines.of(before.edited.keys if before else LineKeys(source.lines), work.pages)
    if quick and edited.lines is not source.lines:
        return edited, carried_over(source, edited), False
    return edited, edited_evidence(source, edited), True


def _hints(source: Evidence, origin: IntArray) -> Hints | None:
    if source.hints is None:
        return None
    of_line = np.append(source.hints.of_line, np.int32(-1))[origin]
    return Hints(source.hints.source, source.hints.blocks, read_only(of_line.astype(np.int32)))


def _places(origin: IntArray, count: int) -> IntArray:
    """Return where each of `count` lines as read stands now, its first piece; one left out as the line before it."""
    places = np.full(count, -1, dtype=np.int32)
    kept = np.flatnonzero(origin >= 0)[::-1]
    places[origin[kept]] = kept
    return np.maximum(_filled(places), 0)


def _filled(indices: IntArray) -> IntArray:
    """Return `indices` with each -1 replaced by what stands before it."""
    known = np.where(indices >= 0, np.arange(len(indices)), 0)
    return np.asarray(indices[np.maximum.accumulate(known)])


def _moved(indices: AnyArray, places: IntArray, before: int, after: int) -> AnyArray:
    inside = (indices >= 0) & (indices < before)
    moved = np.where(inside, places[np.clip(indices, 0, before - 1)], np.where(indices < 0, -1, after))
    return read_only(moved.astype(np.int32))
