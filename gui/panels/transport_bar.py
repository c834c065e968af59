"""The transport bar: one line that runs training and says how far it is."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from engine.document.edits import set_settings
from engine.training.evaluate import Score
from engine.training.rules import RULES
from gui.notation import letters
from gui.reading import reading, shown
from gui.session import Session
from gui.training.actions import actions_of
from gui.training.controller import TrainingController
from gui.training.run_button import RunButton
from gui.widgets.icons import LATER_MS
from gui.widgets.number_field import NumberField
from gui.widgets.readings import Readings
from gui.widgets.rule_words import rule_name
from gui.widgets.speed_slider import SpeedSlider

HEIGHT_PX = 36
HIGHEST_RATE = 1000.0


class TransportBar(QWidget):
    """Back, run or pause, update, epoch; speed, learning rate; where training is.

    Signals
    -------
    mend_asked(issue) : a person wants to see the place of a fault
    """

    mend_asked = Signal(object)

    def __init__(self, session: Session, training: TrainingController) -> None:
        super().__init__()
        self._session = session
        self._training = training
        self._actions = actions_of(training)
        self.addActions(self._actions.all)
        self.speed = SpeedSlider()
        self.rate = NumberField(lowest=0.0, highest=HIGHEST_RATE)
        self._rate_label = QLabel()
        self.rule = QLabel()
        self.readings = Readings(3)
        self.position, self.loss, self.accuracy = self.readings.labels
        self._lay_out()
        self.speed.chosen.connect(training.set_speed)
        self.rate.committed.connect(self._on_rate)
        training.state_changed.connect(self.refresh)
        training.progressed.connect(self.show_progress)
        session.document_changed.connect(self._show_rate)
        session.document_changed.connect(self._show_rule)
        session.document_replaced.connect(self.refresh)
        reading.changed.connect(self.retranslate)
        reading.changed.connect(self.refresh)
        self.retranslate()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(4)
        actions = self._actions
        self.run_button = RunButton(actions, self._training)
        self.run_button.mend_asked.connect(self.mend_asked)
        layout.addWidget(_button(actions.back))
        layout.addWidget(self.run_button)
        layout.addWidget(_button(actions.update))
        layout.addWidget(_button(actions.epoch))
        layout.addWidget(_divider())
        self.speed.setFixedWidth(176)
        layout.addWidget(self.speed)
        layout.addWidget(_divider())
        self.rate.setFixedWidth(64)
        self._rate_label.setBuddy(self.rate)
        layout.addWidget(self._rate_label)
        layout.addWidget(self.rate)
        layout.addWidget(self.rule)
        layout.addWidget(_divider())
        layout.addWidget(self.readings, 1)
        self.setFixedHeight(HEIGHT_PX)
        # Long numbers must not push the docks away.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    # --- model to view ------------------------------------------------------------

    def refresh(self) -> None:
        """Show everything."""
        self.speed.set_speed(self._training.speed)
        self._show_rate()
        self._show_rule()
        self.show_progress()
        self.readings.start_anew()

    def show_progress(self) -> None:
        """Show how far training is; called often while it runs."""
        if not self.isVisible():
            return
        training = self._training
        loss = training.loss
        if loss is None and training.train_score is not None:
            loss = training.train_score.loss
        value = "–" if loss is None else shown(loss)
        text = self.tr("loss {value}").format(value=value)
        position, accuracy = self._position_text(), self._accuracy_text()
        short = self.tr("update {update}").format(update=training.update)
        right = _percent(training.train_score)
        self.readings.show_forms(
            [
                (position, text, accuracy),
                (short, text, accuracy),
                (short, text, right),
                (short, text, ""),
                ("", text, ""),
            ]
        )
        for label, words, tip in (
            (self.position, position, self._position_tip()),
            (self.accuracy, accuracy, self._accuracy_tip()),
        ):
            label.setToolTip(f"{words}\n{tip}")  # whole, however short the label

    def _position_text(self) -> str:
        training = self._training
        if not training.update:
            return self.tr("update 0")
        return self.tr(
            "update {update} = epoch {epoch}, batch {batch} of {n_batches}"
        ).format(
            update=training.update,
            epoch=training.epoch,
            batch=training.batch,
            n_batches=training.n_batches,
        )

    def _accuracy_text(self) -> str:
        train = _percent(self._training.train_score)
        held_out = _percent(self._training.held_out_score)
        if not train:
            return ""
        if not held_out:
            return self.tr("right: {train}").format(train=train)
        return self.tr("right: train {train}, held out {held_out}").format(
            train=train, held_out=held_out
        )

    def _show_rate(self) -> None:
        self.rate.set_value(self._session.document.settings.learning_rate)

    def _kind_of(self, rule: str) -> str:
        if RULES[rule].fault:
            return self.tr("faulty pass")
        if rule == "perceptron":
            return rule_name(rule)
        return self.tr("heuristic")

    def _show_rule(self) -> None:
        """Name the rule where it is another than the gradient of the loss."""
        rule = self._session.document.settings.rule
        self.rule.setVisible(rule != "gradient")
        self.rule.setText(f"⚠ {self._kind_of(rule)}")
        tip = self.tr(
            "Training does not follow the gradient of the loss but another update "
            "rule: {rule}. It is chosen in the Training panel."
        )
        self.rule.setToolTip(tip.format(rule=rule_name(rule)))

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while nobody looked; icons after the first picture."""
        super().showEvent(event)
        self.refresh()
        QTimer.singleShot(LATER_MS, self._actions, self._actions.show_icons)

    # --- view to model ------------------------------------------------------------

    def _on_rate(self, value: float) -> None:
        self._session.do(set_settings(self._session.document, learning_rate=value))

    # --- texts --------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._actions.retranslate()
        self.setAccessibleName(self.tr("Training controls"))
        tip = self.tr(
            "Learning rate {letter}: how far an update moves the weights against the "
            "gradient. It can be changed while training runs. 0.5, 0,5 and 1/2 are "
            "the same."
        ).format(letter=letters().rate)
        self._rate_label.setText(letters().rate)
        self.rate.setToolTip(tip)
        self._rate_label.setToolTip(tip)
        self.rate.setAccessibleName(self.tr("Learning rate"))
        self.loss.setToolTip(
            self.tr("Loss of the last batch: the mean over its samples")
        )
        self.refresh()

    def _position_tip(self) -> str:
        return self.tr(
            "An update changes the weights once, from one batch of samples. After "
            "an epoch every sample has been used once."
        )

    def _accuracy_tip(self) -> str:
        return self.tr(
            "Share of right answers among the samples trained with and among "
            "those held out"
        )


def _percent(score: Score | None) -> str:
    if score is None or score.accuracy is None:
        return ""
    return f"{100 * score.accuracy:.1f} %"


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(20, 20))
    button.setFixedSize(30, 28)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _divider() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setFixedHeight(20)
    line.setForegroundRole(line.palette().ColorRole.Mid)
    return line
