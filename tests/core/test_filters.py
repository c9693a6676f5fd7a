from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core import corrections
from docviewer.core.errors import WrongInput
from docviewer.core.filters import FoldedTexts, HasRole, HasText, Predicate, Term, matches, parse
from docviewer.core.labels import Role
from docviewer.core.lines import Lines
from docviewer.core.review_states import ReviewStates
from docviewer.core.segmented import SegmentedDocument
from docviewer.core.work import ReviewState, Work
from docviewer.segmentation.correcting import correct
from docviewer.wiring import strategies
from tests.builders.documents import make_document
from tests.builders.lines import Sheet


@pytest.fixture(scope="module")
def document():
    return make_document(
        (Role.TITLE, 0, 0, "Yearly Report"),
        (Role.HEADING, 1, 0, "Results: an overview"),
        (Role.PARAGRAPH, 0, 0, "Sales grew in all re-"),
        (None, 0, 1, "gions by 10:30 o'clock."),
        (Role.LIST_ITEM, 1, 1, "an exact phrase"),
        (Role.HEADING, 2, 2, "Na\u00efve E\ufb03ciency"),
        (Role.FOOTER, 0, 2, "page three"),
    )


def found(text, document):
    return np.flatnonzero(matches(parse(text), document.segments, document.lines)).tolist()


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        ("", [0, 1, 2, 3, 4, 5]),
        ("role:heading", [1, 4]),
        ("ROLE:Heading,title", [0, 1, 4]),
        ("role:list-item", [3]),
        ('role:"list item"', [3]),
        ("-role:heading,title", [2, 3, 5]),
        ("level:1", [1, 3]),
        ("level:1-", [1, 3, 4]),
        ("role:heading level:2", [4]),
        ("page:1", [0, 1, 2]),
        ("page:2", [2, 3]),
        ("page:2-3", [2, 3, 4, 5]),
        ("-page:1,3", [3]),
        ("report", [0]),
        ("REPORT yearly", [0]),
        ('"yearly report"', [0]),
        ('"report yearly"', []),
        ("regions", [2]),
        ("10:30", [2]),
        ("results:", [1]),
        ('text:"exact  phrase"', [3]),
        ("text:an -overview", [3]),
        ('an -"exact phrase"', [1]),
        ("naive\u0308", []),
        ("NAI\u0308VE efficiency", [4]),
        ("role:footer -page", []),
        ("-", [2]),
    ],
)
def test_filters_find_what_they_say(document, text, ordinals):
    if text == "-":
        document = make_document((Role.PARAGRAPH, 0, 0, "a"), (Role.PARAGRAPH, 0, 0, "b"), (Role.TITLE, 0, 0, "a - b"))
    assert found(text, document) == ordinals


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        ('good "never closed', "This quotation isn't closed.", 6),
        ("a role:headin", "There is no role 'headin'.", 3),
        ("rol:heading", "There is no filter rol:.", 1),
        ("-rol:heading", "There is no filter rol:.", 2),
        ("x page:7-3", "The pages 7-3 run backwards.", 3),
        ("page:", "The filter page: has no value.", 1),
        ("page: 3", "The filter page: has no value.", 1),
        ('level:""', "The filter level: has no value.", 1),
        ("level:high", "'high' isn't a level.", 1),
    ],
)
def test_a_wrong_filter_says_what_is_wrong_and_where(text, title, place):
    with pytest.raises(WrongInput) as caught:
        parse(text)
    assert caught.value.title == title
    assert caught.value.cause == f"In the filter, at character {place}."
    assert caught.value.remedy


def test_a_predicate_is_plain_frozen_data():
    assert parse("-role:title Word") == Predicate(
        (Term(HasRole((Role.TITLE,)), negated=True), Term(HasText("word"), negated=False))
    )


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=40))
def test_any_text_is_read_or_refused_with_a_place(text):
    cause = ""
    try:
        parse(text)
    except WrongInput as error:
        cause = error.cause
    assert not cause or cause.startswith("In the filter, at character ")


@given(st.sampled_from(["role:heading", "page:2", "level:1-2", "an", '"exact phrase"']))
def test_a_negated_term_finds_exactly_the_others(term):
    document = make_document(*((role, role % 3, role % 4, f"an exact phrase {role}") for role in Role))
    both = found(term, document) + found(f"-{term}", document)
    assert sorted(both) == list(range(len(document.segments)))


def test_texts_are_made_only_for_segments_that_the_other_terms_leave(document):
    asked = []
    texts = FoldedTexts(lambda ordinal: asked.append(ordinal) or document.segment(ordinal).text, 6)
    matches(parse("exact role:list_item,heading page:2"), document.segments, document.lines, texts)
    assert asked == [3]
    matches(parse("exact"), document.segments, document.lines, texts)
    assert sorted(asked) == [0, 1, 2, 3, 4, 5], "each text is made once"


