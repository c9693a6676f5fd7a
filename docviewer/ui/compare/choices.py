"""What each open document is compared with: a strategy, or the settings of a moment, frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui.compare.side_head import AUTOMATIC, FROZEN
from docviewer.ui.compare.sides import Choice
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.session import DocumentId
    from docviewer.core.strategy import Strategy
    from docviewer.core.work import Work
    from docviewer.ui.settings import Settings

_LAST = "compare-with"


class Choices:
    """Choices by document.

    Args:
        strategies: By name.
        settings: Remember the strategy compared with last.
    """

    def __init__(self, strategies: Mapping[str, Strategy], settings: Settings) -> None:
        self._strategies, self._settings = strategies, settings
        self._chosen: dict[DocumentId, Choice] = {}
        self._frozen: dict[DocumentId, Choice] = {}

    def of(self, document: DocumentId, work: Work) -> Choice:
        """Return what a document is compared with; at first the strategy of last time, or another one than its own."""
        if document not in self._chosen:
            others = [name for name in self._strategies if name != work.strategy]
            last = self._settings.text(_LAST)
            name = last if last in others else next(iter(others), work.strategy)
            self._chosen[document] = Choice.of(name, work.parameters.get(name, {}))
        if self._chosen[document].automatic:
            return Choice.of(work.strategy, work.active_parameters, automatic=True)
        return self._chosen[document]

    def choose(self, document: DocumentId, work: Work, name: str) -> None:
        """Choose a strategy, as the document has it set, or what was frozen (`FROZEN`).

        `AUTOMATIC` stands for the document's own settings without its corrections. The document's own strategy is
        taken with its defaults: compared with itself it would say nothing.
        """
        if name == FROZEN:
            self._chosen[document] = self._frozen[document]
            return
        if name == AUTOMATIC:
            self._chosen[document] = Choice.of(work.strategy, work.active_parameters, automatic=True)
            return
        self._chosen[document] = Choice.of(name, {} if name == work.strategy else work.parameters.get(name, {}))
        self._settings.keep_text(_LAST, name)

    def freeze(self, document: DocumentId, work: Work) -> None:
        """Keep the settings that the document has now, and choose them."""
        self._frozen[document] = Choice.of(work.strategy, work.active_parameters, frozen=True)
        self._chosen[document] = self._frozen[document]

    def offered(self, document: DocumentId) -> list[tuple[str, str]]:
        """Return (name, title) of all that can be chosen."""
        offered = [(name, tr(strategy.title)) for name, strategy in self._strategies.items()]
        offered.append((AUTOMATIC, tr("Automatic (without corrections)")))
        frozen = self._frozen.get(document)
        if frozen is not None:
            offered.append((FROZEN, tr("{strategy}, frozen", strategy=tr(self._strategies[frozen.strategy].title))))
        return offered

    @staticmethod
    def name_of(choice: Choice) -> str:
        """Return the name that a choice is offered under."""
        return AUTOMATIC if choice.automatic else FROZEN if choice.frozen else choice.strategy

    def forget(self, document: DocumentId) -> None:
        """Drop what is kept for a closed document."""
        self._chosen.pop(document, None)
        self._frozen.pop(document, None)
