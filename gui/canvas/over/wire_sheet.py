"""The matrix of one wire, opened over the canvas: a bundle taken apart."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QObject,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
)

from engine.document.connections import set_connections
from engine.document.document import Change
from engine.document.edits import set_weight
from engine.document.elements import Wire
from engine.errors import Issue
from engine.network.cells import place_of_connection
from engine.network.compile import unit_names
from engine.training.trace.symbols import Name, Symbol
from gui.canvas.looks.texts import issue_words
from gui.notation import is_turned, shape_text, tip_of
from gui.reading import reading
from gui.session import Hover
from gui.theme import theme
from gui.widgets.icons import set_icon
from gui.widgets.matrix_model import MatrixModel
from gui.widgets.matrix_view import MatrixView
from gui.widgets.message_label import MessageLabel
from gui.widgets.table_text import to_text

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

REFRESH_MS = 90
MARGIN = 12  # from the edges of the canvas
MOST_WIDTH, MOST_ROWS = 620, 14
FRAME = 26  # of the sheet around the matrix, both sides together
MESSAGE_S = 8.0
Cell = tuple[int, int]
_ACTS = (
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Insert,
    Qt.Key.Key_Escape,
)
_OURS = (*_ACTS, Qt.Key.Key_F2)  # that the canvas takes for its commands else


class WireSheet(QFrame):
    """Show the weights of a wire; cells are edited, cut and restored, with undo.

    Signals
    -------
    closed() : the sheet is no longer seen
    """

    closed = Signal()

    def __init__(self, canvas: "CanvasView", wire: Wire) -> None:
        super().__init__(canvas)
        self.wire_id = wire.id
        self._canvas = canvas
        self._session = canvas.session
        self._turned = False  # rows are units, as the notation has it
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.title = QLabel()
        self.cut_button, self.restore_button = QToolButton(), QToolButton()
        self.close_button = QToolButton()
        self.matrix = MatrixModel()
        self.view = MatrixView(self.matrix, self)
        self.message = MessageLabel()
        self._lay_out()
        # A click beside the matrix belongs to it, not to the canvas below.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.view)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REFRESH_MS)
        self._soon.timeout.connect(self._show_numbers)
        self._connect()
        self._take_theme()
        self.retranslate()
        self._take(wire)

    def _lay_out(self) -> None:
        head = self._head = QHBoxLayout()
        head.addWidget(self.title, 1)
        for button in (self.cut_button, self.restore_button, self.close_button):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            head.addWidget(button)
        for button in (self.cut_button, self.restore_button):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.message)

    def _connect(self) -> None:
        self.cut_button.clicked.connect(lambda: self.set_there(there=False))
        self.restore_button.clicked.connect(lambda: self.set_there(there=True))
        self.close_button.clicked.connect(self.put_away)
        self.matrix.cell_edited.connect(self._on_edited)
        self.matrix.refused.connect(self._refuse)
        self.view.cell_hovered.connect(self._on_hovered)
        self.view.copy_asked.connect(self._copy)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.view.installEventFilter(self)
        self.view.selectionModel().selectionChanged.connect(self._show_what_is_possible)
        session = self._session
        session.parameters_changed.connect(self._follow_numbers)
        session.document_changed.connect(self._on_document_changed)
        session.document_replaced.connect(self.closed)
        session.hover_changed.connect(self._show_hover)
        theme.changed.connect(self._take_theme)
        reading.changed.connect(self._show_anew)

    # --- model to view ------------------------------------------------------------

    def _take(self, wire: Wire) -> None:
        document = self._session.document
        names = [unit_names(document.block(i)) for i in (wire.source, wire.target)]
        weights = self._canvas.drawing.numbers.weights(wire)
        self._turned = self.matrix.is_turned = is_turned()
        mask = None if wire.mask is None else self._seen(wire.mask)
        heads = names[::-1] if self._turned else names
        self.matrix.set_matrix(self._seen(weights), mask, *heads)
        self.matrix.set_meaning(lambda i, j: self._meaning(*self._place((i, j))))
        self.view.forget_widest()
        self._show_title(wire)
        self._fit()
        self._show_what_is_possible()

    def _show_anew(self) -> None:
        if self.wire_id in self._session.document:
            self._take(self._session.document.wire(self.wire_id))

    def _follow_numbers(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _show_numbers(self) -> None:
        if self.wire_id in self._session.document:
            wire = self._session.document.wire(self.wire_id)
            weights = self._canvas.drawing.numbers.weights(wire)
            self.matrix.set_values(self._seen(weights))

    def _on_document_changed(self, changes: tuple[Change, ...]) -> None:
        """Follow the wire and the names of its ends."""
        if self.wire_id not in self._session.document:
            self.put_away()
            return
        wire = self._session.document.wire(self.wire_id)
        ids = {change.id for change in changes}
        is_resized = wire.weights.shape != self._seen(self.matrix.values).shape
        if is_resized or ids & {wire.source, wire.target}:
            self._take(wire)
        elif wire.id in ids:
            self.matrix.set_mask(None if wire.mask is None else self._seen(wire.mask))
            self._show_numbers()
            self._show_what_is_possible()

    def _show_hover(self) -> None:
        hover = self._session.hover
        is_here = hover.wire == self.wire_id
        place = (hover.i, hover.j) if is_here else (-1, -1)
        self.matrix.set_mark(*self._place(place))

    def _show_title(self, wire: Wire) -> None:
        document = self._session.document
        names = (document.block(i).name for i in (wire.source, wire.target))
        self.title.setText(f"{' → '.join(names)}: {shape_text(wire.weights.shape)}")

    def _show_what_is_possible(self) -> None:
        cells = self._chosen()
        missing = [self.matrix.is_missing(*self._place(cell)) for cell in cells]
        self.cut_button.setEnabled(not all(missing))
        self.restore_button.setEnabled(any(missing))

    # --- size and place -----------------------------------------------------------

    def _fit(self) -> None:
        """Be as large as the matrix needs, but leave something of the canvas."""
        view, canvas = self.view, self._canvas
        view.take_widest()
        head = view.head_width()
        view.verticalHeader().setFixedWidth(head)
        room = min(MOST_WIDTH, canvas.width() - 2 * MARGIN)
        view.fit_columns(room - head - 40, view.characters)
        across, down = view.horizontalHeader(), view.verticalHeader()
        n_rows, n_columns = self.matrix.values.shape
        width = head + n_columns * across.defaultSectionSize()
        rows = min(n_rows, MOST_ROWS)
        height = across.sizeHint().height() + rows * down.defaultSectionSize()
        if n_rows > rows:
            width += view.verticalScrollBar().sizeHint().width()
        if width + FRAME > room:
            height += view.horizontalScrollBar().sizeHint().height()
        buttons = self._head.sizeHint()
        wanted = max(width, buttons.width()) + FRAME
        most = canvas.height() - 2 * MARGIN
        self.resize(min(wanted, room), min(height + buttons.height() + FRAME, most))

    def stand_at(self, place: QPoint) -> None:
        """Stand below a point of the canvas, wholly inside of it."""
        x, y = place.x() - self.width() // 2, place.y() + 2 * MARGIN
        if y + self.height() > self._canvas.height() - MARGIN:
            y = place.y() - self.height() - 2 * MARGIN
        self.move(x, y)
        self.keep_inside()

    def keep_inside(self) -> None:
        """Come back from beyond the edges of the canvas."""
        room = QRect(
            MARGIN,
            MARGIN,
            max(self._canvas.width() - self.width() - 2 * MARGIN, 0),
            max(self._canvas.height() - self.height() - 2 * MARGIN, 0),
        )
        x = min(max(self.x(), room.left()), room.left() + room.width())
        y = min(max(self.y(), room.top()), room.top() + room.height())
        self.move(x, y)

    # --- view to model ------------------------------------------------------------

    def _chosen(self) -> list[Cell]:
        return [
            self._place((index.row(), index.column()))
            for index in self.view.selectedIndexes()
        ]

    def _place(self, cell: Cell) -> Cell:
        """Turn a cell that is seen into one of the wire, or back."""
        return (cell[1], cell[0]) if self._turned else cell

    def _seen(self, matrix: Any) -> Any:  # noqa: ANN401  of numbers or of truths
        return matrix.T if self._turned else matrix

    def _meaning(self, i: int, j: int) -> str:
        """Say what the number of a connection is, with its signs."""
        network = self._session.network
        place = network and place_of_connection(network, self.wire_id, i, j)
        if network is None or not place:
            return ""
        layer, row, column = place
        return tip_of(network, Symbol(Name.WEIGHT, layer + 1, column, row))

    def set_there(self, *, there: bool, cells: list[Cell] | None = None) -> None:
        """Cut or restore connections: those given, else the selected ones."""
        chosen = self._chosen() if cells is None else cells
        self.message.clear_message()
        document = self._session.document
        self._session.do(set_connections(document, self.wire_id, chosen, there=there))

    def _on_edited(self, row: int, column: int, value: float) -> None:
        self.message.clear_message()
        document, cell = self._session.document, self._place((row, column))
        self._session.do(set_weight(document, self.wire_id, *cell, value))

    def _refuse(self, issue: Issue) -> None:
        self.message.say(issue_words(issue), "bad", MESSAGE_S)

    def _on_hovered(self, row: int, column: int) -> None:
        if self.wire_id not in self._session.document:
            return
        wire = self._session.document.wire(self.wire_id)
        row, column = self._place((row, column))
        hover = Hover()
        if row >= 0 and column >= 0:
            hover = Hover(wire=wire.id, i=row, j=column)
        elif row >= 0:
            hover = Hover(block=wire.source, unit=row)
        elif column >= 0:
            hover = Hover(block=wire.target, unit=column)
        self._session.set_hover(hover)

    def _copy(self) -> None:
        text = to_text(self.matrix.values, self.matrix.mask)
        QGuiApplication.clipboard().setText(text)

    def _open_menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if not index.isValid():
            return
        if index not in self.view.selectedIndexes():
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, select)
        n_rows, n_columns = self.matrix.values.shape
        row = [self._place((index.row(), j)) for j in range(n_columns)]
        column = [self._place((i, index.column())) for i in range(n_rows)]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, cells, there in (
            (self.tr("Cut the connections selected"), None, False),
            (self.tr("Restore the connections selected"), None, True),
            (self.tr("Cut the row"), row, False),
            (self.tr("Restore the row"), row, True),
            (self.tr("Cut the column"), column, False),
            (self.tr("Restore the column"), column, True),
        ):
            menu.addAction(text).triggered.connect(
                lambda _=False, cells=cells, there=there: self.set_there(
                    there=there, cells=cells
                )
            )
        menu.popup(self.view.viewport().mapToGlobal(point))

    # --- keys ---------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys of the matrix from the canvas, whose commands they are too."""
        if not isinstance(event, QKeyEvent):
            return bool(super().eventFilter(watched, event))
        if event.type() == QEvent.Type.ShortcutOverride:
            standard = QKeySequence.StandardKey
            is_ours = event.key() in _OURS or any(
                event.matches(key)
                for key in (standard.Copy, standard.Cut, standard.SelectAll)
            )
            if is_ours:
                event.accept()
            return is_ours
        if event.type() == QEvent.Type.KeyPress and event.key() in _ACTS:
            if event.key() == Qt.Key.Key_Escape:
                self.put_away()
            else:
                self.set_there(there=event.key() == Qt.Key.Key_Insert)
            return True
        return bool(super().eventFilter(watched, event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape; no key goes on to the canvas."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        event.accept()

    def put_away(self) -> None:
        """Close and give the focus back."""
        self._session.set_hover(Hover())
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    # --- looks --------------------------------------------------------------------

    def _take_theme(self) -> None:
        colors = theme.colors
        self.setStyleSheet(
            f"WireSheet {{ background: {colors.window}; border: 1px solid "
            f"{colors.block_border}; border-radius: 6px; }}"
        )
        set_icon(self.cut_button, "mdi6.content-cut")
        set_icon(self.restore_button, "mdi6.vector-line")
        set_icon(self.close_button, "mdi6.close")

    def retranslate(self) -> None:
        """Set all texts."""
        self.cut_button.setText(self.tr("Cut"))
        self.cut_button.setToolTip(
            self.tr(
                "Cut the connections selected (Delete): no weight is left, which is "
                "not a weight of 0. A click on a name selects a row or a column."
            )
        )
        self.restore_button.setText(self.tr("Restore"))
        self.restore_button.setToolTip(
            self.tr("Draw the connections selected again, with the weight 0 (Insert)")
        )
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.setAccessibleName(self.tr("Weights of the wire"))
        self.view.setAccessibleName(self.tr("Weights of the wire"))
        self.matrix.set_missing_tip(
            self.tr("Cut: there is no connection here. Type a number to draw it.")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._fit()
