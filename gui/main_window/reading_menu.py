"""The part of the View menu that says how the network is read."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

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
        self.modes = self._choices(self.numbers, list(MODES))
        self.digits = self._choices(self.digits_menu, [str(n) for n in DIGITS])
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
        for menu in (self.numbers, self.digits_menu):
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
        for name, action in self.forms.items():
            action.setChecked(bool(getattr(ways, name)))

    def texts(self) -> list[str]:
        """Return all English texts of entries."""
        return [
            NUMBERS,
            DIGITS_TITLE,
            FITTING,
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
        for table, actions in ((MODES, self.modes), (FORMS, self.forms)):
            for name, (text, tip, keys) in table.items():
                actions[name].setText(_translate(text))
                actions[name].setToolTip(f"{_translate(tip)} ({keys})")
                actions[name].setStatusTip(_translate(tip))


def _translate(text: str) -> str:
    return QCoreApplication.translate("reading", text)
