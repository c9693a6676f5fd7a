"""Find and read the truth of each open document, off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.errors import DocviewerError
from docviewer.reading.truth_file import find_truth, read_truth

if TYPE_CHECKING:
    from docviewer.core.jobs import Outcome, Runner
    from docviewer.core.scores import Truth
    from docviewer.core.session import DocumentId


@dataclass(frozen=True, slots=True, eq=False)
class KnownTruth:
    """What is known of a document's truth.

    Attributes:
        name: Of the file, for people.
        truth: What it tells, or None where it can't be read.
        problem: Why it can't be read, or None.
        chosen: Whether a person chose the file.
    """

    name: str
    truth: Truth | None = None
    problem: DocviewerError | None = None
    chosen: bool = False


class Truths(QObject):
    """Keeps the truths of open documents.

    Signals:
        changed(int): A document, by id, has another truth, or none.
    """

    changed = Signal(int)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._known: dict[DocumentId, KnownTruth] = {}
        self._chosen: dict[DocumentId, Path] = {}
        self._asked: dict[DocumentId, object] = {}

    def of(self, document: DocumentId) -> KnownTruth | None:
        """Return what is known of a document's truth, or None where it has none."""
        return self._known.get(document)

    def look(self, document: DocumentId, path: str) -> None:
        """Read the truth that was chosen for the document at `path`, or that lies beside it."""
        ticket = self._asked[document] = object()
        chosen = self._chosen.get(document)
        self._runner.submit(
            lambda _: _read(path, chosen),
            lambda outcome: self._answered(document, ticket, outcome),
        )

    def choose(self, document: DocumentId, path: str, truth: str) -> None:
        """Read this truth file from now on."""
        self._chosen[document] = Path(truth)
        self.look(document, path)

    def forget(self, document: DocumentId) -> None:
        """Drop what is kept for a closed document."""
        for kept in (self._known, self._chosen, self._asked):
            kept.pop(document, None)

    def _answered(self, document: DocumentId, ticket: object, outcome: Outcome[tuple[KnownTruth | None]]) -> None:
        if self._asked.get(document) is not ticket or outcome.cancelled:
            return
        if outcome.error is not None:
            raise outcome.error
        known = outcome.result[0] if outcome.result is not None else None
        if known is None:
            self._known.pop(document, None)
        else:
            self._known[document] = known
        self.changed.emit(document)


def _read(document: str, chosen: Path | None) -> tuple[KnownTruth | None]:
    """Return what is known now; in a tuple, since nothing is an answer too."""
    path = chosen or find_truth(document)
    if path is None:
        return (None,)
    try:
        return (KnownTruth(path.name, read_truth(path), chosen=chosen is not None),)
    except DocviewerError as error:
        problem = DocviewerError(error.title, f"{path.name}: {error.cause}", error.remedy)
        return (KnownTruth(path.name, problem=problem, chosen=chosen is not None),)
