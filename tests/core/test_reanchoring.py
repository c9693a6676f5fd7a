from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core import corrections
from docviewer.core.labels import Role
from docviewer.core.line_keys import LineKeys
from docviewer.core.lines import Lines
from docviewer.core.reanchoring import reanchored
from docviewer.core.review_states import STATES, ReviewStates
from docviewer.core.work import ReviewState, Work
from docviewer.segmentation.correcting import correct
from docviewer.segmentation.features import gather
from docviewer.wiring import strategies
from tests.builders.lines import LETTER, Sheet
from tests.core.corrections.test_laws import EVIDENCE, STRATEGIES, carried_out, slow

SPACING = strategies()["line-spacing"]


def book(pages=6):
    sheet = Sheet()
    for page in range(pages):
        sheet.line("Running head", size=8).line(f"Chapter {page + 1} begins", size=14, bold=True, space=10)
        for number in range(4):
            sheet.paragraph(3, space=8).line(f"Sum {page * number}", space=8).line("Total")
        sheet.new_page()
    return sheet.evidence()


BOOK = book()


def correct_book(work):
    return correct(BOOK, work, SPACING)


@pytest.fixture(scope="module")
def corrected_work():
    """A book with all kinds of corrections, every segment accepted."""
    work = Work(strategy="line-spacing")
    work = corrections.merged(work, correct_book(work), [2, 3])
    work = corrections.cut_line(work, correct_book(work), 12, 10, 120.0)
    work = corrections.with_line_text(work, correct_book(work), 20, "Other words")
    work = corrections.excluded_lines(work, correct_book(work), [26])
    work = corrections.moved(work, correct_book(work), [20], before=int(correct_book(work).segments.first[18]))
    box = (80.0, 300.0, 200.0, 310.0)
    work = corrections.with_added_lines(work, correct_book(work), 2, [(box, "An added line", 1.0)], Role.CAPTION)
    now = correct_book(work)
    return corrections.reviewed(work, now, range(len(now.segments)), ReviewState.ACCEPTED, "ann", "now")


def named(work):
    return [key for page in work.pages.values() for fix in page.fixes.values() for key in fix.lines]


def other_lines(lines, texts=None, page=0, dx=0.0, dy=0.0):
    columns = {name: column.copy() for name, column in lines.columns().items()}
    columns["page"] += page
    for edge in ("x0", "x1"):
        columns[edge] += dx
    for edge in ("top", "bottom", "baseline"):
        columns[edge] += dy
    return Lines.from_columns(columns, lines.texts if texts is None else texts)


@slow
@given(st.data(), STRATEGIES)
def test_the_same_lines_change_nothing(data, strategy):
    works, _ = carried_out(data, EVIDENCE, strategy)
    work, lost = reanchored(works[-1], LineKeys(EVIDENCE.lines))
    assert work == works[-1]
    assert not lost


@given(st.integers(0, 10**6))
def test_small_noise_keeps_nearly_all(seed):
    chance = random.Random(seed)
    work = corrections.reviewed(
        Work(strategy="line-spacing"),
        now := correct_book(Work(strategy="line-spacing")),
        range(len(now.segments)),
        ReviewState.ACCEPTED,
    )

    def misread(text):
        at = chance.randrange(len(text))
        return text if chance.random() < 0.6 else f"{text[:at]}{chance.choice('xyz')}{text[at + 1 :]}"

    noisy = other_lines(BOOK.lines, [misread(text) for text in BOOK.lines.texts], dx=0.7, dy=-1.1)
    _, lost = reanchored(work, LineKeys(noisy))
    assert len(lost) < 0.05 * len(named(work))


def test_all_kinds_of_corrections_follow_their_lines_to_a_later_page(corrected_work):
    sheet = Sheet().line("A cover that is new")
    lines = Lines.concatenate([sheet.lines(), other_lines(BOOK.lines, page=1, dy=3.0)])
    evidence = gather(lines, (LETTER,) * 8)
    work, lost = reanchored(corrected_work, LineKeys(lines))
    assert not lost
    before, after = correct_book(corrected_work), correct(evidence, work, SPACING)
    assert after.lines.texts[1:] == before.lines.texts
    assert (after.segments.of_line[1:] - 1).tolist() == before.segments.of_line.tolist()
    states = ReviewStates.of(after)
    assert (states.state[1:] == STATES.index(ReviewState.ACCEPTED)).all()
    assert not states.changed.any()


def test_what_finds_no_line_stays_and_is_told(corrected_work):
    kept = np.flatnonzero(BOOK.lines.page != 3)
    work, lost = reanchored(corrected_work, LineKeys(BOOK.lines.take(kept)))
    gone = int((BOOK.lines.page == 3).sum())
    assert {entry.page for entry in lost} == {3}
    assert len(lost) == gone
    assert "accepted" in lost[0].what
    assert lost[0].text in BOOK.lines.texts
    back, none = reanchored(work, LineKeys(BOOK.lines))
    assert not none
    assert back == corrected_work
    assert not any(key.page == 3 for key in named(corrections.without_lost(work, [entry.key for entry in lost])))


def test_of_two_lines_of_one_text_the_one_at_the_place_is_taken():
    sheet = Sheet().line("Total").paragraph(2).line("Total")
    work = Work(strategy="line-spacing")
    now = correct(sheet.evidence(), work, SPACING)
    work = corrections.with_line_text(work, now, 3, "Sum")
    only_second = now.lines.take(np.array([1, 2, 3]))
    moved, lost = reanchored(work, LineKeys(now.source.lines.take(np.array([1, 2, 3]))))
    assert not lost
    result = correct(gather(only_second, (LETTER,)), moved, SPACING)
    assert result.lines.texts[-1] == "Sum"


def test_a_cut_follows_its_character_when_the_text_changed():
    work = Work(strategy="line-spacing")
    sheet = Sheet().line("Review of the year that was").paragraph(2, space=20)
    now = correct(sheet.evidence(), work, SPACING)
    work = corrections.cut_line(work, now, 0, 7, 100.0)
    lines = other_lines(now.source.lines, ["A Review of the year that was", *now.source.lines.texts[1:]])
    moved, lost = reanchored(work, LineKeys(lines))
    assert not lost
    result = correct(gather(lines, (LETTER,)), moved, SPACING)
    assert result.lines.texts[:2] == ("A Review", "of the year that was")


def test_a_note_on_a_page_goes_with_it(corrected_work):
    work = corrections.page_noted(corrected_work, 2, "Look here")
    lines = Lines.concatenate([Sheet().line("A cover that is new").lines(), other_lines(BOOK.lines, page=1)])
    moved, _ = reanchored(work, LineKeys(lines))
    assert replace(moved.page(3).review, by="").note == "Look here"


def test_cuts_that_no_longer_fit_are_lost_and_the_others_stay():
    work = Work(strategy="line-spacing")
    texts = list(BOOK.lines.texts)
    for line in (4, 9):
        now = correct_book(work)
        at = next(index for index, text in enumerate(now.lines.texts) if text == texts[line])
        work = corrections.cut_line(work, now, at, len(texts[line]) - 1, 100.0)
    texts[4] = texts[4][:-1]  # of the second piece nothing is left
    _, lost = reanchored(work, LineKeys(other_lines(BOOK.lines, texts)))
    assert {entry.text for entry in lost if entry.what.startswith("cut")} == {BOOK.lines.texts[4]}
