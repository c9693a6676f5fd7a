"""The place of one document in the window: its pages, or why they can't be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QToolButton, QWidget

from docviewer.core.errors import EncryptedDocument
from docviewer.ui.notice import Notice
from docviewer.ui.page_view.page_view import PageView
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.core.errors import DocviewerError
    from docviewer.core.session import Facts
    from docviewer.ui.theme import Theme

#: Progress appears after this long; what is quicker needs none.
_PATIENCE_MS = 300
_OPEN, _RETRY = tr_later("Open"), tr_later("Try again")
_OTHER, _CLOSE = tr_later("Choose another file…"), tr_later("Close")


class DocumentPane(QStackedWidget):
    """Shows the page view, a loading note, a password prompt or a problem.

    Signals:
        password_given(str): The person typed a password.
        retry_wanted(): Try to open the document again.
        other_wanted(): Open another file.
        close_wanted(): Give up on the document.
    """

    password_given = Signal(str)
    retry_wanted = Signal()
    other_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PageView(self)
        self.view.set_theme(theme)
        self._blank = QWidget(self)
        self._loading = Notice(self)
        self._loading.tell(
            tr("Opening…"), tr("Large or damaged files can take a few seconds."), buttons=(tr("Cancel"),)
        )
        self._problem = Notice(self)
        self._lock = Notice(self)
        self.password = QLineEdit(self._lock)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(tr("Password"))
        self.password.setPlaceholderText(tr("Password"))
        self._lock.column.insertWidget(3, self.password)
        for widget in (self._blank, self._loading, self._problem, self._lock, self.view):
            self.addWidget(widget)
        self._choices: Mapping[str, Callable[[], object]] = {}
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._grow_impatient)
        self._patience.start()
        self._loading.chosen.connect(lambda _: self.close_wanted.emit())
        self._problem.chosen.connect(self._choose)
        self._lock.chosen.connect(self._choose)
        self.password.returnPressed.connect(lambda: self._choose(_OPEN))

    def show_facts(self, facts: Facts) -> None:
        """Bring forward what fits the document's state."""
        if facts.problem is not None:
            self._patience.stop()
            self._show_problem(facts)
        elif facts.info is not None:
            self._patience.stop()
            self._show_pages()
        elif self.currentWidget() in (self._problem, self._lock, self._loading):
            self.setCurrentWidget(self._blank)
            self._patience.start()

    def show_choices(self, error: DocviewerError, choices: Mapping[str, Callable[[], object]]) -> None:
        """Show why the document can't be shown, and instead of the usual buttons those of `choices`."""
        self._choices = choices
        self._problem.tell_error(error, tuple(choices))
        self._bring(self._problem)

    def _show_pages(self) -> None:
        if self.currentWidget() is self.view:
            return
        focus = QApplication.focusWidget()
        idle = focus is None or isinstance(focus, QToolButton) or self.isAncestorOf(focus)
        self.setCurrentWidget(self.view)
        if self.isVisible() and idle:  # so that Page Down turns the page at once; who types elsewhere goes on typing
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_problem(self, facts: Facts) -> None:
        if facts.problem is None:
            return
        self._choices = {}
        if isinstance(facts.problem, EncryptedDocument):
            self._lock.tell_error(facts.problem, (_OPEN, _CLOSE))
            self.password.selectAll()
            self._bring(self._lock)
            self.password.setFocus()
        else:
            self._problem.tell_error(facts.problem, (_OTHER, _RETRY, _CLOSE))
            self._bring(self._problem)

    def _bring(self, widget: QWidget) -> None:
        if self.currentWidget() is not widget:
            self.setCurrentWidget(widget)

    def _grow_impatient(self) -> None:
        if self.currentWidget() is self._blank:
            self.setCurrentWidget(self._loading)

    def _choose(self, text: str) -> None:
        if text in self._choices:
            self._choices[text]()
        elif text == _OPEN:
            password = self.password.text()
            self.password.clear()
            self.password_given.emit(password)
        elif text == _RETRY:
            self.retry_wanted.emit()
        elif text == _OTHER:
            self.other_wanted.emit()
        else:
            self.close_wanted.emit()
