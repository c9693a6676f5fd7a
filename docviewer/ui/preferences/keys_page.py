"""Choose the keys of commands: a list of all of them, a field that takes keys, and what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from docviewer.ui.commands import COMMANDS
from docviewer.ui.panels.control_head import plain_label
from docviewer.ui.preferences.key_field import KeyField
from docviewer.ui.preferences.keys_table import KeysTable
from docviewer.ui.shortcuts import native, objection
from docviewer.ui.theme import RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.ui.shortcuts import Shortcuts

_COMMANDS = {command.name: command for command in COMMANDS}


class KeysPage(QWidget):
    """Table over a strip that edits the command of its current row."""

    def __init__(self, shortcuts: Shortcuts) -> None:
        super().__init__()
        self._shortcuts = shortcuts
        self.table = KeysTable(shortcuts)
        self.field = KeyField()
        self.use = QPushButton(tr("Use these keys"))
        self.add = QPushButton(tr("Add"))
        self.add.setAccessibleName(tr("Add as further keys"))
        self.remove = QPushButton(tr("No keys"))
        self.reset = QPushButton(tr("Reset"))
        self.reset.setAccessibleName(tr("Reset the keys of this command"))
        self.title, self.problem = plain_label(""), plain_label("")
        self.take_over, self.give_up = QPushButton(tr("Take it over")), QPushButton(tr("Cancel"))
        self._pending: Callable[[], None] = lambda: None
        self._lay_out()
        self._connect()
        self.table.choose(COMMANDS[0].name)

    def show_matching(self, words: str) -> int:
        """Show only commands with all of `words` in their row; return how many there are."""
        return self.table.show_matching(words)

    def _lay_out(self) -> None:
        self.title.setProperty("lead", "true")
        self.problem.setProperty("problem", "true")
        self.problem.setWordWrap(True)
        strip, clash = QHBoxLayout(), QHBoxLayout()
        for part in (self.use, self.add, self.remove, self.reset):
            part.setAutoDefault(False)
        for row in (strip, clash):
            row.setSpacing(RELATED_GAP)
        strip.addWidget(self.field, 1)
        for part in (self.use, self.add, self.remove, self.reset):
            strip.addWidget(part)
        clash.addWidget(self.problem, 1)
        for part in (self.take_over, self.give_up):
            part.setAutoDefault(False)
            clash.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED_GAP)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.title)
        layout.addLayout(strip)
        layout.addLayout(clash)
        self._tell("")

    def _connect(self) -> None:
        self.table.currentItemChanged.connect(lambda _new, _old: self._show_command())
        self.table.itemActivated.connect(lambda _item, _column: self.field.setFocus(Qt.FocusReason.OtherFocusReason))
        self.field.keySequenceChanged.connect(lambda _: self._keys_typed())
        self.field.confirmed.connect(lambda: self._give(adding=False))
        self.use.clicked.connect(lambda: self._give(adding=False))
        self.add.clicked.connect(lambda: self._give(adding=True))
        self.remove.clicked.connect(self._remove)
        self.reset.clicked.connect(self._reset)
        self.take_over.clicked.connect(self._do)
        self.give_up.clicked.connect(self._show_command)
        self._shortcuts.changed.connect(self._keys_changed)

    @property
    def _keys(self) -> tuple[str, ...]:
        typed = self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        return (typed,) if typed else ()

    def _show_command(self) -> None:
        name = self.table.current
        self.field.clear()
        self._tell("")
        for part in (self.field, self.remove):
            part.setEnabled(bool(name))
        self.title.setText(tr(_COMMANDS[name].text).rstrip("…") if name else tr("Choose a command"))
        self.field.setAccessibleName(tr("New keys of {command}", command=self.title.text()))
        self._show_buttons()

    def _show_buttons(self) -> None:
        name, typed = self.table.current, bool(self._keys)
        self.use.setEnabled(bool(name) and typed)
        self.add.setEnabled(bool(name) and typed and bool(self._shortcuts.of(name)))
        self.remove.setEnabled(bool(name) and bool(self._shortcuts.of(name)))
        self.reset.setEnabled(bool(name) and self._shortcuts.is_own(name))

    def _keys_typed(self) -> None:
        """Say at once what stands in the way of the keys typed."""
        name = self.table.current
        self._show_buttons()
        self._tell("")
        if not name or not self._keys:
            return
        words = objection(_COMMANDS[name], self._keys[0])
        if words:
            self.use.setEnabled(False)
            self.add.setEnabled(False)
            self._tell(words)

    def _give(self, *, adding: bool) -> None:
        name, keys = self.table.current, self._keys
        if not name or not keys or objection(_COMMANDS[name], keys[0]):
            return
        before = self._shortcuts.of(name) if adding else ()
        self._ask(name, keys, lambda: self._shortcuts.give(name, (*before, *keys)))

    def _remove(self) -> None:
        name = self.table.current
        self._ask(name, (), lambda: self._shortcuts.give(name, ()))

    def _reset(self) -> None:
        name = self.table.current
        self._ask(name, _COMMANDS[name].keys, lambda: self._shortcuts.reset(name))

    def _ask(self, name: str, keys: tuple[str, ...], act: Callable[[], None]) -> None:
        """Do it, unless another command has the keys: then a person says whether it loses them."""
        self._pending = act
        holders = self._shortcuts.holders(name, keys)
        if not holders:
            self._do()
            return
        taken = ", ".join(native(key) for key in keys if self._shortcuts.holders(name, (key,)))
        others = ", ".join(f"“{tr(one.text).rstrip('…')}”" for one in holders)
        self._tell(tr("{keys} belongs to {commands}.", keys=taken, commands=others), clash=True)
        self.take_over.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self) -> None:
        self._pending()
        self._show_command()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keys_changed(self) -> None:
        self.table.show_keys()
        self._show_buttons()

    def _tell(self, words: str, clash: bool = False) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        for part in (self.take_over, self.give_up):
            part.setVisible(clash)
