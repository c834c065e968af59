"""The part of the View menu about wheel and fingers."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from gui.hands import hands
from gui.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("hands", "Mouse &wheel")
# Key: text and explanation.
WHEELS = {
    "zoom": (
        QT_TRANSLATE_NOOP("hands", "Wheel &zooms"),
        QT_TRANSLATE_NOOP(
            "hands",
            "The wheel zooms at the pointer; with Ctrl it scrolls. Two fingers on a "
            "trackpad always scroll, a pinch always zooms.",
        ),
    ),
    "scroll": (
        QT_TRANSLATE_NOOP("hands", "Wheel &scrolls"),
        QT_TRANSLATE_NOOP(
            "hands",
            "The wheel scrolls up and down, with Shift sideways; with Ctrl it zooms at "
            "the pointer.",
        ),
    ),
}
LARGE = (
    QT_TRANSLATE_NOOP("hands", "&Large handles for touch"),
    QT_TRANSLATE_NOOP(
        "hands", "Make ports and buttons on the canvas as large as a fingertip"
    ),
)
ALT_CUTS = (
    QT_TRANSLATE_NOOP("hands", "&Alt+drag cuts wires"),
    QT_TRANSLATE_NOOP(
        "hands",
        "Cut wires by a left drag with Alt, where the window manager does not move "
        "windows with it",
    ),
)


class HandsMenu(QObject):
    """Actions that show and change what `gui.hands` holds."""

    def __init__(self, view: QMenu) -> None:
        super().__init__(view)
        self.menu = view.addMenu("")
        self.menu.setToolTipsVisible(True)
        group = QActionGroup(self)
        self.wheels: dict[str, QAction] = {}
        for name in WHEELS:
            action = self.menu.addAction("")
            action.setCheckable(True)
            action.triggered.connect(
                lambda _=False, name=name: hands.choose(wheel=name)
            )
            self.wheels[name] = group.addAction(action)
        self.large = view.addAction("")
        self.large.setCheckable(True)
        self.large.triggered.connect(lambda checked: hands.choose(large=checked))
        self.alt_cuts = view.addAction("")
        self.alt_cuts.setCheckable(True)
        self.alt_cuts.triggered.connect(lambda checked: hands.choose(alt_cuts=checked))
        hands.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Check what is in force."""
        self.wheels[hands.wheel].setChecked(True)
        self.large.setChecked(hands.large)
        self.alt_cuts.setChecked(hands.alt_cuts)

    def texts(self) -> list[str]:
        """Return all English texts of entries."""
        return [TITLE, *(text for text, _ in (*WHEELS.values(), LARGE, ALT_CUTS))]

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.menu.setTitle(_translate(TITLE))
        rows = [(self.wheels[name], WHEELS[name]) for name in WHEELS]
        rows += [(self.large, LARGE), (self.alt_cuts, ALT_CUTS)]
        for action, (text, tip) in rows:
            action.setText(_translate(text))
            action.setToolTip(_translate(tip))
            action.setStatusTip(_translate(tip))


def _translate(text: str) -> str:
    return QCoreApplication.translate("hands", text)
