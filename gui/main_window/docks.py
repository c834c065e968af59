"""The docks, each with one panel."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QMainWindow,
    QScrollArea,
    QWidget,
)

from gui.words import QT_TRANSLATE_NOOP

SMALLEST = (120, 90)  # of any panel, in pixels
TALL = ("data", "loss", "activation")  # of sentences that would be squeezed
TITLES = {
    "palette": QT_TRANSLATE_NOOP("docks", "Blocks"),
    "table": QT_TRANSLATE_NOOP("docks", "Truth table"),
    "weights": QT_TRANSLATE_NOOP("docks", "Weights"),
    "activation": QT_TRANSLATE_NOOP("docks", "Activation"),
    "training": QT_TRANSLATE_NOOP("docks", "Training"),
    "loss": QT_TRANSLATE_NOOP("docks", "Loss"),
    "data": QT_TRANSLATE_NOOP("docks", "Data"),
    "plots": QT_TRANSLATE_NOOP("docks", "Loss curve"),
    "outputs": QT_TRANSLATE_NOOP("docks", "Outputs"),
    "confusion": QT_TRANSLATE_NOOP("docks", "Confusion"),
    "plane": QT_TRANSLATE_NOOP("docks", "Plane"),
    "gradients": QT_TRANSLATE_NOOP("docks", "Gradients"),
    "step": QT_TRANSLATE_NOOP("docks", "Step by step"),
    "graph": QT_TRANSLATE_NOOP("docks", "Graph"),
    "step_matrices": QT_TRANSLATE_NOOP("docks", "Matrices of the step"),
    "my_value": QT_TRANSLATE_NOOP("docks", "My value"),
    "timeline": QT_TRANSLATE_NOOP("docks", "Timeline"),
    "history": QT_TRANSLATE_NOOP("docks", "History"),
    "structure": QT_TRANSLATE_NOOP("docks", "Structure"),
    "properties": QT_TRANSLATE_NOOP("docks", "Properties"),
}


class Docks:
    """One dock for each panel, by name; a panel is built when its dock is filled.

    Attributes
    ----------
    panels : dict of str to QWidget
        The panels that were built.
    """

    def __init__(self, window: QMainWindow, make: Callable[[str], QWidget]) -> None:
        self.panels: dict[str, QWidget] = {}
        self._make = make
        self._docks: dict[str, QDockWidget] = {}
        for name in TITLES:
            dock = QDockWidget(window)
            dock.setObjectName(f"dock_{name}")  # what a saved arrangement knows it by
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            dock.hide()  # until a workspace shows it
            # Opened from the menu it comes before the other tabs of its place.
            dock.toggleViewAction().triggered.connect(
                lambda is_open, dock=dock: dock.raise_() if is_open else None
            )
            self._docks[name] = dock
        self.retranslate()

    def fill(self, names: Iterable[str]) -> None:
        """Build the panels of these docks that are not there yet."""
        for name in names:
            if name in self.panels:
                continue
            panel = self._make(name)
            panel.setAccessibleName(self._docks[name].windowTitle())
            self.panels[name] = panel
            self._docks[name].setWidget(_scrolled(panel) if name in TALL else panel)
            # A panel's own wish, e.g. of a sentence wrapped while the dock is still
            # narrow, must not make the window larger than the screen.
            self._docks[name].widget().setMinimumSize(*SMALLEST)

    def __getitem__(self, name: str) -> QDockWidget:
        """Return the dock of a panel."""
        return self._docks[name]

    def items(self) -> list[tuple[str, QDockWidget]]:
        """Return all names and docks."""
        return list(self._docks.items())

    def values(self) -> list[QDockWidget]:
        """Return all docks."""
        return list(self._docks.values())

    def shut_down(self) -> None:
        """Let panels that compute in threads of their own end them."""
        for panel in self.panels.values():
            end = getattr(panel, "shut_down", None)
            if end is not None:
                end()

    def retranslate(self) -> None:
        """Set all titles in the language in force."""
        for name, dock in self._docks.items():
            title = QCoreApplication.translate("docks", TITLES[name])
            dock.setWindowTitle(title)
            if name in self.panels:
                self.panels[name].setAccessibleName(title)


def _scrolled(panel: QWidget) -> QScrollArea:
    """Let a panel keep its height where its dock has less."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(panel)
    return area
