"""The panel: where the update stands in its epoch, the matrices, one parameter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
)

from engine.network.compile import unit_names_in
from engine.training.trace.cursor import Cursor
from engine.training.trace.views.epoch_place import epoch_place
from gui.panels.step_matrices_panel.bench import Bench, Names
from gui.panels.step_matrices_panel.bench_view import BenchView
from gui.panels.step_matrices_panel.epoch_bar import EpochBar
from gui.panels.step_matrices_panel.parts_view import Parameter, PartsView
from gui.session import Session
from gui.training.state import is_same_structure
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.widgets.number_range import fit_range

REFRESH_MS = 60


class StepMatricesPanel(LivePanel):
    """Shows the event that is gone through as matrices with samples as rows.

    Signals
    -------
    sample_chosen(sample) : a person wants to look at another row of the batch
    mean_chosen(is_mean) : the canvas is to show means over the batch, or the sample
    """

    sample_chosen = Signal(int)
    mean_chosen = Signal(bool)

    def __init__(self, session: Session) -> None:
        super().__init__(REFRESH_MS)
        self._session = session
        self._cursor: Cursor | None = None
        self._sample = 0
        self._is_veiled = False
        self._hides_shapes = False
        self._parameter: Parameter | None = None  # chosen by hand
        self.message = MessageLabel()
        self.counter = QLabel()
        self.epoch = EpochBar()
        self.sample, self.numbers = QSpinBox(), QComboBox()
        self.bench = BenchView()
        self.parts = PartsView()
        self._area = QScrollArea()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.sample.setMinimum(1)
        for _ in range(2):
            self.numbers.addItem("")
        ignored = QSizePolicy.Policy.Ignored
        self.numbers.setSizePolicy(ignored, QSizePolicy.Policy.Fixed)
        self.counter.setWordWrap(True)
        choices = QHBoxLayout()
        choices.addWidget(self.sample)
        choices.addWidget(self.numbers, 1)
        area = self._area
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.bench)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        for widget in (self.message, self.counter, self.epoch):
            layout.addWidget(widget)
        layout.addLayout(choices)
        layout.addWidget(area, 3)
        layout.addWidget(self.parts, 2)

    def _connect(self) -> None:
        self.sample.valueChanged.connect(lambda n: self.sample_chosen.emit(n - 1))
        self.numbers.currentIndexChanged.connect(
            lambda index: self.mean_chosen.emit(index == 1)
        )
        self.bench.sample_chosen.connect(self.sample_chosen)
        self.bench.parameter_chosen.connect(self._choose_parameter)
        self.parts.sample_chosen.connect(self.sample_chosen)
        self._session.document_replaced.connect(self._forget)

    def _forget(self) -> None:
        self._parameter = None

    def _choose_parameter(self, layer: int, unit: int, source: int) -> None:
        self._parameter = Parameter(layer, unit, None if source < 0 else source)
        self._show_parts()

    # --- model to view --------------------------------------------------------------

    def show_event(self, cursor: Cursor | None, sample: int = 0) -> None:
        """Show the event that a cursor stands at; None: nothing any more."""
        if cursor is not None and self._is_other_network(cursor):
            self._parameter = None
        self._cursor, self._sample = cursor, sample
        self._show()

    def _is_other_network(self, cursor: Cursor) -> bool:
        before = self._cursor
        network = cursor.trace.moment.network
        return before is not None and before.trace.moment.network is not network

    def set_veiled(self, is_veiled: bool) -> None:
        """Hide what the event computes, or show it."""
        self._is_veiled = is_veiled
        self._show()

    def hide_shapes(self, is_hidden: bool) -> None:
        """Show no matrices while it is the shape of one that is asked."""
        if is_hidden != self._hides_shapes:
            self._hides_shapes = is_hidden
            self._show()

    def set_mean(self, is_mean: bool) -> None:
        """Show which numbers the canvas has."""
        self.numbers.blockSignals(True)  # it was chosen elsewhere
        self.numbers.setCurrentIndex(int(is_mean))
        self.numbers.blockSignals(False)

    def _show(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self.invalidate()

    def refresh(self) -> None:
        """Show the event, or say how to come to one."""
        self._leave_what_is_gone()
        cursor = self._cursor
        is_there = cursor is not None
        text = self.tr(
            "Go through an update in the panel Step by step: what it reads "
            "and fills appears here."
        )
        self.message.say("" if is_there else text)
        for widget in (self.counter, self.epoch, self.sample, self.numbers, self._area):
            widget.setVisible(is_there)
        if cursor is None:
            self.parts.hide()
            return
        self._show_place(cursor)
        if self._hides_shapes:
            self.message.say(self.tr("The matrices are shown when you have answered."))
            self._area.hide()
            self.parts.hide()
            return
        names = Names(lambda block: unit_names_in(self._session.document, block))
        bench = Bench(cursor, self._sample, names, is_veiled=self._is_veiled)
        n = cursor.trace.moment.n_samples
        self.bench.show_lines(bench.lines(), self._sample, n)
        self._show_parts()

    def _leave_what_is_gone(self) -> None:
        """Show no event of another network, until the stage tells that it is over."""
        network = self._session.network
        if self._cursor is not None and not (
            network is not None
            and is_same_structure(network, self._cursor.trace.moment.network)
        ):
            self._cursor = None

    def _show_place(self, cursor: Cursor) -> None:
        moment = cursor.trace.moment
        place = epoch_place(moment)
        self.epoch.show_place(place)
        text = self.tr(
            "update {update} = epoch {epoch}, batch {batch} of {n_batches}"
        ).format(
            update=place.update,
            epoch=place.epoch,
            batch=place.batch,
            n_batches=place.n_batches,
        )
        if place.is_last_short:
            short = self.tr("last batch: {n}")
            text += " · " + short.format(n=len(place.batches[-1]))
        self.counter.setText(text)
        self.counter.setToolTip(text)
        is_several = moment.n_samples > 1
        fit_range(self.sample, range(1, moment.n_samples + 1))
        suffix = self.tr(" of {n}").format(n=moment.n_samples)
        if suffix != self.sample.suffix():
            self.sample.setSuffix(suffix)
        self.sample.blockSignals(True)  # it is the cursor that has moved
        self.sample.setValue(self._sample + 1)
        self.sample.blockSignals(False)
        for widget in (self.sample, self.numbers):
            widget.setVisible(is_several)

    def _show_parts(self) -> None:
        """Show the parameter of the event, or the one that was chosen."""
        cursor = self._cursor
        if cursor is None:
            return
        self.parts.show_parameter(
            cursor, self._sample, self._parameter, is_veiled=self._is_veiled
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Show what happened meanwhile."""
        super().showEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another sample with Shift and an arrow, as in the step panel."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        is_shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if step is None or not is_shifted or self._cursor is None:
            super().keyPressEvent(event)
            return
        n = self._cursor.trace.moment.n_samples
        self.sample_chosen.emit(min(max(self._sample + step, 0), n - 1))

    # --- texts ----------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set all texts."""
        self.sample.setPrefix(self.tr("Sample "))
        self.sample.setToolTip(
            self.tr("Whose numbers the canvas shows; Shift+↑ and Shift+↓ change it")
        )
        self.numbers.setItemText(0, self.tr("Canvas: the selected sample"))
        self.numbers.setItemText(1, self.tr("Canvas: mean of the batch"))
        self.numbers.setToolTip(
            self.tr("Which of the N numbers of a perceptron stands on the canvas")
        )
        for widget in (self.sample, self.numbers):
            widget.setAccessibleName(widget.toolTip())
        self.epoch.setToolTip(
            self.tr(
                "The samples of the epoch in their order, cut into batches: filled are "
                "done, framed is the current one, empty ones wait; a shorter last "
                "batch is hatched"
            )
        )
        self.epoch.setAccessibleName(self.tr("Batches of the epoch"))
        self.bench.setAccessibleName(self.tr("Matrices of the step"))
        self.bench.setToolTip("")
        self.bench.set_tips(
            self.tr("not computed yet"),
            self.tr("There is no connection, so nothing is computed."),
        )
        self.parts.retranslate()
        self.invalidate()
