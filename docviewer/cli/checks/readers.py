"""Whether documents can be read: a bundled sample goes through a real reader process and back."""

from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from docviewer.cli.checks.finding import Finding, State
from docviewer.core.errors import DocviewerError
from docviewer.reading.page_reader import PageReader
from docviewer.resource_files import resource_path

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAMPLE = "samples/two-level-report.pdf"
_WORDS = "The Harbour Library in Its"
_REPORT_IT = "Install docviewer again; if that changes nothing, report it with this text."


def check() -> Iterator[Finding]:
    """Yield one finding per reader."""
    yield round_trip("PDFium", "pdfium", f"build {_pdfium_build()}")
    yield round_trip("pdfplumber", "pdfplumber", metadata.version("pdfplumber"))


def round_trip(name: str, reader: str, version: str, sample: Path | None = None) -> Finding:
    """Read the first page of the sample in a process of its own and compare a line of it."""
    begun = perf_counter()
    try:
        lines = _read(sample or resource_path(_SAMPLE), reader)
    except (DocviewerError, OSError) as error:
        return Finding(name, f"{version}: {error}", State.BROKEN, _REPORT_IT)
    took = f"{1000 * (perf_counter() - begun):.0f} ms"
    if _WORDS not in lines:
        return Finding(name, f"{version}: the sample's title isn't among what was read", State.BROKEN, _REPORT_IT)
    return Finding(name, f"{version}, read a sample page in a process of its own ({took} with its start)")


def _read(sample: Path, reader: str) -> tuple[str, ...]:
    pages = PageReader(str(sample), reader=reader)
    try:
        pages.open()
        pages.render(0, 1.0)
        return pages.lines(0).lines.texts
    finally:
        pages.close()


def _pdfium_build() -> str:
    described = metadata.distribution("pypdfium2").locate_file("pypdfium2_raw/version.json")
    return str(json.loads(Path(str(described)).read_text(encoding="utf-8"))["build"])
