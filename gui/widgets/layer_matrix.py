"""The matrix and the bias row of one layer, as numbers or as a picture."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from engine.arrays import Array, BoolArray
from engine.errors import EngineError
from gui.notation import is_turned, shape_text
from gui.reading import bias_form, bias_letter, reading
from gui.theme import theme
from gui.widgets.heat_map import HeatMap
from gui.widgets.icons import set_icon
from gui.widgets.matrix_model import MatrixModel
from gui.widgets.matrix_view import MatrixView
from gui.widgets.table_text import from_text, to_text

MAX_ROWS = 12  # shown at once where several matrices stand one below another
PICTURE_FROM = 400  # cells: below this a picture tells less than the numbers
MOST_PX = 16_777_215  # as large as a widget may be
BIAS = -1  # the row number by which the bias row is known outside


Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LayerNames:
    """What the parts of a layer are called, in the notation in force.

    Attributes
    ----------
    weights, bias : str
        W and b of this layer, as rich text.
    sources, units : tuple of str
        Heads of the rows and of the columns of W, samples as rows.
    meaning : callable of (int, int) to str
        What the number at a row and column is; `BIAS` is the row of the biases.
    """

    weights: str
    bias: str
    sources: Names
    units: Names
    meaning: Callable[[int, int], str]


def _in_form(biases: Array) -> Array:
    """Return biases, or the thresholds that stand for them, of the same shape."""
    return 0.0 - biases if reading.ways.thresholds else biases


class LayerMatrix(QWidget):
    """Show W and b of a layer; every gesture is told with the place it was made at.

    The bias row has the row number `BIAS`. A notation with samples as columns turns
    what is seen round, W and the bias beside it; rows and columns that are told or
    asked for are always those of W with samples as rows.

    Signals
    -------
    edited(row, column, value) : a number was typed
    hovered(row, column) : the pointer came to a cell; -2, -2: it left; one of them is
        -2 on the name of a row or a column
    cut_asked(row, column), restore_asked(row, column)
    pasted(row, column, values) : an ndarray with NaN where a cell is to stay
    refused(issue) : what was typed or pasted is no number
    """

    edited = Signal(int, int, float)
    hovered = Signal(int, int)
    cut_asked = Signal(int, int)
    restore_asked = Signal(int, int)
    pasted = Signal(int, int, object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fills = False
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.RichText)
        self.as_picture = QToolButton()
        self.as_picture.setCheckable(True)
        self.as_picture.setAutoRaise(True)
        self.as_picture.hide()
        self.as_picture.toggled.connect(self._arrange)
        self.weights = MatrixView(MatrixModel())
        self.bias = MatrixView(MatrixModel())
        self.picture = HeatMap()
        self.bias.horizontalHeader().hide()
        self._connect()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.as_picture)
        self._turned = False
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addLayout(head, 0, 0, 1, 2)
        self._layout.addWidget(self.weights, 1, 0)
        self._layout.addWidget(self.picture, 2, 0)
        self._layout.addWidget(self.bias, 3, 0)
        self._layout.setColumnStretch(0, 1)
        theme.changed.connect(self._take_theme)
        self.retranslate()

    def _connect(self) -> None:
        self.weights.cell_hovered.connect(self._on_weight_hovered)
        self.bias.cell_hovered.connect(self._on_bias_hovered)
        self.picture.cell_hovered.connect(self._on_weight_hovered)
        self.picture.cell_clicked.connect(self._on_picture_clicked)
        self.weights.matrix.cell_edited.connect(self._on_weight_edited)
        self.bias.matrix.cell_edited.connect(self._on_bias_edited)
        for view in (self.weights, self.bias):
            view.matrix.refused.connect(self.refused)
        self.weights.customContextMenuRequested.connect(self._weights_menu)
        self.bias.customContextMenuRequested.connect(self._bias_menu)
        self.weights.copy_asked.connect(self.copy_weights)
        self.bias.copy_asked.connect(self.copy_bias)
        self.weights.paste_asked.connect(self.paste_weights)
        self.bias.paste_asked.connect(self.paste_bias)
        bar = self.weights.horizontalScrollBar()
        bar.valueChanged.connect(self.bias.horizontalScrollBar().setValue)
        self.bias.horizontalScrollBar().valueChanged.connect(bar.setValue)
        bar = self.weights.verticalScrollBar()
        bar.valueChanged.connect(self.bias.verticalScrollBar().setValue)
        self.bias.verticalScrollBar().valueChanged.connect(bar.setValue)

    # --- what is shown ------------------------------------------------------------

    def set_layer(
        self,
        names: LayerNames,
        masks: tuple[BoolArray | None, BoolArray],
        values: tuple[Array, Array],
    ) -> None:
        """Show another layer.

        `masks` and `values` are those of W, of shape (n_sources, n_units), and of b, of
        shape (n_units,).
        """
        matrix, row = values
        mask, bias_mask = masks
        self._turn(is_turned())
        row_mask = None if bias_mask.all() else self._seen(bias_mask[np.newaxis, :])
        heads: tuple[Names, Names] = (names.sources, names.units)
        bias_heads: tuple[Names, Names] = ((bias_letter(),), names.units)
        if self._turned:
            heads, bias_heads = heads[::-1], bias_heads[::-1]
        seen_mask = None if mask is None else self._seen(mask)
        self.weights.matrix.set_matrix(self._seen(matrix), seen_mask, *heads)
        biases = self._seen(_in_form(row)[np.newaxis, :])
        self.bias.matrix.set_matrix(biases, row_mask, *bias_heads)
        self.weights.matrix.set_meaning(lambda i, j: names.meaning(*self._place(i, j)))
        self.bias.matrix.set_meaning(
            lambda i, j: names.meaning(BIAS, self._place(i, j)[1])
        )
        for view in (self.weights, self.bias):
            view.forget_widest()
        self.title.setText(
            f"{names.weights}: {shape_text(matrix.shape)}"
            f" &nbsp; {names.bias}: {shape_text((1, len(row)))}"
        )
        is_large = matrix.size >= PICTURE_FROM
        self.as_picture.setVisible(is_large)
        if is_large:
            self._take_theme()
        else:
            self.as_picture.setChecked(False)
        self._arrange()
        self.set_values(matrix, row)

    def set_values(self, weights: Array, bias: Array) -> None:
        """Show other numbers in the same cells."""
        self.weights.matrix.set_values(self._seen(weights))
        self.bias.matrix.set_values(self._seen(_in_form(bias)[np.newaxis, :]))
        grown = [view.take_widest() for view in (self.weights, self.bias)]
        if any(grown):
            self._arrange()
        if self.as_picture.isChecked():
            matrix = self.weights.matrix
            self.picture.set_matrix(matrix.values, matrix.mask)

    def set_mark(self, row: int, column: int) -> None:
        """Light a row, a column, or where they cross; -2 stands for none."""
        weight = self._place(row if row >= 0 else -1, column)
        self.weights.matrix.set_mark(*weight)
        self.bias.matrix.set_mark(*self._place(0 if row == BIAS else -1, column))
        self.picture.set_mark(*weight)

    def _place(self, row: int, column: int) -> tuple[int, int]:
        """Turn a place that is seen into one of W, or back."""
        return (column, row) if self._turned else (row, column)

    def _seen(self, matrix: Any) -> Any:  # noqa: ANN401  of numbers or of truths
        return matrix.T if self._turned else matrix

    def _turn(self, is_turned: bool) -> None:
        """Let the bias stand below the weights, or beside them."""
        if is_turned == self._turned:
            return
        self._turned = is_turned
        for view in (self.weights, self.bias):
            view.matrix.is_turned = is_turned
        self._layout.removeWidget(self.bias)
        if is_turned:
            self._layout.addWidget(self.bias, 1, 1, 2, 1)
        else:
            self._layout.addWidget(self.bias, 3, 0)
        self.bias.horizontalHeader().setVisible(is_turned)
        self.bias.verticalHeader().setVisible(not is_turned)

    def set_fills(self, fills: bool) -> None:
        """Take all the room there is, or only what the rows need."""
        self._fills = fills
        self._arrange()

    # --- layout -------------------------------------------------------------------

    def _arrange(self) -> None:
        is_picture = self.as_picture.isChecked()
        if is_picture:
            matrix = self.weights.matrix
            self.picture.set_matrix(matrix.values, matrix.mask)
        self.weights.setVisible(not is_picture)
        self.picture.setVisible(is_picture)
        self._layout.setRowStretch(1, int(not is_picture))
        self._layout.setRowStretch(2, int(is_picture))
        self._fit_widths()
        self._fit_heights()

    def _fit_widths(self) -> None:
        if self._turned:
            self._fit_turned_widths()
            return
        head = max(self.weights.head_width(), self.bias.head_width())
        characters = max(view.characters for view in (self.weights, self.bias))
        for view in (self.weights, self.bias):
            view.setMinimumWidth(0)
            view.setMaximumWidth(MOST_PX)
            view.verticalHeader().setFixedWidth(head)
            view.fit_columns(self.width() - head - 4, characters)

    def _fit_turned_widths(self) -> None:
        head = self.weights.head_width()
        self.weights.verticalHeader().setFixedWidth(head)
        bias = self.bias
        bias.fit_columns(0, bias.characters)
        frame = 2 * bias.frameWidth()
        bar = bias.verticalScrollBar().sizeHint().width() if self._is_long() else 0
        width = bias.horizontalHeader().defaultSectionSize() + frame + bar
        bias.setFixedWidth(width)
        room = self.width() - head - width - self._layout.spacing() - 4
        self.weights.fit_columns(room, self.weights.characters)

    def _is_long(self) -> bool:
        return self.weights.matrix.rowCount() > MAX_ROWS

    def _fit_heights(self) -> None:
        row = self.weights.row_height
        frame = 2 * self.weights.frameWidth()
        n_rows = self.weights.matrix.rowCount()
        shown = min(n_rows, MAX_ROWS)
        bar = self._bar_height()
        head = self.weights.horizontalHeader().sizeHint().height()
        height = head + shown * row + frame + (bar if self._turned else 0)
        grows = n_rows > MAX_ROWS and self._fills
        most = MOST_PX if grows else height
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        always = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        across = always if bar else never
        # Not left to Qt: a bar that came and went would cover the only row.
        self.bias.setHorizontalScrollBarPolicy(across)
        if self._turned:  # one bar for both, beside the bias
            self.weights.setHorizontalScrollBarPolicy(across)
            self.weights.setVerticalScrollBarPolicy(never)
            self.bias.horizontalHeader().setFixedHeight(head)
            self.bias.setMinimumHeight(height)
            self.bias.setMaximumHeight(most)
        else:  # that of the bias row leads
            self.weights.setHorizontalScrollBarPolicy(never)
            self.weights.setVerticalScrollBarPolicy(
                Qt.ScrollBarPolicy.ScrollBarAsNeeded
            )
            self.bias.setFixedHeight(row + frame + bar)
        self.weights.setMinimumHeight(height)
        self.weights.setMaximumHeight(most)
        fixed = (
            QSizePolicy.Policy.Expanding if self._fills else QSizePolicy.Policy.Fixed
        )
        self.picture.setMinimumHeight(160)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, fixed)
        self.updateGeometry()

    def _bar_height(self) -> int:
        view = self.weights if self._turned else self.bias
        size = view.horizontalHeader().defaultSectionSize()
        room = self.width() - view.verticalHeader().width() - 4
        if self._turned:
            room -= self.bias.width() + self._layout.spacing()
        if size * view.matrix.columnCount() <= room:
            return 0
        return view.horizontalScrollBar().sizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        self._fit_widths()
        self._fit_heights()

    # --- gestures -----------------------------------------------------------------

    def _on_weight_hovered(self, row: int, column: int) -> None:
        place = self._place(row, column)
        self.hovered.emit(*(n if n >= 0 else -2 for n in place))

    def _on_bias_hovered(self, row: int, column: int) -> None:
        on_cell = row >= 0 and column >= 0
        unit = self._place(row, column)[1]
        self.hovered.emit(*((BIAS, unit) if on_cell else (-2, -2)))

    def _on_weight_edited(self, row: int, column: int, value: float) -> None:
        self.edited.emit(*self._place(row, column), value)

    def _on_bias_edited(self, row: int, column: int, value: float) -> None:
        self.edited.emit(BIAS, self._place(row, column)[1], bias_form(value))

    def _on_picture_clicked(self, row: int, column: int) -> None:
        self.as_picture.setChecked(False)
        index = self.weights.matrix.index(row, column)
        self.weights.setCurrentIndex(index)
        self.weights.scrollTo(index, MatrixView.ScrollHint.PositionAtCenter)

    def _weights_menu(self, point: QPoint) -> None:
        index = self.weights.indexAt(point)
        menu = QMenu(self)
        if index.isValid():
            row, column = self._place(index.row(), index.column())
            if self.weights.matrix.is_missing(index.row(), index.column()):
                restore = menu.addAction(self.tr("Restore the connection"))
                restore.triggered.connect(lambda: self.restore_asked.emit(row, column))
            else:
                cut = menu.addAction(self.tr("Cut the connection"))
                cut.triggered.connect(lambda: self.cut_asked.emit(row, column))
            menu.addSeparator()
        menu.addAction(self.tr("Copy the matrix")).triggered.connect(self.copy_weights)
        with_names = menu.addAction(self.tr("Copy with names"))
        with_names.triggered.connect(self.copy_with_names)
        menu.addAction(self.tr("Paste numbers")).triggered.connect(self.paste_weights)
        self._pop_up(menu, self.weights, point)

    def _bias_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy the biases")).triggered.connect(self.copy_bias)
        menu.addAction(self.tr("Paste numbers")).triggered.connect(self.paste_bias)
        self._pop_up(menu, self.bias, point)

    def _pop_up(self, menu: QMenu, view: MatrixView, point: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(view.viewport().mapToGlobal(point))

    # --- clipboard ----------------------------------------------------------------

    def copy_weights(self) -> None:
        """Copy the matrix, or the cells that are selected, as text with tabs."""
        self._copy(self.weights)

    def copy_bias(self) -> None:
        """Copy the bias row."""
        self._copy(self.bias)

    def copy_with_names(self) -> None:
        """Copy the matrix with the names of its rows and columns."""
        model = self.weights.matrix
        rows, columns = (
            tuple(name.replace("\n", " ") for name in names)
            for names in (model.row_names, model.column_names)
        )
        text = to_text(model.values, model.mask, (rows, columns))
        QGuiApplication.clipboard().setText(text)

    def _copy(self, view: MatrixView) -> None:
        model = view.matrix
        values, mask = model.values, model.mask
        chosen = view.selectionModel().selection()
        if len(view.selectedIndexes()) > 1:
            area = chosen.first()
            rows = slice(area.top(), area.bottom() + 1)
            columns = slice(area.left(), area.right() + 1)
            values = values[rows, columns]
            mask = None if mask is None else mask[rows, columns]
        QGuiApplication.clipboard().setText(to_text(values, mask))

    def paste_weights(self) -> None:
        """Take numbers from the clipboard into the matrix."""
        self._paste(self.weights)

    def paste_bias(self) -> None:
        """Take numbers from the clipboard into the bias row."""
        self._paste(self.bias)

    def _paste(self, view: MatrixView) -> None:
        try:
            values = from_text(QGuiApplication.clipboard().text())
        except EngineError as error:
            self.refused.emit(error.issue)
            return
        row, column = 0, 0
        current = view.currentIndex()
        if current.isValid() and values.shape != view.matrix.values.shape:
            row, column = current.row(), current.column()
        row, column = self._place(row, column)
        if view is self.bias:
            self.pasted.emit(BIAS, column, _in_form(self._seen(values)))
        else:
            self.pasted.emit(row, column, self._seen(values))

    # --- looks --------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set all texts."""
        missing = self.tr(
            "No connection here: nothing is added to the sum, and training leaves it "
            "alone. Type a number to draw it."
        )
        self.weights.matrix.set_missing_tip(missing)
        self.bias.matrix.set_missing_tip(
            self.tr("The bias is switched off. Type a number to switch it on.")
        )
        self.as_picture.setToolTip(
            self.tr("Show the matrix as a picture: orange positive, blue negative")
        )
        self.weights.setAccessibleName(self.tr("Weights"))
        self.bias.setAccessibleName(self.tr("Biases"))

    def _take_theme(self) -> None:
        set_icon(self.as_picture, "mdi6.grid")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
