"""Where the commands stand: menus, sub-menus, tool bar."""

from __future__ import annotations

from docviewer.ui.commands import ROLE_COMMANDS

_RECOGNITION = ("recognise-page", "recognise-scans", "@languages")
#: Sub-menus of commands: name -> title and names of its commands.
SUBMENUS: dict[str, tuple[str, tuple[str, ...]]] = {
    "page-colours": ("Page colours", ("colours-as-is", "colours-dark", "colours-sepia")),
    "roles": ("Change role", tuple(command.name for command in ROLE_COMMANDS)),
    "automatic": ("Reset to automatic", ("reset-segment", "reset-page", "reset-document")),
}
#: Menu title -> names of its commands; None is a line, "@name" a sub-menu filled elsewhere, ">name" one of `SUBMENUS`.
MENUS: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    (
        "&File",
        (
            "open",
            "open-folder",
            "@recent",
            "@samples",
            "reopen",
            None,
            "reload",
            "background",
            "resume",
            "close",
            None,
            "export",
            None,
            "print",
            "print-plain",
            None,
            *("save", "new-workspace", "open-workspace", "@workspaces", None),
            "properties",
            None,
            "quit",
        ),
    ),
    (
        "&Edit",
        (
            "undo",
            "redo",
            "undo-list",
            None,
            "copy",
            "copy-lines",
            None,
            "find",
            "find-next",
            "find-previous",
            "filter",
            None,
            "preferences",
        ),
    ),
    (
        "&View",
        (
            *("zoom-in", "zoom-out", "fit-page", "actual-size", "fit-width", None),
            *("single-page", "rotate-left", "rotate-right", ">page-colours", None, "numbers", None),
            *("compare", "overlay", "freeze", None),
            *("show-left", "show-right", "show-table", None, "@theme", "full-screen"),
        ),
    ),
    (
        "&Go",
        (
            *("back", "forward", None),
            *("next-page", "previous-page", "first-page", "last-page", "go-to-page", None),
            *("next-segment", "previous-segment", "next-difference", "previous-difference", None),
            *("next-document", "previous-document", None),
            *("next-panel", "previous-panel"),
        ),
    ),
    ("&Segment", ("@strategies", "@tables", None, *_RECOGNITION, None, "reset", None, "choose-truth")),
    (
        "&Correct",
        (
            *("merge", "merge-next", "split", "edit-text", "exclude", None),
            *(">roles", "deeper", "higher", None, "move-up", "move-down", None),
            *("draw-segment", "adjust-box", "add-text", "recognise-region", None),
            *("select-by-frame", "select-all-segments", "next-left-out", "previous-left-out", None),
            *(">automatic", "lost"),
        ),
    ),
    (
        "&Review",
        (
            *("accept", "reject", "attention", "reopen-review", "accept-page", None, "note", "all-notes", None),
            *("next-unreviewed", "previous-unreviewed", "next-attention", None),
            *("apply-to-all", None, "auto-advance", "skip-running"),
        ),
    ),
    ("&Help", ("palette", "shortcuts", None, "fault-reports", "licence", "about")),
)
#: Tool bar: command names, None a line, "#name" a widget put there by the window.
TOOL_BAR: tuple[str | None, ...] = (
    *("open", "export", None, "undo", "redo", None, "zoom-out", "#zoom", "zoom-in", "fit-width", None),
    *("previous-page", "#page", "next-page", None, "compare", "#space"),
    *("show-left", "show-table", "show-right"),
)
