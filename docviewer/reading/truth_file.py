"""Find and read the truth file of a document: what its segments should be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer.core.errors import UnreadableDocument
from docviewer.segmentation.scored_lines import has_lines_to_score
from docviewer.segmentation.truth import parse_truth

if TYPE_CHECKING:
    from docviewer.core.scores import Truth

#: A book of 10,000 pages has less; what is larger is no truth file.
_MOST_BYTES = 256 * 2**20
_REMEDY = "Choose another truth file."


def find_truth(document: str) -> Path | None:
    """Return the truth that lies beside a document, or None.

    Looked for are NAME.truth.json beside it, then NAME.json in a folder `truth` beside it or beside its folder.
    """
    path = Path(document)
    beside = path.parent / f"{path.stem}.truth.json"
    in_folders = [folder / "truth" / f"{path.stem}.json" for folder in (path.parent, path.absolute().parent.parent)]
    return next((candidate for candidate in (beside, *in_folders) if candidate.is_file()), None)


def truth_for(document: str, chosen: str = "") -> Path:
    """Return the truth to score a document by.

    Args:
        document: Path of the document.
        chosen: A truth file, or a folder with NAME.truth.json or NAME.json; empty to look beside the document.

    Raises:
        UnreadableDocument: There is none.
    """
    if not chosen:
        if found := find_truth(document):
            return found
        stem = Path(document).stem
        raise UnreadableDocument(
            "There is no truth file beside the document.",
            f"Neither {stem}.truth.json nor truth/{stem}.json is there.",
            "Name one with --truth.",
        )
    path = Path(chosen)
    if not path.is_dir():
        return path
    names = [f"{Path(document).stem}{suffix}" for suffix in (".truth.json", ".json")]
    found = next((path / name for name in names if (path / name).is_file()), None)
    if found is None:
        raise UnreadableDocument(
            "There is no truth for this document.", f"{path} has neither {' nor '.join(names)}.", _REMEDY
        )
    return found


def read_truth(path: Path) -> Truth:
    """Read and check a truth file.

    Raises:
        UnreadableDocument: It can't be read, isn't one (the cause names the place), or has nothing to judge by. The
            file itself isn't named.
    """
    try:
        if not path.is_file():
            raise UnreadableDocument("There is no such truth file.", "No file has this name.", _REMEDY)
        size = path.stat().st_size
        if size > _MOST_BYTES:
            cause = f"{size:,} bytes are more than {_MOST_BYTES:,}."
            raise UnreadableDocument("The truth file is too large.", cause, _REMEDY)
        truth = parse_truth(json.loads(path.read_bytes().decode("utf-8-sig")))
    except OSError as error:
        raise UnreadableDocument("The truth file can't be read.", error.strerror or str(error), _REMEDY) from error
    except UnicodeDecodeError as error:
        raise UnreadableDocument("This isn't a truth file.", "Its text isn't UTF-8.", _REMEDY) from error
    except RecursionError as error:
        raise UnreadableDocument("This isn't a truth file.", "Its JSON is nested too deeply.", _REMEDY) from error
    except ValueError as error:
        raise UnreadableDocument("This isn't a truth file.", f"It isn't JSON: {error}.", _REMEDY) from error
    if not has_lines_to_score(truth):
        raise nothing_to_score("The file")
    return truth


def nothing_to_score(what: str) -> UnreadableDocument:
    """Return the error for a truth, or pages of one, by which no segmentation can be judged."""
    cause = f"{what} has no title, heading, paragraph, list item or caption."
    return UnreadableDocument("There is nothing to score by.", cause, _REMEDY)
