"""Options that commands on documents share, each declared once."""

from __future__ import annotations

from typing import Annotated

import typer

from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.wiring import READERS, TABLE_SEARCHES, exporters

Files = Annotated[list[str], typer.Argument(metavar="FILE", help="The documents.", show_default=False)]
StrategyName = Annotated[
    str,
    typer.Option(
        "--strategy",
        metavar="NAME",
        help="See `docviewer strategies`.",
        show_default=f"{DEFAULT_STRATEGY}, or what the workspace says of the document",
    ),
]
Settings = Annotated[
    list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="A parameter of the strategy; repeatable.")
]
Pages = Annotated[str, typer.Option("--pages", metavar="PAGES", help="Only these pages, as 1-3,7 or 5-.")]
Reader = Annotated[
    str, typer.Option("--reader", metavar="|".join(READERS), help="What reads the documents; ocr: scans too.")
]
Background = Annotated[
    str,
    typer.Option(
        "--background",
        metavar="FILE",
        help="What a Textract result was made of: a PDF or picture. Else found by name.",
    ),
]
Languages = Annotated[
    str,
    typer.Option(
        "--ocr-languages",
        metavar="LANG+...",
        help="Languages of scans, as eng+deu; `docviewer doctor` lists those installed.",
        show_default="eng if installed",
    ),
]
Tables = Annotated[
    str,
    typer.Option(
        "--tables", metavar="|".join(TABLE_SEARCHES), help="Where tables are looked for; auto: on pages that look it."
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(exporters()),
        help="What is written; by default what the name of --output says, else json.",
    ),
]
Columns = Annotated[
    str, typer.Option("--columns", metavar="NAME,...", help="Columns of a CSV table, in the order they shall have.")
]
Raw = Annotated[bool, typer.Option("--raw", help="Leave CSV cells that look like formulas as they are.")]
Output = Annotated[
    str, typer.Option("--output", "-o", metavar="PATH|DIR/|-", help="A file for all, or a folder for one file each.")
]
PasswordStdin = Annotated[
    bool, typer.Option("--password-stdin", help="Read the documents' password from standard input.")
]
Force = Annotated[bool, typer.Option("--force", help="Write over existing files without asking.")]
OnlySegments = Annotated[
    str,
    typer.Option(
        "--only",
        metavar="all|reviewed|accepted",
        help="Which segments are written: all, those a person judged, or those accepted.",
    ),
]
WorkspaceFile = Annotated[
    str,
    typer.Option(
        "--workspace",
        metavar="FILE",
        help="Where corrections are kept; those of the documents apply.",
        show_default="that of the window",
    ),
]
NoWorkspace = Annotated[bool, typer.Option("--no-workspace", help="Apply no corrections, look into no workspace.")]
