from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import psutil
import pytest
from PIL import Image

from docviewer.core.errors import DocviewerError, MissingTool, UnreadablePage, WrongInput
from docviewer.core.jobs import Cancelled, CancelToken
from docviewer.reading.page_reader import PageReader
from docviewer.reading.tesseract import (
    VARIABLE,
    Tesseract,
    checked_languages,
    find_program,
    install_hint,
    tesseract,
)
from docviewer.reading.tesseract_run import recognised_tsv
from tests.workers.children import Background, is_dead, until

if TYPE_CHECKING:
    from pathlib import Path

PAPER = Image.new("L", (40, 30), 255)
ANSWERS = '[ "$1" = --version ] && echo "tesseract v5.3.0-rc1" || printf "List of languages:\\n%s\\n"'


def program(folder: Path, script: str, name: str = "tesseract") -> str:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def made(folder: Path, script: str, *, knows_orientation: bool = True) -> Tesseract:
    return Tesseract(program(folder, script), "5.3.0", ("eng",), knows_orientation)


def test_the_machine_s_tesseract_tells_version_and_languages() -> None:
    found = tesseract()
    assert found.version[0] in "456"
    assert "eng" in found.languages
    assert "osd" not in found.languages
    assert found.default_languages == "eng"


def test_the_environment_comes_before_the_path_and_the_path_before_usual_places(tmp_path: Path) -> None:
    on_path, named = program(tmp_path, "exit 0"), program(tmp_path, "exit 0", "mine")
    places = (program(tmp_path, "exit 0", "usual"),)
    assert find_program({VARIABLE: named, "PATH": str(tmp_path)}, places) == named
    assert find_program({"PATH": str(tmp_path)}, places) == on_path
    assert find_program({"PATH": str(tmp_path / "none")}, places) == places[0]
    assert find_program({"PATH": str(tmp_path / "none")}, (str(tmp_path),)) is None
    assert find_program({VARIABLE: str(tmp_path / "none"), "PATH": str(tmp_path)}, places) is None


def test_data_for_orientation_is_no_language(tmp_path: Path) -> None:
    path = program(tmp_path, ANSWERS.replace("%s", "deu\\nosd\\n../x\\n-l\\nscript/Latin"))
    found = tesseract({VARIABLE: path})
    assert (found.version, found.languages, found.knows_orientation) == ("5.3.0-rc1", ("deu", "script/Latin"), True)
    assert found.default_languages == "deu"


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("exit 3", "exit status 3"),
        ("kill -9 $$", r"crashed \(signal 9\)"),
        ("echo hello", "version"),
        (ANSWERS.replace("%s", "osd"), "no language"),
        ("exec sleep 60", r"answer within 0\.2 s"),
    ],
)
def test_a_program_that_can_not_be_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, words: str
) -> None:
    monkeypatch.setattr("docviewer.reading.tesseract._SECONDS", 0.2 if "sleep" in script else 20)
    with pytest.raises(MissingTool, match=words) as told:
        tesseract({VARIABLE: program(tmp_path, script)})
    assert told.value.remedy


def test_a_program_that_says_nothing_is_left_at_once(tmp_path: Path) -> None:
    gate, token = tmp_path / "gate", CancelToken()
    os.mkfifo(gate)
    path = program(tmp_path, f"echo $$ > {gate}; exec sleep 600")
    looking = Background(lambda: tesseract({VARIABLE: path}, token))
    pid = int(gate.read_text())
    token.cancel()
    assert isinstance(looking.wait(), Cancelled)
    assert is_dead(pid)


def test_a_missing_program_is_told_with_the_way_to_it(tmp_path: Path) -> None:
    with pytest.raises(MissingTool, match=f"{VARIABLE} names"):
        tesseract({VARIABLE: str(tmp_path / "none")})


