"""Every command of the window, declared once: words, keys, icon. Menus, tool bar and help are made from this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can ask for.

    Attributes:
        name: Identifier, `open`.
        text: As in a menu, "Open…".
        keys: Shortcuts in Qt's portable form, the first shown.
        icon: Name of an icon, or empty.
        needs: What must be there: "" nothing, "document" an open tab, "pages" its pages, "segments" labels.
        checkable: Whether it is a switch.
        brief: Shorter text for the tool bar, or empty.
        scope: Where its keys work: "" in the whole window, or a name of `SCOPES`.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: str = ""
    checkable: bool = False
    brief: str = ""
    scope: str = ""


#: Where keys work that the whole window doesn't have -> its words. Single letters are keys only where nobody types.
SCOPES = {
    "review": "on the page or in the segment table",
    "compare": "while comparing",
    "find": "while not comparing",
}


def clashes(commands: Sequence[Command]) -> tuple[tuple[str, str, str], ...]:
    """Return (key, name, name) of commands that would answer to the same key in the same place."""
    taken: dict[str, list[Command]] = {}
    found = []
    for command in commands:
        for key in command.keys:
            others = [other for other in taken.setdefault(key, []) if meet(command, other)]
            found += [(key, other.name, command.name) for other in others]
            taken[key].append(command)
    return tuple(found)


def meet(one: Command, other: Command) -> bool:
    """Tell whether two commands' keys are heard in the same place."""
    return not one.scope or not other.scope or one.scope == other.scope


