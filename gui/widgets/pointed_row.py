"""A row of a table that something else points at, or that points at something else."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTableView, QWidget

from gui.theme import theme


class PointedRow(QWidget):
    """A frame over a row of a table, as long as it is pointed at anywhere.

    Signals
    -------
    pointed(row) : the pointer is on this row of the table; None: on no more
    """

    pointed = Signal(object)

    def __init__(self, view: QTableView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._row: int | None = None
        self._entered: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        view.setMouseTracking(True)
        view.entered.connect(self._on_entered)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self._follow)

    @property
    def row(self) -> int | None:
        """The row framed."""
        return self._row

    def show_row(self, row: int | None) -> None:
        """Frame a row; None: none."""
        if row == self._row:
            return
        self._row = row
        if row is not None and row != self._entered:
            self._view.scrollTo(self._view.model().index(row, 0))
        self._follow()

    def _follow(self) -> None:
        view, row = self._view, self._row
        is_there = row is not None and row < view.model().rowCount()
        self.setVisible(is_there)
        if row is not None and is_there:
            top, height = view.rowViewportPosition(row), view.rowHeight(row)
            self.setGeometry(0, top, view.viewport().width(), height)
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, dashed: a line that is drawn through is the row shown."""
        del event
        painter, color = QPainter(self), QColor(theme.colors.accent)
        painter.setPen(QPen(color, 2.0, Qt.PenStyle.DashLine))
        color.setAlphaF(0.12)
        painter.setBrush(color)
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _on_entered(self, index: QModelIndex) -> None:
        if index.row() != self._entered:
            self._entered = index.row()
            self.pointed.emit(index.row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the pointer leaves the table, and that its size changes."""
        if event.type() == QEvent.Type.Leave and self._entered is not None:
            self._entered = None
            self.pointed.emit(None)
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)
