"""Keeps which parameter is looked at closely, and asks for what is shown of it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from engine.training.checks.places import Place
from gui.panels.gradients_panel.close_up import StepsTab, WiggleTab
from gui.panels.gradients_panel.names import Names
from gui.panels.gradients_panel.work import Answer, CloseUp, close_up
from gui.widgets.background import Background


class Closely(QObject):
    """Two tabs about one parameter, computed together in a thread.

    Signals
    -------
    changed() : another step was chosen
    moved(by) : the parameter before, -1, or the next, 1, is asked for
    """

    changed = Signal()
    moved = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.place: Place | None = None
        self.wiggle, self.steps = WiggleTab(), StepsTab()
        self.tabs = (self.wiggle, self.steps)
        self._answer: Answer | None = None
        self._names: Names | None = None
        self._work = Background(self)
        self._work.done.connect(self._on_done)
        self.wiggle.changed.connect(self.changed)
        for tab in self.tabs:
            tab.head.moved.connect(self.moved)

    def shut_down(self) -> None:
        """Wait until no thread runs."""
        self._work.shut_down()

    def choose(self, place: Place | None) -> None:
        """Turn to another parameter."""
        self.place = place

    def look(self, found: Answer | None, names: Names | None) -> None:
        """Show the parameter as it is at the point of an answer."""
        self._answer, self._names = found, names
        if found is None or found.point is None or self.place is None:
            self._work.cancel()
            self.wiggle.show_it(None, "")
            self.steps.show_it(None, "", 0.0)
            return
        step = self.wiggle.step.value
        self._work.start(partial(close_up, found.point, self.place, step))

    def take_theme(self) -> None:
        """Take the icons in the colours of the theme."""
        for tab in self.tabs:
            tab.head.take_theme()

    def _on_done(self, found: CloseUp) -> None:
        if self._names is None or self._answer is None:
            return
        name = self._names(found.place)
        self.wiggle.show_it(found, name)
        self.steps.show_it(found, name, self._answer.question.step)
