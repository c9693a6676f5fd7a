"""What a person should know about pages that weren't simply read, as sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.core.document import PageState, PageStatus
from docviewer.core.page_ranges import format_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docviewer.core.document import DocumentInfo
    from docviewer.core.errors import DocviewerError

#: What a scan's reason begins with whose text was to be recognised, in vain.
NOT_RECOGNISED = "Text couldn't be recognised"


def not_recognised(error: DocviewerError) -> PageStatus:
    """Return the status of a page that stays a scan: its text was to be recognised, in vain."""
    told = " ".join(f"{part.rstrip('.')}." for part in (error.title, error.cause) if part)
    return PageStatus(PageState.SCAN, f"{NOT_RECOGNISED}: {told.rstrip('.')}")


def with_page_warnings(info: DocumentInfo, statuses: Sequence[PageStatus], remedy: str = "") -> DocumentInfo:
    """Return `info` with what there is to know of its pages added to its warnings.

    Opening a document finds some of its damaged pages already; they aren't told twice.

    Args:
        info: The document.
        statuses: Of its pages.
        remedy: A sentence that says how scans can be recognised.
    """
    news = [text for text in page_warnings(statuses, remedy) if not _told(info.warnings, text.partition(":")[0])]
    return replace(info, warnings=(*info.warnings, *news))


def _told(warnings: Iterable[str], beginning: str) -> bool:
    return any(warning.startswith(beginning) for warning in warnings)


def page_warnings(statuses: Sequence[PageStatus], remedy: str = "") -> tuple[str, ...]:
    """Return one sentence for the scans and one for each reason why pages are empty or can't be read.

    A blank page without a reason is nothing to warn of. `remedy` says how scans can be recognised.
    """
    groups: dict[tuple[PageState, str], list[int]] = {}
    for index, status in enumerate(statuses):
        groups.setdefault((status.state, _shared_reason(status, index)), []).append(index)
    sentences = (_sentence(state, reason, pages, remedy) for (state, reason), pages in groups.items())
    return tuple(sentence for sentence in sentences if sentence)


def _shared_reason(status: PageStatus, index: int) -> str:
    """Return the reason without the page's own number, so that pages with one reason come together."""
    if status.state is PageState.SCAN:
        return status.reason if status.reason.startswith(NOT_RECOGNISED) else ""
    return status.reason.removeprefix(f"Page {index + 1} can't be read").lstrip(". ")


def _sentence(state: PageState, reason: str, pages: Sequence[int], remedy: str) -> str:
    several = len(pages) > 1
    named = f"Page{'s' if several else ''} {format_pages(pages)}"
    if state is PageState.SCAN:
        are = "are scans" if several else "is a scan"
        if reason:
            return f"{named} {are}. {reason.rstrip('.')}."
        return f"{named} {are}: without text recognition there is no text to segment. {remedy}".rstrip()
    if state is PageState.UNREADABLE:
        return f"{named} can't be read: {reason.rstrip('.')}." if reason else f"{named} can't be read."
    if state is PageState.EMPTY and reason:
        return f"{named}: {reason.rstrip('.')}."
    return ""
