"""Laws that hold under any sequence of corrections, any strategy and parameters."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docviewer.core import corrections
from docviewer.core.errors import WrongInput
from docviewer.core.labels import Role
from docviewer.core.work import ReviewState, Work
from docviewer.core.work_patch import leaves_of, patch_between, patched, work_from_leaves
from docviewer.segmentation.correcting import correct
from docviewer.wiring import strategies
from tests.builders.lines import Sheet

ALL = strategies()


def report():
    """Three pages: headings, paragraphs that go on over pages, two columns, a line said twice."""
    sheet = Sheet()
    sheet.line("A report", size=18, bold=True).line("1 First things", size=13, bold=True, space=10)
    sheet.paragraph(4, space=8).line("Total").paragraph(3, space=8).line("Total")
    sheet.new_page().paragraph(2).line("- an item", indent=12).line("- another one", indent=12).paragraph(3, space=12)
    sheet.new_page().paragraph(3)
    sheet.new_column(320, 540).line("2 More", size=13, bold=True).paragraph(4, space=6)
    return sheet.evidence()


EVIDENCE = report()
EMPTY = Sheet().evidence()
STRATEGIES = st.sampled_from(sorted(ALL))


def _segments(data, corrected, least=1):
    first = data.draw(st.integers(0, len(corrected.segments) - 1))
    near = st.integers(first, min(first + 3, len(corrected.segments) - 1))
    return [first, *data.draw(st.lists(near, min_size=least - 1, max_size=2))]


def _line(data, corrected):
    return data.draw(st.integers(0, len(corrected.lines) - 1))


def merge(data, work, now):
    return corrections.merged(work, now, _segments(data, now, least=2))


def split(data, work, now):
    return corrections.split_before(work, now, _line(data, now))


def cut(data, work, now):
    line = _line(data, now)
    at = data.draw(st.integers(0, len(now.lines.texts[line])))
    return corrections.cut_line(work, now, line, at, data.draw(st.floats(0, 600)))


def retype(data, work, now):
    role = data.draw(st.sampled_from(Role))
    return corrections.retyped(work, now, _segments(data, now), role, data.draw(st.none() | st.integers(0, 4)))


def edit_segment(data, work, now):
    (segment,) = _segments(data, now)[:1]
    text = now.segments.text_of(segment, now.lines)
    at = data.draw(st.integers(0, len(text)))
    return corrections.with_segment_text(work, now, segment, text[:at] + data.draw(st.text("ab -.", max_size=5)))


def edit_line(data, work, now):
    return corrections.with_line_text(work, now, _line(data, now), data.draw(st.text("ab -.", max_size=5)))


def exclude(data, work, now):
    return corrections.excluded(work, now, _segments(data, now))


def exclude_lines(data, work, now):
    return corrections.excluded_lines(work, now, data.draw(st.lists(st.integers(0, len(now.lines) - 1), max_size=3)))


def restore(data, work, now):
    return corrections.restored(work, now, [piece.key for piece in now.edited.excluded])


def move(data, work, now):
    segments = _segments(data, now)
    first, last = now.lines.page.searchsorted(now.lines.page[now.segments.first[segments[0]]] + [0, 1]).tolist()
    place = {data.draw(st.sampled_from(["before", "after"])): data.draw(st.integers(first, last - 1))}
    return corrections.moved(work, now, segments, **place)


def gather(data, work, now):
    lines = data.draw(st.lists(st.integers(0, len(now.lines) - 1), max_size=5))
    return corrections.gathered(work, now, lines, data.draw(st.none() | st.sampled_from(Role)))


def add(data, work, now):
    top = data.draw(st.floats(0, 700))
    given_lines = [((80, top + 12 * n, 300, top + 12 * n + 10), f"added {n}", 0.5) for n in range(2)]
    return corrections.with_added_lines(work, now, data.draw(st.integers(0, 3)), given_lines, Role.PARAGRAPH)


def review(data, work, now):
    return corrections.reviewed(work, now, _segments(data, now), data.draw(st.sampled_from(ReviewState)), "ann", "now")


def review_page(data, work, now):
    return corrections.page_reviewed(
        work, now, data.draw(st.integers(0, 3)), data.draw(st.sampled_from(ReviewState)), "ann", "now"
    )


def note(data, work, now):
    return corrections.noted(work, now, _segments(data, now)[0], data.draw(st.sampled_from(["", "look"])), "ann", "now")


def reset_segments(data, work, now):
    return corrections.reset_segments(work, now, _segments(data, now))


def reset_page(data, work, now):
    return corrections.reset_pages(work, [data.draw(st.integers(0, 3))])


ACTS = [
    *(merge, split, cut, retype, edit_segment, edit_line, exclude, exclude_lines, restore, move, gather, add, review),
    *(review_page, note, reset_segments, reset_page),
]


def carried_out(data, source, strategy, most=6):
    """Works after each of a few acts, the first untouched, with what the last one comes to."""
    work = Work(strategy=strategy)
    now = correct(source, work, ALL[strategy])
    works = [work]
    for act in data.draw(st.lists(st.sampled_from(ACTS), min_size=2, max_size=most)):
        if not len(now.lines) and act not in (add, restore, reset_page):
            continue
        with suppress(WrongInput):  # what makes no sense is refused and changes nothing
            work = act(data, work, now)
            now = correct(source, work, ALL[strategy], now)
            works.append(work)
    return works, now


def letters(texts):
    return sorted("".join("".join(texts).split()))


slow = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@slow
@given(st.data(), STRATEGIES, STRATEGIES)
def test_corrections_survive_any_strategy(data, strategy, other):
    works, now = carried_out(data, EVIDENCE, strategy)
    seen = correct(EVIDENCE, works[-1], ALL[other])
    for result in (now, seen):
        segments = result.segments
        assert sorted(segments.members.tolist()) == list(range(len(result.lines)))
        for fix in (fix for page in works[-1].pages.values() for fix in page.fixes.values()):
            lines = sorted(line for key in fix.lines if (line := result.edited.line_of(key)) >= 0)
            if lines:
                segment = int(segments.of_line[lines[0]])
                assert segments.lines_of(segment).tolist() == lines
                assert fix.role is None or segments.role[segment] == fix.role
                assert fix.level is None or segments.level[segment] == fix.level


@slow
@given(st.data(), STRATEGIES)
def test_a_line_is_in_one_fix_at_most_and_every_line_named_is_known(data, strategy):
    works, now = carried_out(data, EVIDENCE, strategy)
    work = works[-1]
    held = [key for page in work.pages.values() for fix in page.fixes.values() for key in fix.lines]
    assert len(held) == len(set(held))
    for index, page in work.pages.items():
        assert all(key == fix.lines[0] and key.page == index for key, fix in page.fixes.items())
        assert all(key == review.lines[0] and key.page == index for key, review in page.reviews.items())
    assert not corrections.lost_corrections(work, now)
    assert anchors_of(work) == named_in(work)


def anchors_of(work):
    return {key for page in work.pages.values() for key in page.anchors}


def named_in(work):
    named = set()
    for page in work.pages.values():
        named |= {key for entry in (*page.fixes.values(), *page.reviews.values()) for key in entry.lines}
        named |= {*page.edits} | {edit.after for edit in (*page.edits.values(), *page.added.values())} - {None}
    return {key.whole for key in named if not key.is_added}


@slow
@given(st.data(), STRATEGIES)
def test_undone_gives_the_first_work_and_redone_the_last(data, strategy):
    works, _ = carried_out(data, EVIDENCE, strategy)
    patches = [patch_between(one, other) for one, other in pairwise(works)]
    work = works[-1]
    for patch, before in zip(reversed(patches), reversed(works[:-1]), strict=True):
        work = patched(work, patch.inverse)
        assert work == before
    for patch, after in zip(patches, works[1:], strict=True):
        work = patched(work, patch)
        assert work == after
    assert work_from_leaves(leaves_of(work)) == work


@slow
@given(st.data(), STRATEGIES)
def test_characters_are_kept_but_for_what_is_replaced(data, strategy):
    works, now = carried_out(data, EVIDENCE, strategy)
    page_works = works[-1].pages.values()
    if any(edit.text is not None for page in page_works for edit in page.edits.values()):
        return
    added = [line.text for page in page_works for line in page.added.values()]
    there = [*now.lines.texts, *(piece.text for piece in now.edited.excluded)]
    assert letters(there) == letters([*EVIDENCE.lines.texts, *added])


@slow
@given(st.data(), STRATEGIES)
def test_a_reset_document_is_as_the_strategy_finds_it(data, strategy):
    works, _ = carried_out(data, EVIDENCE, strategy)
    work = corrections.reset_all(works[-1])
    assert not any(page.edits or page.added or page.fixes for page in work.pages.values())
    assert correct(EVIDENCE, work, ALL[strategy]).lines is EVIDENCE.lines


@slow
@given(st.data(), STRATEGIES)
def test_a_document_without_lines_takes_corrections(data, strategy):
    works, now = carried_out(data, EMPTY, strategy)
    added = sum(len(page.added) for page in works[-1].pages.values())
    assert len(now.lines) + len(now.edited.excluded) == added


@slow
@given(st.data(), STRATEGIES)
def test_stages_taken_over_give_what_a_fresh_start_gives(data, strategy):
    works, now = carried_out(data, EVIDENCE, strategy)
    fresh = correct(EVIDENCE, works[-1], ALL[strategy])
    assert fresh.labels.segment.tolist() == now.labels.segment.tolist()
    assert fresh.labels.role.tolist() == now.labels.role.tolist()
    assert fresh.lines.texts == now.lines.texts


@slow
@given(st.data(), STRATEGIES)
def test_quick_is_a_segmentation_of_the_same_lines(data, strategy):
    works, exact = carried_out(data, EVIDENCE, strategy)
    quick = correct(EVIDENCE, works[-1], ALL[strategy], quick=True)
    assert quick.lines.texts == exact.lines.texts
    assert sorted(quick.segments.members.tolist()) == list(range(len(exact.lines)))


@pytest.mark.parametrize("strategy", sorted(ALL))
def test_all_can_be_left_out_and_taken_in_again(strategy):
    work = Work(strategy=strategy)
    before = correct(EVIDENCE, work, ALL[strategy])
    gone = corrections.excluded(work, before, range(len(before.segments)))
    none = correct(EVIDENCE, gone, ALL[strategy], before)
    assert not len(none.lines)
    back = corrections.restored(gone, none, [piece.key for piece in none.edited.excluded])
    assert back == work


@pytest.mark.parametrize("strategy", sorted(ALL))
def test_quick_differs_little_from_exact(strategy):
    work = Work(strategy=strategy)
    before = correct(EVIDENCE, work, ALL[strategy])
    alike = total = 0
    for line in range(len(before.lines)):
        edited = corrections.with_line_text(work, before, line, f"{before.lines.texts[line]} more")
        left_out = corrections.excluded_lines(work, before, [line])
        for after in (edited, left_out):
            quick = correct(EVIDENCE, after, ALL[strategy], before, quick=True)
            exact = correct(EVIDENCE, after, ALL[strategy], before)
            assert not quick.exact
            alike += int(
                ((quick.labels.segment == exact.labels.segment) & (quick.labels.role == exact.labels.role)).sum()
            )
            total += len(exact.lines)
    assert alike > 0.9 * total
