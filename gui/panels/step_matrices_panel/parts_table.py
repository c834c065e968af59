"""The gradient of one parameter sample by sample, with their sum and their mean."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QFont

from engine.training.trace.views.contributions import Contributions
from gui.reading import exactly, shown
from gui.theme import theme

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
DIGITS = 6
TINT = 0.22


class PartsModel(QAbstractTableModel):
    """Rows are samples: signal, delta, their product; below them sum and mean."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Contributions | None = None
        self._sample = 0
        self._heads: tuple[str, ...] = ("", "", "")
        self._below: tuple[str, str] = ("", "")

    def set_texts(self, heads: tuple[str, str, str], below: tuple[str, str]) -> None:
        """Name the columns, and the rows below the samples."""
        self._heads, self._below = heads, below
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)

    def show_parts(self, parts: Contributions | None, sample: int) -> None:
        """Show another parameter, or another selected sample."""
        self.beginResetModel()
        self._parts, self._sample = parts, sample
        self.endResetModel()

    @property
    def n_samples(self) -> int:
        """Number of samples."""
        return 0 if self._parts is None else len(self._parts.product)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of samples, and the rows below them."""
        is_there = self._parts is not None and not parent.isValid()
        return self.n_samples + self._n_below if is_there else 0

    @property
    def _n_below(self) -> int:
        """Number of rows below the samples: the sum, and the mean if it is asked for.

        Where 1/N is inside each product, their sum is the mean already.
        """
        return 1 + (self._parts is not None and self._parts.is_sum)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return 3: signal, delta, product."""
        return 0 if parent.isValid() else 3

    def value(self, row: int, column: int) -> float | None:
        """Return a number; None where there is none."""
        parts = self._parts
        if parts is None:
            return None
        if row < self.n_samples:
            columns = parts.signal, parts.delta, parts.product
            return float(columns[column][row])
        if column < 2:
            return None
        return parts.total if row == self.n_samples else parts.mean

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the number of a cell, or how it looks."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        value = self.value(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if value is None else shown(value, DIGITS)
        if role == Qt.ItemDataRole.ToolTipRole and value is not None:
            return exactly(value, 12)
        return self._look(row, role)

    def _look(self, row: int, role: int) -> object:
        """Return what tells the selected sample, and the rows below all of them."""
        if role == Qt.ItemDataRole.FontRole and row >= self.n_samples:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.BackgroundRole and row == self._sample:
            tint = QColor(theme.colors.accent)
            tint.setAlphaF(TINT)
            return tint
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a column, or the number of a sample."""
        if role != Qt.ItemDataRole.DisplayRole:
            return super().headerData(section, orientation, role)
        if orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        if section < self.n_samples:
            mark = "▸ " if section == self._sample else ""
            return f"{mark}{section + 1}"
        return self._below[section - self.n_samples]
