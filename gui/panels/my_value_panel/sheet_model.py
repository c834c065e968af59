"""The sheet as a table: what is computed, my value, and what is said of it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from engine.errors import EngineError
from engine.training.trace.answers.answer_sheet import Judged
from engine.training.trace.answers.judge import Verdict
from engine.training.trace.answers.typed import Typed, read_typed
from engine.training.trace.event import Event
from engine.training.trace.events import Events
from engine.training.trace.phases import PhaseEvents
from gui.i18n import translate
from gui.panels.my_value_panel.columns import Column
from gui.panels.my_value_panel.sheets import Sheet, key_of
from gui.reading import shown
from gui.theme import theme
from gui.training.answers.told import DIGITS, reason, symbol_text
from gui.training.answers.words import ROLES, mark_words
from gui.words import issue_text

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TINT = 0.16  # of the row that went wrong first
NOTHING = Judged({}, None)


class SheetModel(QAbstractTableModel):
    """Rows are the numbers of an update; only "my value" can be edited.

    Attributes
    ----------
    rows : tuple of Event
    judged : Judged
        What is said of the numbers, as far as they were checked.

    Signals
    -------
    typed() : another number stands on the sheet
    """

    typed = Signal()

    def __init__(self, name: Callable[[Event], str]) -> None:
        super().__init__()
        self._name = name
        self._sheet: Sheet | None = None
        self.rows: tuple[Event, ...] = ()
        self.judged = NOTHING
        self.shows_right = False
        self._events: Events | PhaseEvents | None = None

    # --- what it is made of ---------------------------------------------------------

    def show_it(
        self,
        sheet: Sheet | None,
        rows: Sequence[Event],
        events: Events | PhaseEvents | None = None,
    ) -> None:
        """Show other rows, not checked yet, with the numbers of their events."""
        self.beginResetModel()
        self._sheet, self.rows, self.judged = sheet, tuple(rows), NOTHING
        self._events = events
        self.endResetModel()

    def take(self, judged: Judged) -> None:
        """Show what is said of the numbers."""
        self.judged = judged
        self._tell_all()

    def show_right(self, is_shown: bool) -> None:
        """Show all right numbers, or those of the rows that were checked."""
        self.shows_right = is_shown
        self._tell_all()

    def clear(self) -> None:
        """Take everything typed away."""
        if self._sheet is not None:
            self._sheet.texts.clear()
            self.judged = NOTHING
            self._tell_all()
            self.typed.emit()

    def _tell_all(self) -> None:
        if self.rows:
            last = self.index(len(self.rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def text(self, row: int) -> str:
        """Return what was typed in a row."""
        if self._sheet is None:
            return ""
        return self._sheet.texts.get(key_of(self.rows[row]), "")

    def numbers(self) -> dict[int, Typed]:
        """Return what was typed and is a number, by row."""
        found = {}
        for row in range(len(self.rows)):
            text = self.text(row)
            if text and not self.problem(row):
                found[row] = read_typed(text)
        return found

    def problem(self, row: int) -> str:
        """Say what is wrong with the text of a row that is no number; "": nothing."""
        text = self.text(row)
        if not text:
            return ""
        try:
            read_typed(text)
        except EngineError as error:
            return issue_text(error.issue, translate)
        return ""

    def detail(self, row: int) -> str:
        """Say all about a row in a sentence: what it is, and what is said of it."""
        if not 0 <= row < len(self.rows):
            return ""
        head = f"{self._number(row)} · {self._name(self.rows[row])}"
        why = self._said(row, Column.WHY)
        return f"{head}: {why}" if why else head

    # --- Qt's model -----------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let "my value" be edited."""
        flags = super().flags(index)
        if index.column() == Column.MINE:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's own type
        """Return the heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return (
            self.tr("No."),
            self.tr("Step"),
            self.tr("Quantity"),
            self.tr("My value"),
            self.tr("Mark"),
            self.tr("Right"),
            self.tr("Likely slip"),
        )[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """Return texts, colours and tooltips."""
        row, column = index.row(), Column(index.column())
        if role in (Role.DisplayRole, Role.EditRole):
            return self._text(row, column)
        if role == Role.ToolTipRole:
            return self._text(row, column) if column != Column.MINE else self._tip(row)
        if role == Role.ForegroundRole:
            return self._color(row, column)
        if role == Role.TextAlignmentRole and column in (Column.MINE, Column.RIGHT):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return _first_wrong(role) if row == self.judged.first_wrong else None

    def setData(
        self,
        index: Index,
        value: Any,  # noqa: ANN401  Qt's own type
        role: int = Role.EditRole,
    ) -> bool:
        """Keep what was typed, number or not."""
        if role != Role.EditRole or index.column() != Column.MINE:
            return False
        return self.type_in(index.row(), str(value))

    def type_in(self, row: int, text: str) -> bool:
        """Keep a text in a row; an empty one takes it away."""
        if self._sheet is None or text.strip() == self.text(row):
            return False
        key = key_of(self.rows[row])
        self._sheet.texts.pop(key, None)
        if text.strip():
            self._sheet.texts[key] = text.strip()
        verdicts = {r: v for r, v in self.judged.verdicts.items() if r != row}
        first = self.judged.first_wrong
        self.judged = Judged(verdicts, None if first == row else first)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        self.typed.emit()
        return True

    def _number(self, row: int) -> str:
        """Return the number of the event, as the step panel counts."""
        if self._events is None:
            return ""
        return str(self._events.index_of(self.rows[row].first) + 1)

    # --- cells ----------------------------------------------------------------------

    def _verdict(self, row: int) -> Verdict | None:
        return self.judged.verdicts.get(row)

    def _text(self, row: int, column: Column) -> str:
        event = self.rows[row]
        if column is Column.NUMBER:
            return self._number(row)
        if column is Column.NAME:
            return self._name(event)
        if column is Column.SYMBOL:
            assert self._sheet is not None  # noqa: S101  rows are those of a sheet
            return symbol_text(self._sheet.trace, event)
        if column is Column.MINE:
            return self.text(row)
        return self._said(row, column)

    def _said(self, row: int, column: Column) -> str:
        verdict = self._verdict(row)
        if column is Column.RIGHT:
            is_shown = self.shows_right or verdict is not None
            exact = float(self.rows[row].result.value)
            return shown(exact, DIGITS) if is_shown else ""
        problem = self.problem(row)
        if problem:
            return problem if column is Column.WHY else "⚠"
        if verdict is None:
            return ""
        if column is Column.WHY:
            return reason(verdict)
        mark = mark_words(verdict.mark)
        return f"▸ {mark}" if row == self.judged.first_wrong else mark

    def _tip(self, row: int) -> str:
        how = self.tr("0.62, 0,62, 1/2 or −2e-1; at least two digits that count")
        return self.problem(row) or how

    def _color(self, row: int, column: Column) -> QColor | None:
        verdict = self._verdict(row)
        if column not in (Column.MINE, Column.MARK):
            return None
        if self.problem(row):
            return QColor(theme.colors.bad)
        if verdict is None:
            return None
        return QColor(getattr(theme.colors, ROLES[verdict.mark]))


def _first_wrong(role: int) -> QFont | QColor | None:
    """Return how the row looks where the calculation went wrong first."""
    if role == Role.FontRole:
        font = QFont()
        font.setBold(True)
        return font
    if role == Role.BackgroundRole:
        color = QColor(theme.colors.bad)
        color.setAlphaF(TINT)
        return color
    return None
