"""Whether the text of scans can be recognised: Tesseract, its languages, and a bundled scan read with it."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from docviewer.cli.checks.finding import Finding, State
from docviewer.core.errors import DocviewerError, MissingTool
from docviewer.reading.page_reader import PageReader
from docviewer.reading.tesseract import ENGLISH, install_hint, tesseract
from docviewer.resource_files import resource_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docviewer.reading.tesseract import Tesseract

_SAMPLE = "samples/scan.pdf"
_WORDS = "Notice to Mariners"
#: Only scans need it: what is wrong with it keeps docviewer from nothing else.
_ONLY_SCANS = "only scans and pictures need it"


def check() -> Iterator[Finding]:
    """Yield findings about the program, its languages, and a page recognised with it."""
    try:
        found = tesseract()
    except MissingTool as error:
        cause = f" ({error.cause.rstrip('.')})" if error.cause else ""
        yield Finding("Tesseract", f"{error.title}{cause}; {_ONLY_SCANS}", State.NOTE, error.remedy)
        return
    yield Finding("Tesseract", f"{found.version} ({found.path})")
    yield languages(found)
    if ENGLISH in found.languages:
        yield round_trip()


def languages(program: Tesseract) -> Finding:
    """Tell which languages can be recognised, and whether pages that lie on their side can."""
    names = ", ".join(program.languages)
    if program.knows_orientation:
        more = install_hint("another language").removeprefix("Install it: ")
        return Finding("Languages", f"{names} (more: {more})")
    text = f"{names}; pages that lie on their side aren't turned: the data osd is missing"
    return Finding("Languages", text, State.NOTE, install_hint("osd"))


def round_trip() -> Finding:
    """Recognise the sample in a process of its own and compare a line of it."""
    begun = perf_counter()
    reader = PageReader(resource_path(_SAMPLE))
    try:
        texts = reader.recognise(0, ENGLISH).lines.texts
    except DocviewerError as error:
        return Finding("A sample scan", str(error), State.NOTE, install_hint())
    finally:
        reader.close()
    if _WORDS not in texts:
        return Finding("A sample scan", "its title isn't among what was recognised", State.NOTE, install_hint())
    return Finding("A sample scan", f"recognised in {perf_counter() - begun:.1f} s, the start of a process included")
