"""The compiled matrices: what is wired, as the lecture writes it."""

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from engine.arrays import Array
from engine.document.document import Edit
from engine.errors import EngineError, Issue
from engine.network.cells import (
    cell_at,
    cut_cell,
    place_of_connection,
    restore_cell,
    set_bias_cell,
    set_cell,
    set_matrix,
    source_at,
    unit_at,
)
from engine.network.network import Network, Parameters
from gui.i18n import translate
from gui.notation import layer_number, shape_text
from gui.session import Hover, Session
from gui.widgets.layer_matrix import BIAS, LayerMatrix
from gui.widgets.layer_names import names_of_layer
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.words import issue_text

REFRESH_MS = 90
MAX_LAYERS_AT_ONCE = 4
MESSAGE_S = 8.0


class WeightsPanel(LivePanel):
    """Show and edit W(1), b(1), W(2), … with names of rows and columns."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(REFRESH_MS, parent)
        self._session = session
        self._network: Network | None = None
        self._is_old = False  # numbers are to be written otherwise
        self._held: Parameters | None = None
        self.matrices: list[LayerMatrix] = []
        self.chooser = QComboBox()
        self.chooser.currentIndexChanged.connect(self._show_chosen)
        self.message = MessageLabel()
        self._inside = QWidget()
        self._stack = QVBoxLayout(self._inside)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(12)
        self.area = QScrollArea()
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inside)
        self.empty = MessageLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (self.chooser, self.message, self.empty):
            layout.addWidget(widget)
        layout.addWidget(self.area, 1)
        session.compiled_changed.connect(self.invalidate)
        session.document_replaced.connect(self.invalidate)
        session.parameters_changed.connect(self.invalidate)
        session.hover_changed.connect(self._show_hover)
        self.retranslate()

    # --- model -> view ------------------------------------------------------------

    def refresh(self) -> None:
        """Show the matrices as they are now, or as they are held."""
        network, parameters = self._session.network, self._parameters
        if network is not self._network or self._is_old:
            self._network = network
            self._is_old = False
            self._rebuild()
        if network is None or parameters is None:
            return
        for k, matrix in enumerate(self.matrices):
            if not matrix.isHidden():
                matrix.set_values(parameters.weights[k], parameters.biases[k])

    def hold(self, parameters: Parameters | None) -> None:
        """Show these numbers while the ones of now are to be guessed; None: no more."""
        if parameters is not self._held:
            self._held = parameters
            self.invalidate()

    @property
    def _parameters(self) -> Parameters | None:
        return self._held or self._session.parameters

    def on_reading_changed(self) -> None:
        """Show the same numbers with other digits or letters, biases as thresholds."""
        self._is_old = True
        super().on_reading_changed()

    def _rebuild(self) -> None:
        """Show other matrices: the network's structure is a new one."""
        network, parameters = self._network, self._parameters
        layers = network.layers if network else ()
        while len(self.matrices) > len(layers):
            matrix = self.matrices.pop()
            self._stack.removeWidget(matrix)
            matrix.deleteLater()
        while len(self.matrices) < len(layers):
            self._add_matrix(len(self.matrices))
        if network is not None and parameters is not None:
            for k, layer in enumerate(layers):
                names = names_of_layer(self._session.document, network, k + 1)
                masks = (layer.mask, layer.bias_mask)
                values = (parameters.weights[k], parameters.biases[k])
                self.matrices[k].set_layer(names, masks, values)
        self._fill_chooser()
        self._say_what_is_missing()

    def _add_matrix(self, k: int) -> None:
        matrix = LayerMatrix()
        matrix.edited.connect(lambda i, j, value: self._on_edited(k, i, j, value))
        matrix.hovered.connect(lambda i, j: self._on_hovered(k, i, j))
        matrix.cut_asked.connect(lambda i, j: self._on_cut(k, i, j))
        matrix.restore_asked.connect(lambda i, j: self._on_restore(k, i, j))
        matrix.pasted.connect(lambda i, j, values: self._on_pasted(k, i, j, values))
        matrix.refused.connect(self._refuse)
        self.matrices.append(matrix)
        self._stack.addWidget(matrix)

    def _fill_chooser(self) -> None:
        layers = self._network.layers if self._network else ()
        chosen = self.chooser.currentIndex()
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            self.chooser.addItem(self.tr("All layers"))
            for k, layer in enumerate(layers, start=1):
                shape = shape_text((layer.n_sources, layer.n_units))
                text = self.tr("Layer {k}: {shape}")
                self.chooser.addItem(text.format(k=layer_number(k), shape=shape))
            if not 0 <= chosen <= len(layers):
                chosen = 0 if len(layers) <= MAX_LAYERS_AT_ONCE else 1
            self.chooser.setCurrentIndex(chosen)
        self.chooser.setVisible(len(layers) > 1)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.chooser.currentIndex()
        for k, matrix in enumerate(self.matrices, start=1):
            matrix.setVisible(chosen in (0, k))
            is_alone = chosen == k or len(self.matrices) == 1
            matrix.set_fills(is_alone)
        alone = bool(self.matrices) and (chosen > 0 or len(self.matrices) == 1)
        top = Qt.AlignmentFlag.AlignTop
        self._stack.setAlignment(Qt.AlignmentFlag(0) if alone else top)
        self.invalidate()

    def _say_what_is_missing(self) -> None:
        has_network = self._network is not None
        self.area.setVisible(has_network)
        text = self.tr(
            "Nothing is wired yet. Put inputs and perceptrons on the canvas and draw a "
            "wire between them: their matrices appear here."
        )
        self.empty.say("" if has_network else text)

    def _show_hover(self) -> None:
        marks = self._marks(self._session.hover)
        for k, matrix in enumerate(self.matrices):
            matrix.set_mark(*marks.get(k, (-2, -2)))

    def _marks(self, hover: Hover) -> dict[int, tuple[int, int]]:
        """Return row and column to light, by layer."""
        network = self._network
        if network is None:
            return {}
        if hover.wire is not None and hover.wire in self._session.document:
            single = self._session.document.wire(hover.wire).weights.size == 1
            i, j = (0, 0) if single else (hover.i, hover.j)
            place = place_of_connection(network, hover.wire, i, j)
            return {place[0]: place[1:]} if place and min(i, j) >= 0 else {}
        if hover.ends:
            return self._marks_of_ends(network, hover.ends)
        if hover.block is None or hover.block not in self._session.document:
            return {}
        alone = self._session.document.block(hover.block).n_units == 1
        unit = 0 if alone else hover.unit
        return self._unit_marks(network, hover.block, unit) if unit >= 0 else {}

    @staticmethod
    def _marks_of_ends(
        network: Network, ends: tuple[tuple[int, int], ...]
    ) -> dict[int, tuple[int, int]]:
        (source, i), (target, j) = ends
        for k, layer in enumerate(network.layers):
            rows = [s.start + i for s in layer.rows if s.block == source]
            columns = [s.start + j for s in layer.columns if s.block == target]
            if rows and columns:
                return {k: (rows[0], columns[0])}
        return {}

    def _unit_marks(
        self, network: Network, block: int, unit: int
    ) -> dict[int, tuple[int, int]]:
        marks: dict[int, tuple[int, int]] = {}
        for k, layer in enumerate(network.layers):
            for span in layer.rows:
                if span.block == block:
                    marks[k] = (span.start + unit, -2)
            for span in layer.columns:
                if span.block == block:
                    marks[k] = (-2, span.start + unit)
        return marks

    # --- view -> model ------------------------------------------------------------

    def _on_edited(self, layer: int, row: int, column: int, value: float) -> None:
        document, network = self._session.document, self._network
        if network is None:
            return
        try:
            if row == BIAS:
                edit = set_bias_cell(document, network, layer, column, value)
            else:
                edit = set_cell(document, network, layer, (row, column), value)
        except EngineError as error:
            self._refuse(error.issue)
            return
        self._do(edit)

    def _on_cut(self, layer: int, row: int, column: int) -> None:
        if self._network is not None:
            document = self._session.document
            self._do(cut_cell(document, self._network, layer, (row, column)))

    def _on_restore(self, layer: int, row: int, column: int) -> None:
        if self._network is not None:
            document = self._session.document
            self._do(restore_cell(document, self._network, layer, (row, column)))

    def _on_pasted(self, layer: int, row: int, column: int, values: Array) -> None:
        parameters = self._session.parameters
        if self._network is None or parameters is None:
            return
        is_bias = row == BIAS
        old = parameters.biases[layer][np.newaxis] if is_bias else None
        new = np.array(parameters.weights[layer] if old is None else old)
        top = 0 if is_bias else row
        height, width = values.shape
        if not values.size or top + height > len(new) or column + width > new.shape[1]:
            self._say_wrong_shape(values, new)
            return
        area = new[top : top + height, column : column + width]
        area[...] = np.where(np.isnan(values), area, values)
        document, network = self._session.document, self._network
        if is_bias:
            self._do(set_matrix(document, network, layer, None, new[0]))
        else:
            self._do(set_matrix(document, network, layer, new))

    def _say_wrong_shape(self, values: Array, matrix: Array) -> None:
        text = self.tr("The clipboard holds {found} numbers; here is room for {room}.")
        found, room = (shape_text(a.shape) for a in (values, matrix))
        self.message.say(text.format(found=found, room=room), "bad", MESSAGE_S)

    def _do(self, edit: Edit) -> None:
        self.message.clear_message()
        self._session.do(edit)

    def _refuse(self, issue: Issue) -> None:
        self.message.say(issue_text(issue, translate), "bad", MESSAGE_S)

    def _on_hovered(self, layer: int, row: int, column: int) -> None:
        network = self._network
        if network is None or (row < BIAS and column < 0):
            self._session.set_hover(Hover())
            return
        if column < 0:  # the name of a row
            block, unit = source_at(network, layer, row)
            self._session.set_hover(Hover(block=block, unit=unit))
            return
        if row <= BIAS:  # a bias, or the name of a column
            block, unit = unit_at(network, layer, column)
            self._session.set_hover(Hover(block=block, unit=unit))
            return
        cell = cell_at(network, layer, row, column)
        if cell.wire is None:
            ends = ((cell.source, cell.i), (cell.target, cell.j))
            self._session.set_hover(Hover(ends=ends))
        else:
            self._session.set_hover(Hover(wire=cell.wire, i=cell.i, j=cell.j))

    # --- texts --------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set all texts."""
        self.chooser.setToolTip(self.tr("Which layer's matrix to show"))
        self.chooser.setAccessibleName(self.tr("Layer"))
        self._fill_chooser()
        self._say_what_is_missing()
