"""What a document's pane has been given, so that only changes are given again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.core.session import DocumentState, Facts
    from docviewer.ui.document_pane import DocumentPane
    from docviewer.ui.page_view.zoomed_pages import Place


@dataclass(slots=True)
class ShownPane:
    """A pane and what it shows.

    Attributes:
        pane: Of one document.
        facts: What it has been told of the document.
        selected: What is set off in it.
        place: Where it is to go as soon as the pages are known, or None.
    """

    pane: DocumentPane
    facts: Facts | None = None
    selected: object = None
    place: Place | None = None

    def give(self, facts: Facts) -> None:
        """Show what is known of the document now."""
        before, self.facts = self.facts, facts
        self.pane.show_facts(facts)
        view = self.pane.view
        if facts.info is None:
            return
        if before is None or before.info is None or before.info.page_sizes != facts.info.page_sizes:
            self.begin(facts.info.page_sizes)
        if before is None or before.pages is not facts.pages:
            view.set_page_statuses(facts.pages)
        if before is None or before.segments is not facts.segments:
            view.set_edits(None if facts.corrected is None else facts.corrected.edited)
            view.set_segments(facts.lines, facts.segments)

    def begin(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show pages of these sizes, points, at the place that was kept; the view forgets what was selected."""
        self.pane.view.set_page_sizes(sizes)
        self.selected = None
        if self.place is not None:
            self.pane.view.restore_place(self.place)
            self.place = None

    def select(self, state: DocumentState) -> None:
        """Set off all selected segments, the current one above all."""
        segments = state.facts.segments
        selected = (state.view.selected, state.view.others, segments)
        if selected != self.selected:
            self.selected = selected
            chosen = () if segments is None else segments.first[list(state.selected_segments)].tolist()
            self.pane.view.set_selection(chosen, state.selected_line)
