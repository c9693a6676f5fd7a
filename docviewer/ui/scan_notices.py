"""What the card over a scan says, by what is known of the page and of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.errors import sentence
from docviewer.core.page_warnings import NOT_RECOGNISED
from docviewer.ui.error_words import words_of
from docviewer.ui.language_names import names_of
from docviewer.ui.scan_card import ScanNotice
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from docviewer.core.document import PageStatus
    from docviewer.core.errors import MissingTool

#: What the buttons do.
PAGE, ALL, CANCEL, AGAIN, COPY, LOOK, LANGUAGES = "page", "all", "cancel", "again", "copy", "look", "languages"
_LEAD = tr_later("This page is a scan")


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
        text = tr("In {languages}", languages=names_of(languages)) if languages else ""
        return ScanNotice(tr("Recognising text …"), text, ((CANCEL, tr("Cancel")),), waits=True)
    if missing is not None:
        text = words_of(missing)
        copy = ((COPY, tr("Copy command")),) if ": " in missing.remedy else ()
        return ScanNotice(tr(_LEAD), text, ((LOOK, tr("Look again")), *copy))
    others = ((ALL, tr("All {n} scan pages", n=f"{scans:,}")),) if scans > 1 else ()
    choice = (LANGUAGES, names_of(languages)) if languages else None
    if status.reason.startswith(NOT_RECOGNISED):
        return ScanNotice(tr(_LEAD), sentence(tr(status.reason)), ((AGAIN, tr("Try again")), *others))
    return ScanNotice(
        tr(_LEAD),
        tr("A picture of text in") if choice else tr("A picture of text"),
        ((PAGE, tr("Recognise text")), *others),
        choice,
    )
