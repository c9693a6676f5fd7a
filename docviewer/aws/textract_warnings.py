"""What a person should know of a Textract result, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.page_ranges import format_pages

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from docviewer.aws.textract_response import Response

#: So many pages are named; of more the number is told.
_NAMED = 12


def listed(numbers: Sequence[int], noun: str) -> str:
    """Say "Page 3", "Pages 3 and 7" or "40 pages" of numbers from 1."""
    if len(numbers) > _NAMED:
        return f"{len(numbers):,} {noun.lower()}s"
    if len(numbers) == 1:
        return f"{noun} {numbers[0]}"
    return f"{noun}s {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def gap_warnings(last: Response, missing: Sequence[int], missing_parts: Sequence[int]) -> tuple[str, ...]:
    """Say what isn't there.

    Args:
        last: The last part.
        missing: Pages that no part has, from 0.
        missing_parts: Numbers of part files that aren't there.
    """
    said = []
    if missing_parts:
        verb = "is" if len(missing_parts) == 1 else "are"
        said.append(f"{listed(missing_parts, 'Part file')} of this result {verb} missing.")
    if last.NextToken:
        said.append("The result goes on after its last part: the rest is missing.")
    if missing:
        # Begins as `core.page_warnings` does, so that it is told once.
        are = "it is" if len(missing) == 1 else "they are"
        said.append(f"{_pages(missing)} can't be read: {are} missing from the Textract result.")
    return tuple(said)


def job_warnings(responses: Sequence[Response]) -> tuple[str, ...]:
    """Say how the job ended where it didn't simply succeed."""
    said: dict[str, None] = {}
    for response in responses:
        status, message = response.JobStatus, (response.StatusMessage or "").strip().rstrip(".")
        if status not in (None, "SUCCEEDED"):
            why = f": {message}" if message else ""
            said[f"Textract didn't read all of the document ({status}){why}."] = None
        for warned in response.Warnings or ():
            pages = listed(warned.Pages, "Page") if warned.Pages else "The document"
            said[f"{pages}: Textract warns of {warned.ErrorCode or 'a fault it does not name'}."] = None
    return tuple(said)


def row_warnings(results: int) -> tuple[str, ...]:
    """Say that several results are read as one, each of which begins with a page 1 of its own."""
    if results == 1:
        return ()
    return (f"{results:,} results that each begin with page 1 are put in a row; their pages are counted through.",)


def oddity_warnings(unknown: Mapping[str, int], twice: int, handwritten: int) -> tuple[str, ...]:
    """Say what was left out, and what may be read wrong."""
    said = []
    if unknown:
        count = sum(unknown.values())
        blocks = "1 block of a type" if count == 1 else f"{count:,} blocks of types"
        names = ", ".join(sorted(unknown)[:3]) + (", …" if len(unknown) > 3 else "")
        said.append(f"{blocks} that docviewer doesn't know left out: {names}.")
    if twice:
        blocks = "1 block is" if twice == 1 else f"{twice:,} blocks are"
        said.append(f"{blocks} in the result twice; each is read once.")
    if handwritten:
        said.append(f"{handwritten:,} word{'s are' if handwritten > 1 else ' is'} handwriting.")
    return tuple(said)


def page_warnings(signatures: Mapping[int, int], doubtful: Mapping[int, int]) -> tuple[str, ...]:
    """Say which pages bear signatures, and on which fields of forms are left to the text.

    Args:
        signatures: Page from 0 -> how many it bears, at least one.
        doubtful: Page from 0 -> how many fields Textract is less than half sure of, at least one.
    """
    said = []
    if signatures:
        bears, count = "bears" if len(signatures) == 1 else "bear", sum(signatures.values())
        said.append(f"{_pages(signatures)} {bears} {count:,} signature{'s' if count > 1 else ''}.")
    if doubtful:
        count = sum(doubtful.values())
        fields, them = ("1 field of a form is", "it") if count == 1 else (f"{count:,} fields of forms are", "them")
        why = f"since Textract is less than half sure of {them}"
        said.append(f"{_pages(doubtful)}: {fields} read as text, {why}.")
    return tuple(said)


def _pages(pages: Collection[int]) -> str:
    return f"Page{'s' if len(pages) > 1 else ''} {format_pages(pages)}"
