"""The bug lab: a faulty backward pass is put in, and the student says which."""

from collections.abc import Collection
from functools import partial

import numpy as np
from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QComboBox,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.training.rules import FAULTS, RULES
from gui.panels.gradients_panel.words import fault_cure, fault_name, fault_sign
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.message_label import MessageLabel

RIGHT = "gradient"
GUESS_CHARACTERS = 26


class LabButton(QPushButton):
    """Chooses between the right backward pass and a faulty one.

    Signals
    -------
    chosen(pass) : key of `RULES`; "" asks for a fault at random
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._is_faulty = False
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._group = QActionGroup(self)
        self.right = self._add(self._menu, RIGHT)
        self.random = self._add(self._menu, "")
        self.by_name = QMenu(self._menu)
        self.by_name.setToolTipsVisible(True)
        self._menu.addMenu(self.by_name)
        # Which fault was chosen is no business of who looks at the menu afterwards.
        self.faults = {rule.name: self._name_it(rule.name) for rule in FAULTS}
        self.right.setChecked(True)
        self.setMenu(self._menu)
        self.retranslate()

    def _add(self, menu: QMenu, chosen: str) -> QAction:
        action = QAction(self)
        action.setCheckable(True)
        action.triggered.connect(lambda _=False: self.chosen.emit(chosen))
        self._group.addAction(action)
        menu.addAction(action)
        return action

    def _name_it(self, fault: str) -> QAction:
        action = QAction(self)
        action.triggered.connect(lambda _=False: self.chosen.emit(fault))
        self.by_name.addAction(action)
        return action

    def set_faulty(self, is_faulty: bool) -> None:
        """Show which pass is in; of a faulty one not more than that."""
        self._is_faulty = is_faulty
        (self.random if is_faulty else self.right).setChecked(True)
        self._name()

    def set_showing(self, faults: Collection[str]) -> None:
        """Offer only faults that can be found out here."""
        for name, action in self.faults.items():
            action.setEnabled(name in faults)
        self.random.setEnabled(bool(faults))
        self._explain()

    def _name(self) -> None:
        self.setText(
            self.tr("Backward pass: faulty")
            if self._is_faulty
            else self.tr("Backward pass: right")
        )

    def _explain(self) -> None:
        hidden = self.tr("Cannot be found out with this network and these samples")
        for action in self.faults.values():
            action.setToolTip("" if action.isEnabled() else hidden)
        self.random.setToolTip("" if self.random.isEnabled() else hidden)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._name()
        self.setToolTip(
            self.tr(
                "Bug lab: check a backward pass with a fault in it and find out which. "
                "Nothing in the project is changed."
            )
        )
        self.right.setText(self.tr("Right"))
        self.random.setText(self.tr("Faulty, drawn at random"))
        self.by_name.setTitle(self.tr("Faulty, chosen by name (for the lecturer)"))
        for name, action in self.faults.items():
            action.setText(f"{RULES[name].fault}  {fault_name(name)}")
        self._explain()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class BugLab(QWidget):
    """Asks which fault it is, judges the guess, shows the answer.

    Signals
    -------
    changed() : another pass is to be checked
    """

    changed = Signal()

    def __init__(self, rng: np.random.Generator) -> None:
        super().__init__()
        self._rng = rng
        self._showing: tuple[str, ...] = ()
        self._twins: tuple[str, ...] = ()
        self.backward = RIGHT
        self.button = LabButton()
        self.button.chosen.connect(self.choose)
        self.guess = QComboBox()
        self.guess.setMinimumContentsLength(GUESS_CHARACTERS)
        self.guess.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for rule in FAULTS:
            self.guess.addItem("", rule.name)
        self.tell, self.show_me, self.another = (QPushButton() for _ in range(3))
        self.tell.clicked.connect(self._judge)
        self.show_me.clicked.connect(self._show_it)
        self.another.clicked.connect(partial(self.choose, ""))
        self.verdict = MessageLabel()
        self._lay_out()
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        line = FlowLayout()
        for widget in (self.guess, self.tell, self.show_me, self.another):
            line.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.verdict)

    @property
    def is_on(self) -> bool:
        """Whether a faulty pass is in."""
        return self.backward != RIGHT

    def choose(self, chosen: str) -> None:
        """Put in the right pass, a fault by its key, or with "" one at random."""
        if not chosen:
            others = [name for name in self._showing if name != self.backward]
            drawn = others or list(self._showing)
            if not drawn:
                self.button.set_faulty(self.is_on)
                return
            chosen = drawn[int(self._rng.integers(len(drawn)))]
        self.backward = chosen
        self._twins = ()
        self.verdict.clear_message()
        self.guess.setCurrentIndex(-1)
        self.setVisible(self.is_on)
        self.button.set_faulty(self.is_on)
        self.changed.emit()

    def set_showing(self, faults: tuple[str, ...], twins: tuple[str, ...]) -> None:
        """Take over which faults show here, and which are like the one that is in."""
        self._showing, self._twins = faults, twins
        self.button.set_showing(faults)

    def _judge(self) -> None:
        guess = self.guess.currentData()
        if guess is None:
            self.verdict.say(self.tr("Choose from the list what you think it is."))
        elif guess == self.backward:
            text = self.tr("Yes: {number}. {sign} {cure}")
            self._say(text, "good")
        elif guess in self._twins:
            text = self.tr(
                "Here the two give the same numbers. It is {number}: {name}. {sign} "
                "{cure}"
            )
            self._say(text, "good")
        else:
            text = self.tr("No. That would look otherwise: {sign}")
            self.verdict.say(text.format(sign=fault_sign(guess)), "bad")

    def _show_it(self) -> None:
        self.guess.setCurrentIndex(self.guess.findData(self.backward))
        self._say(self.tr("It is {number}: {name}. {sign} {cure}"), "plain")

    def _say(self, text: str, role: str) -> None:
        self.verdict.say(
            text.format(
                number=RULES[self.backward].fault,
                name=fault_name(self.backward),
                sign=fault_sign(self.backward),
                cure=fault_cure(self.backward),
            ),
            role,
        )

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for index in range(self.guess.count()):
            self.guess.setItemText(index, fault_name(self.guess.itemData(index)))
        self.guess.setPlaceholderText(self.tr("What is wrong in this pass?"))
        self.guess.setAccessibleName(self.tr("Your guess"))
        self.guess.setToolTip(
            self.tr(
                "Look which rows differ: only biases, only the layers in front, all "
                "by the same factor? If all agree, look at the change of the loss."
            )
        )
        self.tell.setText(self.tr("Is it this?"))
        self.tell.setToolTip(self.tr("Say whether the guess is right"))
        self.show_me.setText(self.tr("Show me"))
        self.show_me.setToolTip(self.tr("Tell which fault it is and how it is found"))
        self.another.setText(self.tr("Another"))
        self.another.setToolTip(self.tr("Draw another fault at random"))
        self.verdict.clear_message()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
