"""Build all that corrects by hand and bind it; made after the panels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docviewer.ui.corrections.correction_commands import CorrectionCommands
from docviewer.ui.corrections.corrector import Corrector
from docviewer.ui.corrections.lost_controller import LostController
from docviewer.ui.corrections.menus import CorrectionMenus
from docviewer.ui.corrections.page_binding import PageBinding
from docviewer.ui.corrections.page_tools import PageTools
from docviewer.ui.corrections.panel_controller import SegmentPanelController
from docviewer.ui.corrections.panel_places import PanelPlaces
from docviewer.ui.corrections.region_controller import RegionController
from docviewer.ui.corrections.selection_keeper import SelectionKeeper
from docviewer.ui.corrections.tool_hints import ToolHints
from docviewer.ui.dialogs.question import asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.session import DocumentId
    from docviewer.ui.corrections.panel_controller import Told
    from docviewer.ui.panels.segment_panel import SegmentPanel
    from docviewer.ui.panels.segment_table import SegmentTable
    from docviewer.ui.panels.tabbed_panel import TabbedPanel
    from docviewer.ui.panels_assembly import Desk
    from docviewer.ui.recognition_languages import RecognitionLanguages
    from docviewer.ui.slow_controller import SlowController


class Corrections:
    """The controllers of corrections.

    Args:
        desk: The window and what it stands on.
        panel: The Segment panel.
        right: The panels that it is among.
        table: The segment table.
        told: Says what a segment is and why it starts where it does, by a line in it.
        slow: Recognises regions.
        languages: In which languages.
        label_now: Labels a document at once.
    """

    def __init__(
        self,
        desk: Desk,
        panel: SegmentPanel,
        right: TabbedPanel,
        table: SegmentTable,
        told: Told,
        slow: SlowController,
        languages: RecognitionLanguages,
        label_now: Callable[[DocumentId], None],
    ) -> None:
        store, pages, window = desk.store, desk.pages, desk.window
        self.keeper = SelectionKeeper(store, window)
        # What the next key acts on can be seen.
        self.keeper.selected.connect(lambda document, line: pages.show_segment(document, line))
        self.corrector = Corrector(store, self.keeper, window, label_now)
        self.panel = SegmentPanelController(store, pages, self.corrector, panel, told)
        self.places = PanelPlaces(window, right, panel, self.panel)
        self.regions = RegionController(store, pages, self.corrector, slow, languages, window, desk.theme)
        self.menus = CorrectionMenus(self.corrector, self.places, window.actions_by_name, window)
        self.hints = ToolHints(store, pages, window)
        self.binding = PageBinding(store, pages, self.corrector, self.regions, self.menus, self.hints, window)

        def ask(*words: Any) -> bool:
            return not desk.settings.switch("confirm_reset") or asked(*words)

        self.commands = CorrectionCommands(store, pages, self.corrector, self.places, window, ask)
        self.binding.line_left_out_chosen.connect(self.commands.show)
        table.view.set_menu_filler(self.menus.fill_table_menu)
        self.page_tools = PageTools(pages, window)
        self.lost = LostController(store, pages, self.corrector, window)
