"""What formats share that write one document after another and leave nothing to choose."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, BinaryIO, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.core.segmented import SegmentedDocument


class PerDocument(ABC):
    """An `Exporter` without options: says how one document is written and what stands around several.

    Attributes:
        between: Written between two documents.
    """

    name: str
    title: str
    suffix: str
    writes = "segments"
    options: frozenset[str] = frozenset()
    columns: tuple[str, ...] = ()
    more_columns: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()
    between: ClassVar[bytes] = b""

    def write(
        self,
        documents: Sequence[SegmentedDocument],
        stream: BinaryIO,
        *,
        columns: Sequence[str] | None = None,
        raw: bool = False,
        several: bool = False,
    ) -> None:
        """See `Exporter.write`."""
        del columns, raw  # no such options
        first, last = self.around(several or len(documents) != 1)
        stream.write(first)
        for at, document in enumerate(documents):
            stream.write(self.between if at else b"")
            for part in self.parts(document):
                stream.write(part)
        stream.write(last)

    def around(self, several: bool) -> tuple[bytes, bytes]:
        """Return what stands before the first document and after the last."""
        del several
        return b"", b""

    @abstractmethod
    def parts(self, document: SegmentedDocument) -> Iterator[bytes]:
        """Yield one document in pieces."""
