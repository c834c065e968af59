"""The truth table on the screen: groups of columns set apart, the shown row framed."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.theme import theme
from gui.widgets.truth_model import IS_SHOWN, STARTS_GROUP, TruthModel

Index = QModelIndex | QPersistentModelIndex


class _RowDelegate(QStyledItemDelegate):
    """Draw a line where a group of columns begins, and lines round the shown row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        super().paint(painter, option, index)
        rect: Any = option.rect
        if index.data(STARTS_GROUP):
            painter.fillRect(
                rect.left(), rect.top(), 2, rect.height(), QColor(theme.colors.border)
            )
        if index.data(IS_SHOWN):
            accent = QColor(theme.colors.accent)
            painter.fillRect(rect.left(), rect.top(), rect.width(), 2, accent)
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, accent)


class TruthView(QTableView):
    """Show a `TruthModel`; going to a row tells so.

    Signals
    -------
    row_chosen(row) : by mouse or keyboard
    """

    row_chosen = Signal(int)

    def __init__(self, model: TruthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.truth = model
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(self))
        marks = self.verticalHeader()
        marks.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        marks.setHighlightSections(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(34)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._fit_rows()
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self.fit_columns)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()
            self.fit_columns()

    def _fit_rows(self) -> None:
        marks, metrics = self.verticalHeader(), self.fontMetrics()
        marks.setDefaultSectionSize(metrics.height() + 8)
        marks.setFixedWidth(metrics.horizontalAdvance("✓≈") + 14)

    def fit_columns(self) -> None:
        """Give every column the width of its head and of usual numbers."""
        metrics = self.fontMetrics()
        widths = []
        for column in self.truth.columns:
            heads = column.head.split("\n")
            head = max(metrics.horizontalAdvance(line) for line in heads) + 10
            least = metrics.horizontalAdvance("−0.123") + 8 if column.is_wide else 34
            widths.append(max(head, least))
        spare = self.viewport().width() - sum(widths)
        share = max(0, spare) // max(1, len(widths))
        for k, width in enumerate(widths):
            self.setColumnWidth(k, width + share)

    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid() and current.row() != previous.row():
            self.row_chosen.emit(current.row())

    def _on_clicked(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.row())
