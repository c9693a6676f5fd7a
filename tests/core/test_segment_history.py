"""What happened to one segment, found in the history of all of them."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from docviewer.core.history import Change, History
from docviewer.core.line_keys import LineKey
from docviewer.core.segment_history import SegmentHistories
from docviewer.core.work import Fix, LineEdit, PageWork, Review, ReviewState, Work
from docviewer.core.work_patch import patch_between

ONE, TWO, THREE = (LineKey(0, name) for name in ("aa", "bb", "cc"))


def history(*steps):
    """A history of (name, work before, work after)."""
    made = History()
    for name, before, after in steps:
        made = made.recorded(Change(name, patch_between(before, after)))
    return made


def with_page(work, **kinds):
    page = work.page(0)
    return work.with_page(0, replace(page, **{name: MappingProxyType(entries) for name, entries in kinds.items()}))


def names(made, *keys):
    return [change.name for change in SegmentHistories().of(made, keys)]


def test_changes_of_a_segments_lines_are_found_the_latest_first():
    first = with_page(Work(), reviews={ONE: Review(ReviewState.ACCEPTED, (ONE,), 0, 0)})
    second = with_page(first, fixes={ONE: Fix((ONE, TWO))})
    third = with_page(second, edits={THREE: LineEdit(text="other")})
    made = history(("accept", Work(), first), ("merge", first, second), ("edit of text", second, third))
    assert names(made, ONE) == ["merge", "accept"]
    assert names(made, TWO) == ["merge"]
    assert names(made, THREE) == ["edit of text"]
    assert names(made, ONE, THREE) == ["edit of text", "merge", "accept"]


def test_a_piece_of_a_cut_line_has_the_history_of_the_line():
    cut = with_page(Work(), edits={ONE: LineEdit(excluded=True)})
    assert names(history(("exclude", Work(), cut)), ONE._replace(start=7)) == ["exclude"]


def test_what_was_undone_and_what_changed_no_line_is_no_part_of_it():
    after = replace(Work(), strategy="indentation", note="about all")
    reviewed = with_page(after, reviews={ONE: Review(ReviewState.REJECTED, (ONE,), 0, 0)})
    made = history(("change of strategy", Work(), after), ("reject", after, reviewed))
    undone = made.undo(reviewed)
    assert undone is not None
    assert names(made, ONE) == ["reject"]
    assert names(undone[0], ONE) == []


def test_what_a_change_touches_is_looked_up_once(monkeypatch):
    from docviewer.core import segment_history

    looked = []
    real = segment_history.lines_touched
    monkeypatch.setattr(segment_history, "lines_touched", lambda changes: looked.append(1) or real(changes))
    after = Work().with_page(0, PageWork(fixes=MappingProxyType({ONE: Fix((ONE,))})))
    made, histories = history(("merge", Work(), after)), SegmentHistories()
    for key in (ONE, TWO, ONE):
        histories.of(made, [key])
    assert len(looked) == 1
