"""The application's palette and style sheet, made from the theme's colour roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from docviewer.resource_files import resource_path
from docviewer.ui import theme as sizes

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

_Role = QPalette.ColorRole
#: Where shadows can't be seen, what lies higher is lighter.
_RAISED_SHARE = 0.06


def palette(theme: Theme) -> QPalette:
    """Return the Qt palette of `theme`."""
    colours = {
        _Role.Window: theme.panel,
        _Role.WindowText: theme.text,
        _Role.Base: theme.field,
        _Role.AlternateBase: theme.chrome,
        _Role.Text: theme.text,
        _Role.PlaceholderText: theme.soft,
        _Role.Button: theme.panel,
        _Role.ButtonText: theme.text,
        _Role.BrightText: theme.error,
        _Role.Highlight: theme.tint,
        _Role.HighlightedText: theme.text,
        _Role.ToolTipBase: theme.panel,
        _Role.ToolTipText: theme.text,
        _Role.Link: theme.accent,
        _Role.LinkVisited: theme.accent,
        _Role.Light: theme.line,
        _Role.Midlight: theme.line,
        _Role.Mid: theme.edge,
        _Role.Dark: theme.edge,
        _Role.Shadow: theme.edge,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.edge))
    return made


def raised(theme: Theme) -> str:
    """Return the background of what lies over the window: menus, lists that drop down, tips."""
    return sizes.blend(theme.panel, "#FFFFFF", _RAISED_SHARE) if theme.dark else theme.panel


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of `theme`; object names are those the widgets set."""
    return _TEMPLATE.format(
        t=theme,
        raised=raised(theme),
        body=sizes.BODY_PX,
        label=sizes.LABEL_PX,
        small=sizes.SECONDARY_PX,
        control=sizes.CONTROL_HEIGHT - 2,
        radius=sizes.RADIUS,
        check=resource_path(f"theme/check-{theme.name}.svg").as_posix(),
    )


