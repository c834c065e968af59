"""One parameter and what every sample has in its gradient."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Event, Kind
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.views.contributions import contributions
from engine.training.trace.views.progress import Progress
from gui.notation import text_of
from gui.panels.step_matrices_panel.parts_table import PartsModel
from gui.reading import shown

LEAST_HEIGHT = 130
OF_PARAMETERS = (
    Kind.WEIGHT_TERM,
    Kind.WEIGHT_GRADIENT,
    Kind.BIAS_TERM,
    Kind.BIAS_GRADIENT,
)


class Parameter(NamedTuple):
    """A weight, or a bias where there is no source; layers count from 1."""

    layer: int
    unit: int
    source: int | None


def parameter_of(event: Event) -> Parameter | None:
    """Return the parameter whose gradient an event is about."""
    if event.kind not in OF_PARAMETERS or event.unit is None:
        return None
    return Parameter(event.layer, event.unit, event.source)


class PartsView(QWidget):
    """A table with a choice: the loss as the mean over the samples, or as their sum.

    Signals
    -------
    sample_chosen(sample) : a row was clicked
    """

    sample_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.model = PartsModel()
        self.title, self.rate = QLabel(), QLabel()
        self.loss = QComboBox()
        self.table = QTableView()
        self._shown: tuple[Cursor, int, Parameter] | None = None
        for _ in range(2):
            self.loss.addItem("")
        self._lay_out()
        self.loss.currentIndexChanged.connect(self._show)
        self.table.clicked.connect(self._on_clicked)
        self.hide()

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        stretch = QHeaderView.ResizeMode.Stretch
        table.horizontalHeader().setSectionResizeMode(stretch)
        self._fit_rows()
        table.setMinimumHeight(LEAST_HEIGHT)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.loss)
        self.rate.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(table, 1)
        layout.addWidget(self.rate)

    def _fit_rows(self) -> None:
        """Give the rows the height of the font."""
        height = self.table.fontMetrics().height() + 6
        self.table.verticalHeader().setDefaultSectionSize(height)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    # --- model to view --------------------------------------------------------------

    def show_parameter(
        self,
        cursor: Cursor,
        sample: int,
        chosen: Parameter | None,
        *,
        is_veiled: bool,
    ) -> None:
        """Show the parameter of an event, or else the chosen one, once it is known."""
        parameter = parameter_of(cursor.event) or chosen
        is_there = parameter is not None and not is_veiled
        if parameter is not None and is_there:
            is_there = _has_deltas(cursor, parameter)
        self.setVisible(is_there)
        self._shown = None
        if parameter is not None and is_there:
            self._shown = cursor, sample, parameter
            self._show()

    def _show(self) -> None:
        if self._shown is None:
            return
        cursor, sample, (layer, unit, source) = self._shown
        is_sum = self.loss.currentIndex() == 1
        parts = contributions(cursor.trace, layer, unit, source, is_sum=is_sum)
        self.model.show_parts(parts, sample)
        self.model.set_texts(self._heads(), self._below())
        self.table.scrollTo(self.model.index(sample, 0))
        self.title.setText(self._sign(self._name_of_gradient()))
        text = self.tr("η = {rate}")
        if is_sum:
            text = self.tr("With η / N = {rate} the step is the same.")
        self.rate.setText(text.format(rate=shown(parts.rate)))

    def _name_of_gradient(self) -> Symbol:
        assert self._shown is not None  # noqa: S101  whoever asks shows one
        layer, unit, source = self._shown[2]
        name = Name.BIAS_GRADIENT if source is None else Name.WEIGHT_GRADIENT
        return Symbol(name, layer, unit, source)

    def _sign(self, symbol: Symbol) -> str:
        assert self._shown is not None  # noqa: S101  whoever asks shows one
        moment = self._shown[0].trace.moment
        return text_of(moment.network, symbol, moment.n_samples).strip()

    def _heads(self) -> tuple[str, str, str]:
        assert self._shown is not None  # noqa: S101  whoever asks shows one
        layer, unit, _source = self._shown[2]
        delta = self._sign(Symbol(Name.DELTA, layer, unit))
        return self.tr("Signal"), delta, self.tr("Product")

    def _below(self) -> tuple[str, str]:
        return self.tr("Sum"), self.tr("Sum / N")

    # --- view to model --------------------------------------------------------------

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.row() < self.model.n_samples:
            self.sample_chosen.emit(index.row())

    # --- texts ----------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set all texts."""
        self.loss.setItemText(0, self.tr("Loss: mean of the samples"))
        self.loss.setItemText(1, self.tr("Loss: sum of the samples"))
        tip = self.tr(
            "The program learns with the mean, so 1/N is inside each delta. As a sum "
            "the gradient is N times as large, and a learning rate N times smaller "
            "makes the same step."
        )
        self.loss.setToolTip(tip)
        self.loss.setAccessibleName(self.tr("Loss of the batch"))
        self.table.setAccessibleName(self.tr("Parts of the gradient by sample"))
        self._show()


def _has_deltas(cursor: Cursor, parameter: Parameter) -> bool:
    progress = Progress(cursor.trace, cursor.event)
    return bool(progress.delta(parameter.layer)[:, parameter.unit].all())
