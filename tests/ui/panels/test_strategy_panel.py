"""The strategy panel: what a person does there is told once, what is set from outside is told to nobody."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from docviewer.ui.panels import histogram
from docviewer.ui.panels.strategy_panel import StrategyPanel
from docviewer.ui.stylesheet import style_sheet
from docviewer.ui.theme import DARK, LIGHT
from tests.ui.panels.fake_strategies import EDGES, GAP, GAPS, STRATEGIES
from tests.ui.panels.gestures import LEFT, Counted, Heard, drag, texts

LEARNED = {"header_band": (0.12, 0.3)}


def everything(panel):
    return Heard(
        *(panel.strategy_chosen, panel.parameter_edited, panel.parameter_drag_finished, panel.parameter_reset),
        *(panel.all_reset, panel.open_requested, panel.more_toggled),
    )


def show(qtbot, panel, width=344, height=760):
    qtbot.addWidget(panel)
    panel.resize(width, height)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


@pytest.fixture
def panel(qtbot):
    """Line spacing at its defaults over a document, shown."""
    panel = StrategyPanel()
    panel.set_strategies(STRATEGIES)
    panel.set_enabled_for_document(True)
    panel.set_strategy("line-spacing", {}, LEARNED)
    panel.set_histograms((GAPS, EDGES))
    panel.set_counts(230, "+3 headings −1 paragraph")
    return show(qtbot, panel)


def slider_of(panel, name):
    return panel.parameters.control(name).editor.slider


def slide(panel, name, start, stop, moves=5):
    """Drag a slider's handle by pixels."""
    slider = slider_of(panel, name)
    middle = slider.height() // 2
    drag(
        slider, QPoint(start, middle), [QPoint(x, middle) for x in np.linspace(start, stop, moves).astype(int).tolist()]
    )


def handle(panel, name, number, parameter):
    slider = slider_of(panel, name)
    share = (number - parameter.minimum) / (parameter.maximum - parameter.minimum)
    return round(8 + share * (slider.width() - 16))


def test_a_remark_stands_under_the_summary_while_there_is_one(panel):
    assert not panel.remark.isVisible()
    panel.set_remark("Tags cover 93 % of the text; the rest follows <b>Layout</b>.")
    assert panel.remark.isVisible()
    assert panel.remark.textFormat() == Qt.TextFormat.PlainText
    QApplication.processEvents()
    assert panel.summary.geometry().bottom() <= panel.remark.geometry().top()
    assert panel.remark.geometry().bottom() <= panel.strip.geometry().top()
    panel.set_remark("")
    assert not panel.remark.isVisible()


def test_without_a_document_it_invites_to_open_one(qtbot):
    panel = StrategyPanel()
    panel.set_strategies(STRATEGIES)
    show(qtbot, panel)
    wanted = Heard(panel.open_requested)
    assert "Open a document to tune its segments" in texts(panel)
    assert not panel.chooser.isVisible()
    (button,) = [button for button in panel.findChildren(QPushButton) if button.isVisible()]
    QTest.mouseClick(button, LEFT)
    assert len(wanted.told) == 1


def test_a_document_that_is_not_open_is_not_invited_again(panel):
    panel.set_nothing("This document isn't open", "Its segments can be tuned once it is.", "")
    assert "This document isn't open" in texts(panel)
    assert "Open a document to tune its segments" not in texts(panel)
    assert not [button for button in panel.findChildren(QPushButton) if button.isVisible()]
    panel.set_nothing()
    assert "Open a document to tune its segments" in texts(panel)
    panel.set_enabled_for_document(True)
    assert panel.chooser.isVisible()


def test_it_shows_strategy_summary_count_and_effect(panel):
    shown = texts(panel)
    assert panel.chooser.currentText() == "Line spacing"
    assert "A new segment starts where the gap is larger than usual." in shown
    assert "230 segments" in shown
    assert "+3 headings −1 paragraph" in shown
    panel.set_counts(1, "")
    assert "1 segment" in texts(panel)


def test_setting_anything_from_outside_tells_nobody(panel):
    heard = everything(panel)
    for _ in range(2):
        panel.set_strategy("font-size", {"short_line": 0.5}, {})
        panel.set_strategy("line-spacing", {"gap_factor": 2.0, "header_band": (0.1, 0.2), "bold": False}, LEARNED)
        panel.set_histograms((EDGES,))
        panel.set_counts(3, "−1 heading")
        panel.set_more_open(True)
        panel.set_more_open(False)
        panel.set_enabled_for_document(False)
        panel.set_enabled_for_document(True)
        panel.set_theme(DARK)
    assert not heard


def test_a_strategy_is_chosen_with_keys_and_told_once(panel):
    chosen = Heard(panel.strategy_chosen)
    panel.chooser.setFocus()
    QTest.keyClick(panel.chooser, Qt.Key.Key_Down)
    assert chosen.told == [("font-size",)]


