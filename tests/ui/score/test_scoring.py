"""Badge and panel of the score in the real window: found, followed, chosen, broken, jumped to."""

from __future__ import annotations

import gc
import json
import shutil
import weakref
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docviewer.core.labels import Role
from docviewer.resource_files import resource_path
from docviewer.ui.score.score_rows import RowKind, ScoreRow

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.ui.score.score_badge import ScoreBadge
    from docviewer.ui.score.score_panel import ScorePanel
    from tests.ui.conftest import Driver


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document in a folder of its own."""
    path = tmp_path / "report.pdf"
    shutil.copy(resource_path("samples/two-level-report.pdf"), path)
    return path


def truth_of(driver: Driver) -> dict[str, Any]:
    """What the window shows now, as a truth."""
    facts = driver.facts
    assert facts.segments is not None
    assert facts.lines is not None
    segments = []
    for ordinal in range(len(facts.segments)):
        for page in sorted({int(facts.lines.page[line]) for line in facts.segments.lines_of(ordinal)}):
            on_page = [int(line) for line in facts.segments.lines_of(ordinal) if facts.lines.page[line] == page]
            boxes = [[float(getattr(facts.lines, e)[i]) for e in ("x0", "top", "x1", "bottom")] for i in on_page]
            texts = [facts.lines.texts[line] for line in on_page]
            segments.append(
                {
                    "page": page + 1,
                    "bbox": [*(min(b[i] for b in boxes) for i in (0, 1)), *(max(b[i] for b in boxes) for i in (2, 3))],
                    "role": Role(int(facts.segments.role[ordinal])).token,
                    "text": " ".join(texts),
                    "full_text": facts.segments.text_of(ordinal, facts.lines),
                    "group": ordinal,
                    "lines": [{"bbox": box, "text": text} for box, text in zip(boxes, texts, strict=True)],
                }
            )
    return {"segments": segments}


def write_truth(
    driver: Driver, document: Path, name: str = "report.truth.json", strategy: str = "line-spacing"
) -> Path:
    """Write what a strategy finds beside the document, as its truth, and close the document again."""
    driver.open(document)
    driver.desktop.panels.strategy_controller.choose(strategy)
    path = document.parent / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(truth_of(driver)), encoding="utf-8")
    driver.desktop.window.actions_by_name["close"].trigger()
    return path


def badge(driver: Driver) -> ScoreBadge:
    return driver.desktop.panels.scoring.badge


def panel(driver: Driver) -> ScorePanel:
    return driver.desktop.panels.score


def wait_for(driver: Driver, text: str) -> None:
    driver.wait(lambda: badge(driver).text() == text)


def rows(driver: Driver, kind: RowKind) -> list[ScoreRow]:
    return [row for row in panel(driver).list.score_model.rows if row.kind is kind]


def tab_shown(driver: Driver) -> bool:
    bar = driver.desktop.panels.right.bar
    return any(bar.tabText(i) == "Score" and bar.isTabVisible(i) for i in range(bar.count()))


def test_without_a_truth_there_is_no_badge_and_no_tab(driver: Driver, document: Path) -> None:
    driver.open(document)
    assert not badge(driver).isVisible()
    assert not tab_shown(driver)


@pytest.mark.parametrize("name", ["report.truth.json", "truth/report.json"])
def test_a_truth_beside_the_document_is_found(driver: Driver, document: Path, name: str) -> None:
    write_truth(driver, document, name)
    driver.open(document)
    driver.desktop.panels.strategy_controller.choose("line-spacing")
    wait_for(driver, "Score 1.00")
    assert badge(driver).isVisible()
    assert tab_shown(driver)
    assert "Boundaries 1.00" in badge(driver).accessibleDescription()


def test_the_badge_follows_a_slider(driver: Driver, document: Path) -> None:
    write_truth(driver, document)
    driver.open(document)
    driver.desktop.panels.strategy_controller.choose("line-spacing")
    wait_for(driver, "Score 1.00")
    slider = driver.desktop.panels.strategy.parameters.control("gap_factor").editor.slider
    slider.setValue(slider.maximum())
    driver.wait(lambda: badge(driver).text().startswith("Score 0."))
    driver.desktop.window.actions_by_name["undo"].trigger()
    wait_for(driver, "Score 1.00")


def test_a_click_on_the_badge_shows_roles_pages_and_misses_worst_first(driver: Driver, document: Path) -> None:
    write_truth(driver, document)
    driver.open(document)
    driver.desktop.panels.strategy_controller.choose("font-size")
    driver.wait(lambda: badge(driver).text().startswith("Score 0."))
    QTest.mouseClick(badge(driver), Qt.MouseButton.LeftButton)
    assert driver.desktop.panels.right.current is panel(driver)
    meters = rows(driver, RowKind.METER)
    assert [row.text for row in meters[:3]] == ["Paragraphs", "Boundaries", "Headings"]
    assert any(row.text == "paragraph" and " of " in row.value for row in meters)
    pages = [row.share for row in meters if row.page >= 0]
    assert pages == sorted(pages)
    assert len(pages) == 4
    assert rows(driver, RowKind.MISS)


def test_a_click_on_a_miss_goes_there(driver: Driver, document: Path) -> None:
    write_truth(driver, document)
    driver.open(document)
    driver.desktop.panels.strategy_controller.choose("font-size")
    driver.wait(lambda: badge(driver).text().startswith("Score 0."))
    QTest.mouseClick(badge(driver), Qt.MouseButton.LeftButton)
    shown = panel(driver).list
    at, row = next((i, row) for i, row in enumerate(shown.score_model.rows) if row.bbox and row.page > 0)
    index = shown.score_model.index(at)
    shown.scrollTo(index)
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.visualRect(index).center())
    view = driver.desktop.pages.current
    assert view is not None
    assert row.page in view.shown_pages()
    assert driver.state.selected_line >= 0


def test_enter_on_a_page_goes_there(driver: Driver, document: Path) -> None:
    write_truth(driver, document)
    driver.open(document)
    driver.wait(lambda: badge(driver).text().startswith(("Score 0", "Score 1")))
    shown = panel(driver).list
    at = next(i for i, row in enumerate(shown.score_model.rows) if row.page == 2 and row.bbox is None)
    shown.setCurrentIndex(shown.score_model.index(at))
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert driver.state.view.page == 2


def test_a_broken_truth_is_told(driver: Driver, document: Path) -> None:
    (document.parent / "report.truth.json").write_text('{"segments": [{"page": 0}]}', encoding="utf-8")
    driver.open(document)
    wait_for(driver, "No score")
    assert driver.desktop.window.message_bar.isVisible()
    assert "report.truth.json: " in panel(driver).empty.accessibleName()
    assert "$.segments[0]" in panel(driver).empty.accessibleName()


def test_a_truth_of_another_document_is_told(driver: Driver, document: Path) -> None:
    path = write_truth(driver, document)
    plain = json.loads(path.read_text(encoding="utf-8"))
    plain["segments"][-1]["page"] = 9
    path.write_text(json.dumps(plain), encoding="utf-8")
    driver.open(document)
    wait_for(driver, "No score")
    assert "page 9" in panel(driver).empty.accessibleName()


def test_another_truth_can_be_chosen(driver: Driver, document: Path, tmp_path: Path) -> None:
    written = write_truth(driver, document)
    elsewhere = tmp_path / "elsewhere.json"
    written.rename(elsewhere)
    driver.open(document)
    driver.desktop.panels.strategy_controller.choose("line-spacing")
    assert not badge(driver).isVisible()
    driver.desktop.panels.scoring.choose(str(elsewhere))
    wait_for(driver, "Score 1.00")
    assert driver.desktop.panels.right.current is panel(driver)
    assert panel(driver).by.text() == "Beside elsewhere.json"


def test_a_chosen_file_that_is_no_truth_is_told_with_a_way_out(driver: Driver, document: Path) -> None:
    driver.open(document)
    driver.desktop.panels.scoring.choose(str(document))
    wait_for(driver, "No score")
    assert panel(driver).empty.button.isVisibleTo(panel(driver))


def test_documents_keep_their_scores_apart(driver: Driver, document: Path) -> None:
    write_truth(driver, document)
    driver.open(document)
    driver.desktop.panels.strategy_controller.choose("line-spacing")
    wait_for(driver, "Score 1.00")
    driver.open_sample("spacing-only.pdf")
    driver.wait(lambda: not badge(driver).isVisible())
    assert not tab_shown(driver)
    driver.desktop.window.tabs.setCurrentIndex(0)
    assert badge(driver).isVisible()
    assert badge(driver).text() == "Score 1.00"


def test_a_second_choice_is_scored_anew_under_the_same_labels(driver: Driver, document: Path) -> None:
    of_spacing = write_truth(driver, document, "spacing.json")
    of_size = write_truth(driver, document, "size.json", "font-size")
    driver.open(document)
    driver.desktop.panels.strategy_controller.choose("line-spacing")
    driver.desktop.panels.scoring.choose(str(of_spacing))
    wait_for(driver, "Score 1.00")
    driver.desktop.panels.scoring.choose(str(of_size))
    driver.wait(lambda: badge(driver).text().startswith("Score 0."))
    assert panel(driver).by.text() == "Beside size.json"
    driver.desktop.panels.scoring.choose(str(document))
    wait_for(driver, "No score")
    driver.desktop.panels.scoring.choose(str(of_spacing))
    wait_for(driver, "Score 1.00")


def test_nothing_of_a_closed_document_is_kept(driver: Driver, document: Path) -> None:
    write_truth(driver, document)
    driver.open(document)
    driver.desktop.panels.strategy_controller.choose("line-spacing")
    wait_for(driver, "Score 1.00")
    assert driver.facts.lines is not None
    tops = weakref.ref(driver.facts.lines.top)
    driver.desktop.window.actions_by_name["close"].trigger()
    driver.wait(lambda: gc.collect() >= 0 and tops() is None)
