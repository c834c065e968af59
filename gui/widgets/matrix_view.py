"""A table of numbers with column heads, missing cells hatched, the hovered one lit."""

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.theme import theme
from gui.widgets.matrix_model import MARKED, MASKED, MatrixModel

Index = QModelIndex | QPersistentModelIndex
LEAST_CHARACTERS = 7  # "−0.1234"
MAX_HEAD_CHARACTERS = 14
HEAD_ROOM = 8  # pixels of a head that its text leaves free


class _CellDelegate(QStyledItemDelegate):
    """Draw the background of missing and marked cells under the text."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        mark = index.data(MARKED) or 0
        if mark:
            color = QColor(theme.colors.accent)
            color.setAlphaF(0.30 if mark == 2 else 0.12)
            painter.fillRect(_rect(option), color)
        if index.data(MASKED):
            color = QColor(theme.colors.border)
            painter.fillRect(_rect(option), QBrush(color, Qt.BrushStyle.BDiagPattern))
        super().paint(painter, option, index)


def _rect(option: QStyleOptionViewItem) -> Any:  # noqa: ANN401  the stubs lack the field
    return option.rect


class _Head(QHeaderView):
    """Names in one or two lines, each shortened to its room."""

    def initStyleOptionForIndex(
        self, option: QStyleOptionHeader, logical_index: int
    ) -> None:
        """Shorten line by line; Qt would take the lines for one."""
        super().initStyleOptionForIndex(option, logical_index)
        text = str(self.model().headerData(logical_index, self.orientation()) or "")
        width = self.sectionSize(logical_index) - HEAD_ROOM
        middle = Qt.TextElideMode.ElideMiddle
        lines = text.split("\n")
        fitted = [self.fontMetrics().elidedText(t, middle, width) for t in lines]
        _styled(option).text = "\n".join(fitted)


def _styled(option: QStyleOptionHeader) -> Any:  # noqa: ANN401  the stubs lack the field
    return option


class MatrixView(QTableView):
    """Show a `MatrixModel`; cells tell when the pointer comes and goes.

    Signals
    -------
    cell_hovered(row, column) : -1, -1 when the pointer leaves; one of them is -1 on
        the name of a row or a column
    copy_asked(), paste_asked() : the usual keys
    """

    cell_hovered = Signal(int, int)
    copy_asked = Signal()
    paste_asked = Signal()

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = model
        self.setHorizontalHeader(_Head(Qt.Orientation.Horizontal, self))
        self.horizontalHeader().setSectionsClickable(True)
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(self))
        self.setMouseTracking(True)
        self.entered.connect(self._on_entered)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.viewport().setMouseTracking(True)
            head.viewport().installEventFilter(self)
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            head.setHighlightSections(False)
            head.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        # It shortens its names itself; Qt would do so a second time.
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.verticalHeader().setMinimumSectionSize(16)
        metrics = QFontMetrics(self.font())
        self._row_height = metrics.height() + 8
        self._characters = LEAST_CHARACTERS
        self.verticalHeader().setDefaultSectionSize(self._row_height)
        theme.changed.connect(model.take_theme)

    @property
    def row_height(self) -> int:
        """Height of a row in pixels."""
        return self._row_height

    def take_widest(self) -> bool:
        """Look how long the numbers are now; tell whether they need wider columns."""
        needed = max(self.matrix.widest(), LEAST_CHARACTERS)
        if needed <= self._characters:
            return False
        self._characters = needed
        return True

    def forget_widest(self) -> None:
        """Let the columns become narrow again, for another matrix."""
        self._characters = 0
        self.take_widest()

    def head_width(self) -> int:
        """Return the width that the names of the rows need, within reason."""
        metrics = QFontMetrics(self.verticalHeader().font())
        names = self.matrix.row_names[:200]
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        most = metrics.averageCharWidth() * MAX_HEAD_CHARACTERS
        return min(widest, most) + 16

    @property
    def characters(self) -> int:
        """Number of characters that the columns must have room for."""
        return self._characters

    def fit_columns(self, width: int, characters: int) -> None:
        """Share `width` pixels among the columns, none narrower than its numbers."""
        metrics = QFontMetrics(self.font())
        least = metrics.horizontalAdvance("0" * characters) + 12
        count = max(1, self.matrix.columnCount())
        size = max(least, min(width // count, 2 * least))
        self.horizontalHeader().setDefaultSectionSize(size)

    def _on_entered(self, index: QModelIndex) -> None:
        self.cell_hovered.emit(index.row(), index.column())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell which name the pointer is on."""
        across, down = self.horizontalHeader(), self.verticalHeader()
        if event.type() == QEvent.Type.Leave:
            self.cell_hovered.emit(-1, -1)
        elif isinstance(event, QMouseEvent) and not event.buttons():
            place = event.position().toPoint()
            if watched is across.viewport():
                self.cell_hovered.emit(-1, across.logicalIndexAt(place))
            elif watched is down.viewport():
                self.cell_hovered.emit(down.logicalIndexAt(place), -1)
        return bool(super().eventFilter(watched, event))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell when the pointer is on no cell any more."""
        if event.type() == QEvent.Type.Leave:
            self.cell_hovered.emit(-1, -1)
        return bool(super().viewportEvent(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys for copy and paste."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        else:
            super().keyPressEvent(event)

    def text_color(self) -> QColor:
        """Return the colour of plain text here."""
        return self.palette().color(QPalette.ColorRole.Text)
