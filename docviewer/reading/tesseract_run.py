"""Have Tesseract recognise one picture: with a deadline, in one thread, and never left behind.

The child belongs to the process group of the worker that starts it, which is killed as a whole; on Linux it also asks
to be killed when the worker ends in another way.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from docviewer.core.errors import DocviewerError, UnreadablePage
from docviewer.workers.confinement import dying_with_parent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL import Image

    from docviewer.reading.tesseract import Tesseract

#: Page segmentation: automatic, with and without finding out which way up the page lies.
_TURNED, _UPRIGHT = "1", "3"
#: The picture is one block of lines, be it a single one: what a person drew a box around.
_ONE_BLOCK = "6"
_COMPLAINT_LENGTH = 200


def recognised_tsv(
    program: Tesseract, picture: Image.Image, languages: str, dpi: float, seconds: float, *, one_block: bool = False
) -> str:
    """Return Tesseract's TSV for a picture of mode `L` or `RGB`.

    Args:
        program: Which one.
        picture: The page.
        languages: As `eng+deu`, checked.
        dpi: Of the picture.
        seconds: The deadline.
        one_block: Whether it is an upright block of lines instead of a whole page.

    Raises:
        UnreadablePage: It took too long or failed.
        DocviewerError: It doesn't start.
    """
    page_mode = _TURNED if program.knows_orientation else _UPRIGHT
    command = _command(program, languages, dpi, _ONE_BLOCK if one_block else page_mode)
    try:
        ended = subprocess.run(
            command,
            input=_as_portable_map(picture),
            capture_output=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            timeout=seconds,
            preexec_fn=dying_with_parent() if sys.platform == "linux" else None,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadablePage(f"Tesseract took longer than {round(seconds, 1):g} s") from None
    except OSError as error:
        raise DocviewerError("Tesseract doesn't start", f"{error.strerror}.", "Try `docviewer doctor`.") from error
    if ended.returncode:
        raise UnreadablePage(_complaint(ended.returncode, ended.stderr))
    return ended.stdout.decode("utf-8", "replace")


def _command(program: Tesseract, languages: str, dpi: float, mode: str) -> Sequence[str]:
    return (
        program.path, "stdin", "stdout", "-l", languages, "--psm", mode, "--dpi", f"{dpi:.0f}",
        # Not the configuration `tsv`: its file may be missing.
        "-c", "tessedit_create_tsv=1",
    )  # fmt: skip


def _as_portable_map(picture: Image.Image) -> bytes:
    """Return a picture as PGM or PPM: no time is lost on compressing."""
    buffer = io.BytesIO()
    picture.save(buffer, "PPM")
    return buffer.getvalue()


def _complaint(status: int, stderr: bytes) -> str:
    """Say how Tesseract ended; its last line tells why, and never quotes the page."""
    if status < 0:
        return f"Tesseract crashed (signal {-status})"
    lines = [line.strip() for line in stderr.decode("utf-8", "replace").splitlines() if line.strip()]
    said = f": {lines[-1][:_COMPLAINT_LENGTH].rstrip('.')}" if lines else ""
    return f"Tesseract ended with exit status {status}{said}"
