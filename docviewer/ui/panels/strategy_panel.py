"""The strategy panel: choose how segments are found, drag the thresholds, see the effect."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from docviewer.ui.panels.choice_box import ChoiceBox
from docviewer.ui.panels.empty_state import EmptyState
from docviewer.ui.panels.headed_scroll import HeadedScroll
from docviewer.ui.panels.histogram import HistogramView
from docviewer.ui.panels.parameter_list import ParameterList
from docviewer.ui.panels.summary_strip import SummaryStrip
from docviewer.ui.theme import LIGHT, RELATED_GAP
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.parameters import Parameter, Value, Values
    from docviewer.core.strategy import Histogram, Strategy
    from docviewer.ui.theme import Theme

#: What is said without a document: title, sentence, button.
NOTHING = (
    tr_later("Open a document to tune its segments"),
    tr_later("Its headings and paragraphs follow as you drag."),
    tr_later("Open…"),
)


class StrategyPanel(QWidget):
    """Chooser, effect, histogram and one control per declared parameter. Setting anything from outside emits nothing.

    Signals:
        strategy_chosen(str): Name of the strategy that a person chose.
        parameter_edited(str, object): Parameter and value, many times during a drag.
        parameter_drag_finished(str): The edit of a parameter is complete.
        parameter_reset(str): A parameter's default is wanted back.
        all_reset: All defaults are wanted back.
        open_requested: A document is wanted.
        more_toggled(bool): "More" was opened or closed.
    """

    strategy_chosen = Signal(str)
    parameter_edited = Signal(str, object)
    parameter_drag_finished = Signal(str)
    parameter_reset = Signal(str)
    all_reset = Signal()
    open_requested = Signal()
    more_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._strategies: Mapping[str, Strategy] = MappingProxyType({})
        self._histograms: dict[str, Histogram] = {}
        self._name = ""
        self._shown = ""
        self.chooser = ChoiceBox(tr("Strategy"))
        self.chooser.setObjectName("chooser")
        self.summary, self.remark = QLabel(), QLabel()
        self.strip = SummaryStrip()
        self.histogram = HistogramView()
        self.parameters = ParameterList()
        self.reset_button = QPushButton(tr("Reset"))
        self._empty = EmptyState("document", tr(NOTHING[0]), tr(NOTHING[1]), tr(NOTHING[2]))
        self._hairline = QFrame()
        self._lay_out()
        self._connect()
        self.set_theme(LIGHT)
        self.set_histograms(())
        self.set_enabled_for_document(False)

    def set_strategies(self, strategies: Mapping[str, Strategy]) -> None:
        """Offer `strategies`, in this order."""
        self._strategies = strategies
        self._name = ""
        self.chooser.clear()
        for name, strategy in strategies.items():
            self.chooser.addItem(tr(strategy.title), name)

    def set_strategy(self, name: str, values: Values, learned: Mapping[str, Value]) -> None:
        """Show the strategy `name` and its values.

        Args:
            name: One of the strategies set before.
            values: What differs from the defaults; None for a learned value.
            learned: What learnable parameters come to on the document in front.
        """
        if name != self._name:
            strategy = self._strategies[name]
            self._name = name
            self.chooser.setCurrentIndex(self.chooser.findData(name))
            self.summary.setText(tr(strategy.summary))
            self.parameters.set_parameters(strategy.parameters)
            self._histograms, self._shown = {}, ""
            self.histogram.set_histogram(None, None)
        self.parameters.set_values(values, learned)
        self._values_changed(self._shown)

    def set_histograms(self, histograms: tuple[Histogram, ...]) -> None:
        """Show what the parameters cut; the one in view stays in view."""
        declared = {parameter.name for parameter in self._declared()}
        self._histograms = {
            histogram.parameter: histogram for histogram in histograms if histogram.parameter in declared
        }
        shown = self._shown if self._shown in self._histograms else next(iter(self._histograms), "")
        self._show_histogram(shown)

    def set_remark(self, remark: str) -> None:
        """Say what a person should know of the strategy on the document in front; nothing if empty."""
        self.remark.setText(tr(remark))
        self.remark.setVisible(bool(remark))

    def set_counts(self, segment_count: int, effect: str) -> None:
        """Show how many segments there are and what the last change did."""
        self.strip.set_counts(segment_count, effect)

    def set_nothing(self, title: str = NOTHING[0], sentence: str = NOTHING[1], button: str = NOTHING[2]) -> None:
        """Say why there is nothing to tune, instead of the controls; an empty `button` shows none."""
        self._empty.tell(tr(title), tr(sentence), tr(button))
        self.set_enabled_for_document(False)

    def set_enabled_for_document(self, enabled: bool) -> None:
        """Show the controls, or why there are none."""
        self._stack.setCurrentIndex(0 if enabled else 1)

    def set_more_open(self, opened: bool) -> None:
        """Open or close "More"."""
        blocked = self.parameters.blockSignals(True)
        self.parameters.more_button.setChecked(opened)
        self.parameters.blockSignals(blocked)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for part in (self.chooser, self.strip, self.histogram, self.parameters, self._empty):
            part.set_theme(theme)
        self._hairline.setStyleSheet(f"background: {theme.line}; border: 0;")

    def _declared(self) -> tuple[Parameter, ...]:
        strategy = self._strategies.get(self._name)
        return () if strategy is None else strategy.parameters

    def _lay_out(self) -> None:
        self.chooser.setStyleSheet(self.chooser.styleSheet() + "\nQComboBox { font-weight: 600; }")
        self.summary.setProperty("soft", "true")
        self.remark.setAccessibleName(tr("Remark on this document"))
        self.remark.setVisible(False)
        for text in (self.summary, self.remark):
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
        head, body = QWidget(), QWidget()
        rows = _rows(head)
        for widget in (self.chooser, self.summary, self.remark, self.strip):
            rows.addWidget(widget)
        rows.addSpacing(RELATED_GAP)
        rows.addWidget(self.histogram)
        rows = _rows(body)
        self._hairline.setFixedHeight(1)
        rows.addWidget(self.parameters)
        rows.addWidget(self._hairline)
        rows.addSpacing(RELATED_GAP)
        rows.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(HeadedScroll(head, body))
        self._stack.addWidget(self._empty)

    def _connect(self) -> None:
        self.chooser.activated.connect(self._chosen)
        self.parameters.edited.connect(self._edited)
        self.parameters.finished.connect(self.parameter_drag_finished)
        self.parameters.reset.connect(self.parameter_reset)
        self.parameters.touched.connect(self._touched)
        self.parameters.more_toggled.connect(self.more_toggled)
        self.histogram.dragged.connect(self._dragged)
        self.histogram.drag_finished.connect(self.parameter_drag_finished)
        self.reset_button.clicked.connect(self.all_reset)
        self._empty.acted.connect(self.open_requested)

    def _chosen(self, index: int) -> None:
        name = self.chooser.itemData(index)
        if name != self._name:
            self.strategy_chosen.emit(name)

    def _edited(self, name: str, value: Value) -> None:
        self._touched(name)
        self._values_changed(name)
        self.parameter_edited.emit(name, value)

    def _dragged(self, name: str, value: Value) -> None:
        self.parameters.show_edit(name, value)
        self._values_changed("")
        self.parameter_edited.emit(name, value)

    def _touched(self, name: str) -> None:
        if name != self._shown and name in self._histograms:
            self._show_histogram(name)

    def _show_histogram(self, name: str) -> None:
        self._shown = name
        shown = self._histograms.get(name)
        self.histogram.set_histogram(shown, self.parameters.control(name).parameter if shown else None)
        self._values_changed(name)

    def _values_changed(self, name: str) -> None:
        if name and name == self._shown:
            self.histogram.set_value(*self.parameters.value(name))
        self.reset_button.setEnabled(self.parameters.any_changed())


def _rows(column: QWidget) -> QVBoxLayout:
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(RELATED_GAP)
    return rows
