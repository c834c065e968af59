"""Going through an update step by step: formulas with new numbers, and the window.

The window shows the workspace Step, and a key is pressed sixty times a second. In the
first pass nothing has been typeset yet; what a person would notice then is measured
like all else.
"""

import statistics
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from time import process_time

import numpy as np
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from engine.document.examples import load_example
from engine.numerals import format_number
from engine.training.problem import make_problem
from engine.training.run.run_state import TrainState
from engine.training.trace.event import Level
from engine.training.trace.letters import Profile
from engine.training.trace.lines import chain_of
from engine.training.trace.notation import Notation
from engine.training.trace.trace import trace_update
from gui.app import make_application
from gui.i18n import set_language
from gui.main_window import MainWindow
from gui.panels.step_panel import StepPanel
from gui.panels.step_panel.pens import SlotWriter
from gui.session import Session
from gui.settings import Preferences
from gui.theme import theme
from gui.widgets import formula_inks, formula_numbers, formula_paint, formula_template
from gui.widgets.formula_paint import paint_drawing
from gui.widgets.formula_template import Template, parted, template_of
from tests.bench.window import Lateness, row, wait

ROUNDS = 9
N_FORMULAS = 300
FORMULAS_MS = 40.0
LATE_MS = 16.0
PRESSES_S = 1 / 60
PASS_S = 4.0
SIZE = 16.0  # of the letters, in pixels


def formulas() -> list[tuple[Template, int]]:
    """Return three hundred formulas of an update, each with how many numbers it has."""
    session = Session()
    session.replace(load_example("xor_train"), None)
    network, dataset = session.network, session.dataset
    assert network is not None
    assert dataset is not None
    assert session.parameters is not None
    problem = make_problem(network, dataset, session.document.settings)
    trace = trace_update(problem, TrainState(session.parameters))
    writer = SlotWriter(Notation(Profile.LECTURE, network, dataset.n_samples))
    found = []
    for event in [*trace.events(Level.TERM)] * 2:
        shape, numbers = parted(chain_of(event, writer))
        found.append((template_of(shape), len(numbers)))
    return found[:N_FORMULAS]


def measure_formulas() -> dict[str, object]:
    """Give three hundred formulas new numbers and draw them."""
    made = formulas()
    picture = QImage(1366, 768, QImage.Format.Format_RGB32)
    rng, times = np.random.default_rng(0), []
    for _ in range(ROUNDS + 5):
        values = [rng.normal(size=n) for _, n in made]
        painter = QPainter(picture)
        began = process_time()
        for k, ((template, _), new) in enumerate(zip(made, values, strict=True)):
            drawing = template.fill([format_number(value, 6) for value in new])
            place = QPointF(5.0, 20.0 + 20 * (k % 36))
            paint_drawing(painter, drawing, place, SIZE, QColor("black"))
        times.append(1000 * (process_time() - began))
        painter.end()
    name = f"{N_FORMULAS} formulas with new numbers drawn, CPU"
    return row(name, statistics.median(times[5:]), "ms", FORMULAS_MS)


def forget_formulas() -> None:
    """Forget all that was typeset."""
    for module in (formula_inks, formula_numbers, formula_paint, formula_template):
        for kept in vars(module).values():
            if hasattr(kept, "cache_clear") and kept.__module__ == module.__name__:
                kept.cache_clear()


def measure_pass(press: Callable[[], None]) -> tuple[float, float]:
    """Press a key sixty times a second for a while.

    Returns the p95 of lateness, and the CPU time from one step to the next with all
    that the window does of it, both in milliseconds.
    """
    lateness, steps = Lateness(), count()
    clock = QTimer(timerType=Qt.TimerType.PreciseTimer)
    clock.timeout.connect(press)
    clock.timeout.connect(lambda: next(steps))
    clock.start(round(1000 * PRESSES_S))
    lateness.start()
    began = process_time()
    wait(PASS_S)
    cost = 1000 * (process_time() - began) / next(steps)
    lateness.stop()
    clock.stop()
    return float(np.percentile(lateness.late_ms, 95)), cost


def measure() -> list[dict[str, object]]:
    """Measure everything about stepping; return rows for the table."""
    make_application()
    theme.choose("light")
    set_language("en")
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "bench.ini")
        preferences.remember_start()
        preferences.workspace = "step"
        window = MainWindow(preferences)
        window.resize(1366, 768)
        window.show()
        wait(2.0)  # plots and icons are loaded after the first picture
        window.session.replace(load_example("xor_train"), None)
        wait(1.0)
        panel = window.docks.panels["step"]
        assert isinstance(panel, StepPanel)
        view = panel.formulas
        window.activateWindow()
        view.setFocus()
        forget_formulas()
        press = partial(QTest.keyClick, view, Qt.Key.Key_Right)
        cold, cold_cost = measure_pass(press)
        passes = [measure_pass(press) for _ in range(3)]
        warm, cost = np.median(passes, axis=0)
        window.session.stack.setClean()
        window.close()
    return [
        measure_formulas(),
        row("60 steps a second, first pass, lateness p95", cold, "ms", LATE_MS),
        row("60 steps a second, lateness p95", warm, "ms", LATE_MS),
        row("a step, first pass, CPU", cold_cost, "ms", LATE_MS),
        row("a step, CPU", cost, "ms", LATE_MS),
    ]
