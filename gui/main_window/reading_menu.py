"""The part of the View menu that says how the network is read."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from engine.training.trace.letters import Profile
from gui.notation import PROFILES, profile_name
from gui.reading import DIGITS, reading
from gui.words import QT_TRANSLATE_NOOP

NUMBERS = QT_TRANSLATE_NOOP("reading", "&Numbers on the canvas")
DIGITS_TITLE = QT_TRANSLATE_NOOP("reading", "&Digits of numbers")
FITTING = QT_TRANSLATE_NOOP("reading", "As there is room")
DIGITS_TIP = QT_TRANSLATE_NOOP(
    "reading",
    "How many significant digits numbers have, on the canvas and in the panels. They "
    "are always computed with all digits.",
)
NOTATION = QT_TRANSLATE_NOOP("reading", "No&tation")
# Whose letters; each explanation names what is peculiar.
NOTATIONS = {
    Profile.LECTURE: QT_TRANSLATE_NOOP(
        "reading",
        "Sum a, output z, answer y, target t; samples are rows; a weight is named to, "
        "from",
    ),
    Profile.MILLER: QT_TRANSLATE_NOOP(
        "reading",
        "Sum s, output a, answer ŷ, target y; samples are columns; the input is layer "
        "1, so the first weights are W²",
    ),
    Profile.EXAMPLE: QT_TRANSLATE_NOOP(
        "reading",
        "Sum z, output h, answer ŷ, target y; samples are rows; a weight is named "
        "from, to",
    ),
    Profile.RASHID: QT_TRANSLATE_NOOP(
        "reading",
        "Sum Σ, output o, target t; samples are columns; a weight is named from, to; "
        "the input is layer 1",
    ),
}
# Key: text, explanation and shortcut.
MODES = {
    "all": (
        QT_TRANSLATE_NOOP("reading", "&All"),
        QT_TRANSLATE_NOOP(
            "reading", "Show every weight, bias and output while they are few"
        ),
        "Alt+1",
    ),
    "near": (
        QT_TRANSLATE_NOOP("reading", "At the &selection"),
        QT_TRANSLATE_NOOP(
            "reading", "Show the numbers of what is selected and of its neighbours"
        ),
        "Alt+2",
    ),
    "hover": (
        QT_TRANSLATE_NOOP("reading", "Under the &pointer"),
        QT_TRANSLATE_NOOP(
            "reading", "Show only the numbers of what the pointer is on, live"
        ),
        "Alt+3",
    ),
}
FORMS = {
    "bias_inputs": (
        QT_TRANSLATE_NOOP("reading", "&Bias as an input"),
        QT_TRANSLATE_NOOP(
            "reading",
            "Draw every bias as the weight of a grey input that is always 1. Nothing "
            "is computed otherwise.",
        ),
        "Alt+4",
    ),
    "halves": (
        QT_TRANSLATE_NOOP("reading", "Perceptrons as two &halves"),
        QT_TRANSLATE_NOOP(
            "reading",
            "Draw perceptrons as their weighted sum and their activation, each with "
            "its number",
        ),
        "Alt+5",
    ),
    "thresholds": (
        QT_TRANSLATE_NOOP("reading", "&Threshold θ instead of bias b"),
        QT_TRANSLATE_NOOP(
            "reading",
            "Show and edit θ = −b: a perceptron fires when the sum of its weighted "
            "inputs is greater than θ. Nothing is computed otherwise.",
        ),
        "Alt+6",
    ),
}


class ReadingMenu(QObject):
    """Actions that show and change what `gui.reading` holds."""

    def __init__(self, view: QMenu) -> None:
        super().__init__(view)
        self.numbers, self.digits_menu = view.addMenu(""), view.addMenu("")
        self.notation_menu = view.addMenu("")
        self.modes = self._choices(self.numbers, list(MODES))
        self.digits = self._choices(self.digits_menu, [str(n) for n in DIGITS])
        self.notations = self._choices(self.notation_menu, [str(p) for p in PROFILES])
        self.forms: dict[str, QAction] = {}
        for name in FORMS:
            action = view.addAction("")
            action.setCheckable(True)
            action.triggered.connect(
                lambda checked, name=name: reading.change(**{name: checked})
            )
            self.forms[name] = action
        for name, action in self.modes.items():
            action.triggered.connect(
                lambda _=False, name=name: reading.change(numbers=name)
            )
        for name, action in self.digits.items():
            action.triggered.connect(
                lambda _=False, n=int(name): reading.change(digits=n)
            )
        for name, action in self.notations.items():
            action.triggered.connect(
                lambda _=False, name=name: reading.change(notation=name)
            )
        for menu in (self.numbers, self.digits_menu, self.notation_menu):
            menu.setToolTipsVisible(True)
        for table, actions in ((MODES, self.modes), (FORMS, self.forms)):
            for name, (_, _, keys) in table.items():
                actions[name].setShortcut(QKeySequence(keys))
        reading.changed.connect(self.refresh)
        self.refresh()

    @property
    def actions(self) -> list[QAction]:
        """Those with a shortcut."""
        return [*self.modes.values(), *self.forms.values()]

    @staticmethod
    def _choices(menu: QMenu, names: list[str]) -> dict[str, QAction]:
        group = QActionGroup(menu)
        actions = {}
        for name in names:
            action = menu.addAction("")
            action.setCheckable(True)
            group.addAction(action)
            actions[name] = action
        return actions

    def refresh(self) -> None:
        """Check what is in force."""
        ways = reading.ways
        self.modes[ways.numbers].setChecked(True)
        self.digits[str(ways.digits)].setChecked(True)
        self.notations[str(ways.notation)].setChecked(True)
        for name, action in self.forms.items():
            action.setChecked(bool(getattr(ways, name)))

    def texts(self) -> list[str]:
        """Return all English texts of entries."""
        return [
            NUMBERS,
            DIGITS_TITLE,
            FITTING,
            NOTATION,
            *(text for text, _, _ in (*MODES.values(), *FORMS.values())),
        ]

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.numbers.setTitle(_translate(NUMBERS))
        self.digits_menu.setTitle(_translate(DIGITS_TITLE))
        for name, action in self.digits.items():
            action.setText(_translate(FITTING) if name == "0" else name)
            action.setToolTip(_translate(DIGITS_TIP))
            action.setStatusTip(_translate(DIGITS_TIP))
        self.notation_menu.setTitle(_translate(NOTATION))
        for profile, tip in NOTATIONS.items():
            action = self.notations[str(profile)]
            action.setText(profile_name(profile))
            action.setToolTip(_translate(tip))
            action.setStatusTip(_translate(tip))
        for table, actions in ((MODES, self.modes), (FORMS, self.forms)):
            for name, (text, tip, keys) in table.items():
                actions[name].setText(_translate(text))
                actions[name].setToolTip(f"{_translate(tip)} ({keys})")
                actions[name].setStatusTip(_translate(tip))


def _translate(text: str) -> str:
    return QCoreApplication.translate("reading", text)
