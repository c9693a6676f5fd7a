"""Choose a format, see what will be written, export."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from docviewer.ui import theme as sizes
from docviewer.ui.panels.choice_box import ChoiceBox
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.export.exporter import Exporter
    from docviewer.ui.theme import Theme

#: Key of the number of tables, among the numbers of segments by role.
TABLES = "tables"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the person chose.

    Attributes:
        format: Name of the exporter.
        columns: Chosen columns, or None where the format has none.
        raw: Whether texts are left exactly as they are.
        path: Where to write, as typed.
    """

    format: str
    columns: tuple[str, ...] | None
    raw: bool
    path: str


class ExportDialog(QDialog):
    """Format, options, preview and target on one page; nothing is written before the button is pressed.

    Signals:
        preview_wanted(object): An `ExportChoice`; answer with `show_preview`.
        export_wanted(object): An `ExportChoice`; answer with `accept` or `show_problem`.
    """

    preview_wanted = Signal(object)
    export_wanted = Signal(object)

    def __init__(
        self,
        exporters: Mapping[str, Exporter],
        start: ExportChoice,
        counts: Mapping[str, int],
        note: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export segments"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 600)
        self._exporters = exporters
        self.format = ChoiceBox(tr("Format"))
        self.format.set_theme(theme)
        for name, exporter in exporters.items():
            self.format.addItem(tr(exporter.title), name)
        # Without a parent: Tab follows the order in which the layout takes them.
        self.columns = QListWidget()
        self.raw = QCheckBox(tr("Leave cells that look like formulas as they are"))
        self.raw.setToolTip(tr("Spreadsheets run cells that begin with =, +, - or @; normally they get an apostrophe."))
        self.preview = QPlainTextEdit()
        self.path = QLineEdit(start.path)
        self._counts = counts
        self._note = note
        self.note = QLabel(self)
        self.problem = QLabel(self)
        self.export = QPushButton()
        self.format.setCurrentIndex(max(0, self.format.findData(start.format)))
        self._lay_out()
        self._connect()
        self._format_changed()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.format.set_theme(theme)

    def choice(self) -> ExportChoice:
        """Return what is chosen now."""
        exporter = self._exporter
        checked = tuple(item.text() for item in self._column_items() if item.checkState() == Qt.CheckState.Checked)
        columns = checked if "columns" in exporter.options else None
        raw = self.raw.isChecked() and "raw" in exporter.options
        return ExportChoice(exporter.name, columns, raw, self.path.text().strip())

    def show_preview(self, text: str) -> None:
        """Show how the file will begin."""
        self.preview.setPlainText(text)

    def show_problem(self, text: str) -> None:
        """Say why it can't be written; an empty text takes that away."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.export.setEnabled(True)

    @property
    def _exporter(self) -> Exporter:
        return self._exporters[str(self.format.currentData())]

    def _column_items(self) -> list[QListWidgetItem]:
        return [self.columns.item(row) for row in range(self.columns.count())]

    def _lay_out(self) -> None:
        self.preview.setReadOnly(True)
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.columns.setFixedWidth(168)
        keeps_its_place = self.columns.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(True)
        self.columns.setSizePolicy(keeps_its_place)
        self.note.setWordWrap(True)
        self.problem.setProperty("problem", "true")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        for widget, name in (
            (self.format, tr("Format")),
            (self.columns, tr("Columns")),
            (self.preview, tr("Preview")),
            (self.path, tr("File")),
        ):
            widget.setAccessibleName(name)
        self._columns_label = self._caption(tr("Columns"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(sizes.PANEL_PADDING)
        grid.setVerticalSpacing(sizes.RELATED_GAP)
        grid.addWidget(self._caption(tr("Format")), 0, 0)
        grid.addWidget(self.format, 0, 1)
        grid.addWidget(self._columns_label, 1, 0)
        grid.addWidget(self._caption(tr("Preview")), 1, 1)
        grid.addWidget(self.columns, 2, 0)
        grid.addWidget(self.preview, 2, 1)
        grid.addWidget(self.raw, 3, 1)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(sizes.PANEL_PADDING,) * 4)
        layout.setSpacing(sizes.PANEL_PADDING)
        layout.addLayout(grid)
        layout.addLayout(self._target_row())
        for label in (self.note, self.problem):
            layout.addWidget(label)
        layout.addLayout(self._button_row())

    def _target_row(self) -> QHBoxLayout:
        browse = QPushButton(tr("Choose…"))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(sizes.RELATED_GAP)
        row.addWidget(self._caption(tr("File")))
        row.addWidget(self.path, 1)
        row.addWidget(browse)
        return row

    def _button_row(self) -> QHBoxLayout:
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.export.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(sizes.RELATED_GAP)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.export)
        return row

    def _caption(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("soft", "true")
        return label

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(lambda _: self._format_changed())
        self.columns.itemChanged.connect(lambda _: self._options_changed())
        self.raw.toggled.connect(lambda _: self._options_changed())
        self.path.textChanged.connect(lambda _: self.show_problem(""))
        self.export.clicked.connect(self._export)

    def _format_changed(self) -> None:
        exporter = self._exporter
        self.columns.blockSignals(True)
        self.columns.clear()
        for name in (*exporter.columns, *exporter.more_columns):
            item = QListWidgetItem(name, self.columns)
            usual = name in exporter.columns
            item.setCheckState(Qt.CheckState.Checked if usual else Qt.CheckState.Unchecked)
        self.columns.blockSignals(False)
        for widget, shown in (
            (self.columns, bool(exporter.columns)),
            (self._columns_label, bool(exporter.columns)),
            (self.raw, "raw" in exporter.options),
        ):
            widget.setVisible(shown)
        path = self.path.text().strip()
        endings = [other.suffix for other in self._exporters.values() if path.endswith(other.suffix)]
        old = max(endings, key=len, default="")
        self.path.setText(path.removesuffix(old) + exporter.suffix)
        self._say_how_many()
        wrap = QPlainTextEdit.LineWrapMode
        self.preview.setLineWrapMode(wrap.WidgetWidth if exporter.left_out else wrap.NoWrap)
        self._options_changed()

    def _say_how_many(self) -> None:
        """Count what this format writes, and tell what it leaves out."""
        if self._exporter.writes == "tables":
            self._say_how_many_tables()
            return
        left_out = sum(self._counts.get(token, 0) for token in self._exporter.left_out)
        written = sum(self._counts.values()) - left_out - self._counts.get(TABLES, 0)
        self.export.setText(tr_n("Export 1 segment", "Export {n} segments", written))
        words = tr_n(
            "1 header, footer or page number is left out.",
            "{n} headers, footers and page numbers are left out.",
            left_out,
        )
        self.note.setText(" ".join(part for part in (self._note, words if left_out else "") if part))
        self.note.setVisible(bool(self.note.text()))

    def _say_how_many_tables(self) -> None:
        count = self._counts.get(TABLES, 0)
        self.export.setText(tr_n("Export 1 table", "Export {n} tables", count))
        words = "" if count else tr("No tables were found in this document.")
        self.note.setText(" ".join(part for part in (self._note, words) if part))
        self.note.setVisible(bool(self.note.text()))

    def _options_changed(self) -> None:
        choice = self.choice()
        self.show_problem("" if choice.columns != () else tr("Choose at least one column."))
        self.export.setEnabled(choice.columns != ())
        self.preview_wanted.emit(choice)

    def _browse(self) -> None:
        exporter = self._exporter
        path, _ = QFileDialog.getSaveFileName(
            self,
            tr("Export to"),
            self.path.text(),
            f"{tr(exporter.title)} (*{exporter.suffix})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self.path.setText(path)

    def _export(self) -> None:
        self.export.setEnabled(False)
        self.export_wanted.emit(self.choice())
