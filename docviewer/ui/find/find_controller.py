"""Find in the document in front: bind bar, list and marks on the pages to what is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from docviewer.core.errors import WrongInput
from docviewer.core.find_text import Query
from docviewer.ui.error_words import words_of
from docviewer.ui.find.find_bar import FindBar
from docviewer.ui.find.find_panel import FindPanel
from docviewer.ui.find.hit_words import count_words, list_words, nothing_words
from docviewer.ui.find.searching import Searching
from docviewer.ui.page_view.found_pages import Found
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.find_text import Hits
    from docviewer.core.selection import Anchor
    from docviewer.core.session import DocumentId, Facts, Session
    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.panels.tabbed_panel import TabbedPanel
    from docviewer.ui.panels_assembly import Desk
    from docviewer.ui.theme import Theme

#: Hits follow pages that arrive and texts that are edited at this distance.
_FOLLOW_MS = 250
#: A search that takes longer than this says so.
_SLOW_MS = 300
#: A selected text that is longer isn't meant to be found.
_LONGEST = 120


class FindController(QObject):
    """Opens and closes the bar, searches, steps through hits.

    Args:
        desk: What panels are bound to.
        tabs: Where the list of hits goes.
    """

    def __init__(self, desk: Desk, tabs: TabbedPanel) -> None:
        super().__init__(desk.window)
        self._store, self._pages, self._window, self._tabs = desk.store, desk.pages, desk.window, tabs
        actions = desk.window.actions_by_name
        self.bar = FindBar(actions["find-next"], actions["find-previous"], desk.window)
        self.panel = FindPanel()
        self._hits: Hits | None = None
        self._current = -1
        self._mark: tuple[Anchor | None, int] | None = None
        self._wrapped = ""
        self._query = Query()
        self._document: DocumentId | None = None
        self._facts: Facts | None = None
        self._searching = Searching(desk.runner, self)
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._place()
        self._connect()

    def _place(self) -> None:
        self._window.fill_panel(self._window.find_place, self.bar)
        self._window.find_place.hide()
        self._tabs.add(tr("Find"), self.panel)
        self._tabs.set_shown(self.panel, False)
        self._tabs.bar.setUsesScrollButtons(
            False
        )  # where there is little room, three shorter titles beat two and arrows
        self._tabs.bar.setElideMode(Qt.TextElideMode.ElideRight)

    def _connect(self) -> None:
        self._window.actions_by_name.connect_all(
            {"find": self.open, "find-next": lambda: self.step(1), "find-previous": lambda: self.step(-1)}
        )
        self.bar.edited.connect(self._search_anew)
        self.bar.stepped.connect(self.step)
        self.bar.list_toggled.connect(self._show_list)
        self.bar.left.connect(self.close)
        self.panel.list.hit_chosen.connect(lambda hit: self._go_to(hit, ""))
        self.panel.list.left.connect(self.bar.begin)
        self._searching.found.connect(self._found)
        self._searching.failed.connect(self._failed)
        self._follow.timeout.connect(self._search)
        self._slow.timeout.connect(lambda: self.bar.show_count(tr("Searching …")))
        self._pages.view_lent.connect(lambda _: self._show())
        self._store.subscribe(self._session_changed)
        self._window.closing.connect(self._end)

    def _end(self) -> None:
        """The window closes: nothing is looked for any more."""
        self._window.find_place.hide()
        self._follow.stop()
        self._searching.forget()

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return not self._window.find_place.isHidden()

    @property
    def hits(self) -> Hits | None:
        """What was found, or None."""
        return self._hits

    @property
    def current(self) -> int:
        """The hit looked at, or -1."""
        return self._current

    def open(self) -> None:
        """Show the bar, with the text selected on the page."""
        view = self._pages.current
        text = "" if view is None else view.selected_text()
        self._window.find_place.show()
        self.bar.begin(text if "\n" not in text and len(text) <= _LONGEST else "")
        if self._hits is None:
            self._search()

    def close(self) -> None:
        """Take the bar and the marks away; the segment of the hit is selected, and the page has the keyboard."""
        hits, current, document = self._hits, self._current, self._store.session.active
        self._window.find_place.hide()
        self._show_list(False)
        self._searching.forget()
        self._take(None)
        if hits is not None and 0 <= current < len(hits) and document is not None and hits.running.lines is self._lines:
            segments = hits.running.segments
            self._pages.select(document, int(segments.first[segments.of_line[hits.line(current)]]))
        if self._pages.current is not None:
            self._pages.current.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, way: int) -> None:
        """Go to the next hit (1) or the one before (-1), round and round."""
        if not self.is_open:
            self.open()
            return
        if self._hits is None or not len(self._hits):
            return
        count = len(self._hits)
        if self._current < 0:
            self._go_to(self._hits.first_from(self._page), "")
            return
        following = self._current + way
        self._go_to(following % count, "" if 0 <= following < count else "top" if way > 0 else "end")

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.bar.set_theme(theme)
        self.panel.set_theme(theme)

    # Searching

    @property
    def _lines(self) -> object:
        state = self._store.session.current
        return None if state is None else state.facts.lines

    @property
    def _page(self) -> int:
        return 0 if self._pages.current is None else self._pages.current.page

    def _search_anew(self, _query: Query) -> None:
        """Other words are looked for: from the hit looked at, else from the page."""
        self._wrapped = ""
        self._search()

    def _search(self) -> None:
        self._follow.stop()
        state, query = self._store.session.current, self.bar.query
        if not self.is_open or state is None or state.facts.lines is None or state.facts.segments is None or not query:
            self._searching.drop()
            self._take(None)
            return
        self._slow.start()
        self._searching.ask(query, state.facts.lines, state.facts.segments)

    def _found(self, query: Query, hits: Hits) -> None:
        if not self.is_open or query != self.bar.query or hits.running.lines is not self._lines:
            return  # a newer question is on its way
        anew = self._mark is None or self._hits is None or query != self._query
        at = hits.first_from(self._page) if self._mark is None else hits.at_mark(self._mark)
        self._query = query
        self._take(hits, at)
        if anew and at >= 0:
            self._go_to(at, "")

    def _failed(self, _query: Query, error: Exception) -> None:
        if not isinstance(error, WrongInput):
            raise error
        self._take(None)
        self.bar.show_problem(words_of(error))

    def _take(self, hits: Hits | None, current: int = -1) -> None:
        self._slow.stop()
        self._hits, self._current = hits, current
        self.bar.show_problem("")
        if hits is not None and len(hits):
            self.panel.show_hits(hits, list_words(hits, self._reading))
        else:
            self.panel.show_nothing(*nothing_words(hits, self.bar.query, reading=self._reading))
        self._show()

    # Showing

    @property
    def _reading(self) -> bool:
        state = self._store.session.current
        return state is not None and state.facts.reading

    def _go_to(self, hit: int, wrapped: str) -> None:
        if self._hits is None or not 0 <= hit < len(self._hits):
            return
        self._current, self._wrapped = hit, wrapped
        self._mark = self._hits.mark(hit)
        self._show()
        self._pages.jump(lambda view: self._bring(view, hit), stepping=True)

    def _bring(self, view: PageView, hit: int) -> None:
        if self._hits is None:
            return
        page = int(self._hits.page[hit])
        places = list(view.places_of(hit, page))
        if places:
            x0, top, x1, bottom = zip(*places, strict=True)
            view.show_rect(page, (min(x0), min(top), max(x1), max(bottom)), margin=64.0)

    def _show(self) -> None:
        """Mark the hits on the pages, count them, set off the row."""
        found = None if self._hits is None else Found(self._hits, self._current)
        document = self._store.session.active
        for view in () if document is None else self._pages.views_of(document):
            view.set_found(found)
        self.bar.show_count(
            count_words(self._hits, self._current, self._wrapped, self.bar.query, reading=self._reading)
        )
        self.panel.list.set_current(self._current)

    def _show_list(self, shown: bool) -> None:
        self._tabs.set_shown(self.panel, shown)
        self.bar.listed.setChecked(shown)
        if shown:
            self._window.actions_by_name["show-left"].setChecked(True)
            self._tabs.bring_forward(self.panel)

    def _session_changed(self, old: Session, new: Session) -> None:
        if new.active != self._document:
            self._leave(self._document)
            self._document, self._facts = new.active, None
        facts = None if new.current is None else new.current.facts
        before, self._facts = self._facts, facts
        if not self.is_open:
            return
        if new.active is None and old.active is not None:
            self._take(None)  # nothing is left to be found in
        elif facts is before:
            return
        elif before is None:
            self._search()
        elif facts is None or facts.segments is not before.segments:
            if not self._follow.isActive():
                self._follow.start()
        elif facts.reading != before.reading:
            self._show()

    def _leave(self, document: DocumentId | None) -> None:
        """Another document comes forward: hits of the one before are of no use."""
        self._searching.forget()
        self._hits, self._current, self._mark, self._wrapped = None, -1, None, ""
        for view in () if document is None else self._pages.views_of(document):
            view.set_found(None)
