"""What the card over a scan says, by what is known of the page and of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.page_warnings import NOT_RECOGNISED
from docviewer.ui.language_names import names_of
from docviewer.ui.scan_card import ScanNotice

if TYPE_CHECKING:
    from docviewer.core.document import PageStatus
    from docviewer.core.errors import MissingTool

#: What the buttons do.
PAGE, ALL, CANCEL, AGAIN, COPY, LOOK, LANGUAGES = "page", "all", "cancel", "again", "copy", "look", "languages"
_LEAD = "This page is a scan"


def notice_for(
    status: PageStatus, scans: int, pending: bool, missing: MissingTool | None, languages: str | None
) -> ScanNotice:
    """Return what is to be said about a scan.

    Args:
        status: Of the page.
        scans: Number of scans in the document.
        pending: Whether the page is being recognised, or about to be.
        missing: Why text can't be recognised here, or None.
        languages: Those chosen, as `eng+deu`; None while they aren't known.
    """
    if pending:
        text = f"In {names_of(languages)}" if languages else ""
        return ScanNotice("Recognising text …", text, ((CANCEL, "Cancel"),), waits=True)
    if missing is not None:
        text = " ".join(part for part in (f"{missing.title}.", missing.cause, missing.remedy) if part)
        copy = ((COPY, "Copy command"),) if ": " in missing.remedy else ()
        return ScanNotice(_LEAD, text, ((LOOK, "Look again"), *copy))
    others = ((ALL, f"All {scans:,} scan pages"),) if scans > 1 else ()
    choice = (LANGUAGES, names_of(languages)) if languages else None
    if status.reason.startswith(NOT_RECOGNISED):
        return ScanNotice(_LEAD, f"{status.reason}.", ((AGAIN, "Try again"), *others))
    return ScanNotice(
        _LEAD, "A picture of text in" if choice else "A picture of text", ((PAGE, "Recognise text"), *others), choice
    )
