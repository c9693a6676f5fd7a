"""Say in plain words why a Textract result can't be opened."""

from __future__ import annotations

from docviewer.core.errors import UnreadableDocument

#: Larger results aren't held in memory.
LARGEST_BYTES = 256 * 2**20
_GET_AGAIN = "Get the result from Amazon Textract again."


def damaged(name: str, what: str, path: str) -> UnreadableDocument:
    """Return the error for a value at a JSON path that can't be right."""
    return UnreadableDocument(f"{name} is a damaged Textract result", f"{what}, at {path}.", _GET_AGAIN)


def no_json(name: str, why: str) -> UnreadableDocument:
    """Return the error for a file that breaks the rules of JSON."""
    remedy = "Get the result from Amazon Textract again, or repair the file."
    return UnreadableDocument(f"{name} can't be read as JSON", f"{why}.", remedy)


def no_result(name: str) -> UnreadableDocument:
    """Return the error for JSON that is something else."""
    return UnreadableDocument(
        f"{name} isn't a Textract result",
        "It is JSON, but has no list of Blocks.",
        "Choose a response of DetectDocumentText or AnalyzeDocument.",
    )


def empty_result(name: str, *, unknown: bool) -> UnreadableDocument:
    """Return the error for a result without blocks, or with none of a known type."""
    why = "None of its blocks is of a type that docviewer knows." if unknown else "Its list of Blocks is empty."
    return UnreadableDocument(f"{name} is an empty Textract result", why, _GET_AGAIN)


def no_response(name: str) -> UnreadableDocument:
    """Return the error for an archive of something else."""
    return UnreadableDocument(
        f"{name} holds no Textract result",
        "None of the files in this archive is the response that the console's download has, nor its only JSON file.",
        "Unpack it, and open the response or the folder it is in.",
    )


def broken_archive(name: str, why: str) -> UnreadableDocument:
    """Return the error for an archive that can't be unpacked."""
    return UnreadableDocument(
        f"{name} can't be unpacked", f"The archive is damaged or locked ({why}).", "Get it again."
    )


def too_large(name: str, size: int) -> UnreadableDocument:
    """Return the error for a result of so many bytes."""
    limit = LARGEST_BYTES // 2**20
    return UnreadableDocument(
        f"{name} is too large",
        f"It has {size / 2**20:,.0f} MB; Textract results up to {limit} MB can be opened.",
        "Let Textract read fewer pages at a time.",
    )


def failed_job(name: str, status: str, message: str) -> UnreadableDocument:
    """Return the error for a job that gave no blocks."""
    if status == "IN_PROGRESS":
        cause = "Textract was still at work when this was saved."
        return UnreadableDocument(f"{name} holds no result yet", cause, "Get the result again once the job has ended.")
    said = f" Textract says: {message.strip().rstrip('.')}." if message.strip() else ""
    return UnreadableDocument(
        f"{name} holds no result",
        f"The job ended with {status}.{said}",
        "Start the job again with a document it takes.",
    )
