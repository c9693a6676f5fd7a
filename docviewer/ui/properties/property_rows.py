"""What is known of a document, in groups of rows of name and value; no text of the document among them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer.core.document import PageState
from docviewer.core.labels import Role
from docviewer.core.page_ranges import format_pages
from docviewer.ui.versions import version_of
from docviewer.ui.wording import tr, tr_later, tr_n

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.core.document import DocumentInfo
    from docviewer.core.properties import FileProperties, FontUse
    from docviewer.core.session import DocumentState, Facts
    from docviewer.ui.document_timings import Timings

Rows = tuple[tuple[str, str], ...]
_KINDS = {"pdf": "PDF", "image": tr_later("Picture"), "textract": tr_later("Amazon Textract result")}
_READERS = {"pdfium": ("PDFium", "pypdfium2"), "pdfplumber": ("pdfplumber", "pdfplumber")}
#: Sizes of paper, points, and their names; a page within 2 points is one of them.
_PAPERS = (
    ((595.3, 841.9), "A4"),
    ((841.9, 1190.6), "A3"),
    ((419.5, 595.3), "A5"),
    ((612, 792), tr_later("Letter")),
    ((612, 1008), tr_later("Legal")),
)
_SIZES_SHOWN = 4
_MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a title."""

    title: str
    rows: Rows


def groups_of(
    state: DocumentState, properties: FileProperties | None, timings: Timings, measured: Rows
) -> tuple[Group, ...]:
    """Return all that is known of a document.

    Args:
        state: The document.
        properties: What the file says of itself, or None while that isn't known.
        timings: How long it took to come.
        measured: More rows of timings.
    """
    info = state.facts.info
    if info is None:
        return ()
    groups = [
        Group(tr("File"), tuple(_file_rows(info))),
        Group(tr("Pages"), tuple(_page_rows(info, state.facts, properties))),
    ]
    if properties is not None:
        groups.append(Group(tr("What the file says"), tuple(_said_rows(properties))))
        groups.append(Group(tr("Fonts"), tuple(_font_rows(properties))))
    groups += [
        Group(tr("Segments"), tuple(_count_rows(state))),
        Group(tr("Reading"), (*_reading_rows(info), *_timing_rows(timings), *measured)),
        Group(tr("Warnings"), tuple((str(at), tr(warning)) for at, warning in enumerate(info.warnings, 1))),
    ]
    return tuple(group for group in groups if group.rows)


def as_text(groups: Sequence[Group]) -> str:
    """Return groups as text, names and values in two columns."""
    width = max((len(name) for group in groups for name, _ in group.rows), default=0)
    parts = [
        "\n".join([group.title, *(f"  {name:<{width}}  {value}" for name, value in group.rows)]) for group in groups
    ]
    return "\n\n".join(parts) + "\n"


def _file_rows(info: DocumentInfo) -> Iterator[tuple[str, str]]:
    path = Path(info.path)
    yield tr("Name"), path.name
    yield tr("Folder"), str(path.parent)
    yield tr("Kind"), tr(_KINDS[info.kind.value])
    try:
        known = path.stat()
    except OSError as error:
        yield tr("Size"), tr("not there any more ({reason})", reason=error.strerror)
    else:
        if path.is_file():
            yield tr("Size"), _size_text(known.st_size)
        yield tr("Changed"), datetime.fromtimestamp(known.st_mtime, UTC).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    yield "SHA-256", info.sha256 or tr("not known yet")
    if info.background:
        yield tr("Background"), info.background


def _size_text(size: int) -> str:
    shown = size / 1000 if size < 1_000_000 else size / 1_000_000
    return tr(
        "{size} {unit} ({bytes} bytes)", size=f"{shown:.1f}", unit="kB" if size < 1_000_000 else "MB", bytes=f"{size:,}"
    )