def test_an_empty_document_matches_nothing():
    empty = make_document()
    assert found("role:heading page:1 word", empty) == []


@pytest.fixture(scope="module")
def recognised():
    made = make_document(*((Role.PARAGRAPH, 0, 0, f"segment {i}") for i in range(5)))
    lines = Lines.from_columns({**made.lines.columns(), "confidence": [0.6, 0.7999, 0.8, 0.965, 1.0]}, made.lines.texts)
    return SegmentedDocument.of(made.info, lines, made.strategy, made.parameters, made.labels)


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        ("confidence:<80", [0, 1]),
        ("confidence:low", [0, 1]),
        ("Confidence:<80%", [0, 1]),
        ("confidence:<=80", [0, 1, 2]),
        ("confidence:>80", [3, 4]),
        ("confidence:>=80", [2, 3, 4]),
        ("confidence:60-80", [0, 1, 2]),
        ("confidence:100", [4]),
        ("confidence:96.5", [3]),
        ("confidence:<70,>99", [0, 4]),
        ("-confidence:low", [2, 3, 4]),
        ("confidence:low segment 1", [1]),
    ],
)
def test_segments_are_found_by_how_sure_their_recognition_is(text, ordinals, recognised):
    assert found(text, recognised) == ordinals


@pytest.mark.parametrize("value", ["high", "<", "<>80", "8000", "80-", "<60-80", "-5", "nan", "½"])
def test_what_is_no_confidence_is_told(value):
    with pytest.raises(WrongInput, match="isn't a confidence"):
        parse(f"confidence:{value}")


@pytest.fixture(scope="module")
def reviewed():
    """Six paragraphs: accepted, accepted and merged since, rejected, noted, of another role, left alone."""
    work = Work(strategy="line-spacing")
    sheet = Sheet()
    for number in range(7):
        sheet.line(f"Paragraph {number} of this text.", space=20)
    evidence, strategy = sheet.evidence(), strategies()["line-spacing"]
    now = correct(evidence, work, strategy)
    assert len(now.segments) == 7
    work = corrections.reviewed(work, now, [0, 1], ReviewState.ACCEPTED)
    work = corrections.reviewed(work, now, [3], ReviewState.REJECTED)
    work = corrections.noted(work, now, 4, "Ask Ann")
    work = corrections.retyped(work, now, [5], Role.HEADING)
    work = corrections.merged(work, now, [1, 2])
    return correct(evidence, work, strategy, now)


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        ("state:accepted", [0, 1]),
        ("state:rejected,unreviewed", [2, 3, 4, 5]),
        ("-state:unreviewed", [0, 1, 2]),
        ("state:attention", []),
        ("changed:yes", [1]),
        ("changed:no", [0, 2, 3, 4, 5]),
        ("state:accepted changed:no", [0]),
        ("corrected:yes", [1, 4]),
        ("corrected:no role:paragraph", [0, 2, 3, 5]),
        ("note:yes", [3]),
        ("note:ann", [3]),
        ("note:bob", []),
        ("note:no", [0, 1, 2, 4, 5]),
    ],
)
def test_what_a_person_made_is_found(reviewed, text, ordinals):
    states = ReviewStates.of(reviewed)
    mask = matches(parse(text), reviewed.segments, reviewed.lines, corrected=reviewed, states=states)
    assert np.flatnonzero(mask).tolist() == ordinals


@pytest.mark.parametrize(
    ("text", "ordinals"), [("state:unreviewed", 6), ("corrected:yes", 0), ("changed:yes", 0), ("note:no", 6)]
)
def test_without_anything_made_all_is_as_found(document, text, ordinals):
    assert len(found(text, document)) == ordinals


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        ("word:report", [0]),
        ("word:repo", []),
        ('word:"an exact"', [3]),
        ("-word:an", [0, 2, 4, 5]),
        (r"regex:\d{2}:\d{2}", [2]),
        ("regex:^page", [5]),
        ("regex:REPORT$", [0]),
        ("regex:(?-i:REPORT)", []),
        (r'regex:"re[gs]\w+ by"', [2]),
    ],
)
def test_words_and_patterns_are_found(document, text, ordinals):
    assert found(text, document) == ordinals


@pytest.mark.parametrize(
    "text", ["state:done", "corrected:maybe", "changed:", "regex:(", "regex:(a+)+b", "regex:(a|a)*b"]
)
def test_what_a_value_may_be_is_told(text):
    with pytest.raises(WrongInput) as error:
        parse(text)
    assert "character 1" in error.value.cause
