"""How the window and training share one interpreter: lateness, rate, first picture.

Everything is measured in one process, frames on and frames off by turns, because the
machine may be shared and its speed drifts. "Frames on": the window is shown with every
panel side by side and training runs. "Frames off": the same training in the same
thread with the window hidden and at rest.
"""

import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer

from engine.document.edits import set_settings
from engine.document.elements import StopSettings
from engine.document.examples import load_example
from gui.app import make_application
from gui.i18n import set_language
from gui.main_window import MainWindow
from gui.session.samples import show_sample
from gui.settings import Preferences
from gui.theme import theme

ROUNDS = 5
MEASURE_S = 1.5
SETTLE_S = 0.4
GRID_S = 0.004  # how often the event loop is asked to answer
ROOT = Path(__file__).resolve().parents[2]
AREA = Qt.DockWidgetArea


@dataclass(frozen=True, slots=True)
class Goal:
    """What a case must reach: lateness in milliseconds, share of the rate alone."""

    name: str
    example: str
    p95_ms: float
    p99_ms: float
    share: float


GOALS = (
    Goal("2-4-1", "xor_train", 8.0, 16.0, 0.70),
    Goal("64-32-10", "digits", 8.0, 16.0, 0.80),
)
FIRST_PAINT_S = 0.5


class Lateness:
    """Asks the event loop to answer on a fixed grid and notes how late it does.

    Points of the grid that pass while the loop is busy count too, each with its own
    lateness: that is what a person would have waited who pressed a key just then.
    """

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self._due = 0.0
        self._timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Begin to ask."""
        self._due = perf_counter() + GRID_S
        self._timer.start(round(1000 * GRID_S))

    def stop(self) -> None:
        """Stop asking."""
        self._timer.stop()

    def _on_timeout(self) -> None:
        now = perf_counter()
        while self._due <= now:
            self.late_ms.append(1000 * (now - self._due))
            self._due += GRID_S
        if not self.late_ms:  # the timer was early by a moment
            self.late_ms.append(0.0)
        self._timer.start(max(1, round(1000 * (self._due - now))))


class Bench:
    """A window with every panel visible, and training in it."""

    def __init__(self, folder: Path) -> None:
        make_application()
        theme.choose("light")
        set_language("en")
        preferences = Preferences(folder / "bench.ini")
        preferences.remember_start()
        self.window = MainWindow(preferences)
        self.window.resize(1920, 1080)

    def show_all(self) -> None:
        """Put every panel beside the others, so that none hides behind a tab."""
        window, docks = self.window, self.window.docks
        areas = {"palette": AREA.LeftDockWidgetArea}
        areas |= dict.fromkeys(("plots", "outputs", "plane"), AREA.BottomDockWidgetArea)
        for name, dock in docks.items():
            window.removeDockWidget(dock)
            area = areas.get(name, AREA.RightDockWidgetArea)
            across = area == AREA.BottomDockWidgetArea
            along = Qt.Orientation.Horizontal if across else Qt.Orientation.Vertical
            window.addDockWidget(area, dock, along)
            dock.show()
        right = [d for n, d in docks.items() if n not in areas]
        for upper, lower in zip(right[:3], right[3:6], strict=True):
            window.splitDockWidget(upper, lower, Qt.Orientation.Horizontal)

    def hidden_panels(self) -> list[str]:
        """Return the panels that nothing can be seen of."""
        docks = self.window.docks
        return [n for n, d in docks.items() if d.visibleRegion().isEmpty()]

    def open(self, example: str) -> None:
        """Open an example that trains without end."""
        document = load_example(example)
        edit = set_settings(document, stop=StopSettings())
        self.window.session.replace(document.apply(edit.changes), None)
        show_sample(self.window.session, 1)

    def run(self, *, frames: bool) -> tuple[float, list[float]]:
        """Train for a while; return updates per second and latenesses in ms."""
        training = self.window.training
        training.set_speed(None)
        training.back_to_start()
        self.window.setVisible(frames)
        wait(SETTLE_S)
        training.run()
        wait(SETTLE_S)
        if not frames:
            training._clock.stop()
        lateness = Lateness()
        if frames:
            lateness.start()
        assert training._worker is not None
        trainer = training._worker._trainer
        assert trainer is not None
        first, began = trainer.update, perf_counter()
        wait(MEASURE_S)
        rate = (trainer.update - first) / (perf_counter() - began)
        lateness.stop()
        training.pause_and_wait()
        return rate, lateness.late_ms

    def close(self) -> None:
        """Close the window without a question."""
        self.window.session.stack.setClean()
        self.window.close()


def wait(seconds: float) -> None:
    """Let the event loop run, asleep where there is nothing to do."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def measure_case(bench: Bench, goal: Goal) -> list[dict[str, object]]:
    """Measure one network in paired rounds; return rows for the table."""
    bench.open(goal.example)
    quantiles, shares, rates = [], [], []
    for _ in range(ROUNDS):
        on, late_ms = bench.run(frames=True)
        off, _ = bench.run(frames=False)
        quantiles.append(np.percentile(late_ms, [50, 95, 99]))
        shares.append(on / off)
        rates.append(on)
    p50, p95, p99 = np.median(quantiles, axis=0)
    name = goal.name
    return [
        row(f"{name} lateness p50", p50, "ms", None),
        row(f"{name} lateness p95", p95, "ms", goal.p95_ms),
        row(f"{name} lateness p99", p99, "ms", goal.p99_ms),
        row(
            f"{name} share of rate",
            statistics.median(shares),
            "",
            goal.share,
            least=True,
        ),
        row(f"{name} updates per second", statistics.median(rates), "1/s", None),
    ]


