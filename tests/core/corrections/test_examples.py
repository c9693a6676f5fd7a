from __future__ import annotations

import pytest

from docviewer.core import corrections as by_hand
from docviewer.core.errors import WrongInput
from docviewer.core.labels import Role
from docviewer.core.work import ReviewState
from tests.core.corrections.written import Written

ONE = ["First line of one,", "second line of one."]
TWO = ["First line of two,", "second line of two,", "third line of two."]
SIX = ["Alpha.", "Beta.", "Gamma.", "Delta.", "Epsilon.", "Zeta."]


def text():
    return Written(ONE, TWO, None, ["On the next page."])


def words():
    return Written(*([word] for word in SIX))


def test_merged_segments_are_one_with_the_role_of_the_first():
    done = text().act(by_hand.retyped, [0], Role.CAPTION).act(by_hand.merged, [0, 2])
    assert done.texts == ["First line of one, second line of one. On the next page.", " ".join(TWO)]
    assert done.roles[0] == Role.CAPTION


def test_a_segment_merged_with_one_elsewhere_leaves_what_is_between():
    done = words().act(by_hand.merged, [0, 2])
    assert done.texts == ["Alpha. Gamma.", "Beta.", *SIX[3:]]


def test_split_parts_a_segment_before_a_line():
    done = text().act(by_hand.split_before, 3)
    assert done.texts[1:3] == [TWO[0], " ".join(TWO[1:])]


def test_split_and_merged_again_is_as_before():
    done = text().act(by_hand.split_before, 3).act(by_hand.merged, [1, 2])
    assert done.texts == text().texts


@pytest.mark.parametrize(
    ("act", "given", "words_of_it"),
    [
        (by_hand.merged, ([0],), "one segment"),
        (by_hand.merged, ([0, 0],), "one segment"),
        (by_hand.merged, ([0, 99],), "isn't there"),
        (by_hand.split_before, (0,), "begins here"),
        (by_hand.split_before, (99,), "isn't there"),
        (by_hand.cut_line, (0, 0, 80.0), "at its end"),
        (by_hand.cut_line, (0, 99, 80.0), "at its end"),
        (by_hand.with_line_text, (0, "  "), "no text"),
        (by_hand.with_segment_text, (1, ""), "no text"),
        (by_hand.excluded, ([],), "Nothing"),
        (by_hand.gathered, ([],), "no text in the box"),
        (by_hand.moved, ([2], 0), "another page"),
        (by_hand.moved, ([0], 1), "into itself"),
        (by_hand.moved, ([0],), "nothing to move"),
        (by_hand.with_added_lines, (0, [((0, 0, 1, 1), " ", 1.0)]), "no text"),
    ],
)
def test_what_makes_no_sense_is_refused(act, given, words_of_it):
    with pytest.raises(WrongInput, match=words_of_it) as error:
        text().act(act, *given)
    assert error.value.remedy or error.value.cause


def test_a_role_holds_under_any_level():
    done = text().act(by_hand.retyped, [0], Role.HEADING)
    assert (done.roles[0], done.now.segments.level[0]) == (Role.HEADING, 1)
    assert text().act(by_hand.retyped, [0], Role.HEADING, 3).now.segments.level[0] == 3
    assert done.act(by_hand.retyped, [0], Role.PARAGRAPH, 3).now.segments.level[0] == 0


def test_a_heading_takes_the_level_of_headings_of_its_size():
    done = words().act(by_hand.retyped, [0, 1], Role.HEADING, 2).act(by_hand.retyped, [3], Role.HEADING)
    assert done.now.segments.level[3] == 2


def test_an_edited_paragraph_keeps_lines_that_did_not_change():
    done = Written(["A line that goes to an-", "other line of text."])
    done.act(by_hand.with_segment_text, 0, "A line that goes to another line of words.")
    assert done.lines == ["A line that goes to an-", "other line of words."]
    assert len(done.work.page(0).edits) == 1


def test_text_as_read_takes_the_replacement_away():
    done = text().act(by_hand.with_line_text, 0, "Other").act(by_hand.with_line_text, 0, ONE[0])
    assert not done.work.pages


def test_a_line_that_lost_its_words_is_left_out():
    done = text().act(by_hand.with_segment_text, 0, ONE[0])
    assert done.texts[0] == ONE[0]
    assert [piece.text for piece in done.now.edited.excluded] == [ONE[1]]


def test_a_cut_line_is_split_there():
    done = text().act(by_hand.cut_line, 1, 7, 100.0)
    assert done.lines[1:3] == ["second", "line of one."]
    assert done.texts[:2] == [f"{ONE[0]} second", "line of one."]
    assert (done.now.lines.x1[1], done.now.lines.x0[2]) == (100.0, 100.0)


