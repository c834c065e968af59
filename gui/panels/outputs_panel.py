"""The outputs panel: what the network answers to the sample shown."""

import math

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.arrays import Array
from engine.network.network import Network
from engine.nn.activations import ACTIVATIONS
from engine.nn.metrics import Task, classes_of
from engine.training.truth_check import output_sums
from gui.session import Session
from gui.session.samples import show_sample, view_of
from gui.theme import theme
from gui.widgets.answers_view import Answer, AnswersView
from gui.widgets.icons import LATER_MS, icon
from gui.widgets.picture_view import PictureView
from gui.widgets.turns import turns

PICTURE_PX = 96


class OutputsPanel(QWidget):
    """Bars for the outputs, the sample they answer to, and a verdict in words."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._is_stale = True
        self._has_icons = False
        self.view = AnswersView()
        self.picture = PictureView(PICTURE_PX)
        self.verdict = QLabel()
        self.place = QLabel()
        self.previous, self.next = QToolButton(), QToolButton()
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._empty.setEnabled(False)  # in a pale colour
        self._lay_out()
        self.previous.clicked.connect(lambda: self._move(-1))
        self.next.clicked.connect(lambda: self._move(1))
        for signal in (
            session.parameters_changed,
            session.inputs_changed,
            session.compiled_changed,
            session.dataset_changed,
            session.document_replaced,
        ):
            signal.connect(self._on_changed)
        theme.changed.connect(self._refresh_icons)
        self.retranslate()

    def _lay_out(self) -> None:
        for button in (self.previous, self.next):
            button.setAutoRaise(True)
            button.setIconSize(QSize(18, 18))
            button.setFixedSize(26, 24)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.previous)
        head.addWidget(self.place)
        head.addWidget(self.next)
        head.addSpacing(8)
        head.addWidget(self.verdict, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.view)
        self._body = QWidget()
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        body.addWidget(scroll, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._empty, 1)

    # --- model to view ------------------------------------------------------------

    def _on_changed(self) -> None:
        if turns.are_taken and self.isVisible():
            turns.ask(self, self.refresh)
        else:
            self.refresh()

    def refresh(self) -> None:
        """Show the answers as they are now, if they can be seen."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        network, values = self._session.network, self._session.values
        has_answers = network is not None and values is not None
        self._body.setVisible(has_answers)
        self.verdict.setVisible(has_answers)
        self._empty.setVisible(not has_answers)
        if network is not None and values is not None:
            out, pre = values.y[0], output_sums(network, values)[0]
            targets = self._targets(network)
            self._show_answers(network, out, pre, targets)
            self._show_verdict(out, targets)
        self._show_sample()

    def _targets(self, network: Network) -> Array | None:
        session = self._session
        dataset, sample = session.dataset, session.sample
        if dataset is None or sample is None or sample >= dataset.n_samples:
            return None
        if dataset.n_targets != network.n_outputs:
            return None
        targets: Array = dataset.y[sample]
        return targets

    def _show_answers(
        self, network: Network, out: Array, pre: Array, targets: Array | None
    ) -> None:
        largest = int(np.argmax(out)) if len(out) > 1 else -1
        expected = self._expected(targets)
        is_one_hot = expected >= 0 and len(out) > 1
        answers = tuple(
            Answer(
                name=name,
                out=float(out[k]),
                pre=float(pre[k]),
                target=None if targets is None else float(targets[k]),
                is_largest=k == largest,
                is_expected=is_one_hot and k == expected,
                has_tick=targets is not None and (not is_one_hot or k == expected),
            )
            for k, name in enumerate(self._names(network))
        )
        lowest, highest = _bounds(network, out, targets)
        self.view.set_answers(answers, lowest, highest)

    def _names(self, network: Network) -> tuple[str, ...]:
        dataset = self._session.dataset
        if dataset is not None and len(dataset.class_names) == network.n_outputs:
            return dataset.class_names
        return network.output_names

    def _expected(self, targets: Array | None) -> int:
        """Return the class expected of the sample, or -1."""
        dataset = self._session.dataset
        if targets is None or dataset is None or not dataset.is_classification:
            return -1
        return _class_of(targets)

    def _show_verdict(self, out: Array, targets: Array | None) -> None:
        dataset, expected = self._session.dataset, self._expected(targets)
        color = theme.colors.text
        text = ""
        if dataset is not None and expected >= 0:
            names = dataset.class_names
            answered = _class_of(out)
            if answered == expected:
                text = self.tr("answers {name}: right").format(name=names[answered])
                color = theme.colors.good
            else:
                text = self.tr("answers {name}, expected {expected}").format(
                    name=names[answered], expected=names[expected]
                )
                color = theme.colors.bad
        if text != self.verdict.text():
            self.verdict.setText(text)
        style = f"color: {color};"
        if style != self.verdict.styleSheet():
            self.verdict.setStyleSheet(style)

    def _show_sample(self) -> None:
        session = self._session
        dataset, sample = session.dataset, session.sample
        view = view_of(session)
        for widget in (self.previous, self.next, self.place):
            widget.setVisible(view is not None)
        is_sample = view is not None and sample is not None
        if dataset is None or view is None:
            self.picture.hide()
            return
        if is_sample and sample is not None:
            text = self.tr("sample {number} of {n_samples}").format(
                number=sample + 1, n_samples=dataset.n_samples
            )
        else:
            text = self.tr("{n_samples} samples").format(n_samples=dataset.n_samples)
        if text != self.place.text():
            self.place.setText(text)
        shape = dataset.image_shape
        self.picture.setVisible(shape is not None and is_sample)
        if shape is not None and sample is not None:
            self.picture.set_picture(dataset.x[sample], shape)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while nobody looked; icons after the first picture."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
        if not self._has_icons:
            QTimer.singleShot(LATER_MS, self, self._load_icons)

    def _load_icons(self) -> None:
        self._has_icons = True
        self._refresh_icons()

    def _refresh_icons(self) -> None:
        if self._has_icons:
            self.previous.setIcon(icon("mdi6.chevron-left"))
            self.next.setIcon(icon("mdi6.chevron-right"))
        self.refresh()

    # --- view to model ------------------------------------------------------------

    def _move(self, by: int) -> None:
        session = self._session
        if session.dataset is None or not session.dataset.n_samples:
            return
        last = session.dataset.n_samples - 1
        start = session.sample if session.sample is not None else (-1 if by > 0 else 1)
        show_sample(session, min(max(start + by, 0), last))

    # --- texts --------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.view.set_headings(
            (self.tr("output"), self.tr("value"), self.tr("sum"), self.tr("target"))
        )
        self.view.setAccessibleName(self.tr("Outputs of the network"))
        self.view.setToolTip(
            self.tr(
                "What the network answers to the inputs shown. ▲ marks the largest "
                "output, the line on a bar its target; the sum is what the activation "
                "was given."
            )
        )
        self.previous.setToolTip(self.tr("Show the sample before"))
        self.previous.setAccessibleName(self.tr("Sample before"))
        self.next.setToolTip(self.tr("Show the next sample"))
        self.next.setAccessibleName(self.tr("Next sample"))
        self.picture.setToolTip(self.tr("The sample that the network looks at"))
        self._empty.setText(
            self.tr("The outputs stand here as soon as an input is wired to one.")
        )
        self.refresh()


def _class_of(row: Array) -> int:
    """Return the class that a row of answers or targets stands for."""
    task = Task.MULTICLASS if len(row) > 1 else Task.BINARY
    return int(classes_of(row[np.newaxis], task).ravel()[0])


def _bounds(network: Network, out: Array, targets: Array | None) -> tuple[float, float]:
    """Return the values that the bars reach from and to, 0 included."""
    low, high = 0.0, 0.0
    for piece in network.outputs:
        for segment in network.layers[piece.layer - 1].segments:
            if segment.start < piece.stop and piece.start < segment.stop:
                activation = ACTIVATIONS[segment.activation]
                low = min(low, activation.lowest)
                high = max(high, activation.highest)
    shown = out if targets is None else np.concatenate([out, targets])
    if math.isinf(low):
        low = min(0.0, float(np.nanmin(shown)))
    if math.isinf(high):
        high = max(0.0, float(np.nanmax(shown)))
    return (low, high) if high > low else (0.0, 1.0)
