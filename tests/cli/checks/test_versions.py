from __future__ import annotations

from importlib import metadata

from docviewer import __version__
from docviewer.cli.checks import versions
from docviewer.cli.checks.finding import State


def test_python_docviewer_and_every_declared_library_are_told() -> None:
    told = {finding.name: finding for finding in versions.check()}
    assert told["docviewer"].text == __version__
    assert f"numpy {metadata.version('numpy')}" in told["Libraries"].text
    assert all(finding.state is State.GOOD for finding in told.values())


def test_test_tools_are_not_among_the_libraries() -> None:
    assert "pytest" not in versions.libraries().text


def test_a_missing_library_is_broken_and_named() -> None:
    def version_of(name: str) -> str:
        if name == "superqt":
            raise metadata.PackageNotFoundError(name)
        return "1.0"

    found = versions.libraries(version_of)
    assert found.state is State.BROKEN
    assert found.text == "missing: superqt"
    assert found.remedy
