"""Time in the window: run to here, bookmarks, and the memory of the history."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication, QObject

from gui.canvas.view import CanvasView
from gui.main_window.docks import Docks
from gui.session import Session
from gui.settings import Preferences
from gui.training.controller import TrainingController

MB = 2**20
translate = QCoreApplication.translate


class Timing(QObject):
    """Joins the canvas and the commands with stepping, which is built when asked for.

    Parameters
    ----------
    session : Session
    training : TrainingController
    canvas : CanvasView
        Says what is missing.
    docks : Docks
        Has the panels that show steps and the history.
    preferences : Preferences
        Remembers how much memory the history may take.
    """

    def __init__(
        self,
        session: Session,
        training: TrainingController,
        canvas: CanvasView,
        docks: Docks,
        preferences: Preferences,
    ) -> None:
        super().__init__(canvas)
        self._session = session
        self._training = training
        self._canvas = canvas
        self._docks = docks
        self._preferences = preferences
        training.history.set_limit(preferences.history_mb * MB)
        training.history.limit_changed.connect(self._remember)
        canvas.run_to_asked.connect(self.run_to)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what the commands of this part do, by their names."""
        return {"run_to_here": self.run_to_selection, "bookmark": self.bookmark}

    def run_to_selection(self) -> None:
        """Run to the next event that touches what is selected."""
        selection = self._session.selection
        if selection:
            self.run_to(selection)
        else:
            self._canvas.tell(
                translate("Canvas", "Select a block or a wire to run to first.")
            )

    def run_to(self, ids: Collection[int]) -> None:
        """Run to the next event that touches one of these elements."""
        from gui.training.stepping import stepping_of  # noqa: PLC0415  see makers.py

        self._show("step")
        stepping_of(self._session, self._training).run_to(ids)

    def bookmark(self) -> None:
        """Bookmark the event that is shown, or remove its bookmark."""
        from gui.training.stepping import stepping_of  # noqa: PLC0415  see makers.py

        stepping = stepping_of(self._session, self._training)
        if stepping.cursor is None:
            self._show("step")
            stepping.begin()
        stepping.toggle_bookmark()

    def follow(self) -> None:
        """Listen to the step panel as soon as it is built."""
        panel = self._docks.panels.get("step")
        if panel is None or panel.property("is_timed"):
            return
        from gui.panels.step_panel import StepPanel  # noqa: PLC0415  see makers.py

        assert isinstance(panel, StepPanel)  # noqa: S101  the dock has no other
        panel.setProperty("is_timed", True)
        panel.time.panel_asked.connect(lambda: self._show("timeline"))

    def _show(self, name: str) -> None:
        self._docks.fill([name])
        self._docks[name].show()
        self._docks[name].raise_()
        self.follow()

    def _remember(self) -> None:
        self._preferences.history_mb = self._training.history.limit // MB