@pytest.mark.parametrize(
    ("platform", "found", "language", "words"),
    [
        ("linux", "/usr/bin/apt-get", "", "apt install tesseract-ocr"),
        ("linux", "/usr/bin/apt-get", "chi_sim", "apt install tesseract-ocr-chi-sim"),
        ("linux", "/usr/bin/apt-get", "the; rm", "apt install tesseract-ocr-LANGUAGE"),
        ("linux", None, "", "package tesseract"),
        ("linux", None, "deu", "data for deu"),
        ("darwin", None, "", "brew install tesseract"),
        ("darwin", None, "deu", "brew install tesseract-lang"),
        ("win32", None, "", "winget install"),
    ],
)
def test_the_way_to_tesseract_fits_the_system(
    monkeypatch: pytest.MonkeyPatch, platform: str, found: str | None, language: str, words: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr("shutil.which", lambda name: found)
    assert words in install_hint(language)


def test_languages_are_those_installed_each_once() -> None:
    assert checked_languages("deu+eng+deu", ("eng", "deu")) == "deu+eng"
    for wrong in ("", "xx", "eng+", "eng deu", "--help", "eng+../../etc/passwd"):
        with pytest.raises(WrongInput, match="can't recognise the language"):
            checked_languages(wrong, ("eng", "deu"))
    with pytest.raises(WrongInput, match="Too many"):
        checked_languages("+".join(f"a{i}" for i in range(9)), ("eng",))


def test_languages_may_be_parted_by_commas() -> None:
    assert checked_languages("eng, deu", ("eng", "deu")) == "eng+deu"


@pytest.mark.parametrize(("wrong", "offered"), [("fra", True), ("chi_tra", True), ("English", False), ("osd", False)])
def test_only_what_may_be_a_language_is_offered_to_be_added(wrong: str, offered: bool) -> None:
    with pytest.raises(WrongInput) as told:
        checked_languages(wrong, ("eng", "deu"))
    assert told.value.remedy.startswith("Choose one of these")
    assert ("add the language" in told.value.remedy) is offered


def test_the_picture_goes_in_and_the_table_comes_out(tmp_path: Path) -> None:
    script = f'echo "$@ $OMP_THREAD_LIMIT" > {tmp_path}/asked; cat > {tmp_path}/picture; printf "5\\ttext"'
    assert recognised_tsv(made(tmp_path, script), PAPER, "eng+deu", 299.7, 5) == "5\ttext"
    asked = (tmp_path / "asked").read_text()
    assert asked == "stdin stdout -l eng+deu --psm 1 --dpi 300 -c tessedit_create_tsv=1 1\n"
    assert (tmp_path / "picture").read_bytes().startswith(b"P5")


def test_without_data_for_orientation_pages_are_taken_as_upright(tmp_path: Path) -> None:
    script = f'cat > /dev/null; echo "$@" > {tmp_path}/asked'
    recognised_tsv(made(tmp_path, script, knows_orientation=False), PAPER, "eng", 300, 5)
    assert "--psm 3" in (tmp_path / "asked").read_text()


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("cat > /dev/null; echo 'Some line' >&2; echo 'Tesseract could not load any languages!' >&2; exit 1",
         "exit status 1: Tesseract could not load any languages!"),
        ("kill -11 $$", r"crashed \(signal 11\)"),
        ("exec sleep 60", r"longer than 0\.3 s"),
    ],
)  # fmt: skip
def test_a_page_that_tesseract_fails_at_is_told(tmp_path: Path, script: str, words: str) -> None:
    with pytest.raises(UnreadablePage, match=words):
        recognised_tsv(made(tmp_path, script), PAPER, "eng", 300, 0.3 if "sleep" in script else 10)


def test_a_program_that_went_away_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocviewerError, match="doesn't start"):
        recognised_tsv(Tesseract(str(tmp_path / "gone"), "5", ("eng",), True), PAPER, "eng", 300, 5)


def test_a_program_that_takes_too_long_is_gone(tmp_path: Path) -> None:
    script = f"echo $$ > {tmp_path}/pid; exec sleep 60"
    with pytest.raises(UnreadablePage):
        recognised_tsv(made(tmp_path, script), PAPER, "eng", 300, 0.5)
    assert not psutil.pid_exists(int((tmp_path / "pid").read_text()))


@pytest.fixture
def gated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Tesseract that tells its number through a pipe and never ends; the pipe."""
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    script = f'case "$1" in --*) {ANSWERS.replace("%s", "eng")};; *) echo $$ > {gate}; exec sleep 600;; esac'
    monkeypatch.setenv(VARIABLE, program(tmp_path, script))
    return gate


def test_cancelling_leaves_no_tesseract_behind(gated: Path, tmp_path: Path) -> None:
    PAPER.save(tmp_path / "a.png")
    reader = PageReader(tmp_path / "a.png")
    reading = Background(lambda: reader.recognise(0))
    pid = int(gated.read_text())
    reader.interrupt()
    assert isinstance(reading.wait(), Cancelled)
    assert until(lambda: is_dead(pid))
    reader.close()


def test_a_killed_program_leaves_no_tesseract_behind(gated: Path, tmp_path: Path) -> None:
    PAPER.save(tmp_path / "a.png")
    code = f"from docviewer.reading.page_reader import PageReader; PageReader({str(tmp_path / 'a.png')!r}).recognise(0)"
    parent = subprocess.Popen([sys.executable, "-c", code])
    pid = int(gated.read_text())
    parent.kill()
    parent.wait()
    assert until(lambda: is_dead(pid))
