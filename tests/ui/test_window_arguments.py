"""What the window is started with."""

from __future__ import annotations

from pathlib import Path

import pytest

from docviewer.core.errors import WrongInput
from docviewer.ui.window_arguments import window_arguments


def test_files_alone_use_the_workspace_of_the_last_run() -> None:
    wanted = window_arguments(["a.pdf", "b.pdf"])
    assert wanted.files == ("a.pdf", "b.pdf")
    assert wanted.choice.wanted
    assert wanted.choice.path is None


@pytest.mark.parametrize("argv", [["--workspace", "w", "a.pdf"], ["a.pdf", "--workspace=w"]])
def test_a_workspace_can_be_named_before_and_after_files(argv: list[str]) -> None:
    wanted = window_arguments(argv)
    assert wanted.files == ("a.pdf",)
    assert wanted.choice.path == Path("w").absolute()


def test_no_workspace_keeps_nothing() -> None:
    assert not window_arguments(["--no-workspace", "a.pdf"]).choice.wanted


def test_what_follows_two_dashes_is_a_file() -> None:
    assert window_arguments(["--", "--workspace"]).files == ("--workspace",)


@pytest.mark.parametrize("argv", [["--wrong"], ["--workspace"], ["--workspace="], ["--no-workspace", "--workspace=w"]])
def test_what_makes_no_sense_is_refused(argv: list[str]) -> None:
    with pytest.raises(WrongInput):
        window_arguments(argv)
