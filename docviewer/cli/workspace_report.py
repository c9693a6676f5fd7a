"""What the workspace keeps, as text or JSON."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from docviewer.cli.messages import plain
from docviewer.core.work import ReviewState
from docviewer.core.work_counts import corrections_of, notes_of, review_states_of
from docviewer.core.work_json import leaf_as_plain
from docviewer.core.work_patch import PAGE_LEAVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Fix, LineEdit, PageWork
    from docviewer.workspace.kept_work import StoredWork

_MOST_TEXT = 60


def print_list(works: Sequence[tuple[StoredWork, int]], format_name: str) -> None:
    """Print one line per document; each stands with the number of its segments, 0 where that isn't known."""
    if format_name == "json":
        described = [{**_summary(kept), "segments": segments or None} for kept, segments in works]
        typer.echo(json.dumps(described, ensure_ascii=False, indent=2))
    elif not works:
        typer.echo("No documents.")
    elif sys.stdout is not None and sys.stdout.isatty():
        Console(highlight=False).print(_table(works))
    else:
        for kept, segments in works:
            of_all = f" of {segments:,} segments" if segments else ""
            typer.echo(f"{plain(kept.document.source.path)}: {_counts(kept)}, {_judged_count(kept)}{of_all} reviewed")


def print_document(kept: StoredWork, format_name: str) -> None:
    """Print all that a person made of one document."""
    if format_name == "json":
        typer.echo(json.dumps(_document(kept), ensure_ascii=False, indent=2))
        return
    typer.echo(plain(kept.document.source.path))
    for line in _lines(kept):
        typer.echo(f"  {plain(line)}")


def _summary(kept: StoredWork) -> dict[str, Any]:
    document, work = kept.document, kept.work
    return {
        "path": document.source.path,
        "sha256": document.source.sha256,
        "reader": document.source.reader,
        "pages": document.source.pages,
        "opened": document.opened,
        "strategy": work.strategy,
        "corrections": corrections_of(work),
        "reviews": {state.value: count for state, count in review_states_of(work).items()},
        "notes": notes_of(work),
        "undo": len(kept.history.done),
        "redo": len(kept.history.undone),
        "damaged": list(kept.losses),
    }


def _document(kept: StoredWork) -> dict[str, Any]:
    work = kept.work
    pages = [_page(index, page) for index, page in sorted(work.pages.items())]
    parameters = {strategy: dict(values) for strategy, values in work.parameters.items()}
    steps = [{"name": step.name, "at": step.at, "by": step.by} for step in kept.history.done]
    return {**_summary(kept), "parameters": parameters, "note": work.note, "page_work": pages, "steps": steps}


def _page(index: int, page: PageWork) -> dict[str, Any]:
    """Return what was made of a page; `line` names a line, `read` is its text as read."""
    leaves = {name: _leaves(page, kind, name) for kind, name in PAGE_LEAVES.items() if kind != "anchor"}
    return {"page": index + 1, **leaves, "review": leaf_as_plain(("page",), page.review)}


def _leaves(page: PageWork, kind: str, name: str) -> list[dict[str, Any]]:
    return [
        {"line": key.token, "read": _as_read(page, key), **_with_token(leaf_as_plain((kind,), leaf))}
        for key, leaf in getattr(page, name).items()
    ]


def _with_token(plain: dict[str, Any]) -> dict[str, Any]:
    from docviewer.core.labels import Role  # lazy: numpy

    return {**plain, "role": Role(plain["role"]).token} if "role" in plain else plain


def _as_read(page: PageWork, key: LineKey) -> str:
    return page.anchors[key].text if key in page.anchors else ""


def _counts(kept: StoredWork) -> str:
    reviews = [f"{count:,} {state.value}" for state, count in review_states_of(kept.work).items() if count]
    corrections = corrections_of(kept.work)
    told = [f"strategy {kept.work.strategy}", "1 correction" if corrections == 1 else f"{corrections:,} corrections"]
    notes = notes_of(kept.work)
    told += reviews + ([f"{notes:,} note{'s' if notes > 1 else ''}"] if notes else [])
    return ", ".join(told)


def _judged_count(kept: StoredWork) -> int:
    return sum(review_states_of(kept.work).values())


def _table(works: Sequence[tuple[StoredWork, int]]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("Document", "Strategy"):
        table.add_column(heading, overflow="fold")
    for heading in ("Corrections", "Segments", "Accepted", "Rejected", "Attention", "Notes"):
        table.add_column(heading, justify="right")
    for kept, segments in works:
        states = review_states_of(kept.work)
        judged = (states[state] for state in (ReviewState.ACCEPTED, ReviewState.REJECTED, ReviewState.ATTENTION))
        numbers = (corrections_of(kept.work), segments, *judged, notes_of(kept.work))
        named = (plain(kept.document.source.path), plain(kept.work.strategy))
        table.add_row(*map(Text, (*named, *(f"{number:,}" for number in numbers))))
    return table


def _lines(kept: StoredWork) -> Iterator[str]:
    yield _counts(kept)
    for strategy, values in kept.work.parameters.items():
        yield f"{strategy}: {', '.join(f'{name}={value}' for name, value in values.items())}"
    if kept.work.note:
        yield f"note: {kept.work.note}"
    for index, page in sorted(kept.work.pages.items()):
        for line in _page_lines(page):
            yield f"page {index + 1}: {line}"
    if kept.history.done:
        yield f"last step: {kept.history.done[-1].name} ({len(kept.history.done):,} can be undone)"


def _page_lines(page: PageWork) -> Iterator[str]:
    if page.review is not None:
        yield _judged(page.review.state.value, page.review.note, page.review.by)
    for key, edit in page.edits.items():
        yield f"{_quoted(page, key)} {_edit(edit)}"
    for added in page.added.values():
        yield f"line added {_short(added.text)}"
    for key, fix in page.fixes.items():
        if not fix.pin:
            yield f"{_quoted(page, key)} {_fix(fix)}"
    for key, review in page.reviews.items():
        yield f"{_quoted(page, key)} {_judged(review.state.value, review.note, review.by)}"


def _edit(edit: LineEdit) -> str:
    done = [
        f"cut in {len(edit.cuts) + 1}" if edit.cuts else "",
        f"text {_short(edit.text)}" if edit.text is not None else "",
        "left out" if edit.excluded else "",
        "moved" if edit.first or edit.after is not None else "",
    ]
    return ", ".join(filter(None, done)) or "as read"


def _fix(fix: Fix) -> str:
    from docviewer.core.labels import Role  # lazy: numpy

    role = "" if fix.role is None else f" as {Role(fix.role).label}"
    level = f" of level {fix.level}" if fix.level else ""
    return f"begins a segment of {len(fix.lines)} line{'s' if len(fix.lines) > 1 else ''}{role}{level}"


def _judged(state: str, note: str, by: str) -> str:
    return f"{state}{f' by {by}' if by else ''}{f', note {_short(note)}' if note else ''}"


def _quoted(page: PageWork, key: LineKey) -> str:
    anchor = page.anchors.get(key)
    return _short(anchor.text) if anchor else key.token


def _short(text: str) -> str:
    return repr(text if len(text) <= _MOST_TEXT else f"{text[:_MOST_TEXT]}\u2026")