def test_choosing_the_same_strategy_again_tells_nothing(panel):
    chosen = Heard(panel.strategy_chosen)
    panel.chooser.activated.emit(panel.chooser.currentIndex())
    assert not chosen


def test_another_strategy_brings_its_own_controls(panel):
    panel.set_strategy("font-size", {}, {})
    QApplication.processEvents()
    assert "Short last line" in texts(panel)
    assert "Gap factor" not in texts(panel)
    assert not panel.histogram.isVisible()


def test_a_drag_of_the_slider_moves_the_line_of_the_histogram_too(panel):
    edits, ends = Heard(panel.parameter_edited), Heard(panel.parameter_drag_finished)
    start = handle(panel, "gap_factor", 1.6, GAP)
    slide(panel, "gap_factor", start, start + 60)
    name, value = edits.told[-1]
    assert name == "gap_factor"
    assert value > 1.6
    assert ends.told == [("gap_factor",)]
    assert panel.histogram.line_x() == pytest.approx(handle(panel, "gap_factor", value, GAP), abs=1)


def test_a_drag_of_the_line_moves_slider_and_field_too(panel):
    edits, ends = Heard(panel.parameter_edited), Heard(panel.parameter_drag_finished)
    plot = panel.histogram.plot
    middle = plot.height() // 2
    drag(plot.view.viewport(), QPoint(round(plot.x_of(1.6)), middle), [QPoint(round(plot.x_of(2.2)), middle)])
    assert edits.told == [("gap_factor", pytest.approx(2.2))]
    assert ends.told == [("gap_factor",)]
    assert slider_of(panel, "gap_factor").value() == pytest.approx(2.2)
    assert panel.parameters.control("gap_factor").editor.field.text() == "2.20"


def test_the_echo_of_an_edit_changes_nothing_and_tells_nobody(panel):
    edits = Heard(panel.parameter_edited)
    panel.parameter_edited.connect(lambda name, value: panel.set_strategy("line-spacing", {name: value}, LEARNED))
    start = handle(panel, "gap_factor", 1.6, GAP)
    slide(panel, "gap_factor", start, start + 80, moves=40)
    values = [value for _, value in edits.told]
    assert values == sorted(set(values))


def test_moves_with_their_echo_bin_nothing_and_make_no_control_anew(panel, monkeypatch):
    slider, edits = slider_of(panel, "gap_factor"), Heard(panel.parameter_edited)
    panel.parameter_edited.connect(lambda name, value: panel.set_strategy("line-spacing", {name: value}, LEARNED))
    panel.parameter_edited.connect(lambda *_: panel.set_counts(230, "+3 headings"))
    parts = panel.findChildren(QWidget)
    bins = Counted(monkeypatch, histogram, "bin_values")
    for move in range(40):
        slider.setValue(0.9 + 0.05 * move)
        QApplication.processEvents()
    assert len(edits.told) == 40
    assert bins.calls == 0
    assert panel.findChildren(QWidget) == parts


def test_a_value_set_back_by_undo_is_shown(panel):
    panel.set_strategy("line-spacing", {"gap_factor": 2.0}, LEARNED)
    assert panel.reset_button.isEnabled()
    panel.set_strategy("line-spacing", {}, LEARNED)
    assert slider_of(panel, "gap_factor").value() == 1.6
    assert not panel.reset_button.isEnabled()


def test_one_parameter_or_all_are_reset(panel):
    panel.set_strategy("line-spacing", {"gap_factor": 2.0}, LEARNED)
    one, every = Heard(panel.parameter_reset), Heard(panel.all_reset)
    QTest.mouseClick(panel.parameters.control("gap_factor").reset_button, LEFT)
    QTest.mouseClick(panel.reset_button, LEFT)
    assert one.told == [("gap_factor",)]
    assert len(every.told) == 1


def test_the_histogram_is_that_of_the_parameter_touched_last(panel):
    assert "Line gaps" in texts(panel.histogram)
    QTest.mouseClick(panel.parameters.control("header_band").editor.field, LEFT)
    assert "Left edges" in texts(panel.histogram)
    QTest.mouseClick(panel.parameters.control("short_line").editor.field, LEFT)
    assert "Left edges" in texts(panel.histogram)
    QTest.mouseClick(panel.parameters.control("gap_factor").editor.field, LEFT)
    assert "Line gaps" in texts(panel.histogram)


def test_new_evidence_keeps_the_histogram_in_view(panel):
    QTest.mouseClick(panel.parameters.control("header_band").editor.field, LEFT)
    panel.set_histograms((GAPS, EDGES))
    assert "Left edges" in texts(panel.histogram)


def test_a_learned_band_is_drawn_and_a_drag_of_its_line_sets_it(panel):
    QTest.mouseClick(panel.parameters.control("header_band").editor.field, LEFT)
    edits = Heard(panel.parameter_edited)
    plot = panel.histogram.plot
    drag(plot.view.viewport(), QPoint(round(plot.x_of(0.3)), 20), [QPoint(round(plot.x_of(0.5)), 20)])
    name, (low, high) = edits.told[-1]
    assert (name, low) == ("header_band", 0.12)
    assert high == pytest.approx(0.5, abs=0.01)
    assert not panel.parameters.control("header_band").head.auto.isVisible()


