"""A matrix as a table model: numbers by reference, missing cells, a marked cell."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QColor

from engine.arrays import Array, BoolArray
from engine.errors import EngineError
from engine.numerals import format_number, parse_number
from gui.reading import shown
from gui.theme import theme

Index = QModelIndex | QPersistentModelIndex
MASKED = Qt.ItemDataRole.UserRole + 1  # True where there is no connection
MARKED = Qt.ItemDataRole.UserRole + 2  # 0 no, 1 same row or column, 2 the cell itself
NO_INDEX = QModelIndex()
EDIT_DIGITS = 12
MAX_MEASURED = 200  # numbers that the width of the columns is found from


class MatrixModel(QAbstractTableModel):
    """Numbers with names for rows and columns.

    Signals
    -------
    cell_edited(row, column, value) : a person typed a number
    refused(issue) : a person typed something that is none
    """

    cell_edited = QtSignal(int, int, float)
    refused = QtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._values: Array = np.zeros((0, 0))
        self._mask: BoolArray | None = None
        self._rows: tuple[str, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._mark = (-1, -1)
        self._missing_tip = ""
        self._meaning: Callable[[int, int], str] | None = None
        self._colors: tuple[QColor, ...] = ()
        self.digits = 4
        self.is_turned = False  # rows are units, and columns what they read
        self.take_theme()

    # --- the matrix ---------------------------------------------------------------

    @property
    def values(self) -> Array:
        """The matrix shown, ndarray of shape (n_rows, n_columns)."""
        return self._values

    @property
    def mask(self) -> BoolArray | None:
        """False where there is no connection; None if all are there."""
        return self._mask

    @property
    def row_names(self) -> tuple[str, ...]:
        """Names of the rows."""
        return self._rows

    @property
    def column_names(self) -> tuple[str, ...]:
        """Names of the columns."""
        return self._columns

    def set_matrix(
        self,
        values: Array,
        mask: BoolArray | None,
        rows: Sequence[str],
        columns: Sequence[str],
    ) -> None:
        """Show a matrix of another shape or with other names."""
        self.beginResetModel()
        self._values, self._mask = values, mask
        self._rows, self._columns = tuple(rows), tuple(columns)
        self._mark = (-1, -1)
        self.endResetModel()

    def set_values(self, values: Array) -> None:
        """Show other numbers in the same cells; views ask for visible ones only."""
        if values is not self._values and values.size:
            self._values = values
            last = self.index(values.shape[0] - 1, values.shape[1] - 1)
            roles = [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ForegroundRole]
            self.dataChanged.emit(self.index(0, 0), last, roles)

    def set_mask(self, mask: BoolArray | None) -> None:
        """Show other cells as missing; what is selected stays so."""
        self._mask = mask
        self._repaint()

    def set_mark(self, row: int, column: int) -> None:
        """Mark a cell with its row and column; -1 leaves one of them, or both, out."""
        if (row, column) != self._mark:
            self._mark = (row, column)
            self._repaint()

    def set_missing_tip(self, text: str) -> None:
        """Explain cells without a connection."""
        self._missing_tip = text

    def set_meaning(self, meaning: Callable[[int, int], str]) -> None:
        """Let tooltips say what the number at a row and column is."""
        self._meaning = meaning

    def take_theme(self) -> None:
        """Take the colours of the theme."""
        colors = theme.colors
        names = (colors.negative, colors.zero, colors.positive, colors.text_dim)
        self._colors = tuple(QColor(name) for name in names)
        self._repaint()

    def _repaint(self) -> None:
        if self._values.size:
            last = self.index(self._values.shape[0] - 1, self._values.shape[1] - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def is_missing(self, row: int, column: int) -> bool:
        """Tell whether a cell has no connection."""
        return self._mask is not None and not self._mask[row, column]

    def widest(self) -> int:
        """Return the number of characters of the longest number, of the first ones."""
        values = self._values.ravel()[:MAX_MEASURED]
        texts = (shown(float(value), self.digits) for value in values)
        return max(map(len, texts), default=0)

    # --- what views ask -----------------------------------------------------------

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else int(self._values.shape[0])

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else int(self._values.shape[1])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text, colour, or whether the cell is missing or marked."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == MARKED:
            return (row == self._mark[0]) + (column == self._mark[1])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            if self.is_missing(row, column):
                return Qt.AlignmentFlag.AlignCenter
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if self.is_missing(row, column):
            return self._missing(role)
        return self._present(row, column, role)

    def _missing(self, role: int) -> object:
        plain = {
            MASKED: True,
            Qt.ItemDataRole.DisplayRole: "·",
            Qt.ItemDataRole.EditRole: "",
            Qt.ItemDataRole.ForegroundRole: self._colors[3],
            Qt.ItemDataRole.ToolTipRole: self._missing_tip,
        }
        return plain.get(Qt.ItemDataRole(role) if role < MASKED else role)

    def _present(self, row: int, column: int, role: int) -> object:
        value = float(self._values[row, column])
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(value, self.digits)
        if role == Qt.ItemDataRole.EditRole:
            return format_number(value, EDIT_DIGITS)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colors[1 + (value > 0) - (value < 0)]
        if role == Qt.ItemDataRole.ToolTipRole:
            number = f"{self._name(row, column)} = {format_number(value, EDIT_DIGITS)}"
            meaning = self._meaning(row, column) if self._meaning else ""
            return f"{number}\n{meaning}" if meaning else number
        return False if role == MASKED else None

    def _name(self, row: int, column: int) -> str:
        heads = (self._rows[row], self._columns[column])
        if self.is_turned:  # a row is what a connection leads to
            heads = heads[::-1]
        return " → ".join(head.partition("\n")[0] for head in heads)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a row or column."""
        is_column = orientation == Qt.Orientation.Horizontal
        names = self._columns if is_column else self._rows
        known = 0 <= section < len(names)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and known:
            return names[section]
        if role == Qt.ItemDataRole.FontRole or not known:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and not is_column:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def setData(
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tell what a person typed; the number comes back through the document."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        text = str(value).strip()
        if text == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        try:
            number = parse_number(text)
        except EngineError as error:
            self.refused.emit(error.issue)
            return False
        self.cell_edited.emit(index.row(), index.column(), number)
        return True
