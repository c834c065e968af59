"""What a frame of the canvas costs with very many connections, and what rest costs.

A frame is everything from the event to the painted picture: the turn of a wheel, a
step of a pan, the movement of the pointer or new numbers of a training, and then the
event loop until nothing is left to do. CPU time, because the machine may be
shared.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from engine.arrays import Array, frozen
from engine.document.build import layered_document
from engine.document.document import Document
from engine.document.elements import (
    Element,
    InputBlock,
    PerceptronBlock,
    Wire,
    zeros_like_units,
)
from engine.network.network import Parameters
from gui.app import make_application
from gui.canvas import CanvasView
from gui.i18n import set_language
from gui.session import Session
from gui.theme import theme

Row = dict[str, object]
SIZE = (1600, 900)
N_FRAMES = 60
NOTCH = 120  # of a wheel
MOST_MEDIAN_MS, MOST_P95_MS = 5.0, 16.0
MOST_LIVE_MS = 8.0
MOST_IDLE = 0.001  # of one processor
IDLE_S = 3.0
STEP_X, STEP_Y = 480, 72
NO_BUTTON, NO_KEY = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class Case:
    """A drawing to be measured."""

    name: str
    draw: Callable[[], Document]


def single_perceptrons(sizes: Sequence[int]) -> Document:
    """Draw layers of single perceptrons with a wire for every connection."""
    widths = [1] * sum(sizes)
    return _drawn(_in_columns(sizes), widths, _layer_pairs(sizes), is_open=True)


def many_layers(
    n_columns: int, n_rows: int, n_units: int, *, is_open: bool
) -> Document:
    """Draw rows of layers; each is wired to the next one of its row."""
    sizes = [n_rows] * n_columns
    pairs = [
        (column * n_rows + row, (column + 1) * n_rows + row)
        for column in range(n_columns - 1)
        for row in range(n_rows)
    ]
    spread = n_units if is_open else 2
    places = [(x, spread * y) for x, y in _in_columns(sizes)]
    return _drawn(places, [n_units] * len(places), pairs, is_open=is_open)


def _in_columns(sizes: Sequence[int]) -> list[tuple[float, float]]:
    return [
        (column * STEP_X, (row - (size - 1) / 2) * STEP_Y)
        for column, size in enumerate(sizes)
        for row in range(size)
    ]


def _layer_pairs(sizes: Sequence[int]) -> list[tuple[int, int]]:
    starts = np.cumsum([0, *sizes]).tolist()
    return [
        (i, j)
        for (a, b), (_, c) in pairwise(pairwise(starts))
        for i in range(a, b)
        for j in range(b, c)
    ]


def _drawn(
    places: Sequence[tuple[float, float]],
    widths: Sequence[int],
    pairs: Sequence[tuple[int, int]],
    *,
    is_open: bool,
) -> Document:
    rng = np.random.default_rng(0)
    targets = {j for _, j in pairs}
    elements: list[Element] = []
    for k, ((x, y), width) in enumerate(zip(places, widths, strict=True)):
        name = f"n{k + 1}"
        if k in targets:
            zeros = zeros_like_units(width)
            block: Element = PerceptronBlock(
                k + 1, x, y, name, "tanh", zeros, zeros, collapsed=not is_open
            )
        else:
            columns = tuple(f"{name}_{i + 1}" for i in range(width))
            block = InputBlock(k + 1, x, y, name, columns, collapsed=not is_open)
        elements.append(block)
    for source, target in pairs:
        weights = frozen(rng.normal(size=(widths[source], widths[target])))
        wire = Wire(len(elements) + 1, source + 1, target + 1, weights, weights)
        elements.append(wire)
    return Document(elements)


def images_network() -> Document:
    """Draw the network of the handwritten digits, with weights."""
    rng = np.random.default_rng(0)
    document = layered_document((784, 128, 10), "sigmoid", "softmax")
    elements: list[Element] = []
    for element in document.elements.values():
        if isinstance(element, Wire):
            weights = frozen(rng.normal(size=element.weights.shape))
            wire = replace(element, weights=weights, start_weights=weights)
            elements.append(wire)
        else:
            elements.append(element)
    return Document(elements)


CASES = (
    Case("300 perceptrons, 20,000 wires", lambda: single_perceptrons((100, 100, 100))),
    Case(
        "220 open layers, 20,000 lines",
        lambda: many_layers(11, 20, 10, is_open=True),
    ),
    Case(
        "220 layers in boxes, 200 bundles",
        lambda: many_layers(11, 20, 10, is_open=False),
    ),
    Case("784-128-10", images_network),
)


class Bench:
    """A canvas on the screen, and a hand for it."""

    def __init__(self, document: Document) -> None:
        self.session = Session()
        self.view = CanvasView(self.session)
        self.view.resize(*SIZE)
        self.view.show()
        self.session.replace(document, None)
        self.view.fit()
        settle()
        self._random = np.random.default_rng(1)

    def frames(self, steps: Sequence[Callable[[], None]]) -> list[float]:
        """Return the CPU time of each step and of painting it, in milliseconds."""
        took = []
        for step in steps:
            began = time.process_time()
            step()
            QApplication.processEvents()
            took.append(1000.0 * (time.process_time() - began))
        return took

    def wheel(self, notches: int) -> None:
        """Turn the wheel in the middle of the canvas."""
        viewport = self.view.viewport()
        place = viewport.rect().center()
        event = QWheelEvent(
            QPointF(place),
            QPointF(viewport.mapToGlobal(place)),
            QPoint(),
            QPoint(0, NOTCH * notches),
            NO_BUTTON,
            NO_KEY,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    def point(self, place: QPoint) -> None:
        """Move the pointer."""
        viewport = self.view.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(viewport.mapToGlobal(place)),
            NO_BUTTON,
            NO_BUTTON,
            NO_KEY,
        )
        QApplication.sendEvent(viewport, event)

    def pan(self) -> list[float]:
        """Carry the drawing to and fro, whole and at its real size."""
        way = [QPointF(7, 5)] * (N_FRAMES // 2) + [QPointF(-7, -5)] * (N_FRAMES // 2)
        steps = [partial(self.view.pan, step) for step in way]
        self.view.fit()
        settle()
        took = self.frames(steps)
        self.view.zoom_100()
        settle()
        return took + self.frames(steps)

    def zoom(self) -> list[float]:
        """Zoom in from the whole drawing to 800 %, out to 5 % and back."""
        self.view.fit()
        settle()
        turns = [1] * 20 + [-1] * 30 + [1] * 12
        return self.frames([partial(self.wheel, turn) for turn in turns])

    def live(self, see: Callable[[], None]) -> list[float]:
        """Show new numbers as a training does, in a view that `see` makes."""
        see()
        settle()
        parameters = self.session.parameters
        assert parameters is not None
        news = [self._changed(parameters) for _ in range(N_FRAMES // 2)]
        steps = [partial(self.session.set_live, one) for one in news]
        took = self.frames(steps)
        self.session.set_live(None)
        settle()
        return took

    def _changed(self, parameters: Parameters) -> Parameters:
        return Parameters(
            tuple(map(self._shaken, parameters.weights)),
            tuple(map(self._shaken, parameters.biases)),
        )

    def _shaken(self, numbers: Array) -> Array:
        return numbers + 0.1 * self._random.normal(size=numbers.shape)

    def hover(self) -> list[float]:
        """Move the pointer over blocks and wires."""
        self.view.fit()
        settle()
        width, height = SIZE
        places = [
            QPoint(k * width // N_FRAMES, height // 2 + 3 * (k % 20))
            for k in range(N_FRAMES)
        ]
        steps = [partial(self.point, place) for place in places]
        self.frames(steps[:1])  # the course of the wires is taken at the first look
        return self.frames(steps)

    def idle(self) -> float:
        """Return the share of one processor that a canvas at rest takes."""
        settle()
        began, cpu = time.perf_counter(), time.process_time()
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * IDLE_S), loop.quit)
        loop.exec()
        return (time.process_time() - cpu) / (time.perf_counter() - began)

    def close(self) -> None:
        """Take the canvas away."""
        self.view.close()
        self.session.close()
        self.view.deleteLater()
        settle()


def settle() -> None:
    """Let everything that is asked for happen, also what waits for a rest."""
    loop = QEventLoop()
    QTimer.singleShot(400, loop.quit)
    loop.exec()


def measure() -> Iterator[Row]:
    """Measure all drawings; iterate over the rows of the table."""
    make_application()
    theme.choose("light")
    set_language("en")
    for case in CASES:
        document = case.draw()
        began = time.process_time()
        bench = Bench(document)
        yield _row(f"{case.name}: opened", time.process_time() - began, "s", None)
        for name, frames in (("pan", bench.pan), ("zoom", bench.zoom)):
            took = frames()
            median, p95 = np.percentile(took, [50, 95])
            yield _row(f"{case.name}: {name}, median", median, "ms", MOST_MEDIAN_MS)
            yield _row(f"{case.name}: {name}, p95", p95, "ms", MOST_P95_MS)
        # Each on its own: one of them may be cheap and hide the other.
        views = (("whole", bench.view.fit), ("at 100 %", bench.view.zoom_100))
        for name, see in views:
            live = float(np.median(bench.live(see)))
            yield _row(f"{case.name}: live update {name}", live, "ms", MOST_LIVE_MS)
        hover = float(np.percentile(bench.hover(), 95))
        yield _row(f"{case.name}: hover, p95", hover, "ms", MOST_P95_MS)
        yield _row(f"{case.name}: idle", bench.idle(), "", MOST_IDLE)
        bench.close()


def _row(name: str, value: float, unit: str, goal: float | None) -> Row:
    return {
        "name": name,
        "value": float(value),
        "unit": unit,
        "goal": goal,
        "is_least": False,
        "ok": None if goal is None else bool(value <= goal),
    }
