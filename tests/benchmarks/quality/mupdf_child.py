"""Run pymupdf4llm on files, in a process of its own: `python -m tests.benchmarks.quality.mupdf_child [--tell] FILE...`.

With --tell the pages of the last file are written to standard output as JSON, and nothing else.
"""

from __future__ import annotations

import json
import os
import sys


def main(arguments: list[str]) -> None:
    """Do each file; what the library says goes to stderr."""
    told = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    import pymupdf4llm  # only where installed: AGPL, never a dependency of the program

    tell = arguments[0] == "--tell"
    document = ""
    for path in arguments[int(tell) :]:
        document = pymupdf4llm.to_json(path)
    if tell:
        pages = json.loads(document)["pages"]
        kept = [{"page_number": page["page_number"], "boxes": [_kept(box) for box in page["boxes"]]} for page in pages]
        told.write(json.dumps(kept))
        told.flush()


def _kept(box: dict[str, object]) -> dict[str, object]:
    return {name: box[name] for name in ("x0", "y0", "x1", "y1", "boxclass", "textlines")}


if __name__ == "__main__":
    main(sys.argv[1:])
