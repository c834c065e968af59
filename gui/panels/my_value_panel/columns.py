"""The columns that the sheet and the answers have in common, and their room."""

from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from engine.training.trace.answers.judge import Mark
from gui.training.answers.words import mark_words

ROOM_PX = 14
LEAST_WHY = 30  # characters that make sense of a sentence
LONGEST_NAME = 26


class Column(IntEnum):
    """Columns of both tables."""

    NUMBER = 0  # of the row, or of the update
    NAME = 1
    SYMBOL = 2
    MINE = 3
    MARK = 4
    RIGHT = 5
    WHY = 6


# Left out in this order where a table is narrow: the line below it has them.
LEAST_IMPORTANT = (Column.WHY, Column.NAME, Column.NUMBER)
SAMPLES = {
    Column.NUMBER: "000",
    Column.SYMBOL: "∂L/∂w₁₁⁽²⁾",
    Column.MINE: "−0.0001234",
    Column.RIGHT: "−0.0001234",
}


def set_up(view: QTableView) -> None:
    """Give a table the manners of this panel."""
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    head = view.horizontalHeader()
    head.setHighlightSections(False)
    head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    head.setStretchLastSection(True)


def fit(view: QTableView) -> None:
    """Give the columns the room that their numbers and heads need."""
    metrics = view.fontMetrics()
    view.verticalHeader().setDefaultSectionSize(metrics.height() + 6)
    widths: dict[Column, int] = {}
    for column in Column:
        head = view.model().headerData(column, Qt.Orientation.Horizontal)
        texts = [str(head), SAMPLES.get(column, "")]
        if column is Column.MARK:
            texts += [f"▸ {mark_words(mark)}" for mark in Mark]
        width = max(metrics.horizontalAdvance(text) for text in texts)
        widths[column] = width + ROOM_PX
    letter = metrics.averageCharWidth()
    widths[Column.NAME] = max(widths[Column.NAME], letter * LONGEST_NAME)
    widths[Column.WHY] = letter * LEAST_WHY
    room = view.viewport().width()
    hidden: set[Column] = set()
    for least in LEAST_IMPORTANT:
        if sum(w for c, w in widths.items() if c not in hidden) > room:
            hidden.add(least)
    for column, width in widths.items():
        view.setColumnHidden(column, column in hidden)
        view.setColumnWidth(column, width)
