"""What was predicted, as a table."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QColor

from gui.panels.my_value_panel.columns import Column
from gui.panels.my_value_panel.sheet_model import Index
from gui.theme import theme
from gui.training.answers.asking import Answer
from gui.training.answers.told import mine_text, reason, right_text, symbol_text
from gui.training.answers.words import ROLES, mark_words

Role = Qt.ItemDataRole


class AnswersModel(QAbstractTableModel):
    """A row for each event that was asked, in the order of the answers."""

    def __init__(self, name: Callable[[Answer], str]) -> None:
        super().__init__()
        self._name = name
        self.answers: list[Answer] = []

    def show_it(self, answers: list[Answer]) -> None:
        """Show other answers."""
        self.beginResetModel()
        self.answers = answers
        self.endResetModel()

    def detail(self, row: int) -> str:
        """Say all about a row in a sentence: what was asked, and what is said of it."""
        if not 0 <= row < len(self.answers):
            return ""
        answer = self.answers[row]
        head = self.tr("Update {n}").format(n=answer.where.update)
        parts = [f"{head} · {self._name(answer)}", self._said(answer, Column.WHY)]
        return ": ".join(part for part in parts if part)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.answers)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's own type
        """Return the heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return (
            self.tr("Update"),
            self.tr("Step"),
            self.tr("Quantity"),
            self.tr("My value"),
            self.tr("Mark"),
            self.tr("Right"),
            self.tr("Likely slip"),
        )[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """Return texts and colours."""
        answer, column = self.answers[index.row()], Column(index.column())
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self._text(answer, column)
        is_marked = column in (Column.MINE, Column.MARK) and answer.mark is not None
        if role == Role.ForegroundRole and is_marked:
            assert answer.mark is not None  # noqa: S101  see above
            return QColor(getattr(theme.colors, ROLES[answer.mark]))
        if role == Role.TextAlignmentRole and column in (Column.MINE, Column.RIGHT):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, answer: Answer, column: Column) -> str:
        if column is Column.NUMBER:
            return str(answer.where.update)
        if column is Column.NAME:
            return self._name(answer)
        if column is Column.SYMBOL:
            return symbol_text(answer.trace, answer.event)
        return self._said(answer, column)

    def _said(self, answer: Answer, column: Column) -> str:
        question, mark = answer.question, answer.mark
        if question is None or mark is None:
            return self.tr("– shown") if column is Column.MARK else ""
        if column is Column.MINE:
            return mine_text(answer)
        if column is Column.MARK:
            return mark_words(mark)
        if column is Column.RIGHT:
            return right_text(answer.trace, question)
        return "" if answer.verdict is None else reason(answer.verdict)
