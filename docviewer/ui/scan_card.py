"""A card over a page that is a scan: what that means, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from docviewer.ui import theme as sizes
from docviewer.ui.stylesheet import raised

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from docviewer.ui.theme import Theme

#: Widest text, narrowest card, and how far it stays from the view's edges, pixels.
_TEXT_WIDTH, _NARROWEST, _MARGIN = 360, 320, 12
#: Where there is less room for the text beside the buttons, pixels, they stand below it.
_LEAST_TEXT = 184


@dataclass(frozen=True, slots=True)
class ScanNotice:
    """What the card says.

    Attributes:
        lead: Says it in a few words.
        text: More of it.
        buttons: Name of what each does, and its words; the first one leads.
        choice: Name of what is chosen beside the text, and what is chosen now; None where there is no choice.
        waits: Whether there is nothing that should be done, so that no button leads.
    """

    lead: str
    text: str = ""
    buttons: tuple[tuple[str, str], ...] = ()
    choice: tuple[str, str] | None = None
    waits: bool = False


class ScanCard(QFrame):
    """Lies over the upper part of a page view, in its middle.

    Signals:
        chosen(str): Name of what a button does.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("scan")
        self.notice: ScanNotice | None = None
        self._over: QWidget | None = None
        self._lead, self._text = self._label(lead=True), self._label(lead=False)
        self._choice = QToolButton(self)
        self._choice.clicked.connect(self._choose)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(sizes.RELATED_GAP)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(sizes.PANEL_PADDING, sizes.RELATED_GAP, sizes.RELATED_GAP, sizes.RELATED_GAP)
        self._layout.addLayout(self._texts(), 1)
        self._layout.addLayout(self._buttons)
        self.set_theme(theme)
        self.hide()

    def show_over(self, view: QWidget, notice: ScanNotice) -> None:
        """Show a notice over `view`."""
        if view is not self._over:
            self.leave()
            self._over = view
            self.setParent(view)
            view.installEventFilter(self)
        if notice != self.notice:
            self._tell(notice)
        self._place()
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Show nothing; the keyboard's focus goes to what the card lay over."""
        if self._has_focus() and self._over is not None:
            self._over.setFocus()
        self.hide()
        self.notice = None
        if self._over is not None:
            self._over.removeEventFilter(self)
            self.setParent(self._over.window())  # the view may go, the card stays
            self._over = None

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self.setStyleSheet(
            f"QFrame#scan {{ background: {raised(theme)}; border: 1px solid {theme.edge};"
            f" border-radius: {sizes.RADIUS}px; }}"
            f"QFrame#scan QLabel {{ color: {theme.text}; background: transparent; }}"
            f"QFrame#scan QLabel#more {{ color: {theme.soft}; }}"
            f"QFrame#scan QToolButton {{ color: {theme.accent}; border: 1px solid transparent; padding: 0 2px; }}"
            f"QFrame#scan QToolButton:focus {{ border-color: {theme.accent}; }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the view."""
        if event.type() is QEvent.Type.Resize and watched is self._over:
            self._place()
        return super().eventFilter(watched, event)

    def choice_corner(self) -> QPoint:
        """Return where a menu of what can be chosen belongs, on the screen."""
        return self._choice.mapToGlobal(self._choice.rect().bottomLeft())

    def _tell(self, notice: ScanNotice) -> None:
        had_focus = self._has_focus()
        self.notice = notice
        self._lead.setText(notice.lead)
        self._text.setText(notice.text)
        self._text.setVisible(bool(notice.text))
        self._choice.setVisible(notice.choice is not None)
        self._choice.setText(f"{notice.choice[1]} ▾" if notice.choice else "")
        self._take_buttons_away()
        buttons = [self._button(*button, leads=not (at or notice.waits)) for at, button in enumerate(notice.buttons)]
        if buttons and had_focus:
            buttons[0].setFocus()
        self.setAccessibleName(notice.lead)
        self.setAccessibleDescription(notice.text)

    def _take_buttons_away(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _button(self, name: str, text: str, *, leads: bool) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("primary", "true" if leads else "false")
        button.clicked.connect(lambda _=False: self.chosen.emit(name))
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        button.show()  # the layout would show it later, and until then there is nothing to press
        return button

    def _choose(self) -> None:
        if self.notice is not None and self.notice.choice is not None:
            self.chosen.emit(self.notice.choice[0])

    def _has_focus(self) -> bool:
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus()

    def _place(self) -> None:
        if self._over is None:
            return
        room = max(_NARROWEST, self._over.width() - 2 * _MARGIN) - sizes.PANEL_PADDING - sizes.RELATED_GAP
        beside = room - self._width_of_buttons() - sizes.PANEL_PADDING
        below = beside < self._least_width_of_texts()
        self._layout.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        self._layout.setSpacing(sizes.RELATED_GAP if below else sizes.PANEL_PADDING)
        self._layout.setAlignment(self._buttons, Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag(0))
        widest = min(_TEXT_WIDTH, room if below else beside)
        self._text.setWordWrap(self._width_on_one_line() > widest)
        self._text.setFixedWidth(min(self._width_on_one_line(), widest))
        self._choice.setFixedHeight(self._text.fontMetrics().height())  # the card keeps its height with and without it
        self._layout.activate()  # else the size would follow what was on the card before
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, _MARGIN)

    def _least_width_of_texts(self) -> int:
        text = self._width_on_one_line()
        if self._choice.text():
            text += sizes.GRID + self._choice.sizeHint().width()
        else:
            text = min(text, _LEAST_TEXT)
        return max(text, self._lead.sizeHint().width())

    def _width_on_one_line(self) -> int:
        return self._text.fontMetrics().horizontalAdvance(self._text.text())

    def _width_of_buttons(self) -> int:
        items = [self._buttons.itemAt(at) for at in range(self._buttons.count())]
        buttons = [item.widget() for item in items if item is not None]
        widths = [button.sizeHint().width() for button in buttons if button is not None]
        return sum(widths) + sizes.RELATED_GAP * max(0, len(widths) - 1)

    def _texts(self) -> QVBoxLayout:
        more = QHBoxLayout()
        more.setSpacing(sizes.GRID)
        more.addWidget(self._text)
        more.addWidget(self._choice)
        more.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(sizes.GRID)
        texts.addStretch(1)
        texts.addWidget(self._lead)
        texts.addLayout(more)
        texts.addStretch(1)
        return texts

    def _label(self, *, lead: bool) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if lead:
            label.setProperty("lead", "true")
        else:
            label.setObjectName("more")
        return label
