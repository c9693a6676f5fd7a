"""What the window as a whole does: its commands, its title, the boxes of its tool bar."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QInputDialog

from docviewer.core.document import DocumentKind
from docviewer.core.session import Session, with_active, with_numbers
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from docviewer.core.session import DocumentId, DocumentState
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.settings import Settings
    from docviewer.ui.store import Store


class WindowController(QObject):
    """Binds the commands and the boxes of the tool bar to the session."""

    def __init__(
        self,
        store: Store,
        pages: PagesController,
        settings: Settings,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._pages = pages
        self._settings = settings
        self._window = window
        self._present: str | None = None
        self._connect_commands()
        window.zoom_entered.connect(self._zoom_to)
        window.page_entered.connect(self._go_to)
        pages.zoom_changed.connect(lambda zoom, _: self._show_zoom(zoom))
        store.subscribe(self._session_changed)
        self._show_all(store.session)

    def _connect_commands(self) -> None:
        store, actions = self._store, self._window.actions_by_name
        actions.connect_all(
            {
                "undo": lambda: self._with_active(store.undo),
                "redo": lambda: self._with_active(store.redo),
                "numbers": lambda: store.apply(with_numbers, actions["numbers"].isChecked()),
                "full-screen": self._toggle_full_screen,
                "next-document": lambda: self._step_document(1),
                "previous-document": lambda: self._step_document(-1),
                "next-page": lambda: self._step_page(1),
                "previous-page": lambda: self._step_page(-1),
                "first-page": lambda: self._go_to("1"),
                "last-page": lambda: self._go_to(str(self._page_count())),
                "go-to-page": self._ask_page,
                "next-panel": lambda: self._step_panel(1),
                "previous-panel": lambda: self._step_panel(-1),
            }
        )
        for name in ("zoom-in", "zoom-out", "fit-page", "fit-width", "actual-size"):
            actions[name].triggered.connect(lambda _=False, name=name: self._on_page(name))
        for name, place in self._places().items():
            actions[f"show-{name}"].setChecked(not place.isHidden())
            actions[f"show-{name}"].toggled.connect(lambda shown, name=name: self._show_place(name, shown))

    def _on_page(self, name: str) -> None:
        view = self._pages.current
        if view is None:
            return
        acts: dict[str, Callable[[], None]] = {
            "zoom-in": view.zoom_in,
            "zoom-out": view.zoom_out,
            "fit-page": view.fit_page,
            "fit-width": view.fit_width,
            "actual-size": lambda: view.set_zoom(1.0),
        }
        acts[name]()

    def _with_active(self, act: Callable[[DocumentId], None]) -> None:
        if self._store.session.active is not None:
            act(self._store.session.active)

    def _places(self) -> dict[str, QWidget]:
        return {"left": self._window.left, "right": self._window.right, "table": self._window.table}

    def _show_place(self, name: str, shown: bool) -> None:
        self._places()[name].setVisible(shown)
        self._settings.keep_flag(f"show-{name}", shown)

    def _toggle_full_screen(self) -> None:
        self._window.set_full_screen(not self._window.isFullScreen())

    def _step_document(self, step: int) -> None:
        document = self._window.tabs.neighbour(step)
        if document is not None:
            self._store.apply(with_active, document)

    def _step_page(self, step: int) -> None:
        current = self._store.session.current
        if current is not None and self._pages.current is not None:
            self._pages.current.go_to_page(current.view.page + step)
            self._pages.current.setFocus()

    def _step_panel(self, step: int) -> None:
        """Move the focus between page, table, right and left panel."""
        places = [self._window.stage, self._window.table, self._window.right, self._window.left]
        shown = [place for place in places if place.isVisible()]
        focus = QApplication.focusWidget() or self._window.focusWidget()
        at = next((i for i, place in enumerate(shown) if focus is not None and place.isAncestorOf(focus)), -1)
        place = shown[(at + step) % len(shown)] if at >= 0 else shown[0]
        target: QWidget | None = self._pages.current if place is self._window.stage else _first_focusable(place)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _page_count(self) -> int:
        current = self._store.session.current
        return 0 if current is None or current.facts.info is None else current.facts.info.page_count

    def _go_to(self, text: str) -> None:
        """Go to the page whose number is typed; "3", or "3 / 14"."""
        number = text.split("/")[0].strip()
        view = self._pages.current
        if view is not None and number.isdigit():
            self._pages.go_to_page(min(max(int(number), 1), self._page_count()) - 1)
            view.setFocus()
        self._show_all(self._store.session)

    def _ask_page(self) -> None:
        current = self._store.session.current
        if current is None or not self._page_count():
            return
        label = tr("Page (1 to {last}):", last=f"{self._page_count():,}")
        number, chosen = QInputDialog.getInt(
            self._window, tr("Go to page"), label, current.view.page + 1, 1, self._page_count()
        )
        if chosen:
            self._go_to(str(number))

    def _zoom_to(self, text: str) -> None:
        number = text.replace("%", "").replace(",", ".").strip()
        view = self._pages.current
        try:
            percent = float(number)
        except ValueError:
            percent = 0.0
        if view is not None:
            if percent > 0:
                view.set_zoom(percent / 100)
                view.setFocus()
            self._show_zoom(view.zoom)

    def _show_zoom(self, zoom: float) -> None:
        if self._pages.current is not None:
            self._window.zoom_box.setText(f"{zoom * 100:.0f} %")
            self._window.status.show_zoom(f"{zoom * 100:.0f} %")

    def _session_changed(self, old: Session, new: Session) -> None:
        self._show_all(new)

    def _show_all(self, session: Session) -> None:
        state = session.current
        self._show_commands(session, state)
        if state is None:
            self._window.setWindowTitle("docviewer")
            self._window.status.show_zoom("")
            self._window.page_box.clear()
            self._window.zoom_box.clear()
            return
        self._window.setWindowTitle(tr("{name} – docviewer", name=Path(state.path).name))
        self._show_page(state)

    def _show_commands(self, session: Session, state: DocumentState | None) -> None:
        present = ""
        if state is not None:
            facts = state.facts
            present = "segments" if facts.segments is not None else "pages" if facts.info is not None else "document"
        actions = self._window.actions_by_name
        if present != self._present:  # others know more of some commands: what they say isn't undone at every change
            self._present = present
            actions.enable_for(present)
        actions["resume"].setEnabled(state is not None and state.facts.pages_missing and not state.facts.reading)
        info = None if state is None else state.facts.info
        actions["background"].setEnabled(info is not None and info.kind is DocumentKind.TEXTRACT)
        actions["reset"].setEnabled(state is not None and bool(state.work.active_parameters))
        history = self._store.history(session.active)
        for name, word, steps in (("undo", tr("Undo"), history.done), ("redo", tr("Redo"), history.undone)):
            actions[name].setEnabled(bool(steps))
            actions.set_text(name, tr("{undo} {step}", undo=word, step=tr(steps[-1].name)) if steps else word)
        for box in (self._window.page_box, self._window.zoom_box):
            box.setEnabled(present in ("pages", "segments"))
        if self._pages.current is None:
            self._window.status.show_zoom("")
        if self._window.zoom_box.hasFocus():
            return
        if self._pages.current is None:
            self._window.zoom_box.clear()
        else:
            self._show_zoom(self._pages.current.zoom)

    def _show_page(self, state: DocumentState) -> None:
        if state.facts.info is None:
            self._window.page_box.clear()
            return
        self._window.fit_page_box(state.facts.info.page_count)
        if not self._window.page_box.hasFocus():
            self._window.page_box.setText(f"{state.view.page + 1} / {state.facts.info.page_count}")


def _first_focusable(place: QWidget) -> QWidget | None:
    widget = place.nextInFocusChain()
    while widget is not None and widget is not place:
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and place.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            return widget
        widget = widget.nextInFocusChain()
    return None
