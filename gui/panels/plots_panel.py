"""The plots panel: loss and accuracy of this run and of the one before it."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.arrays import Array
from engine.numerals import format_number
from gui.reading import shown
from gui.session import Session
from gui.training.controller import TrainingController
from gui.training.curves import Curves
from gui.training.history.names import branch_name
from gui.training.series import Series
from gui.widgets.icons import LATER_MS
from gui.widgets.legend import Legend
from gui.widgets.plot import CurveStyle, Plot

PATTERNS = (  # ways that learning has gone elsewhere are told apart without colour
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)
AHEAD = 4  # times as far as one is, other branches are shown
MOST_BRANCHES = 8  # the latest; more lines could not be told apart
STYLES = {
    **{
        f"branch_{n}": CurveStyle("zero", pattern=PATTERNS[n % len(PATTERNS)])
        for n in range(MOST_BRANCHES)
    },
    "previous_train": CurveStyle("zero", is_background=True),
    "previous_held_out": CurveStyle("zero", is_dashed=True, is_background=True),
    "train": CurveStyle("loss"),
    "held_out": CurveStyle("held_out", is_dashed=True),
}


@dataclass(frozen=True, slots=True)
class Pair:
    """The two curves of one tab, of one run."""

    train: Series
    held_out: Series
    n_batches: int


class PlotsPanel(QWidget):
    """Curves that follow training, with labelled axes and values under the pointer."""

    def __init__(self, session: Session, training: TrainingController) -> None:
        super().__init__()
        self._session = session
        self._training = training
        self._is_stale = True
        self._by_epoch = False
        self._shown_run: Curves | None = None
        self.plot: Plot | None = None
        self.tabs = QTabBar()
        self.tabs.addTab("")
        self.tabs.addTab("")
        self.tabs.setDrawBase(False)
        self.legend = Legend()
        self.by_update, self.by_epoch = _choice(), _choice()
        self.by_update.setChecked(True)
        self.log = _choice()
        self.reading = QLabel()
        self._empty = QLabel()
        self._lay_out()
        self.tabs.currentChanged.connect(self._on_view_changed)
        self._axis.buttonClicked.connect(self._on_view_changed)
        self.log.toggled.connect(self._on_view_changed)
        training.plots_changed.connect(self.refresh)
        training.history.changed.connect(self._on_history)
        session.document_changed.connect(lambda _changes: self._label_axes())
        session.document_replaced.connect(self._label_axes)
        self.retranslate()

    def _lay_out(self) -> None:
        self._axis = QButtonGroup(self)
        self._axis.addButton(self.by_update)
        self._axis.addButton(self.by_epoch)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.by_update)
        head.addWidget(self.by_epoch)
        head.addSpacing(4)
        head.addWidget(self.log)
        self._empty.setWordWrap(True)
        self._empty.setEnabled(False)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body = QVBoxLayout()
        self._body.addWidget(self._empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(self._body, 1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.legend)
        foot.addWidget(self.reading, 1)
        # Letters may be large: the reading gives way to the legend.
        ignored = QSizePolicy.Policy.Ignored
        self.reading.setSizePolicy(ignored, QSizePolicy.Policy.Preferred)
        layout.addLayout(foot)

    def _make_plot(self) -> None:
        """Load pyqtgraph; the first picture of the window does not wait for it."""
        if self.plot is not None or not self.isVisible():
            return
        self.plot = Plot(STYLES)
        self.plot.hovered.connect(self._on_hovered)
        self.plot.asked_for_all.connect(self.refresh)
        self._body.addWidget(self.plot, 1)
        self._label_axes()
        self.refresh()

    # --- model to view ------------------------------------------------------------

    def refresh(self) -> None:
        """Show the curves as they are now, if they can be seen."""
        if not self.isVisible() or self.plot is None:
            self._is_stale = True
            return
        self._is_stale = False
        if self._shown_run is not self._training.curves:
            self._shown_run = self._training.curves
            self.plot.follow()
            self._on_hovered(None)
        shown = {
            name: (self._x(series, pair.n_batches), series.y)
            for name, series, pair in self._series()
            if len(series)
        }
        is_empty = not shown
        self._empty.setVisible(is_empty)
        self.plot.setVisible(not is_empty)
        self.plot.set_curves(shown)
        self.legend.set_entries(
            [(STYLES[name], text) for name, text in self._names() if name in shown]
        )

    def _series(self) -> list[tuple[str, Series, Pair]]:
        now = self._pair(self._training.curves)
        series = [("train", now.train, now), ("held_out", now.held_out, now)]
        for slot, _, curves in self._branches():
            other = self._pair(curves)
            series.append((slot, other.train, other))
        if self._training.previous is not None:
            old = self._pair(self._training.previous)
            series.append(("previous_train", old.train, old))
            series.append(("previous_held_out", old.held_out, old))
        return series

    def _branches(self) -> list[tuple[str, int, Curves]]:
        """Return the latest other branches: style, number and curves of each."""
        book = self._training.book
        most = AHEAD * (book.current.last + 1)
        return [
            (f"branch_{number % MOST_BRANCHES}", number, _cut(curves, most))
            for number, curves in book.others[-MOST_BRANCHES:]
        ]

    def _pair(self, curves: Curves) -> Pair:
        if self.tabs.currentIndex() == 1:
            return Pair(curves.accuracy, curves.held_out_accuracy, curves.n_batches)
        return Pair(curves.loss, curves.held_out_loss, curves.n_batches)

    def _x(self, series: Series, n_batches: int) -> Array:
        return series.x / n_batches if self.by_epoch.isChecked() else series.x

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while nobody looked."""
        super().showEvent(event)
        if self.plot is None:
            QTimer.singleShot(LATER_MS, self, self._make_plot)
        elif self._is_stale:
            self.refresh()

    def _on_history(self) -> None:
        """Follow the names of branches; while it runs the plots are told anyway."""
        if not self._training.is_running:
            self.refresh()

    # --- pointer and choices ------------------------------------------------------

    def _on_view_changed(self) -> None:
        is_accuracy = self.tabs.currentIndex() == 1
        self.log.setEnabled(not is_accuracy)
        if self.plot is not None:
            self.plot.set_log(self.log.isChecked() and not is_accuracy)
        self._label_axes()
        self.refresh()
        self._on_hovered(None)

    def _on_hovered(self, x: float | None) -> None:
        if self.plot is None:
            return
        texts = dict(self._names())
        parts = []
        place: float | None = None
        for name, series, pair in self._series():
            if x is None or not len(series):
                continue
            xs = self._x(series, pair.n_batches)
            k = _nearest(xs, x)
            if place is None:
                place = float(xs[k])
                parts.append(self._place_text(place))
            parts.append(f"{texts[name]}: {self._value_text(float(series.y[k]))}")
        self.plot.mark(place)
        self.reading.setText("   ".join(parts))

    def _place_text(self, place: float) -> str:
        number = format_number(place, 9 if not self.by_epoch.isChecked() else 4)
        if self.by_epoch.isChecked():
            return self.tr("epoch {number}").format(number=number)
        return self.tr("update {number}").format(number=number)

    def _value_text(self, value: float) -> str:
        if self.tabs.currentIndex() == 1:
            return f"{100 * value:.1f} %"
        return shown(value)

    # --- texts --------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _names(self) -> list[tuple[str, str]]:
        return [
            ("train", self.tr("train")),
            ("held_out", self.tr("held out")),
            *self._branch_names(),
            ("previous_train", self.tr("run before")),
            ("previous_held_out", self.tr("run before, held out")),
        ]

    def _branch_names(self) -> list[tuple[str, str]]:
        """Name the other branches, and what was learnt here later than now."""
        names = []
        for slot, number, _ in self._branches():
            name = branch_name(self._training.history, number)
            if number == self._training.book.branch:
                name = self.tr("{name}, later on").format(name=name)
            names.append((slot, name))
        return names

    def _label_axes(self) -> None:
        if self.plot is None:
            return
        x = self.tr("epoch") if self.by_epoch.isChecked() else self.tr("update")
        if self.tabs.currentIndex() == 1:
            self.plot.set_labels(x, self.tr("share of right answers"))
        else:
            self.plot.set_labels(x, self._loss_label())

    def _loss_label(self) -> str:
        formulas = {
            "half_sse": self.tr("½·Σ(y − t)²"),
            "mse_mean": self.tr("mean of (y − t)²"),
            "cross_entropy": self.tr("−Σ t·ln y"),
            "binary_cross_entropy": self.tr("−Σ[t·ln y + (1−t)·ln(1−y)]"),
        }
        formula = formulas.get(self._session.document.settings.loss, "")
        return self.tr("loss: {formula}").format(formula=formula)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.tabs.setTabText(0, self.tr("Loss"))
        self.tabs.setTabText(1, self.tr("Accuracy"))
        self.tabs.setTabToolTip(
            0, self.tr("Loss of the batch of every update; the mean over its samples")
        )
        self.tabs.setTabToolTip(1, self.tr("Share of right answers"))
        self.by_update.setText(self.tr("updates"))
        self.by_update.setToolTip(self.tr("Count updates along the axis"))
        self.by_epoch.setText(self.tr("epochs"))
        self.by_epoch.setToolTip(
            self.tr("Count epochs along the axis: in one, every sample is used once")
        )
        self.log.setText(self.tr("log"))
        self.log.setToolTip(
            self.tr(
                "Logarithmic axis: equal distances are equal factors, so that small "
                "losses can be told apart"
            )
        )
        self._empty.setText(
            self.tr("The loss is drawn here while the network learns. Press Run.")
        )
        hint = self.tr(
            "Point at the curve to read it; the wheel zooms, a double click shows all."
        )
        self.legend.setToolTip(hint)
        self.setStatusTip(hint)
        self._label_axes()
        self.refresh()


def _cut(curves: Curves, most: float) -> Curves:
    """Return curves up to an update; whole ones where nothing is learnt yet."""
    return curves if most <= 0 or curves.last <= most else curves.until(int(most))


def _choice() -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setAutoRaise(True)
    return button


def _nearest(xs: Array, x: float) -> int:
    k = int(np.searchsorted(xs, x))
    if k == len(xs) or (k and x - xs[k - 1] < xs[k] - x):
        k -= 1
    return k
