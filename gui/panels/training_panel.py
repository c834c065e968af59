"""The training panel: how the network learns, and the buttons that let it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.document.edits import set_settings
from engine.document.elements import Settings
from engine.errors import Issue
from engine.nn.initialisers import INITIALISERS
from engine.nn.optimizers import OPTIMIZERS
from engine.numerals import format_number
from engine.training.precision import reason_to_offer
from gui.i18n import translate
from gui.notation import letters
from gui.reading import reading
from gui.session import Session
from gui.training.actions import actions_of
from gui.training.controller import TrainingController
from gui.widgets.icons import LATER_MS
from gui.widgets.message_label import MessageLabel
from gui.widgets.rule_words import CHOICES, rule_name, rule_note
from gui.widgets.settings_form import (
    Row,
    SettingsForm,
    explain_choices,
    name_choices,
)
from gui.widgets.speed_slider import SpeedSlider
from gui.widgets.terms import RULE_MEANINGS, term
from gui.words import issue_text, offer_text, stop_text

HIGHEST = 1e6
MOST_SAMPLES = 10_000_000
HIGHEST_SEED = 2**31 - 1
RULE_CHARACTERS = 15
USES_SCALE = ("constant", "uniform", "normal")  # "width" is their own


class TrainingPanel(QWidget):
    """All settings of a run as a form, each with its explanation."""

    def __init__(self, session: Session, training: TrainingController) -> None:
        super().__init__()
        self._session = session
        self._training = training
        self._actions = actions_of(training)
        self._is_stale = True
        self.message = MessageLabel()
        self.speed = SpeedSlider()
        self.usual_rate = QLabel()
        self.rule_note = MessageLabel()
        self.offer = MessageLabel()
        self.score_cost = MessageLabel()
        self.draw = QToolButton()
        self._heads: dict[str, QLabel] = {}
        self.rows: dict[str, Row] = {}
        self._lay_out()
        self.speed.chosen.connect(training.set_speed)
        self.draw.clicked.connect(training.draw_again)
        training.failed.connect(self._on_failed)
        training.state_changed.connect(self._on_state_changed)
        training.progressed.connect(self._show_score_cost)
        session.document_changed.connect(lambda _changes: self.refresh())
        session.document_replaced.connect(self._on_replaced)
        session.dataset_changed.connect(self.refresh)
        session.compiled_changed.connect(self.refresh)
        reading.changed.connect(self.retranslate)  # the letter of the rate
        self.retranslate()

    # --- building -----------------------------------------------------------------

    def _lay_out(self) -> None:
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(8, 8, 8, 8)
        body.setSpacing(8)
        body.addLayout(self._buttons())
        body.addWidget(self.message)
        form = QFormLayout()
        body.addLayout(form)
        body.addStretch(1)
        self._fill(form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        actions = self._actions
        places = (
            (actions.run, 0, 0, 2),
            (actions.update, 0, 2, 2),
            (actions.epoch, 0, 4, 2),
            (actions.back, 1, 0, 3),
            (actions.random, 1, 3, 3),
        )
        for action, row, column, span in places:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(18, 18))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(button, row, column, 1, span)
        return grid

    def _fill(self, layout: QFormLayout) -> None:
        form, rows = SettingsForm(layout), self.rows
        layout.addRow(self._head("learning"))
        self.usual_rate.setEnabled(False)  # in a pale colour
        rows["learning_rate"] = form.number(
            self._writer("learning_rate"), 0.0, HIGHEST, beside=[self.usual_rate]
        )
        rows["optimizer"] = form.choice(self._writer("optimizer"), OPTIMIZERS)
        rows["rule"] = form.choice(self._writer("rule"), CHOICES, RULE_CHARACTERS)
        layout.addRow(self.rule_note)
        rows["momentum"] = form.number(self._writer("momentum"), 0.0, 1.0)
        rows["batch_size"] = form.optional(
            self._writer("batch_size"), 1, MOST_SAMPLES, 32, whole=True
        )
        rows["shuffle"] = form.check(self._writer("shuffle"))
        self._speed_label = QLabel()
        layout.addRow(self._speed_label, self.speed)
        rows["precision"] = form.choice(
            self._writer("precision"), ("float64", "float32")
        )
        layout.addRow(self.offer)
        rows["evaluate_every"] = form.optional(
            self._writer("evaluate_every"), 1, 1e9, 1, whole=True
        )
        layout.addRow(self.score_cost)
        layout.addRow(self._head("start"))
        rows["seed"] = form.number(
            self._writer("seed"), 0, HIGHEST_SEED, whole=True, beside=[self.draw]
        )
        rows["initializer"] = form.choice(self._writer("initializer"), INITIALISERS)
        rows["initial_scale"] = form.number(
            self._writer("initial_scale"), -HIGHEST, HIGHEST
        )
        rows["initialize_bias"] = form.check(self._writer("initialize_bias"))
        layout.addRow(self._head("stop"))
        self._fill_stops(form)
        layout.addRow(self._head("penalty"))
        rows["l2"] = form.number(self._writer("l2"), 0.0, HIGHEST)
        rows["l1"] = form.number(self._writer("l1"), 0.0, HIGHEST)
        rows["decay_bias"] = form.check(self._writer("decay_bias"))

    def _fill_stops(self, form: SettingsForm) -> None:
        rows = self.rows
        rows["epochs"] = form.optional(
            partial(self._write_stop, "epochs"), 1, 1e9, 1000, whole=True
        )
        rows["loss_below"] = form.optional(
            partial(self._write_stop, "loss_below"), 0.0, HIGHEST, 0.01
        )
        rows["accuracy_at_least"] = form.optional(
            partial(self._write_stop, "accuracy_at_least"), 0.0, 1.0, 1.0
        )
        rows["gradient_below"] = form.optional(
            partial(self._write_stop, "gradient_below"), 0.0, HIGHEST, 1e-4
        )
        rows["move_below"] = form.optional(
            partial(self._write_stop, "move_below"), 0.0, HIGHEST, 1e-6
        )

    def _head(self, name: str) -> QLabel:
        label = QLabel()
        font = QFont(self.font())
        font.setBold(True)
        label.setFont(font)
        label.setContentsMargins(0, 4, 0, 0)
        self._heads[name] = label
        return label

    # --- model to view ------------------------------------------------------------

    def refresh(self) -> None:
        """Show what the document holds, if it can be seen."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        settings = self._session.document.settings
        for name, row in self.rows.items():
            source: object = settings if hasattr(settings, name) else settings.stop
            row.show(getattr(source, name))
        optimizer = OPTIMIZERS[settings.optimizer]
        self.rows["momentum"].set_visible(optimizer.uses_momentum)
        self.rows["initial_scale"].set_visible(settings.initializer in USES_SCALE)
        self.rows["decay_bias"].set_visible(bool(settings.l1 or settings.l2))
        self.rows["shuffle"].label.setEnabled(settings.batch_size is not None)
        self._show_usual_rate(settings)
        self.rule_note.say(*rule_note(self._session.network, settings.rule))
        self._show_offer(settings)
        self._show_score_cost()

    def _show_usual_rate(self, settings: Settings) -> None:
        usual = OPTIMIZERS[settings.optimizer].usual_rate
        text = self.tr("usual: {rate}").format(rate=format_number(usual))
        self.usual_rate.setText(text)

    def _show_offer(self, settings: Settings) -> None:
        network = self._session.network
        reason = None
        if network is not None and settings.precision == "float64":
            reason = reason_to_offer(network)
        self.offer.say(offer_text(reason, translate) if reason else "")

    def _show_score_cost(self) -> None:
        if not self.isVisible():
            return
        seconds, share = self._training.score_cost
        text = self.tr("Scoring takes {time} ms, {share} of the time.")
        milliseconds = format_number(float(f"{1000 * seconds:.2g}"))
        text = text.format(time=milliseconds, share=f"{share:.1%}")
        self.score_cost.say(text if seconds else "")

    def _on_state_changed(self) -> None:
        self.speed.set_speed(self._training.speed)
        stop = self._training.stop_reason
        if self._training.is_preparing:
            self.message.say(self.tr("Preparing the data…"))
        elif stop is not None:
            text = stop_text(stop.reason, stop.update, stop.value, translate)
            is_bad = stop.reason == "not_finite"
            self.message.say(text, "bad" if is_bad else "good")
        elif self._training.is_running:
            self.message.clear_message()

    def _on_failed(self, issue: Issue) -> None:
        self.message.say(issue_text(issue, translate), "bad")

    def _on_replaced(self) -> None:
        self.message.clear_message()
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while nobody looked; icons after the first picture."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
        QTimer.singleShot(LATER_MS, self._actions, self._actions.show_icons)

    # --- view to model ------------------------------------------------------------

    def _writer(self, name: str) -> partial[None]:
        return partial(self._write, name)

    def _write(self, name: str, value: object) -> None:
        edit = set_settings(self._session.document, **{name: value})
        self._session.do(edit)

    def _write_stop(self, name: str, value: object) -> None:
        stop = self._session.document.settings.stop
        self._write("stop", replace(stop, **{name: value}))  # type: ignore[arg-type]

    # --- texts --------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._actions.retranslate()
        self._heads["learning"].setText(self.tr("Learning"))
        self._heads["start"].setText(self.tr("Start values"))
        self._heads["stop"].setText(self.tr("Stop when"))
        self._heads["penalty"].setText(self.tr("Penalty on large weights"))
        self._speed_label.setText(self.tr("Speed"))
        self._speed_label.setToolTip(
            self.tr("How many updates a second; slow enough, each can be watched")
        )
        self._name_learning()
        self._name_arithmetic()
        self._name_start()
        self._name_stops()
        self._name_penalties()
        self.refresh()

    def _name_learning(self) -> None:
        rows = self.rows
        rows["learning_rate"].set_texts(
            self.tr("Learning rate {letter}").format(letter=letters().rate),
            self.tr(
                "How far an update moves the weights against the gradient. Too small: "
                "slow; too large: the loss jumps or grows. 0.5, 0,5 and 1/2 are the "
                "same. It can be changed while training runs."
            ),
        )
        rows["optimizer"].set_texts(
            self.tr("Optimiser"),
            self.tr(
                "How an update is made from the gradient. Gradient descent: η times "
                "the gradient; the others also use the gradients of updates before."
            ),
        )
        name_choices(
            rows["optimizer"],
            {
                "sgd": self.tr("gradient descent"),
                "momentum": self.tr("momentum"),
                "nesterov": self.tr("Nesterov momentum"),
                "adagrad": self.tr("AdaGrad"),
                "rmsprop": self.tr("RMSprop"),
                "adam": self.tr("Adam"),
            },
        )
        self._name_rule()
        rows["momentum"].set_texts(
            self.tr("Momentum"),
            self.tr("Share of the last step that is added to the next, 0 to 1"),
        )
        rows["batch_size"].set_texts(
            self.tr("Batches of"),
            self.tr(
                "Samples in one update. Off: all of them, the full batch; 1: an update "
                "after every sample."
            ),
        )
        rows["shuffle"].set_texts(
            self.tr("Shuffle in every epoch"),
            self.tr(
                "Take the samples in another order in every epoch, drawn from the "
                "seed. The full batch needs no order."
            ),
        )

    def _name_rule(self) -> None:
        row = self.rows["rule"]
        row.set_texts(
            self.tr("Update rule"),
            self.tr(
                "What weights are moved by: the gradient of the loss, or one of the "
                "heuristics that split the error among the weights; the perceptron "
                "rule is for step perceptrons without hidden layers."
            ),
        )
        name_choices(row, {name: rule_name(name) for name in CHOICES})
        explain_choices(row, {name: term(RULE_MEANINGS, name) for name in CHOICES})

    def _name_arithmetic(self) -> None:
        rows = self.rows
        rows["precision"].set_texts(
            self.tr("Precision"),
            self.tr(
                "How many digits numbers are trained with: 16, or 7 at half the memory"
            ),
        )
        name_choices(
            rows["precision"],
            {
                "float64": self.tr("double (float64)"),
                "float32": self.tr("single (float32)"),
            },
        )
        rows["evaluate_every"].set_texts(
            self.tr("epochs per score"),
            self.tr(
                "How often the samples held out are scored. Off: as often as a tenth "
                "of the time allows; more than that is never taken."
            ),
        )

    def _name_start(self) -> None:
        rows = self.rows
        rows["seed"].set_texts(
            self.tr("Seed"),
            self.tr(
                "Start of all random numbers: the same seed gives the same weights and "
                "the same order of samples"
            ),
        )
        self.draw.setText(self.tr("Draw"))
        self.draw.setToolTip(
            self.tr("Draw the start values of all weights again, from this seed")
        )
        rows["initializer"].set_texts(
            self.tr("Weights"),
            self.tr(
                "What a new random start draws weights from. Glorot suits sigmoid and "
                "tanh, He suits ReLU; both know the size of the layer."
            ),
        )
        name_choices(
            rows["initializer"],
            {
                "zeros": self.tr("zeros"),
                "constant": self.tr("constant"),
                "uniform": self.tr("uniform ±"),
                "normal": self.tr("normal"),
                "glorot_uniform": self.tr("Glorot, uniform"),
                "glorot_normal": self.tr("Glorot, normal"),
                "he_uniform": self.tr("He, uniform"),
                "he_normal": self.tr("He, normal"),
            },
        )
        rows["initial_scale"].set_texts(
            self.tr("Width"),
            self.tr(
                "Uniform: largest size; normal: standard deviation; constant: the "
                "number itself"
            ),
        )
        rows["initialize_bias"].set_texts(
            self.tr("Draw biases too"),
            self.tr("On: biases are drawn like weights; off: they start at 0"),
        )

    def _name_stops(self) -> None:
        rows = self.rows
        rows["epochs"].set_texts(
            self.tr("epochs done"),
            self.tr("End the run after so many epochs"),
        )
        rows["loss_below"].set_texts(
            self.tr("loss below"),
            self.tr("End the run when the loss of the training samples is smaller"),
        )
        rows["accuracy_at_least"].set_texts(
            self.tr("right at least"),
            self.tr(
                "End the run when this share of the training samples is right, 0 to 1"
            ),
        )
        rows["gradient_below"].set_texts(
            self.tr("gradient below"),
            self.tr("End the run when the gradient of an epoch is shorter than this"),
        )
        rows["move_below"].set_texts(
            self.tr("move below"),
            self.tr("End the run when an epoch moves the weights by less than this"),
        )

    def _name_penalties(self) -> None:
        rows = self.rows
        rows["l2"].set_texts(
            self.tr("L2"),
            self.tr("Adds L2 times half the sum of the squares of all weights"),
        )
        rows["l1"].set_texts(
            self.tr("L1"),
            self.tr("Adds L1 times the sum of the sizes of all weights"),
        )
        rows["decay_bias"].set_texts(
            self.tr("Biases too"),
            self.tr("Penalise biases like weights"),
        )
