"""`docviewer compare FILE --strategies A,B`: how far two segmentations agree, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from docviewer.cli import comparison_report, options
from docviewer.cli.ending import leave_with
from docviewer.cli.kept_work import kept_works, workspace_path
from docviewer.cli.messages import plain, say
from docviewer.cli.reading_request import check_kind, parted, reading_options, values_of
from docviewer.cli.results import Format, check_format, report_on
from docviewer.core.compared import AS_KEPT
from docviewer.core.errors import WrongInput
from docviewer.headless_comparison import compare_file
from docviewer.wiring import DEFAULT_READER, DEFAULT_TABLES, strategy_named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docviewer.cli.reading_request import PageProgress
    from docviewer.core.compared import ComparedDocument
    from docviewer.core.jobs import CancelToken
    from docviewer.core.parameters import Values
    from docviewer.core.work import Work
    from docviewer.headless import ReadingOptions

_SIDES = ("A", "B")


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for, checked.

    Attributes:
        files: The documents.
        a: Strategy and parameters of one side.
        b: Those of the other.
        reading: How documents are read.
        works: What a person made of them, by file.
    """

    files: tuple[str, ...]
    a: tuple[str, Values]
    b: tuple[str, Values]
    reading: ReadingOptions
    works: Mapping[str, Work]


def register(program: typer.Typer) -> None:
    """Add the command to `program`."""
    program.command("compare")(compare)


def compare(
    files: options.Files,
    *,
    strategies: Annotated[
        str,
        typer.Option(
            "--strategies", metavar="A,B", help="The two strategies, may be the same; or corrected, automatic."
        ),
    ],
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="[A:|B:]NAME=VALUE",
            help="A parameter of A or of B, or of both where neither is named; repeatable.",
        ),
    ] = None,
    pages: options.Pages = "",
    reader: options.Reader = DEFAULT_READER,
    tables: options.Tables = DEFAULT_TABLES,
    ocr_languages: options.Languages = "",
    format_name: Format = "text",
    password_stdin: options.PasswordStdin = False,
    workspace: options.WorkspaceFile = "",
    no_workspace: options.NoWorkspace = False,
) -> None:
    """Compare two strategies, or one with two settings (--strategies layout,layout --set B:gap_factor=1.5).

    --strategies corrected,automatic compares what the workspace keeps of a document - its strategy, its settings and
    all that was corrected - with what that strategy says by itself.

    Figures go from 0 to 1: boundaries between lines, segments of the same lines (paragraphs), V-measure, headings.
    Exit status: 0 all done, 1 some documents failed (each is named, the others are compared), 2 wrong usage.
    """

    def command() -> int:
        check_format(format_name)
        a, b = _sides(strategies, settings or ())
        path = workspace_path(workspace, no_workspace)
        _check_kept(path, a[0], b[0])
        reading = reading_options(pages, reader, tables, password_stdin, len(files), ocr_languages)
        works = kept_works(files, path, strategy_given=True)
        _tell_unknown(files, works, a[0], b[0])
        work = partial(_compare, Request(tuple(files), a, b, reading, works))
        return report_on(files, work, comparison_report, format_name, reading.spare)

    leave_with(command)


def _sides(strategies: str, settings: Sequence[str]) -> tuple[tuple[str, Values], tuple[str, Values]]:
    names = [name.strip() for name in strategies.split(",")]
    if len(names) != 2:
        raise WrongInput("Two strategies are compared.", f"{strategies!r} names {len(names)}.", "Write A,B.")
    chosen: dict[str, list[str]] = {side: [] for side in _SIDES}
    for setting in settings:
        for side, of_side in _given_to(setting, names):
            chosen[side].append(of_side)
    a, b = ((name, _values(name, chosen[side])) for side, name in zip(_SIDES, names, strict=True))
    return a, b


def _values(name: str, settings: Sequence[str]) -> Values:
    if name not in AS_KEPT:
        return values_of(name, settings)
    if settings:
        raise WrongInput(
            f"{name} has the settings that are kept.", "", "Name its strategy instead, or leave --set out."
        )
    return {}


def _check_kept(workspace: Path | None, *strategies: str) -> None:
    """Refuse to compare what was corrected where nothing can have been."""
    if workspace is None and set(strategies) & set(AS_KEPT):
        raise WrongInput(
            "There is no workspace, so nothing was corrected.", "", "Name one with --workspace, or two strategies."
        )


def _tell_unknown(files: Sequence[str], works: Mapping[str, Work], *strategies: str) -> None:
    """Say of which documents nothing is kept: both sides say the same of them."""
    if set(strategies) & set(AS_KEPT):
        for file in files:
            if file not in works:
                say(f"docviewer: {plain(file)}: The workspace keeps nothing of this document.")


def _given_to(setting: str, strategies: Sequence[str]) -> list[tuple[str, str]]:
    """Return (side, setting without the side) for each side that a setting is for."""
    name, _ = parted(setting)
    side, colon, _ = name.partition(":")
    if colon:
        if side not in _SIDES:
            raise WrongInput(f"There is no side {side!r}.", "", "Write --set A:NAME=VALUE or --set B:NAME=VALUE.")
        return [(side, setting.removeprefix(f"{side}:"))]
    takers = [side for side, strategy in zip(_SIDES, strategies, strict=True) if _takes(strategy, name)]
    return [(side, setting) for side in takers or _SIDES[:1]]  # the side that doesn't take it says what it takes


def _takes(strategy: str, name: str) -> bool:
    return strategy not in AS_KEPT and any(parameter.name == name for parameter in strategy_named(strategy).parameters)


def _compare(request: Request, index: int, pages: PageProgress, cancel: CancelToken) -> ComparedDocument:
    file = request.files[index]
    check_kind(Path(file))
    return compare_file(
        file, request.a, request.b, request.reading, work=request.works.get(file), progress=pages, cancel=cancel
    )
