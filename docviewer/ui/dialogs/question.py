"""Ask one question; the safe answer is the default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


#: Characters between places where a text without spaces may be broken.
_BREAK_EVERY = 60


def breakable(text: str) -> str:
    """Return `text` with places to break long words at, so that all of an address is shown."""
    words = (
        "\u200b".join(word[at : at + _BREAK_EVERY] for at in range(0, len(word), _BREAK_EVERY))
        for word in text.split(" ")
    )
    return " ".join(words)


def asked(parent: QWidget, title: str, words: str, more: str, yes: str, no: str = "") -> bool:
    """Return whether the person chose `yes`; Escape and Enter mean `no`, "Cancel" by default."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    box.setInformativeText(breakable(more))
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse = box.addButton(no or tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(refuse)
    box.setEscapeButton(refuse)
    box.exec()
    chosen = box.clickedButton() is accept
    box.deleteLater()
    return chosen
