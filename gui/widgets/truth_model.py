"""A truth table as a table model: inputs, hidden outputs, answers, right or wrong."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QColor, QFont

from engine.arrays import Array, BoolArray
from engine.errors import EngineError
from engine.numerals import parse_number
from gui.reading import exactly, reading, shown
from gui.theme import theme

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
STARTS_GROUP = Qt.ItemDataRole.UserRole + 1
IS_SHOWN = Qt.ItemDataRole.UserRole + 2
RIGHT, WRONG, ON_LINE = "✓", "✗", "≈"
DIGITS, EDIT_DIGITS = 3, 12
CENTRED = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its group ("input", "hidden", "pre", "out", "expected").

    `is_wide`: its numbers are not only 0 and 1.
    """

    group: str
    head: str
    tip: str = ""
    is_wide: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """What the rows hold.

    Attributes
    ----------
    values : ndarray of shape (n_rows, n_columns)
        NaN: unknown.
    ok : ndarray of bool of shape (n_rows,), or None
        None where nothing is expected.
    on_line : ndarray of bool of shape (n_rows,)
    """

    values: Array
    ok: BoolArray | None
    on_line: BoolArray


NO_ROWS = Rows(np.zeros((0, 0)), None, np.zeros(0, bool))


class TruthModel(QAbstractTableModel):
    """All rows of a truth table; the head of a row says whether it is right.

    Signals
    -------
    expected_edited(row, column, value) : `column` counts the expected ones
    refused(issue) : a person typed something that is no number
    """

    expected_edited = QtSignal(int, int, float)
    refused = QtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[Column, ...] = ()
        self._rows = NO_ROWS
        self._shown = -1
        reading.changed.connect(self._all_changed)
        self._tips = {"ok": "", "wrong": "", "on_line": ""}

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns."""
        return self._columns

    @property
    def rows(self) -> Rows:
        """What the rows hold."""
        return self._rows

    def set_table(self, columns: tuple[Column, ...], rows: Rows) -> None:
        """Show rows; with the same columns and as many rows only the cells change."""
        same = columns == self._columns and len(rows.values) == len(self._rows.values)
        if not same:
            self.beginResetModel()
        self._columns, self._rows = columns, rows
        if not same:
            self.endResetModel()
        else:
            self._all_changed()

    def set_shown(self, row: int) -> None:
        """Mark the row whose inputs are shown on the canvas; -1: none."""
        if row != self._shown:
            self._shown = row
            self._all_changed()

    def set_tips(self, ok: str, wrong: str, on_line: str) -> None:
        """Explain the marks."""
        self._tips = {"ok": ok, "wrong": wrong, "on_line": on_line}

    def _all_changed(self) -> None:
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            vertical = Qt.Orientation.Vertical
            self.headerDataChanged.emit(vertical, 0, self.rowCount() - 1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows.values)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the expected answers be edited."""
        flags = super().flags(index)
        if index.isValid() and self._columns[index.column()].group == "expected":
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @staticmethod
    def _text(value: float, role: int) -> str:
        if np.isnan(value):
            return ""
        is_edited = role == Qt.ItemDataRole.EditRole
        return exactly(value, EDIT_DIGITS) if is_edited else shown(value, DIGITS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text, colours and the layout of groups."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        group = self._columns[column].group
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(float(self._rows.values[row, column]), role)
        if role == STARTS_GROUP:
            return column > 0 and self._columns[column - 1].group != group
        if role == IS_SHOWN:
            return row == self._shown
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row) if group == "pre" else None
        return self._look(row, group, role)

    def mark(self, row: int) -> str:
        """Return the mark of a row: right, wrong, on the line."""
        ok = self._rows.ok
        mark = "" if ok is None else RIGHT if ok[row] else WRONG
        return f"{mark}{ON_LINE}" if self._rows.on_line[row] else mark

    def _tip(self, row: int) -> str | None:
        tips = []
        if self._rows.ok is not None:
            tips.append(self._tips["ok" if self._rows.ok[row] else "wrong"])
        if self._rows.on_line[row]:
            tips.append(self._tips["on_line"])
        return "\n".join(tips) or None

    def _look(self, row: int, group: str, role: int) -> object:
        colors, ok = theme.colors, self._rows.ok
        if role == Qt.ItemDataRole.BackgroundRole:
            if ok is not None and group in ("out", "expected"):
                return QColor(colors.good_fill if ok[row] else colors.bad_fill)
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(colors.text_dim) if group in ("hidden", "pre") else None
        if group == "out" and role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return CENTRED if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the head of a column, or the mark of a row."""
        if orientation == Qt.Orientation.Vertical:
            return self._row_head(section, role)
        if section < len(self._columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._columns[section].head
            if role == Qt.ItemDataRole.ToolTipRole:
                return self._columns[section].tip
        return None

    def _row_head(self, row: int, role: int) -> object:
        ok: BoolArray | None = self._rows.ok
        if row >= len(self._rows.values):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.mark(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        if role == Qt.ItemDataRole.ForegroundRole and ok is not None:
            return QColor(theme.colors.good if ok[row] else theme.colors.bad)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def setData(
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tell what is expected now."""
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
        groups = [column.group for column in self._columns]
        first = groups.index("expected")
        self.expected_edited.emit(index.row(), index.column() - first, number)
        return True
