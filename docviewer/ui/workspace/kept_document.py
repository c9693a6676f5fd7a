"""What the window knows of an open document's place in the workspace."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docviewer.ui.store import Move
from docviewer.workspace.documents import Source

if TYPE_CHECKING:
    from docviewer.ui.store import Edited
    from docviewer.workspace.documents import DocumentKey


@dataclass(slots=True, eq=False)
class KeptDocument:
    """What is known of an open document's place in the workspace.

    Attributes:
        key: Its key, 0 until it was looked up.
        expected: The key under which it is looked up, where that is known beforehand.
        source: What its work hangs on: the file as the workspace knows it.
        waiting: Edits made since it was opened that aren't known to be in the workspace's hands.
        entering: Whether the workspace has yet to take it in.
        conflict: Whether another window changed it, so that nothing more is written.
        refused: How many edits the workspace refused and has no more of.
    """

    key: DocumentKey = 0
    expected: DocumentKey = 0
    source: Source = field(default_factory=lambda: Source(""))
    waiting: list[Edited] = field(default_factory=list)
    entering: bool = False
    conflict: bool = False
    refused: int = 0

    @property
    def changes_waiting(self) -> int:
        """How many changes wait, as a person counts them: a slider that was dragged is one."""
        made = [edit for edit in self.waiting if edit.move is not Move.CLOSED]
        return max(bool(made), sum(not edit.coalesced for edit in made))

    def begin_again(self) -> None:
        """What stood in the way is settled, and nothing waits for it any more."""
        self.conflict, self.refused = False, 0
        self.waiting.clear()
