"""What leaves the window carries what a person corrected: texts, lines left out, marks."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from docviewer.ui.printing import boxes_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.corrections.conftest import Hands

_TYPED = "Typed by a person"


@pytest.fixture
def corrected(hands: Hands) -> tuple[Hands, str]:
    """The report with the title's text replaced, a paragraph accepted, and the segment behind left out."""
    left_out = hands.text(2)
    hands.select(2)
    hands.press(Qt.Key.Key_Delete)
    hands.select(0)
    hands.desktop.panels.right.bring_forward(hands.panel)
    hands.panel.text.editor.setPlainText(_TYPED)
    hands.panel.text.apply.click()
    hands.settle()
    hands.select(1)
    hands.press(Qt.Key.Key_A)
    return hands, left_out


def exported(hands: Hands, path: Path, kind: str) -> str:
    """Export through the dialog; of a table with all its columns."""
    controller = hands.desktop.panels.export
    dialog = controller.open_dialog()
    assert dialog is not None
    dialog.format.setCurrentIndex(dialog.format.findData(kind))
    dialog.path.setText(str(path))
    for row in range(dialog.columns.count()):
        dialog.columns.item(row).setCheckState(Qt.CheckState.Checked)
    with hands.driver.qtbot.waitSignal(controller.exported, timeout=30_000):
        dialog.export.click()
    return path.read_text(encoding="utf-8-sig")


def test_a_csv_table_has_texts_marks_and_verdicts(corrected: tuple[Hands, str], tmp_path: Path) -> None:
    hands, left_out = corrected
    rows = list(csv.DictReader(io.StringIO(exported(hands, tmp_path / "a.csv", "csv"))))
    assert [row["text"] for row in rows] == hands.texts()
    assert left_out not in [row["text"] for row in rows]
    assert [(row["text"], row["corrected"], row["state"]) for row in rows[:1]] == [(_TYPED, "yes", "unreviewed")]
    assert (rows[1]["corrected"], rows[1]["state"]) == ("no", "accepted")


def test_json_has_texts_marks_and_verdicts(corrected: tuple[Hands, str], tmp_path: Path) -> None:
    hands, left_out = corrected
    segments = json.loads(exported(hands, tmp_path / "a.json", "json"))["segments"]
    assert [segment["text"] for segment in segments] == hands.texts()
    assert left_out not in [segment["text"] for segment in segments]
    assert [(s["corrected"], s["state"]) for s in segments[:2]] == [(True, "unreviewed"), (False, "accepted")]
    assert segments[0]["lines"][0]["text"].startswith("Typed")


@pytest.mark.parametrize("kind", ["md", "txt"])
def test_running_text_has_what_was_typed_and_not_what_was_left_out(
    corrected: tuple[Hands, str], tmp_path: Path, kind: str
) -> None:
    hands, left_out = corrected
    written = exported(hands, tmp_path / f"a.{kind}", kind)
    assert _TYPED in written
    assert left_out[:40] not in written.replace("\n", " ")


def test_printed_boxes_are_those_of_the_corrected_segments(corrected: tuple[Hands, str]) -> None:
    hands, _ = corrected
    page = 0
    before = len(boxes_of(hands.driver.facts.segments, frozenset(), page, 1.0))
    hands.select(1, 3)
    hands.press(Qt.Key.Key_Delete)
    assert len(boxes_of(hands.driver.facts.segments, frozenset(), page, 1.0)) == before - 2
