"""Roles in words that are counted."""

from __future__ import annotations

from docviewer.core.labels import Role
from docviewer.ui.wording import tr_n


def counted_role(role: Role, count: int) -> str:
    """Return a number of segments of a role, as "2 paragraphs"."""
    return {
        Role.PARAGRAPH: tr_n("1 paragraph", "{n} paragraphs", count),
        Role.TITLE: tr_n("1 title", "{n} titles", count),
        Role.HEADING: tr_n("1 heading", "{n} headings", count),
        Role.LIST_ITEM: tr_n("1 list item", "{n} list items", count),
        Role.CAPTION: tr_n("1 caption", "{n} captions", count),
        Role.FOOTNOTE: tr_n("1 footnote", "{n} footnotes", count),
        Role.TABLE: tr_n("1 table", "{n} tables", count),
        Role.HEADER: tr_n("1 header", "{n} headers", count),
        Role.FOOTER: tr_n("1 footer", "{n} footers", count),
        Role.PAGE_NUMBER: tr_n("1 page number", "{n} page numbers", count),
        Role.OTHER: tr_n("1 of another kind", "{n} of other kinds", count),
    }[role]