def row(
    name: str, value: float, unit: str, goal: float | None, *, least: bool = False
) -> dict[str, object]:
    """Return one line of the table; `least`: the goal is a lower bound."""
    ok = None if goal is None else bool(value >= goal if least else value <= goal)
    return {"name": name, "value": float(value), "unit": unit, "goal": goal, "ok": ok}


FIRST_PAINT = """
import time
from gui import environment
from gui.launch import load_engine
environment.engine_refusal()
load_engine()  # in this place, as gui.launch does
environment.window_refusal()
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from engine.document.examples import load_example
from gui.app import make_application, make_window
from gui.settings import Preferences
application = make_application()
preferences = Preferences(Path({ini!r}))
preferences.remember_start()
window = make_window(preferences)
window.session.replace(load_example("xor_gates"), None)

class Watch(QObject):
    painted = False
    def eventFilter(self, watched, event):
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False
    def tell(self):
        if not self.painted:
            QTimer.singleShot(0, self.tell)
            return
        print(time.process_time())
        window.session.stack.setClean()
        window.close()
        application.quit()

watch = Watch()
window.canvas.viewport().installEventFilter(watch)
QTimer.singleShot(0, watch.tell)  # before what the window does after its first picture
window.show()
application.exec()
"""


def measure_first_paint(folder: Path) -> list[dict[str, object]]:
    """Measure the CPU time of a new process until the window is painted, warm."""
    code = FIRST_PAINT.format(ini=str(folder / "first.ini"))
    seconds = []
    for _ in range(ROUNDS + 1):
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        )
        seconds.append(float(done.stdout.split()[-1]))
    warm = statistics.median(seconds[1:])
    return [row("first picture of the window, CPU", warm, "s", FIRST_PAINT_S)]


def measure() -> list[dict[str, object]]:
    """Measure everything about the window; return rows for the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = measure_first_paint(folder)
        bench = Bench(folder)
        bench.window.show()
        wait(1.0)  # plots and icons are loaded after the first picture
        bench.show_all()
        wait(1.0)
        hidden = bench.hidden_panels()
        if hidden:
            print("hidden:", ", ".join(hidden), file=sys.stderr)
        for goal in GOALS:
            rows += measure_case(bench, goal)
        bench.close()
    return rows