_TEMPLATE = """
* {{ outline: 0; }}
QMainWindow, QDialog {{ background: {t.panel}; }}
QMenuBar {{ background: {t.chrome}; color: {t.text}; padding: 2px 8px; border: 0; }}
QMenuBar::item {{ background: transparent; padding: 4px 10px; border-radius: {radius}px; }}
QMenuBar::item:selected {{ background: {t.tint}; }}
QMenu {{ background: {raised}; color: {t.text}; border: 1px solid {t.edge}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: {radius}px; }}
QMenu::item:selected {{ background: {t.tint}; }}
QMenu::item:disabled {{ color: {t.edge}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QToolBar {{ background: {t.panel}; border: 0; border-bottom: 1px solid {t.line}; padding: 4px 12px; spacing: 4px; }}
QToolBar::separator {{ width: 1px; background: {t.line}; margin: 4px 8px; }}
QToolBar[tight="true"] {{ padding: 4px 8px; spacing: 2px; }}
QToolBar[tight="true"]::separator {{ margin: 4px 2px; }}
QToolBar QToolButton {{ padding: 3px 8px; }}
QToolBar[tight="true"] QToolButton {{ padding: 3px 5px; }}
QToolBar QToolButton#qt_toolbar_ext_button {{ padding: 0; border: 0; background: {t.tint}; }}
QToolButton {{ border: 1px solid transparent; border-radius: {radius}px; padding: 3px 6px; color: {t.text};
    background: transparent; }}
QToolButton:hover {{ background: {t.chrome}; }}
QToolButton:checked, QToolButton:pressed {{ background: {t.tint}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
QToolButton:disabled {{ color: {t.edge}; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton {{ border: 1px solid {t.edge}; border-radius: {radius}px; background: {t.panel}; color: {t.text};
    min-height: {control}px; padding: 0 12px; }}
QPushButton:hover {{ background: {t.chrome}; }}
QPushButton:focus {{ border-color: {t.accent}; }}
QPushButton:default, QPushButton[primary="true"] {{ background: {t.accent}; color: {t.on_accent};
    border-color: {t.accent}; }}
QPushButton:disabled {{ color: {t.edge}; background: {t.panel}; border-color: {t.line}; }}
QLineEdit, QSpinBox, QDoubleSpinBox, QPlainTextEdit {{ border: 1px solid {t.edge}; border-radius: {radius}px;
    background: {t.field}; color: {t.text}; padding: 0 8px; selection-background-color: {t.accent};
    selection-color: {t.on_accent}; }}
QLineEdit, QSpinBox, QDoubleSpinBox {{ min-height: {control}px; }}
QPlainTextEdit {{ padding: 8px; }}

    QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus,
QComboBox:focus {{ border-color: {t.accent}; }}
QComboBox {{ border: 1px solid {t.edge}; border-radius: {radius}px; background: {t.field}; color: {t.text};
    min-height: {control}px; padding: 0 8px; combobox-popup: 0; }}
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {{ background: {raised}; color: {t.text};
    border: 1px solid {t.edge}; padding: 4px;
    selection-background-color: {t.tint}; selection-color: {t.text}; }}
QComboBox QAbstractItemView::item {{ min-height: {control}px; padding: 0 8px; border-radius: {radius}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {t.tint}; color: {t.text}; }}
QTabWidget::pane {{ border: 0; }}
QTabBar {{ background: {t.chrome}; border: 0; }}
QTabBar::tab {{ background: transparent; color: {t.soft}; border: 0; padding: 7px 14px; }}
QTabBar::tab:selected {{ color: {t.text}; }}
QTabBar#documents::tab {{ border: 1px solid transparent; border-right-color: {t.line}; padding: 6px 6px 6px 11px; }}
QTabBar#documents::tab:focus {{ border-color: {t.accent}; }}
QTabBar#documents::tear {{ width: 0; border: 0; image: none; }}
QTabBar#documents > QToolButton {{ padding: 3px 4px; }}
QTabBar#documents::tab:selected {{ background: {t.panel}; font-weight: 600; }}
QTabBar#documents::scroller {{ width: 56px; }}
QTabBar#documents > QToolButton#ScrollLeftButton, QTabBar#documents > QToolButton#ScrollRightButton {{
    background: {t.chrome}; border: 0; border-left: 1px solid {t.line}; border-radius: 0; }}
QTabBar#documents > QToolButton#ScrollLeftButton:hover:enabled,
QTabBar#documents > QToolButton#ScrollRightButton:hover:enabled {{ background: {t.tint}; }}
QTabBar#panel {{ background: {t.panel}; }}
QTabBar#panel::tab {{ padding: 7px 4px 6px 4px; margin: 0 5px; border: 1px solid transparent;
    border-bottom: 2px solid transparent; }}
QTabBar#panel::tab:first, QTabBar#panel::tab:only-one {{ margin-left: 11px; }}
QTabBar#panel::tab:selected {{ border-bottom: 2px solid {t.accent}; font-weight: 600; }}
QTabBar#panel::tab:focus {{ border-color: {t.accent}; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
QHeaderView {{ background: {t.panel}; border: 0; }}
QHeaderView::section {{ background: {t.panel}; color: {t.soft}; border: 0; border-bottom: 1px solid {t.line};
    padding: 4px 8px; font-weight: 600; font-size: {label}px; }}
QTableView, QTreeView, QListView {{ background: {t.panel}; color: {t.text}; border: 0; gridline-color: {t.line};
    selection-background-color: {t.tint}; selection-color: {t.text}; }}
QTableView:focus, QTreeView:focus, QListView:focus {{ border: 0; }}
QTableView::item {{ padding: 0 8px; border: 0; }}
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {{ background: {t.tint};
    color: {t.text}; }}
QStatusBar {{ background: {t.chrome}; color: {t.soft}; border-top: 1px solid {t.line}; font-size: {label}px; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QLabel {{ color: {t.soft}; font-size: {label}px; }}
QToolTip {{ background: {raised}; color: {t.text}; border: 1px solid {t.edge}; padding: 4px 6px; }}
QLabel[soft="true"] {{ color: {t.soft}; font-size: {label}px; }}
QLabel[small="true"] {{ color: {t.soft}; font-size: {small}px; }}
QLabel[lead="true"] {{ font-weight: 600; }}
QLabel[problem="true"] {{ color: {t.error}; }}
QProgressBar {{ border: 0; background: {t.track}; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {t.soft}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea {{ border: 0; background: {t.panel}; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QCheckBox, QRadioButton {{ spacing: 8px; color: {t.text}; min-height: 24px; }}
QCheckBox::indicator, QListView::indicator {{ width: 14px; height: 14px; border: 1px solid {t.edge}; border-radius: 3px;
    background: {t.field}; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
    image: url("{check}"); }}
QCheckBox::indicator:focus {{ border-color: {t.accent}; }}
"""
