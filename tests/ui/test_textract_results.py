"""Textract results in the window: opened, told of, and a document chosen to stand behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.document import DocumentKind
from docviewer.core.labels import Role
from docviewer.resource_files import resource_path
from tests.builders.textract import saved, written_form

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.app import Desktop
    from tests.ui.conftest import Driver

PLAIN = "No PDF or picture lies beside this result: its pages are drawn plain, in US Letter size."


def alone(folder: Path) -> Path:
    return saved(written_form().response(), folder / "form.json")


def background_of(driver: Driver) -> str:
    info = driver.facts.info
    return "" if info is None or driver.facts.reading else info.background


def test_a_result_opens_with_the_document_beside_it(driver: Driver) -> None:
    driver.open_sample("mooring-form.json")
    assert driver.facts.info is not None
    assert driver.facts.info.kind is DocumentKind.TEXTRACT
    assert driver.facts.info.background.endswith("mooring-form.pdf")
    assert "Textract result, 1 page" in driver.desktop.window.status.place_text
    assert driver.desktop.window.message_bar.shown_text == ""


def test_its_layout_can_be_followed(driver: Driver) -> None:
    driver.open_sample("mooring-form.json")
    driver.desktop.panels.strategy_controller.choose("textract-layout")
    driver.wait(lambda: driver.roles().count(Role.LIST_ITEM) == 3)


def test_a_folder_that_is_one_result_opens_as_one_document(driver: Driver, tmp_path: Path) -> None:
    for number, part in enumerate(written_form().parts(30), 1):
        saved(part, tmp_path / "job" / str(number))
    driver.desktop.files.open_all([str(tmp_path / "job")])
    driver.wait_until_read()
    assert len(driver.desktop.store.session.documents) == 1
    assert "parts" in driver.desktop.window.status.place_text


def test_a_folder_of_results_opens_each_but_not_what_stands_behind_it(driver: Driver, tmp_path: Path) -> None:
    for name in ("one.json", "two.json"):
        saved(written_form().response(), tmp_path / name)
    for name in ("two.pdf", "three.pdf"):
        (tmp_path / name).write_bytes(resource_path("samples/mooring-form.pdf").read_bytes())
    driver.desktop.files.open_all([str(tmp_path)])
    driver.wait_until_read()
    opened = [state.path for state in driver.desktop.store.session.documents.values()]
    assert opened == [str(tmp_path / name) for name in ("one.json", "three.pdf", "two.json")]


def test_a_result_without_a_document_offers_to_choose_one(driver: Driver, tmp_path: Path) -> None:
    driver.open(alone(tmp_path))
    assert driver.desktop.window.message_bar.shown_text == PLAIN
    assert driver.desktop.window.actions_by_name["background"].isEnabled()


def test_the_document_chosen_stands_behind_it(driver: Driver, tmp_path: Path) -> None:
    driver.open(alone(tmp_path))
    driver.desktop.backgrounds.show_behind(str(resource_path("samples/mooring-form.pdf")))
    driver.wait(lambda: background_of(driver).endswith("mooring-form.pdf"))
    assert driver.facts.info is not None
    assert round(driver.facts.info.page_sizes[0][0]) == 595
    driver.desktop.files.reload()
    driver.wait_until_read()
    assert background_of(driver).endswith("mooring-form.pdf")


def test_a_choice_that_cannot_be_opened_leaves_the_result_as_it_was(driver: Driver, tmp_path: Path) -> None:
    driver.open(alone(tmp_path))
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.7 and no more")
    driver.desktop.backgrounds.show_behind(str(damaged))
    driver.wait(lambda: "damaged.pdf" in driver.desktop.window.message_bar.shown_text)
    driver.wait_until_read()
    assert driver.facts.problem is None
    assert driver.facts.segments is not None


def test_only_a_result_has_a_background_to_choose(driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    assert not driver.desktop.window.actions_by_name["background"].isEnabled()
    driver.desktop.backgrounds.show_behind("nothing.pdf")
    assert driver.facts.problem is None


def test_a_damaged_result_is_refused_in_words(driver: Driver, tmp_path: Path) -> None:
    content = written_form().response()
    content["Blocks"][7]["Id"] = 7
    driver.open(saved(content, tmp_path / "form.json"))
    assert driver.problem().title == "form.json is a damaged Textract result"
    assert "$.Blocks[7].Id" in driver.problem().cause


def test_samples_name_the_result_beside_its_document(desktop: Desktop) -> None:
    menu = desktop.window.submenus["samples"]
    menu.aboutToShow.emit()
    assert {"Mooring form", "Mooring form (Textract result)"} <= {action.text() for action in menu.actions()}


def test_what_there_is_to_know_is_told_in_full(driver: Driver, tmp_path: Path) -> None:
    content = written_form().response()
    content["Blocks"] += [{"BlockType": "HOLOGRAM", "Id": "h"}]
    for block in content["Blocks"]:
        if block["BlockType"] == "WORD":
            block["TextType"] = "HANDWRITING"
            break
    driver.open(saved(content, tmp_path / "form.json"))
    unknown, written = "1 block of a type that docviewer doesn't know left out: HOLOGRAM.", "1 word is handwriting."
    assert driver.desktop.window.message_bar.shown_text == f"{PLAIN} {unknown} {written}"
