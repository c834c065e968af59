"""Questions before results: the switch, what is remembered, the panel of answers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gui.main_window.docks import Docks
from gui.settings import Preferences
from gui.training.answers.practising import practising

if TYPE_CHECKING:  # the first picture of the window needs nothing that asks
    from gui.training.answers.asking import Asking


class Answering(QObject):
    """Joins the switch "Ask me first" of the menu and of the step panel, and remembers.

    Parameters
    ----------
    docks : Docks
        Has the panels that ask and that show the answers.
    preferences : Preferences
        Remembers what is asked, and how it went.
    switch : QAction
        The switch of the menu.
    """

    def __init__(self, docks: Docks, preferences: Preferences, switch: QAction) -> None:
        super().__init__(switch)
        self._docks = docks
        self._preferences = preferences
        self._switch = switch
        self._asking: Asking | None = None
        practising.take(preferences.practice)
        switch.setChecked(practising.is_on)
        switch.triggered.connect(self._choose)
        practising.changed.connect(self._on_choice)
        practising.counted.connect(self._remember)

    def _choose(self, is_on: bool) -> None:
        practising.choose(is_on=is_on)

    def _on_choice(self) -> None:
        self._switch.setChecked(practising.is_on)
        self._remember()

    def _remember(self) -> None:
        self._preferences.practice = practising.texts()

    def follow(self) -> None:
        """Listen to the step panel as soon as it is built."""
        panel = self._docks.panels.get("step")
        if panel is None:
            return
        if self._asking is None:
            from gui.panels.step_panel import StepPanel  # noqa: PLC0415  see makers.py

            assert isinstance(panel, StepPanel)  # noqa: S101  the dock has no other
            self._asking = panel.asking
            panel.bar.ask.panel_asked.connect(self._show_answers)
            panel.asking.changed.connect(self._betray_nothing)
        self._betray_nothing()

    def _betray_nothing(self) -> None:
        """Let other panels not tell what is asked."""
        self._hold_weights()
        self._hide_shapes()

    def _hide_shapes(self) -> None:
        panel, asking = self._docks.panels.get("step_matrices"), self._asking
        if asking is None or panel is None:
            return
        from engine.training.trace.answers.questions import Asked  # noqa: PLC0415
        from gui.panels.step_matrices_panel import StepMatricesPanel  # noqa: PLC0415

        assert isinstance(panel, StepMatricesPanel)  # noqa: S101  see above
        panel.hide_shapes(asking.question(Asked.SHAPE) is not None)

    def _hold_weights(self) -> None:
        """Keep the old weights in their matrices: they have moved already."""
        panel, asking = self._docks.panels.get("weights"), self._asking
        if asking is None or panel is None:
            return
        from gui.panels.weights_panel import WeightsPanel  # noqa: PLC0415

        assert isinstance(panel, WeightsPanel)  # noqa: S101  the dock has no other
        cursor, is_hidden = asking.cursor, asking.is_veiled
        if cursor is None or not (is_hidden and asking.stepping.has_moved):
            panel.hold(None)
        else:
            panel.hold(cursor.trace.moment.before.parameters)

    def _show_answers(self) -> None:
        self._docks.fill(["my_value"])
        dock = self._docks["my_value"]
        dock.show()
        dock.raise_()
        self._docks.panels["my_value"].setFocus()
