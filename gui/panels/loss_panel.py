"""The loss: which one, its formula, its value now, and what each sample adds to it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.arrays import Array
from engine.document.edits import set_settings
from engine.errors import Issue
from engine.network.network import Network, Parameters
from engine.nn.losses import LOSSES
from engine.training.sample_losses import loss_issue, sample_losses
from engine.training.sources.view import View
from gui.i18n import translate
from gui.notation import in_letters
from gui.reading import shown
from gui.session import Session
from gui.session.samples import show_sample, view_issue, view_of
from gui.widgets.bars_view import Bar, BarsView
from gui.widgets.formula_label import FormulaLabel
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.widgets.terms import LOSSES as NAMES
from gui.widgets.terms import term
from gui.words import issue_text

REFRESH_MS = 250
MAX_BARS = 200  # more samples than this: only the worst
N_WORST = 20
MAX_WORK = 4_000_000  # parameters times samples at one refresh
MIN_SAMPLES = 200

_SUM = "Σ<sub><i>k</i></sub> "
_OUT = "<i>answer</i><sub><i>k</i></sub>"
_TARGET = "<i>target</i><sub><i>k</i></sub>"
FORMULAS = {
    "half_sse": f"<i>loss</i> = ½ {_SUM}({_OUT} − {_TARGET})<sup>2</sup>",
    "mse_mean": f"<i>loss</i> = 1/<i>K</i> · {_SUM}({_OUT} − {_TARGET})<sup>2</sup>",
    "cross_entropy": f"<i>loss</i> = −{_SUM}{_TARGET} ln {_OUT}",
    "binary_cross_entropy": (
        f"<i>loss</i> = −{_SUM}[{_TARGET} ln {_OUT} + (1 − {_TARGET}) ln(1 − {_OUT})]"
    ),
}

Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class _Losses:
    """Losses of the samples `rows` of the data."""

    rows: Rows
    values: Array


class LossPanel(LivePanel):
    """Show and choose the loss; a bar for every sample, a click shows the sample."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(REFRESH_MS, parent)
        self._session = session
        self._checked: tuple[object, ...] = ()
        self._issue: Issue | None = None
        self._bar_rows: list[int] = []
        self.chooser = QComboBox()
        for name in LOSSES:
            self.chooser.addItem("", name)
        self.chooser.activated.connect(self._on_chosen)
        self.formula = FormulaLabel()
        self.mean_note = MessageLabel()
        self.problem = MessageLabel()
        self.value = QLabel()
        self.value.setTextFormat(Qt.TextFormat.RichText)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.held_out = QLabel()
        self.caption = MessageLabel()
        self.bars = BarsView("loss")
        self.bars.bar_clicked.connect(self._on_bar)
        self.area = QScrollArea()
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.bars)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (
            self.chooser,
            self.formula,
            self.mean_note,
            self.problem,
            self.value,
            self.held_out,
            self.caption,
        ):
            layout.addWidget(widget)
        layout.addWidget(self.area, 1)
        for signal in (
            session.document_changed,
            session.document_replaced,
            session.compiled_changed,
            session.parameters_changed,
            session.dataset_changed,
            session.inputs_changed,
        ):
            signal.connect(self.invalidate)
        self.retranslate()

    # --- model -> view ------------------------------------------------------------

    def refresh(self) -> None:
        """Show formula, values and bars as they are now."""
        loss = self._session.document.settings.loss
        with QSignalBlocker(self.chooser):
            self.chooser.setCurrentIndex(self.chooser.findData(loss))
        self.formula.set_formula(in_letters(FORMULAS.get(loss, "")))
        network, parameters = self._session.network, self._session.parameters
        view = view_of(self._session)
        issue = view_issue(self._session)
        if network is not None and view is not None:
            issue = self._find_issue(network, view, loss)
        self.problem.say(issue_text(issue, translate) if issue else "", "warning")
        is_shown = issue is None and parameters is not None
        self.value.setVisible(is_shown)
        if network is None or view is None or parameters is None or issue is not None:
            self.held_out.hide()
            self.caption.say("")
            self.bars.set_bars(())
            return
        self._show_losses(network, parameters, view)

    def _find_issue(self, network: Network, view: View, loss: str) -> Issue | None:
        """Check the loss once for each network, data and loss."""
        key = (network, view.dataset, loss)
        known = len(self._checked) == 3 and all(
            a is b for a, b in zip(key, self._checked, strict=True)
        )
        if not known:
            self._issue = loss_issue(network, view.dataset.y, loss)
            self._checked = key
        return self._issue

    def _show_losses(
        self, network: Network, parameters: Parameters, view: View
    ) -> None:
        most = max(MIN_SAMPLES, MAX_WORK // max(1, network.n_parameters))
        train = self._losses(
            network, parameters, view, _thinned(view.split.train, most)
        )
        mean = shown(float(train.values.mean()))
        self.value.setText(self.tr("Training samples: <b>{loss}</b>").format(loss=mean))
        held = view.held_out
        self.held_out.setVisible(len(held) > 0)
        if len(held):
            apart = self._losses(network, parameters, view, _thinned(held, most))
            mean = shown(float(apart.values.mean()))
            self.held_out.setText(
                self.tr("Held-out samples: <b>{loss}</b>").format(loss=mean)
            )
        self._show_bars(view, train)

    def _losses(
        self, network: Network, parameters: Parameters, view: View, rows: Rows
    ) -> _Losses:
        loss = self._session.document.settings.loss
        values = sample_losses(
            network, parameters, view.x(rows), view.targets(rows), loss
        )
        return _Losses(rows, values)

    def _show_bars(self, view: View, losses: _Losses) -> None:
        n_samples = len(view.split.train)
        n_counted = len(losses.rows)
        if n_counted <= MAX_BARS and n_counted == n_samples:
            order = range(n_counted)
            caption = self.tr("Loss of each sample; click one to show it:")
        else:
            ranked = np.argsort(
                -np.nan_to_num(losses.values, nan=np.inf), kind="stable"
            )
            order = ranked[:N_WORST].tolist()
            caption = self.tr("The {n} worst of {total} samples; click one to show it:")
            caption = caption.format(n=N_WORST, total=n_samples)
        if n_counted < n_samples:
            text = self.tr("Computed from {n} samples spread over all {total}.")
            caption = f"{text.format(n=n_counted, total=n_samples)} {caption}"
        self.caption.say(caption)
        self._bar_rows = [int(losses.rows[k]) for k in order]
        self.bars.set_bars(
            [
                self._bar(view, row, float(losses.values[k]))
                for k, row in zip(order, self._bar_rows, strict=True)
            ]
        )

    def _bar(self, view: View, row: int, value: float) -> Bar:
        name = _sample_name(view, row)
        tip = self.tr("Sample {n}: loss {value}").format(
            n=row + 1, value=shown(value, 6)
        )
        return Bar(name, value, tip, is_marked=row == self._session.sample)

    # --- view -> model ------------------------------------------------------------

    def _on_chosen(self, _index: int) -> None:
        loss = self.chooser.currentData()
        self._session.do(set_settings(self._session.document, loss=loss))
        self.invalidate()

    def _on_bar(self, index: int) -> None:
        if index < len(self._bar_rows):
            show_sample(self._session, self._bar_rows[index])

    # --- texts --------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set all texts."""
        for k in range(self.chooser.count()):
            self.chooser.setItemText(k, term(NAMES, self.chooser.itemData(k)))
        self.chooser.setToolTip(
            self.tr("What is made small in training: how far the answers are off")
        )
        self.chooser.setAccessibleName(self.tr("Loss"))
        self.mean_note.say(
            self.tr(
                "out: answers, t: targets, k: over the outputs. The loss of a set is "
                "the mean over its samples."
            )
        )
        self.bars.setAccessibleName(self.tr("Loss of each sample"))


def _thinned(rows: Rows, most: int) -> Rows:
    """Return at most so many rows, spread evenly and always the same."""
    if len(rows) <= most:
        return rows
    return rows[np.linspace(0, len(rows) - 1, most).astype(np.intp)]


def _sample_name(view: View, row: int) -> str:
    """Name a sample by its few inputs, or by number and class."""
    dataset = view.dataset
    if dataset.n_features <= 3:
        numbers = (shown(float(value), 3) for value in dataset.x[row])
        return " ".join(numbers)
    if dataset.is_classification:
        if dataset.n_targets == 1:
            label = int(dataset.y[row, 0] > 0.5)
        else:
            label = int(dataset.y[row].argmax())
        return f"{row + 1}: {dataset.class_names[label]}"
    return str(row + 1)
