"""The parameters with their gradients as a table model."""

from collections.abc import Sequence
from enum import IntEnum
from functools import partial
from math import isnan

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from engine.training.checks.parameter_check import Checked
from engine.training.checks.places import Place
from gui.panels.gradients_panel.names import Names
from gui.panels.gradients_panel.words import MARKS, mark_tip, mark_word
from gui.reading import exactly, shown
from gui.theme import theme
from gui.widgets.icons import icon

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
PLAIN_FROM = 1e-4  # smaller numbers are written with a power of ten
LIT = 0.22  # opacity of a row that the pointer is on elsewhere
_ROLE = Qt.ItemDataRole


class Column(IntEnum):
    """What stands in which column."""

    NAME = 0
    VALUE = 1
    ANALYTIC = 2
    NUMERICAL = 3
    RULE = 4
    DIFFERENCE = 5
    MARK = 6


DIGITS = {
    Column.VALUE: 4,
    Column.ANALYTIC: 4,
    Column.NUMERICAL: 4,
    Column.RULE: 4,
    Column.DIFFERENCE: 2,
}


class GradientsModel(QAbstractTableModel):
    """A row for each parameter; rows may come in portions."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Checked] = []
        self._order: list[int] = []  # which of them stands in which line
        self._row_of: dict[Place, int] = {}
        self._names: Names | None = None
        self._lit: frozenset[Place] = frozenset()
        self._heads: tuple[tuple[str, str], ...] = (("", ""),) * len(Column)
        self._icons: dict[str, QIcon] = {}

    # --- rows ---------------------------------------------------------------------

    def begin(self, names: Names | None) -> None:
        """Forget all rows; `names` says what parameters are called."""
        self.beginResetModel()
        self._names = names
        self._rows = []
        self._put_in_order()
        self.endResetModel()

    def append(self, rows: Sequence[Checked]) -> None:
        """Show more rows."""
        if not rows:
            return
        first = len(self._rows)
        self.beginInsertRows(NO_INDEX, first, first + len(rows) - 1)
        self._rows.extend(rows)
        self._put_in_order(first)
        self.endInsertRows()

    def replace(self, rows: Sequence[Checked], names: Names) -> bool:
        """Show other numbers of the same parameters; False if they are others."""
        if [c.place for c in rows] != [c.place for c in self._rows]:
            return False
        self._rows = list(rows)
        self._names = names
        self._all_changed()
        return True

    def sort(
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        """Put the rows that are there into another order; -1: that of the network."""
        self.beginResetModel()
        self._put_in_order()
        if column >= 0:
            is_falling = order == Qt.SortOrder.DescendingOrder
            key = partial(_sort_key, column=Column(column), is_falling=is_falling)
            if column != Column.NAME:
                self._order.sort(key=lambda k: key(self._rows[k]))
            elif is_falling:
                self._order.reverse()
            self._find_rows()
        self.endResetModel()

    def _put_in_order(self, first: int = 0) -> None:
        """Let rows from `first` on stand in the order of the network."""
        self._order[first:] = range(first, len(self._rows))
        if not first:
            self._row_of = {}
        for k in range(first, len(self._rows)):
            self._row_of[self._rows[k].place] = k

    def _find_rows(self) -> None:
        self._row_of = {self._rows[k].place: row for row, k in enumerate(self._order)}

    @property
    def rows(self) -> list[Checked]:
        """The rows that are there, in the order of the network."""
        return self._rows

    def place_at(self, row: int) -> Place | None:
        """Return which parameter a row is about."""
        return (
            self._rows[self._order[row]].place if 0 <= row < len(self._order) else None
        )

    def row_of(self, place: Place) -> int:
        """Return the row of a parameter, -1 if there is none."""
        return self._row_of.get(place, -1)

    def name_of(self, place: Place) -> str:
        """Return what a parameter is called."""
        return self._names(place) if self._names else ""

    def light(self, places: frozenset[Place]) -> None:
        """Mark the rows of what the pointer is on elsewhere."""
        if places != self._lit:
            self._lit = places
            self._all_changed()

    def set_heads(self, heads: tuple[tuple[str, str], ...]) -> None:
        """Name the columns and explain them, in their order."""
        self._heads = heads
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    @staticmethod
    def mark_words() -> list[str]:
        """Return all words that may stand in the column of marks."""
        return [mark_word(mark) for mark in MARKS]

    def take_looks(self) -> None:
        """Take colours, digits and words anew."""
        self._icons = {}
        self._all_changed()

    def _all_changed(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # --- what the view asks -------------------------------------------------------

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of parameters."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return text and looks of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[self._order[index.row()]], Column(index.column())
        if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole):
            return self._text(row, column)
        if role == _ROLE.ToolTipRole:
            return self._tip(row, column)
        if role == _ROLE.TextAlignmentRole:
            is_text = column in (Column.NAME, Column.MARK)
            side = (
                Qt.AlignmentFlag.AlignLeft if is_text else Qt.AlignmentFlag.AlignRight
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == _ROLE.BackgroundRole and row.place in self._lit:
            color = QColor(theme.colors.accent)
            color.setAlphaF(LIT)
            return color
        return self._look_of_mark(row, role) if column is Column.MARK else None

    def _text(self, row: Checked, column: Column) -> str:
        if column is Column.NAME:
            return self.name_of(row.place)
        if column is Column.MARK:
            return mark_word(row.mark)
        return _written(_number(row, column), DIGITS[column])

    def _tip(self, row: Checked, column: Column) -> str:
        if column is Column.MARK:
            return mark_tip(row.mark)
        if column is Column.NAME:
            value, difference = (exactly(v, 6) for v in (row.value, row.difference))
            heads = (self._heads[c][0] for c in (Column.VALUE, Column.DIFFERENCE))
            numbers = zip(heads, (value, difference), strict=True)
            lines = (f"{head}: {number}" for head, number in numbers)
            names = self._names
            about = (names.plain(row.place), names.meaning(row.place)) if names else ()
            return "\n".join((*about, *lines))
        return exactly(_number(row, column), 12)

    def _look_of_mark(self, row: Checked, role: int) -> object:
        look = MARKS[row.mark]
        if role == _ROLE.ForegroundRole:
            return QColor(getattr(theme.colors, look.role))
        if role == _ROLE.DecorationRole:
            if look.icon not in self._icons:
                self._icons[look.icon] = icon(look.icon)
            return self._icons[look.icon]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = _ROLE.DisplayRole,
    ) -> object:
        """Return the name of a column and its explanation."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.DisplayRole:
            return self._heads[section][0]
        return self._heads[section][1] if role == _ROLE.ToolTipRole else None


def _number(row: Checked, column: Column) -> float:
    return {
        Column.VALUE: row.value,
        Column.ANALYTIC: row.analytic,
        Column.NUMERICAL: row.numerical,
        Column.RULE: row.by_rule,
        Column.DIFFERENCE: row.difference,
    }[column]


def _written(value: float, digits: int) -> str:
    """Write a number; tiny ones by a power of ten, for which there is room."""
    if isnan(value):
        return "–"
    if 0 < abs(value) < PLAIN_FROM:
        return f"{value:.{digits - 1}e}".replace("-", "−")
    return shown(value, digits)


def _sort_key(row: Checked, column: Column, *, is_falling: bool) -> tuple[bool, float]:
    """Return what rows are sorted by; those without a number come last."""
    if column is Column.MARK:
        number = float(list(MARKS).index(row.mark))
    else:
        number = _number(row, column)
    return (isnan(number), -number if is_falling else number)