def test_rare_parameters_stand_under_more_and_it_stays_open(panel):
    toggles = Heard(panel.more_toggled)
    more = panel.parameters.more_button
    assert more.text() == "More (4)"
    assert not panel.parameters.control("longest").isVisible()
    QTest.mouseClick(more, LEFT)
    assert panel.parameters.control("longest").isVisible()
    panel.set_strategy("font-size", {}, {})
    assert not more.isVisible()
    panel.set_strategy("line-spacing", {}, {})
    assert panel.parameters.control("longest").isVisible()
    assert toggles.told == [(True,)]


@pytest.mark.parametrize("points", [10, 14])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_nothing_is_cut_off_at_300_by_540(qtbot, panel, points, theme):
    font, larger = QApplication.font(), QApplication.font()
    larger.setPointSizeF(points)
    QApplication.setFont(larger)
    panel.setStyleSheet(style_sheet(theme))
    try:
        panel.set_theme(theme)
        panel.set_more_open(True)
        panel.resize(300, 540)
        QApplication.processEvents()
        assert (panel.width(), panel.height()) == (300, 540)
        area = panel.findChild(QScrollArea)
        assert area.widget().width() <= area.viewport().width()
        assert area.verticalScrollBar().maximum() > 0
        assert panel.histogram.isVisible()
        for part in panel.findChildren(QWidget):
            if part.isVisible() and area.widget().isAncestorOf(part):
                assert part.mapTo(area.widget(), part.rect().topRight()).x() < area.widget().width()
    finally:
        QApplication.setFont(font)


@pytest.mark.parametrize("size", [(344, 300), (248, 300), (248, 168)])
def test_in_a_low_window_all_is_scrolled_to_and_nothing_is_crushed(qtbot, panel, size):
    panel.resize(*size)
    qtbot.waitUntil(lambda: panel.histogram.plot.height() >= 128)
    area = panel.findChild(QScrollArea)
    assert (panel.width(), panel.height()) == size
    assert panel.summary.height() >= panel.summary.heightForWidth(panel.summary.width())
    for part in (panel.chooser, panel.summary, panel.histogram, panel.reset_button):
        area.ensureWidgetVisible(part)
        middle = part.mapTo(area.viewport(), part.rect().center())
        assert area.viewport().rect().contains(middle)


def test_where_there_is_room_the_histogram_stands_still_beside_the_controls(panel):
    area = panel.findChild(QScrollArea)
    for height, stands in ((760, True), (300, False), (760, True)):
        panel.resize(344, height)
        assert area.isAncestorOf(panel.histogram) is not stands
        assert panel.histogram.isVisible()


def test_a_scroll_bar_moves_no_edge(panel):
    edges = []
    for height in (900, 560):
        panel.resize(344, height)
        QApplication.processEvents()
        field = slider_of(panel, "gap_factor")
        edges.append(field.mapTo(panel, field.rect().topRight()).x())
    assert panel.findChild(QScrollArea).verticalScrollBar().isVisible()
    assert edges[0] == edges[1]


@pytest.mark.parametrize("name", ["gap_factor", "short_line"])
def test_the_value_stands_beside_the_name_at_the_least_width(panel, name):
    panel.resize(248, 300)
    QApplication.processEvents()
    control = panel.parameters.control(name)
    assert control.editor.field.y() < control.head.label.geometry().bottom()


@pytest.mark.parametrize("height", [760, 300])
def test_tab_reaches_every_control_in_order(panel, height):
    panel.resize(344, height)
    QApplication.processEvents()
    panel.chooser.setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    fields = [panel.parameters.control(name).editor.field for name in ("gap_factor", "short_line", "header_band")]
    sliders = [slider_of(panel, name) for name in ("gap_factor", "short_line", "header_band")]
    wanted = [widget for pair in zip(fields, sliders, strict=True) for widget in pair]
    places = [reached.index(widget) for widget in wanted]
    assert places == sorted(places)
    assert reached.index(panel.histogram) < places[0]


def test_a_theme_change_is_followed_at_once(panel):
    light = panel.grab().toImage()
    panel.set_theme(DARK)
    dark = panel.grab().toImage()
    strip = panel.strip.mapTo(panel, QPoint(4, panel.strip.height() // 2))
    ratio = dark.devicePixelRatio()
    at = (round(strip.x() * ratio), round(strip.y() * ratio))
    assert light.pixelColor(*at).name().upper() == LIGHT.tint
    assert dark.pixelColor(*at).name().upper() == DARK.tint


def test_no_part_opens_a_window_of_its_own(panel):
    panel.set_strategy("font-size", {}, {})
    panel.set_strategy("line-spacing", {}, LEARNED)
    QApplication.processEvents()
    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()] == [panel]