def test_pieces_can_be_cut_again_and_edited_lines_too():
    done = text().act(by_hand.cut_line, 1, 7, 100.0).act(by_hand.cut_line, 2, 5, 120.0)
    assert done.lines[1:4] == ["second", "line", "of one."]
    done = text().act(by_hand.with_line_text, 1, "2nd line of one.").act(by_hand.cut_line, 1, 4, 100.0)
    assert done.lines[1:3] == ["2nd", "line of one."]
    key = done.now.edited.key_of(2)
    assert "second line of one."[key.start :].startswith("line")


def test_pieces_of_a_line_join_the_segment_and_review_of_the_whole():
    done = text().act(by_hand.reviewed, [0], ReviewState.ACCEPTED).act(by_hand.cut_line, 0, 6, 100.0)
    (review,) = done.work.page(0).reviews.values()
    assert [key.start for key in review.lines] == [0, 6, 0]
    assert [len(fix.lines) for fix in done.work.page(0).fixes.values()] == [1, 2]


def test_lines_left_out_come_back_where_they_were():
    start = text().act(by_hand.merged, [0, 1])
    done = text().act(by_hand.merged, [0, 1]).act(by_hand.excluded_lines, [1, 2])
    assert done.texts[0] == " ".join([ONE[0], *TWO[1:]])
    done.act(by_hand.merged, [0, 1])
    done.act(by_hand.restored, [piece.key for piece in done.now.edited.excluded])
    assert done.texts[0] == f"{start.texts[0]} {start.texts[1]}"


@pytest.mark.parametrize(
    ("segments", "place", "order"),
    [
        ([3], {"before": 1}, [0, 3, 1, 2, 4, 5]),
        ([0], {"after": 5}, [1, 2, 3, 4, 5, 0]),
        ([5], {"before": 0}, [5, 0, 1, 2, 3, 4]),
        ([1, 4], {"after": 2}, [0, 2, 1, 4, 3, 5]),
        ([1, 2], {"before": 0}, [1, 2, 0, 3, 4, 5]),
        ([2], {"after": 1}, [0, 1, 2, 3, 4, 5]),
    ],
)
def test_segments_are_moved(segments, place, order):
    assert words().act(by_hand.moved, segments, **place).texts == [SIX[number] for number in order]


def test_moves_on_moves_do_what_they_say():
    done = words().act(by_hand.moved, [3], before=0)
    assert done.texts == ["Delta.", "Alpha.", "Beta.", "Gamma.", "Epsilon.", "Zeta."]
    done.act(by_hand.moved, [5], after=0)
    assert done.texts == ["Delta.", "Zeta.", "Alpha.", "Beta.", "Gamma.", "Epsilon."]
    done.act(by_hand.moved, [0], after=5)
    assert done.texts == ["Zeta.", "Alpha.", "Beta.", "Gamma.", "Epsilon.", "Delta."]
    done.act(by_hand.moved, [0], after=4)
    assert done.texts == ["Alpha.", "Beta.", "Gamma.", "Epsilon.", "Zeta.", "Delta."]


def test_a_box_gathers_its_lines_and_parts_the_rest():
    done = text().act(by_hand.gathered, [1, 2], Role.TABLE)
    assert done.texts == [ONE[0], f"{ONE[1]} {TWO[0]}", " ".join(TWO[1:]), "On the next page."]
    assert done.roles[1] == Role.TABLE


def test_gathering_from_a_fixed_segment_leaves_the_rest_as_it_was():
    done = text().act(by_hand.retyped, [1], Role.FOOTNOTE).act(by_hand.gathered, [3])
    assert sorted(zip(done.texts, done.roles, strict=True))[1:3] == [
        (f"{TWO[0]} {TWO[2]}", Role.FOOTNOTE),
        ("On the next page.", Role.PARAGRAPH),
    ]


def test_added_text_is_read_behind_the_line_above_it():
    done = text()
    bottom = float(done.now.lines.bottom[1])
    lines = [
        ((72.0, bottom + 1, 200.0, bottom + 6), "Added", 1.0),
        ((72.0, bottom + 7, 200.0, bottom + 12), "text.", 0.5),
    ]
    done.act(by_hand.with_added_lines, 0, lines, Role.CAPTION)
    assert done.texts[1] == "Added text."
    assert done.roles[1] == Role.CAPTION
    assert done.now.segments.confidence[1] == 0.5


def test_added_lines_can_be_cut_edited_moved_and_left_out():
    box = (72.0, 400.0, 200.0, 410.0)
    done = words().act(by_hand.with_added_lines, 0, [(box, "Added text.", 1.0)])
    done.act(by_hand.cut_line, 6, 6, 130.0).act(by_hand.with_line_text, 7, "words.")
    assert done.lines[6:] == ["Added", "words."]
    done.act(by_hand.moved, [7], before=0)
    assert done.lines[0] == "words."
    done.act(by_hand.excluded, [0])
    assert done.lines == [*SIX, "Added"]


