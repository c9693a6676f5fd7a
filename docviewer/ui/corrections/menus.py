"""What a right click offers to correct: exactly what fits the place on the page, or the rows of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.core.work import ReviewState
from docviewer.ui.corrections import steps
from docviewer.ui.corrections.cards import fix_of
from docviewer.ui.menus import SUBMENUS
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from docviewer.ui.actions import Actions
    from docviewer.ui.corrections.corrector import Corrector
    from docviewer.ui.corrections.panel_places import PanelPlaces
    from docviewer.ui.corrections.scene import Scene
    from docviewer.ui.page_view.page_menu import Target
    from docviewer.ui.page_view.page_view import PageView

#: Commands that give a verdict, and the verdict.
_VERDICTS = {
    "accept": ReviewState.ACCEPTED,
    "reject": ReviewState.REJECTED,
    "attention": ReviewState.ATTENTION,
}
#: Of more segments than this the menu doesn't look at each.
_MANY = 200


class CorrectionMenus(QObject):
    """Fills menus with the window's own commands, as far as they fit, and with what is about a single line.

    Args:
        corrector: Knows what is selected, and makes the corrections.
        places: Where texts are edited.
        actions: The window's commands.
        parent: Owner.
    """

    def __init__(self, corrector: Corrector, places: PanelPlaces, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._corrector, self._places, self._actions = corrector, places, actions

    def fill_page_menu(self, view: PageView, menu: QMenu, target: Target) -> None:
        """Add what can be corrected at a place on the page; a segment that isn't selected becomes so."""
        if not view.correctable:
            return
        if target.segment >= 0 and target.segment not in view.selected_segments:
            view.choose(target.segment)
        scene = self._corrector.scene()
        if scene is None:
            return
        if target.segment >= 0:
            if target.line >= 0 and len(scene.chosen) == 1:
                self._add_line(menu, scene, target.line)
            self.fill(menu, scene)
        elif target.excluded is None and target.page >= 0:
            self._add(menu, "draw-segment", "add-text", "recognise-region", None, "reset-page")

    def fill_table_menu(self, menu: QMenu) -> None:
        """Add what can be corrected of the selected rows."""
        scene = self._corrector.scene()
        if scene is not None:
            self.fill(menu, scene)

    def fill(self, menu: QMenu, scene: Scene) -> None:
        """Add what can be done with the selected segments."""
        chosen = scene.chosen
        if not chosen:
            return
        self._add(menu, *(self._single(scene, chosen[0]) if len(chosen) == 1 else ("merge",)))
        words, names = SUBMENUS["roles"]
        roles = menu.addMenu(tr(words))
        roles.addActions([self._actions[name] for name in names])
        if any(scene.role(segment) in steps.LEVELLED for segment in chosen):
            self._add(menu, "deeper", "higher")
        self._add(menu, None, *self._moves(scene), None, "exclude")
        if any(fix_of(scene.corrected, segment) is not None for segment in chosen) or _edited(scene):
            self._add(menu, "reset-segment")
        self._add(menu, None, *self._verdicts(scene), "note")

    def _single(self, scene: Scene, segment: int) -> tuple[str, ...]:
        fits = (
            ("merge", scene.neighbour(segment, -1) >= 0),
            ("merge-next", scene.neighbour(segment, 1) >= 0),
            ("split", True),
            ("edit-text", True),
        )
        return tuple(name for name, fit in fits if fit)

    def _verdicts(self, scene: Scene) -> tuple[str, ...]:
        """The verdicts that would be another one; to open a review again only where there is one."""
        if len(scene.chosen) > _MANY:
            return (*_VERDICTS, "reopen-review")
        states = {scene.verdict(segment) for segment in scene.chosen}
        fits = tuple(name for name, state in _VERDICTS.items() if states != {state})
        return fits if states == {ReviewState.UNREVIEWED} else (*fits, "reopen-review")

    def _moves(self, scene: Scene) -> tuple[str, ...]:
        first, last, count = scene.chosen[0], scene.chosen[-1], len(scene.corrected.segments)
        up = first > 0 and scene.page(first - 1) == scene.page(first)
        down = last + 1 < count and scene.page(last + 1) == scene.page(first)
        return (*(("move-up",) if up else ()), *(("move-down",) if down else ()))

    def _add_line(self, menu: QMenu, scene: Scene, line: int) -> None:
        """Add what can be done with the line under the pointer."""
        if not 0 <= line < len(scene.corrected.lines):
            return
        segment = int(scene.corrected.segments.of_line[line])
        key, do = scene.corrected.edited.key_of(line), self._corrector.do
        if line != int(scene.corrected.segments.first[segment]):
            menu.addAction(tr("Split before this line"), lambda: do(lambda now: steps.split_before(now, key)))
        if len(scene.corrected.segments.lines_of(segment)) > 1:
            menu.addAction(tr("Edit this line…"), lambda: self._places.edit_line(key))
            menu.addAction(tr("Leave out this line"), lambda: do(lambda now: steps.exclude_lines(now, [key])))
            menu.addSeparator()

    def _add(self, menu: QMenu, *names: str | None) -> None:
        for name in names:
            if name is None:
                menu.addSeparator()
            elif self._actions[name].isEnabled():
                menu.addAction(self._actions[name])


def _edited(scene: Scene) -> bool:
    """Whether any line of the selected segments was edited."""
    segments, pieces = scene.corrected.segments, scene.corrected.edited.pieces
    return any(line in pieces for segment in scene.chosen for line in segments.lines_of(segment).tolist())
