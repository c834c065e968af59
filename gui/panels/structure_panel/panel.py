"""The drawing as a tree: every part, name and number, to be reached with keys."""

from collections.abc import Iterator

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeView, QVBoxLayout, QWidget

from engine.document.edits import remove, set_connection
from engine.errors import Issue
from gui.i18n import translate
from gui.panels.structure_panel.model import NAME, VALUE, StructureModel
from gui.panels.structure_panel.tree import Kind, Place, Row
from gui.session import Session
from gui.widgets.announce import announce
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.words import issue_text

REFRESH_MS = 120
MESSAGE_S = 8.0
OPEN_AT_FIRST = (Kind.INPUTS, Kind.PERCEPTRONS, Kind.GROUPS, Kind.FRAMES)
_WHOLE = (Kind.BLOCK, Kind.WIRE, Kind.FRAME, Kind.GROUP)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StructureView(QTreeView):
    """A tree in which Enter types the number, F2 the name, and Delete removes.

    Signals
    -------
    delete_asked() : the selected rows are to go
    """

    delete_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, delete, or go on as in any tree."""
        if self.state() is QTreeView.State.EditingState:
            super().keyPressEvent(event)
            return
        index, key = self.currentIndex(), Qt.Key(event.key())
        if key == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif key in _ENTER and index.isValid():
            if not self._edit(index, VALUE):
                self.setExpanded(
                    index.siblingAtColumn(NAME), not self.isExpanded(index)
                )
        elif key == Qt.Key.Key_F2 and index.isValid():
            if not self._edit(index, NAME):
                self._edit(index, VALUE)
        else:
            super().keyPressEvent(event)

    def _edit(self, index: QModelIndex, column: int) -> bool:
        """Open a cell of the row; tell whether it can be typed over."""
        cell = index.siblingAtColumn(column)
        if not cell.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.edit(cell)
        return True


class StructurePanel(LivePanel):
    """Mirror the canvas as a tree; both select and change the same things."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(REFRESH_MS, parent)
        self._session = session
        self._opened: set[Place] = set()
        self._is_filling = False
        self.model = StructureModel(session, self)
        self.model.refused.connect(self._refuse)
        self.message = MessageLabel()
        self.view = StructureView()
        self.view.setModel(self.model)
        self._set_up_view()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.message)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._connect()
        self.retranslate()

    def _set_up_view(self) -> None:
        view = self.view
        view.setUniformRowHeights(True)
        view.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        view.setSelectionBehavior(QTreeView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QTreeView.EditTrigger.DoubleClicked)
        view.setAlternatingRowColors(True)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.ResizeToContents)

    def _connect(self) -> None:
        session, view = self._session, self.view
        view.delete_asked.connect(self._delete)
        view.expanded.connect(lambda index: self._opened.add(self._place(index)))
        view.collapsed.connect(lambda index: self._opened.discard(self._place(index)))
        view.selectionModel().selectionChanged.connect(self._on_chosen)
        session.selection_changed.connect(self._show_selection)
        session.document_replaced.connect(self._opened.clear)
        session.document_changed.connect(lambda _changes: self.invalidate())
        for signal in (
            session.document_replaced,
            session.parameters_changed,
            session.inputs_changed,
        ):
            signal.connect(self.invalidate)

    # --- model -> view ------------------------------------------------------------

    def refresh(self) -> None:
        """Show the drawing as it is now, with the same rows open and selected."""
        current = self._place(self.view.currentIndex())
        opened = set(self._opened)
        self._is_filling = True
        try:
            if self.model.refresh():
                self._open_again(QModelIndex(), opened, current)
        finally:
            self._is_filling = False
        self._opened |= opened
        self._show_selection()

    def _open_again(self, parent: QModelIndex, opened: set[Place], now: Place) -> None:
        """Open what was open; only open rows are gone through."""
        for index in self._below(parent):
            row = self.model.row_of(index)
            if row.place == now:
                self.view.selectionModel().setCurrentIndex(
                    index, QItemSelectionModel.SelectionFlag.NoUpdate
                )
            if row.kind in OPEN_AT_FIRST or row.place in opened:
                self.view.expand(index)
                self._open_again(index, opened, now)

    def _below(self, parent: QModelIndex) -> Iterator[QModelIndex]:
        for number in range(self.model.rowCount(parent)):
            yield self.model.index(number, NAME, parent)

    def _place(self, index: QModelIndex) -> Place:
        return self.model.row_of(index).place

    def _show_selection(self) -> None:
        """Select the rows of what is selected on the canvas."""
        if not self.isVisible() or self._is_filling:
            return
        if self._chosen() == self._session.selection:
            return  # also a row inside a block selects the block
        indexes = [self.model.element_index(i) for i in self._session.selection]
        chosen = QItemSelection()
        for index in indexes:
            chosen.select(index, index)
        rows = self.view.selectionModel()
        with QSignalBlocker(rows):
            flags = QItemSelectionModel.SelectionFlag
            rows.select(chosen, flags.ClearAndSelect | flags.Rows)
            if len(indexes) == 1 and indexes[0].isValid():
                rows.setCurrentIndex(indexes[0], flags.NoUpdate)
        if len(indexes) == 1 and indexes[0].isValid():
            self.view.scrollTo(indexes[0])
        self.view.viewport().update()  # the blocked signals would have done it

    # --- view -> model ------------------------------------------------------------

    def _chosen_rows(self) -> list[Row]:
        indexes = self.view.selectionModel().selectedRows(NAME)
        return [self.model.row_of(index) for index in indexes]

    def _chosen(self) -> frozenset[int]:
        ids = {row.id for row in self._chosen_rows()}
        return frozenset(i for i in ids if i in self._session.document and i > 0)

    def _on_chosen(self) -> None:
        if not self._is_filling:
            self._session.select(self._chosen())

    def _delete(self) -> None:
        """Remove the selected blocks and wires; cut the selected connections."""
        self.message.clear_message()
        rows, session = self._chosen_rows(), self._session
        whole = [row.id for row in rows if row.kind in _WHOLE]
        if whole:
            session.do(remove(session.document, whole))
            return
        for row in rows:
            if row.kind is Kind.WEIGHT:
                edit = set_connection(session.document, row.id, row.i, row.j, False)
                session.do(edit)

    def _refuse(self, issue: Issue) -> None:
        text = issue_text(issue, translate)
        self.message.say(text, "bad", MESSAGE_S)
        announce(self, text)

    # --- texts --------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set all texts."""
        self.view.setAccessibleName(self.tr("Structure of the network"))
        self.view.setAccessibleDescription(
            self.tr("Enter edits a number, F2 a name, Delete removes")
        )
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, NAME, VALUE)
        self.view.viewport().update()
