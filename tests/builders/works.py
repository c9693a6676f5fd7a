"""Works with something in them: every kind of leaf, and histories that lead there."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from docviewer.core.history import Change, History
from docviewer.core.line_keys import LineKey, text_digest
from docviewer.core.work import (
    AddedLine,
    Cut,
    Fix,
    LineAnchor,
    LineEdit,
    PageReview,
    PageWork,
    Review,
    ReviewState,
    Work,
)
from docviewer.core.work_patch import patch_between


def line(page: int, nth: int) -> LineKey:
    """The key of the nth made-up line of a page."""
    return LineKey(page, text_digest(f"line {nth}"))


def made_page(page: int) -> PageWork:
    """A page with one of everything."""
    one, two, three = (line(page, nth) for nth in range(3))
    added = LineKey.of_added(page, "a1")
    edited = LineEdit(cuts=(Cut(4, 120.5),), text="Zürich \U0001f600")
    review = Review(ReviewState.ACCEPTED, (three,), 0, 0, note="good", by="me", at="2026")
    return PageWork(
        edits=MappingProxyType({one: edited, two: LineEdit(excluded=True)}),
        added=MappingProxyType({added: AddedLine((1.0, 2.0, 3.0, 4.5), "added", 0.5, after=one)}),
        fixes=MappingProxyType({two: Fix((two, three), role=2, level=1)}),
        reviews=MappingProxyType({three: review}),
        anchors=MappingProxyType({one: LineAnchor((1.0, 2.0, 3.0, 4.0), "line 0")}),
        review=PageReview(ReviewState.ATTENTION, "look again"),
    )


def made_work(pages: int = 3) -> Work:
    """A work over so many pages."""
    parameters = {"layout": MappingProxyType({"gap_factor": 1.5, "band": (1.0, 2.0), "learned": None})}
    work = Work(strategy="layout", parameters=MappingProxyType(parameters), note="whole")
    for page in range(pages):
        work = work.with_page(page, made_page(page))
    return work


def step(history: History, before: Work, after: Work, name: str = "change", coalesce: str = "") -> History:
    """The history after a change from one work to the other."""
    return history.recorded(Change(name, patch_between(before, after), coalesce, "2026-01-01T00:00:00.000+00:00", "me"))


def steps_to(work: Work) -> History:
    """A history that leads page by page from an untouched work to this one."""
    history, before = History(), Work(strategy=work.strategy, parameters=work.parameters, note=work.note)
    for page in sorted(work.pages):
        after = before.with_page(page, work.pages[page])
        history, before = step(history, before, after, f"page {page + 1}"), after
    return history


def noted(work: Work, note: str) -> Work:
    """The work with another note."""
    return replace(work, note=note)
