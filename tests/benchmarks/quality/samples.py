"""Documents with their truth: FOLDER/documents/NAME.pdf, FOLDER/truth/NAME.json, perhaps FOLDER/tagged/NAME.pdf."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from docviewer.reading.truth_file import read_truth

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from docviewer.core.scores import Truth


@dataclass(frozen=True)
class Sample:
    """A document with its truth.

    Attributes:
        name: Of both files.
        path: The document.
        truth: Its right segmentation.
    """

    name: str
    path: Path
    truth: Truth


def samples_in(folder: Path, kind: str = "documents") -> list[Sample]:
    """Return the documents of FOLDER/`kind` that have a truth, sorted by name.

    Raises:
        UnreadableDocument: A truth file can't be read.
    """
    found = ((path, folder / "truth" / f"{path.stem}.json") for path in sorted((folder / kind).glob("*.pdf")))
    return [Sample(path.stem, path, read_truth(truth)) for path, truth in found if truth.is_file()]


def halves(samples: Sequence[Sample]) -> tuple[list[Sample], list[Sample]]:
    """Part documents in two halves that stay the same whatever is added in a folder's order: by a hash of the name.

    What is fitted on the first is judged by the second, and the other way round.
    """
    mixed = sorted(samples, key=lambda sample: sha256(sample.name.encode()).hexdigest())
    return mixed[::2], mixed[1::2]
