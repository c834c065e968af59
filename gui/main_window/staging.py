"""What the step panel goes through is shown on the canvas and in the matrices."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.canvas.view import CanvasView
from gui.settings import Preferences
from gui.widgets.follower import Follower

if TYPE_CHECKING:  # the first picture of the window needs nothing that steps
    from gui.canvas.stage.stage import Stage
    from gui.panels.graph_panel import GraphPanel
    from gui.panels.step_matrices_panel import StepMatricesPanel
    from gui.panels.step_panel import StepPanel

BESIDE = 4.0  # frames between events that matrices and canvas show by turns


class Staging(QObject):
    """Joins the panels of stepping with the canvas, as soon as they are built.

    Parameters
    ----------
    canvas : CanvasView
    preferences : Preferences
        Where it is remembered whether numbers travel.
    travel : QAction
        The switch in the menu: whether they do.
    mean : QAction
        The switch in the menu: whether perceptrons show means over the batch.
    """

    def __init__(
        self,
        canvas: CanvasView,
        preferences: Preferences,
        travel: QAction,
        mean: QAction,
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._preferences = preferences
        self._travel, self._mean = travel, mean
        travel.setChecked(preferences.travel)
        travel.triggered.connect(self._switch_travel)
        mean.triggered.connect(lambda: self.stage.set_mean(mean.isChecked()))
        self._step: StepPanel | None = None
        self._matrices: StepMatricesPanel | None = None
        self._graph: GraphPanel | None = None
        # Behind the canvas, so that the two are not painted in one go.
        self._later = Follower(self._show_matrices, self, within=BESIDE)

    @cached_property
    def stage(self) -> "Stage":
        """What the canvas shows of an event; the first call builds it."""
        from gui.canvas.stage.stage import Stage  # noqa: PLC0415  see makers.py

        stage = Stage(self._canvas)
        stage.set_motion(self._travel.isChecked())
        stage.changed.connect(lambda: self._mean.setChecked(stage.is_mean))
        stage.changed.connect(self._later.ask)
        return stage

    def _switch_travel(self) -> None:
        is_wanted = self._travel.isChecked()
        self._preferences.travel = is_wanted
        self.stage.set_motion(is_wanted)

    def follow(self, panels: Mapping[str, QWidget]) -> None:
        """Listen to the panels that are there; to each of them once."""
        if "step" in panels and self._step is None:
            self._follow_step(panels["step"])
        if "step_matrices" in panels and self._matrices is None:
            self._follow_matrices(panels["step_matrices"])
        if "graph" in panels and self._graph is None:
            self._follow_graph(panels["graph"])

    def _follow_step(self, panel: QWidget) -> None:
        from gui.panels.step_panel import StepPanel  # noqa: PLC0415  see makers.py

        assert isinstance(panel, StepPanel)  # noqa: S101  the dock has no other
        self._step = panel
        panel.event_shown.connect(self.stage.show_event)
        panel.formulas.veil_changed.connect(
            lambda: self.set_veiled(panel.formulas.is_veiled)
        )

    def _follow_matrices(self, panel: QWidget) -> None:
        from gui.panels.step_matrices_panel import StepMatricesPanel  # noqa: PLC0415

        assert isinstance(panel, StepMatricesPanel)  # noqa: S101  as above
        self._matrices = panel
        panel.sample_chosen.connect(self._choose_sample)
        panel.mean_chosen.connect(self.stage.set_mean)
        self._show_matrices()

    def _follow_graph(self, panel: QWidget) -> None:
        from gui.panels.graph_panel import GraphPanel  # noqa: PLC0415  see makers.py

        assert isinstance(panel, GraphPanel)  # noqa: S101  as above
        self._graph = panel
        if self._step is not None:
            panel.set_veiled(self._step.formulas.is_veiled)

    def set_veiled(self, is_veiled: bool) -> None:
        """Hide what the event computes, or show it, on the canvas and in matrices."""
        self.stage.set_veiled(is_veiled)
        if self._matrices is not None:
            self._matrices.set_veiled(is_veiled)
        if self._graph is not None:
            self._graph.set_veiled(is_veiled)

    def _show_matrices(self) -> None:
        if self._matrices is not None:
            self._matrices.set_mean(self.stage.is_mean)
            self._matrices.show_event(self.stage.cursor, self.stage.sample)

    def _choose_sample(self, sample: int) -> None:
        """Look at another row of the batch, everywhere."""
        if self._step is not None:
            self._step.bar.choose_sample(sample)
