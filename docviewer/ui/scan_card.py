"""A card over a page that is a scan: what that means, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from docviewer.ui import theme as sizes
from docviewer.ui.stylesheet import raised

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

#: Widest text, narrowest card, and how far it stays from the view's edges, pixels.
_TEXT_WIDTH, _NARROWEST, _MARGIN = 360, 320, 12


@dataclass(frozen=True, slots=True)
class ScanNotice:
    """What the card says: a lead, more of it, and buttons by the name of what they do; the first leads."""

    lead: str
    text: str = ""
    buttons: tuple[tuple[str, str], ...] = ()


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
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(sizes.RELATED_GAP)
        texts = QVBoxLayout()
        texts.setSpacing(sizes.GRID)
        texts.addStretch(1)
        texts.addWidget(self._lead)
        texts.addWidget(self._text)
        texts.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(sizes.PANEL_PADDING, sizes.RELATED_GAP, sizes.RELATED_GAP, sizes.RELATED_GAP)
        layout.setSpacing(sizes.PANEL_PADDING)
        layout.addLayout(texts, 1)
        layout.addLayout(self._buttons)
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
        """Show nothing."""
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
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the view."""
        if event.type() is QEvent.Type.Resize and watched is self._over:
            self._place()
        return super().eventFilter(watched, event)

    def _tell(self, notice: ScanNotice) -> None:
        self.notice = notice
        self._lead.setText(notice.lead)
        self._text.setText(notice.text)
        self._text.setVisible(bool(notice.text))
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for at, (name, text) in enumerate(notice.buttons):
            button = QPushButton(text, self)
            button.setProperty("primary", "true" if at == 0 else "false")
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            button.show()  # the layout would show it later, and until then there is nothing to press
        self.setAccessibleName(notice.lead)
        self.setAccessibleDescription(notice.text)

    def _place(self) -> None:
        if self._over is None:
            return
        room = max(_NARROWEST, self._over.width() - 2 * _MARGIN)
        self._text.setFixedWidth(min(_TEXT_WIDTH, room - self._beside()))
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, _MARGIN)

    def _beside(self) -> int:
        """Return the width of all that isn't text."""
        items = [self._buttons.itemAt(at) for at in range(self._buttons.count())]
        buttons = [item.widget() for item in items if item is not None]
        spacing = sizes.RELATED_GAP * max(0, len(buttons) - 1) + 2 * sizes.PANEL_PADDING + sizes.RELATED_GAP
        return sum(button.sizeHint().width() for button in buttons if button is not None) + spacing

    def _label(self, *, lead: bool) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(not lead)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if lead:
            label.setProperty("lead", "true")
        else:
            label.setObjectName("more")
        return label
