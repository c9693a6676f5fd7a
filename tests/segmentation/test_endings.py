"""Beginnings and ends of lines are read as people read them."""

from __future__ import annotations

import pytest

from docviewer.segmentation.endings import (
    BULLET,
    DIGIT,
    LOWER,
    NO_CASE,
    NO_MARK,
    NUMBER,
    UPPER,
    look_at_endings,
    word_code,
)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("It ends.", "."),
        ("It ends. ", "."),
        ("He said: “It ends.”", "."),
        ("(It ends.)", "."),
        ("«Finis!» ", "!"),
        ("它结束了。", "。"),
        ("「終わった。」", "。"),
        ("هل انتهى؟", "؟"),
        ("यह समाप्त हुआ।", "।"),
        ("It goes on", "n"),
        ("and so it went...", "."),
        ("a note follows.3", "."),
        ("two notes follow.12", "."),
        ("a value of 3.14", "4"),
        ("see section 2", "2"),
        ("", "\0"),
        (")", "\0"),
    ],
)
def test_the_last_mark_stands_before_closing_quotes_brackets_and_note_numbers(text: str, mark: str) -> None:
    assert chr(look_at_endings([text]).end_mark[0]) == mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("• item", BULLET),
        ("▪item", BULLET),
        ("\uf0b7 item", BULLET),
        ("- item", NUMBER),
        ("-item", NO_MARK),
        ("1. item", NUMBER),
        ("12) item", NUMBER),
        ("(a) item", NUMBER),
        ("iv. item", NUMBER),
        ("2.3.1 Scope", NUMBER),
        ("2019. Then", NO_MARK),
        ("e.g. this", NO_MARK),
        ("U.S. law", NO_MARK),
        ("Plain text.", NO_MARK),
        ("", NO_MARK),
    ],
)
def test_list_marks_are_told_from_text(text: str, mark: int) -> None:
    assert look_at_endings([text]).list_mark[0] == mark


@pytest.mark.parametrize(
    ("text", "case"),
    [("Upper", UPPER), ("lower", LOWER), ("“lower", LOWER), ("7 days", DIGIT), ("漢字", NO_CASE), ("", NO_CASE)],
)
def test_the_case_is_that_of_the_first_character_after_quotes(text: str, case: int) -> None:
    assert look_at_endings([text]).start_case[0] == case


def test_last_words_are_known_without_stop_case_or_brackets() -> None:
    endings = look_at_endings(["He met Dr.", "at 5 p.m.", "(of J.)", "the end", "THE END."])
    assert endings.end_word.tolist() == [
        word_code("dr"),
        word_code("P.M."),
        word_code("j"),
        0,
        word_code("end"),
    ]
    assert endings.end_initial.tolist() == [False, False, True, False, False]


def test_words_without_spaces_between_them_are_one_character_long() -> None:
    endings = look_at_endings(["云原生安全白皮书", "한국어 문장", "plain text"])
    assert endings.first_word.tolist() == [1, 3, 5]


def test_direction_is_that_of_most_letters() -> None:
    assert look_at_endings(["مرحبا بكم", "hello", "שלום", "42"]).right_to_left.tolist() == [True, False, True, False]


def test_odd_texts_are_read_without_complaint() -> None:
    endings = look_at_endings(["", " ", "\0", "\ud800", "𝒜𝒷", "a\u0301"])
    assert endings.characters.tolist() == [0, 0, 1, 1, 2, 2]