#: Role tokens in the order of their keys, 1 to 9 and 0.
KEYED_ROLES = (
    *("title", "heading", "paragraph", "list_item", "caption", "footnote", "table", "header", "footer"),
    *("page_number", "other"),
)
ROLE_COMMANDS = tuple(
    Command(f"role-{token}", f"Change to {words}", keys, "", "segments", checkable=True, scope="review")
    for token, words, keys in zip(
        KEYED_ROLES,
        (token.replace("_", " ") for token in KEYED_ROLES),
        (*((key,) for key in "1234567890"), ()),
        strict=True,
    )
)
COMMANDS: tuple[Command, ...] = (
    Command("open", "Open…", ("Ctrl+O",), "open", brief="Open"),
    Command("open-folder", "Open folder…", ("Ctrl+Shift+O",)),
    Command("reopen", "Reopen closed document", ("Ctrl+Shift+T",)),
    Command("reload", "Reload", ("F5", "Ctrl+R"), "reload", "document"),
    Command("background", "Choose background…", (), "", "document"),
    Command("resume", "Read the rest", (), "", "pages"),
    Command("close", "Close document", ("Ctrl+W",), "close", "document"),
    Command("export", "Export…", ("Ctrl+E",), "export", "segments", brief="Export"),
    Command("print", "Print with boxes…", ("Ctrl+P",), "print", "segments"),
    Command("print-plain", "Print pages only…", (), "", "pages"),
    Command("properties", "Properties…", ("Alt+Return",), "info", "pages"),
    Command("save", "Save workspace", ("Ctrl+S",)),
    Command("new-workspace", "New workspace…"),
    Command("open-workspace", "Open workspace…"),
    Command("quit", "Quit", ("Ctrl+Q",)),
    Command("undo", "Undo", ("Ctrl+Z",), "undo", "document", brief="Undo"),
    Command("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", "document", brief="Redo"),
    Command("undo-list", "Undo list…", ("Ctrl+Alt+Z",), "history", "document"),
    Command("copy", "Copy", ("Ctrl+C",), "copy", "pages"),
    Command("copy-lines", "Copy with line breaks", ("Ctrl+Shift+C",), "", "pages"),
    Command("find", "Find…", ("Ctrl+F",), "search", "pages"),
    Command("find-next", "Find next", ("F3",), "chevron-down", "pages", scope="find"),
    Command("find-previous", "Find previous", ("Shift+F3",), "chevron-up", "pages", scope="find"),
    Command("filter", "Filter segments", ("Ctrl+Shift+L",), "", "pages"),
    Command("zoom-in", "Zoom in", ("Ctrl++", "Ctrl+="), "zoom-in", "pages"),
    Command("zoom-out", "Zoom out", ("Ctrl+-",), "zoom-out", "pages"),
    Command("fit-page", "Fit page", ("Ctrl+0",), "fit-page", "pages"),
    Command("actual-size", "Actual size", ("Ctrl+1",), "", "pages"),
    Command("fit-width", "Fit width", ("Ctrl+2",), "fit-width", "pages", brief="Fit width"),
    Command("rotate-left", "Rotate left", ("Ctrl+Shift+Left",), "", "pages"),
    Command("rotate-right", "Rotate right", ("Ctrl+Shift+Right",), "", "pages"),
    Command("single-page", "One page at a time", ("Ctrl+3",), "", "", checkable=True),
    Command("colours-as-is", "Page colours: as they are", (), "", "", checkable=True),
    Command("colours-dark", "Page colours: dark", (), "", "", checkable=True),
    Command("colours-sepia", "Page colours: sepia", (), "", "", checkable=True),
    Command("numbers", "Reading-order numbers", ("Ctrl+Shift+N",), "numbers", "", checkable=True, brief="Numbers"),
    Command("compare", "Compare strategies", ("Ctrl+D",), "compare", "pages", checkable=True, brief="Compare"),
    Command("overlay", "Overlay both sides", ("Ctrl+Shift+D",), "overlay", checkable=True, brief="Overlay"),
    Command("freeze", "Freeze current settings as B", ("Ctrl+Shift+F",), "", "segments"),
    Command("show-left", "Pages and outline", ("F7",), "panel-left", "", checkable=True),
    Command("show-right", "Strategy panel", ("F8",), "panel-right", "", checkable=True),
    Command("show-table", "Segment table", ("F9",), "panel-bottom", "", checkable=True),
    Command("full-screen", "Full screen", ("F11",), checkable=True),
    Command("next-panel", "Next panel", ("F6",)),
    Command("previous-panel", "Previous panel", ("Shift+F6",)),
    Command("back", "Back", ("Alt+Left",), "back"),
    Command("forward", "Forward", ("Alt+Right",), "forward"),
    Command("next-page", "Next page", ("Ctrl+PgDown",), "next", "pages"),
    Command("previous-page", "Previous page", ("Ctrl+PgUp",), "previous", "pages"),
    Command("first-page", "First page", ("Ctrl+Home",), "", "pages"),
    Command("last-page", "Last page", ("Ctrl+End",), "", "pages"),
    Command("go-to-page", "Go to page…", ("Ctrl+G",), "", "pages"),
    Command("next-segment", "Next segment", ("Ctrl+Down",), "", "segments"),
    Command("previous-segment", "Previous segment", ("Ctrl+Up",), "", "segments"),
    Command("next-difference", "Next difference", ("Alt+Down", "F3"), "chevron-down", scope="compare"),
    Command("previous-difference", "Previous difference", ("Alt+Up", "Shift+F3"), "chevron-up", scope="compare"),
    Command("next-document", "Next document", ("Ctrl+Tab",), "", "document"),
    Command("previous-document", "Previous document", ("Ctrl+Shift+Tab",), "", "document"),
    Command("recognise-page", "Recognise text on this page"),
    Command("recognise-scans", "Recognise text on all scans"),
    Command("reset", "Reset parameters", (), "reset", "document"),
    Command("choose-truth", "Choose truth file…", (), "", "pages"),
    Command("merge", "Merge with previous", ("M",), "", "segments", scope="review"),
    Command("merge-next", "Merge with next", ("Shift+M",), "", "segments", scope="review"),
    Command("split", "Split", ("S",), "", "segments", scope="review"),
    Command("edit-text", "Edit text", ("E", "F2"), "", "segments", scope="review"),
    Command("exclude", "Exclude", ("Del",), "", "segments", scope="review"),
    *ROLE_COMMANDS,
    Command("deeper", "One level deeper", ("+", "="), "", "segments", scope="review"),
    Command("higher", "One level higher", ("-",), "", "segments", scope="review"),
    Command("move-up", "Move up in reading order", ("Alt+Up",), "", "segments", scope="review"),
    Command("move-down", "Move down in reading order", ("Alt+Down",), "", "segments", scope="review"),
    Command("draw-segment", "Draw segment", ("D",), "", "segments", scope="review"),
    Command("adjust-box", "Change box by arrow keys", ("B",), "", "segments", scope="review"),
    Command("select-by-frame", "Select by a frame", ("F",), "", "segments", scope="review"),
    Command("select-all-segments", "Select all segments", (), "", "segments"),
    Command("next-left-out", "Next line left out", ("H",), "", "segments", scope="review"),
    Command("previous-left-out", "Previous line left out", ("Shift+H",), "", "segments", scope="review"),
    Command("add-text", "Add text…", ("T",), "", "segments", scope="review"),
    Command("recognise-region", "Recognise region", ("O",), "", "segments", scope="review"),
    Command("reset-segment", "Reset segment to automatic", (), "", "segments"),
    Command("reset-page", "Reset page to automatic…", (), "", "segments"),
    Command("reset-document", "Reset document to automatic…", (), "", "segments"),
    Command("lost", "Corrections without a place…", (), "", "segments"),
    Command("accept", "Accept", ("A",), "accepted", "segments", scope="review"),
    Command("reject", "Reject", ("R",), "rejected", "segments", scope="review"),
    Command("attention", "Needs attention", ("X",), "attention", "segments", scope="review"),
    Command("reopen-review", "Re-open", ("U",), "unreviewed", "segments", scope="review"),
    Command("accept-page", "Accept page", ("Shift+A",), "", "segments", scope="review"),
    Command("note", "Note…", ("N",), "note", "segments", scope="review"),
    Command("next-unreviewed", "Next to review", ("J",), "", "segments", scope="review"),
    Command("previous-unreviewed", "Previous to review", ("K",), "", "segments", scope="review"),
    Command("next-attention", "Next needing attention", ("Shift+J",), "", "segments", scope="review"),
    Command("apply-to-all", "Apply to all shown…", ("Ctrl+Shift+A",), "apply-to-all", "segments"),
    Command("all-notes", "All notes…", (), "", "segments"),
    Command("auto-advance", "Go on after a verdict", checkable=True),
    Command("skip-running", "Pass headers and footers by", checkable=True),
    Command("preferences", "Preferences…", ("Ctrl+,",)),
    Command("palette", "Find command…", ("Ctrl+K",), "search"),
    Command("shortcuts", "Keyboard shortcuts", ("F1",), "help"),
    Command("fault-reports", "Fault reports…"),
    Command("licence", "Licence and notices…"),
    Command("about", "About docviewer", (), "info"),
)