def _page_rows(info: DocumentInfo, facts: Facts, properties: FileProperties | None) -> Iterator[tuple[str, str]]:
    yield tr("Pages"), f"{info.page_count:,}"
    counted = Counter((round(width, 1), round(height, 1)) for width, height in info.page_sizes).most_common()
    for (width, height), count in counted[:_SIZES_SHOWN]:
        yield tr("Size"), f"{_paper(width, height)} · {tr_n('{n} page', '{n} pages', count)}"
    if len(counted) > _SIZES_SHOWN:
        yield tr("Size"), tr_n("{n} more size", "{n} more sizes", len(counted) - _SIZES_SHOWN)
    states = Counter(page.state for page in facts.pages)
    for state, words in _STATE_WORDS.items():
        if states[state]:
            pages = format_pages(tuple(at for at, page in enumerate(facts.pages) if page.state is state))
            yield tr(words), f"{states[state]:,} ({_shortened(pages)})"
    if properties is not None and properties.tagged is not None:
        yield tr("Tagged"), tr("yes") if properties.tagged else tr("no")


_STATE_WORDS = {
    PageState.SCAN: tr_later("Scans"),
    PageState.EMPTY: tr_later("Empty pages"),
    PageState.UNREADABLE: tr_later("Unreadable pages"),
    PageState.WAITING: tr_later("Not read yet"),
}


def _paper(width: float, height: float) -> str:
    """Say a size in points, millimetres, and by name where it has one."""
    low, high = sorted((width, height))
    fits = (name for (short, long), name in _PAPERS if abs(low - short) <= 2 and abs(high - long) <= 2)
    name = next(fits, "")
    shown = f"{width:g} × {height:g} pt, {width * _MM:.0f} × {height * _MM:.0f} mm"
    if not name:
        return shown
    return f"{tr(name)} {tr('landscape') if width > height else tr('portrait')}, {shown}"


def _said_rows(properties: FileProperties) -> Iterator[tuple[str, str]]:
    for name, value in properties.facts:
        yield tr(name), value
    if properties.encrypted is not None:
        yield tr("Encrypted"), tr("yes") if properties.encrypted else tr("no")
    if properties.allowed is not None:
        yield tr("Allows to"), ", ".join(map(tr, properties.allowed)) or tr("nothing but read")


def _font_rows(properties: FileProperties) -> Iterator[tuple[str, str]]:
    for font in properties.fonts:
        yield font.name, _font_text(font)
    if properties.fonts:
        yield tr("Looked at"), tr_n("{n} page", "the first {n} pages", properties.pages_looked_at)


def _font_text(font: FontUse) -> str:
    parts = [tr(font.kind), tr("embedded") if font.embedded else tr("not embedded")]
    parts.append(tr("pages {pages}", pages=_shortened(format_pages(font.pages))))
    return ", ".join(filter(None, parts))


def _shortened(pages: str) -> str:
    return pages if len(pages) <= 40 else f"{pages[:40].rsplit(',', 1)[0]}, …"


def _count_rows(state: DocumentState) -> Iterator[tuple[str, str]]:
    facts = state.facts
    if facts.lines is None or facts.segments is None or facts.corrected is None:
        return
    yield tr("Lines"), f"{len(facts.lines):,}"
    yield tr("Words"), f"{sum(len(text.split()) for text in facts.lines.texts):,}"
    yield tr("Segments"), f"{len(facts.segments):,}"
    counts = Counter(int(role) for role in facts.segments.role)
    for role in Role:
        if counts[int(role)]:
            yield tr(role.label).capitalize(), f"{counts[int(role)]:,}"
    yield tr("Corrected"), f"{int(facts.corrected.by_hand().sum()):,}"
    yield tr("Reviewed"), f"{sum(len(page.reviews) for page in state.work.pages.values()):,}"
    if facts.evidence is not None and facts.evidence.tables:
        yield tr("Tables"), f"{len(facts.evidence.tables):,}"


def _reading_rows(info: DocumentInfo) -> Iterator[tuple[str, str]]:
    name, library = _READERS.get(info.reader, (info.reader, ""))
    yield tr("Reader"), f"{name} ({library} {version_of(library)})" if library else name


def _timing_rows(timings: Timings) -> Iterator[tuple[str, str]]:
    for name, seconds in (
        (tr("Open after"), timings.opened),
        (tr("First page after"), timings.first_page),
        (tr("All pages read after"), timings.all_read),
    ):
        if seconds is not None:
            yield name, duration_text(seconds)


def duration_text(seconds: float) -> str:
    """Return a time as "12.4 ms" or "3.21 s"."""
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"
