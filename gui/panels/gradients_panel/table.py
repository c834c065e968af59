"""The table of gradients: rows tell when the pointer or the keys reach them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from engine.training.checks.places import Place
from gui.panels.gradients_panel.model import Column, GradientsModel, Index

SAMPLES = {
    Column.VALUE: "−0.01234",
    Column.ANALYTIC: "−0.0001234",
    Column.NUMERICAL: "−0.0001234",
    Column.RULE: "−0.0001234",
    Column.DIFFERENCE: "1.2e−10",
}
# What the tooltip of the name tells too; left out in this order in a narrow dock.
LEAST_IMPORTANT = (Column.VALUE, Column.DIFFERENCE)
ROOM_PX = 12
ICON_PX = 22
LEAST_NAME = 11  # characters


class GradientsTable(QTableView):
    """Show a `GradientsModel`, one row selected.

    Signals
    -------
    place_hovered(place) : under the pointer, else the selected one while the table has
        the focus; None when there is none
    place_chosen(place) : another row was selected
    opened(place) : double click or Enter
    """

    place_hovered = Signal(object)
    place_chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, model: GradientsModel) -> None:
        super().__init__()
        self.gradients = model
        self._chosen: Place | None = None
        self._widths: dict[Column, int] = {}
        self._has_rule = False
        self.setModel(model)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        head.sortIndicatorChanged.connect(self._on_sorted)
        self.entered.connect(lambda index: self._tell(index.row()))
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.fit()

    def fit(self) -> None:
        """Give the columns the room that their numbers and heads need."""
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + 6)
        head = self.horizontalHeader()
        head.setMinimumSectionSize(metrics.averageCharWidth() * LEAST_NAME)
        for column in Column:
            if column is Column.NAME:
                continue
            texts = [str(self.gradients.headerData(column, Qt.Orientation.Horizontal))]
            texts.append(SAMPLES.get(column, ""))
            room = ROOM_PX
            if column is Column.MARK:
                texts.extend(self.gradients.mark_words())
                room += ICON_PX
            width = max(metrics.horizontalAdvance(text) for text in texts)
            self._widths[column] = width + room
        self._share_room()

    def show_rule(self, is_shown: bool) -> None:
        """Show or hide what the rule takes in place of the gradient."""
        self._has_rule = is_shown
        self._share_room()

    def _share_room(self) -> None:
        """Leave out what matters least where there is no room for all columns."""
        head = self.horizontalHeader()
        room = self.viewport().width() - head.minimumSectionSize()
        hidden = set() if self._has_rule else {Column.RULE}
        for column in (None, *LEAST_IMPORTANT):
            if column is not None:
                hidden.add(column)
            seen = [c for c in self._widths if c not in hidden]
            if sum(self._widths[c] for c in seen) <= room:
                break
        for c, width in self._widths.items():
            self.setColumnHidden(c, c in hidden)
            head.resizeSection(c, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room among the columns."""
        super().resizeEvent(event)
        self._share_room()

    @property
    def place(self) -> Place | None:
        """The selected parameter."""
        return self.gradients.place_at(self.currentIndex().row())

    def select(self, place: Place) -> None:
        """Select the row of a parameter and bring it into view."""
        row = self.gradients.row_of(place)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.gradients.index(row, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is selected now."""
        super().currentChanged(current, previous)
        place = self.gradients.place_at(current.row())
        if place is not None:
            self._chosen = place
        self.place_chosen.emit(place)
        if self.hasFocus():
            self.place_hovered.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open a row and Ctrl+C copy the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the table as text with tabs on the clipboard."""
        seen = [c for c in Column if not self.isColumnHidden(c)]
        across, model = Qt.Orientation.Horizontal, self.gradients
        lines = ["\t".join(str(model.headerData(c, across)) for c in seen)]
        lines.extend(
            "\t".join(str(model.index(row, c).data()) for c in seen)
            for row in range(model.rowCount())
        )
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell when the pointer has left."""
        if event.type() == QEvent.Type.Leave:
            self.place_hovered.emit(self.place if self.hasFocus() else None)
        return bool(super().viewportEvent(event))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light what is selected; there is always something."""
        super().focusInEvent(event)
        if self.place is None and self.gradients.rowCount():
            self.setCurrentIndex(self.gradients.index(0, 0))
        self.place_hovered.emit(self.place)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Light nothing any more."""
        super().focusOutEvent(event)
        self.place_hovered.emit(None)

    def sort_again(self) -> None:
        """Sort rows that have come since."""
        head = self.horizontalHeader()
        if head.sortIndicatorSection() >= 0:
            place = self.place
            self.model().sort(head.sortIndicatorSection(), head.sortIndicatorOrder())
            self._keep(place)

    def _on_sorted(self, _column: int, _order: Qt.SortOrder) -> None:
        self._keep(self._chosen)
        self.scrollToTop()  # what was looked for stands there

    def _keep(self, place: Place | None) -> None:
        if place is not None:
            self.select(place)

    def _tell(self, row: int) -> None:
        self.place_hovered.emit(self.gradients.place_at(row))

    def _open(self, row: int) -> None:
        place = self.gradients.place_at(row)
        if place is not None:
            self.opened.emit(place)