def test_text_is_added_to_a_page_without_any():
    done = text().act(by_hand.with_added_lines, 5, [((72.0, 100.0, 200.0, 110.0), "Alone.", 1.0)])
    assert done.texts[-1] == "Alone."
    assert done.now.lines.page[-1] == 5


def test_resetting_one_half_of_a_split_undoes_it():
    done = text().act(by_hand.split_before, 3).act(by_hand.reset_segments, [2])
    assert done.texts == text().texts
    assert not done.work.pages


def test_resetting_a_segment_gives_its_lines_their_text_place_and_neighbours_back():
    done = words().act(by_hand.with_line_text, 2, "Other.").act(by_hand.moved, [2], before=0)
    done.act(by_hand.cut_line, 3, 2, 100.0).act(by_hand.merged, [0, 1])
    done.act(by_hand.reset_segments, [0, 3])
    assert done.texts == SIX
    assert not done.work.pages


def test_resetting_takes_lines_in_again_that_were_left_out_from_among_its_own():
    done = text().act(by_hand.excluded_lines, [3]).act(by_hand.excluded_lines, [0])
    done.act(by_hand.reset_segments, [1])
    assert done.texts == [ONE[1], *text().texts[1:]]


def test_resetting_an_added_segment_takes_it_away():
    done = words().act(by_hand.with_added_lines, 0, [((72.0, 400.0, 200.0, 410.0), "Added.", 1.0)])
    assert done.act(by_hand.reset_segments, [6]).texts == SIX
    assert not done.work.pages


def test_resetting_a_page_leaves_other_pages():
    done = Written(ONE, None, TWO, None, ["Third page."])
    done.act(by_hand.merged, [0, 1]).act(by_hand.retyped, [1], Role.CAPTION).act(by_hand.noted, 1, "Keep this")
    done.become(by_hand.reset_pages(done.work, [1]))
    assert done.texts == [" ".join(ONE), " ".join(TWO), "Third page."]
    assert done.roles[2] == Role.CAPTION
    assert list(done.work.pages) == [2]


def test_a_reset_document_keeps_its_notes():
    done = words().act(by_hand.reviewed, [0], ReviewState.ACCEPTED).act(by_hand.noted, 0, "Seen")
    done.become(by_hand.page_noted(by_hand.document_noted(done.work, "All of it"), 0, "Page"))
    done.become(by_hand.reset_all(done.work))
    (review,) = done.work.page(0).reviews.values()
    assert (review.state, review.note) == (ReviewState.UNREVIEWED, "Seen")
    assert (done.work.note, done.work.page(0).review.note) == ("All of it", "Page")
    assert not done.work.page(0).fixes


def test_accepting_pins_and_any_other_verdict_lets_go():
    done = words().act(by_hand.reviewed, [0], ReviewState.ACCEPTED, "ann", "today")
    (fix,) = done.work.page(0).fixes.values()
    assert fix.pin
    assert not done.now.by_hand().any()
    assert done.now.pinned().tolist() == [True, *[False] * 5]
    done.act(by_hand.reviewed, [0], ReviewState.REJECTED)
    assert not done.work.page(0).fixes
    assert not done.act(by_hand.reviewed, [0], ReviewState.UNREVIEWED).work.pages


def test_accepting_what_was_corrected_keeps_it_corrected():
    done = words().act(by_hand.merged, [0, 1]).act(by_hand.reviewed, [0], ReviewState.ACCEPTED)
    assert done.now.by_hand()[0]
    done.act(by_hand.reviewed, [0], ReviewState.UNREVIEWED)
    assert done.texts[0] == "Alpha. Beta."


def test_accepting_a_page_accepts_what_has_no_verdict():
    done = Written(*([word] for word in SIX), None, ["Other page."])
    done.act(by_hand.reviewed, [1], ReviewState.REJECTED)
    done.act(by_hand.page_reviewed, 0, ReviewState.ACCEPTED, "ann", "today")
    states = [review.state for review in done.work.page(0).reviews.values()]
    assert sorted(states) == [*[ReviewState.ACCEPTED] * 5, ReviewState.REJECTED]
    assert done.work.page(0).review.state is ReviewState.ACCEPTED
    assert 1 not in done.work.pages


def test_notes_are_written_and_taken_away():
    done = words().act(by_hand.noted, 2, " Look here ", "ann", "today")
    (review,) = done.work.page(0).reviews.values()
    assert (review.note, review.by, review.state) == ("Look here", "ann", ReviewState.UNREVIEWED)
    assert not done.act(by_hand.noted, 2, "").work.pages


def test_notes_of_merged_segments_are_joined_at_the_next_verdict():
    done = words().act(by_hand.noted, 0, "One").act(by_hand.noted, 1, "Two").act(by_hand.merged, [0, 1])
    done.act(by_hand.reviewed, [0], ReviewState.ACCEPTED)
    (review,) = done.work.page(0).reviews.values()
    assert review.note == "One\nTwo"
