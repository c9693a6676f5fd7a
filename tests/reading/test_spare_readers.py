"""A child that read one document reads the next as a fresh one does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from docviewer.core.errors import DocviewerError, EncryptedDocument
from docviewer.reading.read_document import read_document
from docviewer.workers.spare_children import SpareChildren
from tests.workers.children import Children

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


@pytest.fixture
def spare() -> Iterator[SpareChildren]:
    children = Children()
    made = SpareChildren()
    yield made
    made.close()
    assert children.are_gone()


def contents(path: Path, spare: SpareChildren | None) -> object:
    """Return what is read of a document, or why it isn't."""
    try:
        read = read_document(path, spare=spare)
    except DocviewerError as error:
        return error.as_plain()
    columns = {name: column.tolist() for name, column in read.lines.columns().items()}
    return read.info, read.lines.texts, columns, read.statuses


def test_each_of_many_documents_reads_as_alone(spare: SpareChildren) -> None:
    for path in sorted(SAMPLES.glob("*.pdf")):
        assert contents(path, spare) == contents(path, None)


def test_one_child_reads_one_document_after_the_other(spare: SpareChildren) -> None:
    children = Children()
    for path in sorted(SAMPLES.glob("*.pdf")):
        contents(path, spare)
        assert children.count() == 1


def test_a_locked_document_stays_locked_behind_one_that_was_opened(spare: SpareChildren) -> None:
    locked = SAMPLES / "encrypted.pdf"
    read_document(locked, password="docviewer", spare=spare)
    with pytest.raises(EncryptedDocument):
        read_document(locked, spare=spare)
