"""Compare two segmentations of a document without a window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.core.compared import AS_KEPT, AUTOMATIC
from docviewer.headless import check_values, corrected_of, open_file
from docviewer.wiring import strategy_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.compared import ComparedDocument, ComparedSide
    from docviewer.core.jobs import CancelToken
    from docviewer.core.lines import Lines
    from docviewer.core.parameters import Values
    from docviewer.core.work import Work
    from docviewer.headless import OpenedDocument, ReadingOptions


def compare_file(
    path: str,
    a: tuple[str, Values],
    b: tuple[str, Values],
    reading: ReadingOptions | None = None,
    *,
    work: Work | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> ComparedDocument:
    """Read a document once, segment it twice and compare; other arguments as of `open_file`.

    Args:
        path: The document.
        a: Name of a strategy, and its parameters; missing ones take their defaults. Or `CORRECTED` or `AUTOMATIC`: the
            strategy that the work has, with what was corrected or without.
        b: The same of the other side.
        reading: How it is read.
        work: Its corrections apply to both sides but `AUTOMATIC`. What it makes of the lines themselves - text, cuts,
            lines left out or added - holds on both: only the same lines can be compared.
        progress: Called on the calling thread with pages done and pages asked for.
        cancel: Looked at 20 times a second while the document is read.

    Raises:
        DocviewerError: The document can't be read, or a value doesn't fit.
        Cancelled: `cancel` was asked for.
    """
    # Lazy: --help loads none of it.
    from docviewer.core.compared import ComparedDocument
    from docviewer.segmentation.compare import compare

    for asked in (a, b):
        if asked[0] not in AS_KEPT:
            check_values(*asked)
    document = replace(open_file(path, reading, progress=progress, cancel=cancel), work=work)
    (one, lines), (other, _) = (_side(document, *asked) for asked in (a, b))
    return ComparedDocument(document.info, one, other, compare(lines, one.labels, other.labels))


def _side(document: OpenedDocument, name: str, values: Values) -> tuple[ComparedSide, Lines]:
    from docviewer.core.compared import ComparedSide, changed_settings

    corrected, _ = corrected_of(document, "" if name in AS_KEPT else name, values)
    strategy, given = corrected.work.strategy, corrected.work.active_parameters
    labels = corrected.automatic if name == AUTOMATIC else corrected.labels
    settings = changed_settings(strategy_named(strategy).parameters, given)
    return ComparedSide(strategy, given, settings, labels, name if name in AS_KEPT else ""), corrected.lines
