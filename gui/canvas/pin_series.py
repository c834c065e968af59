"""What the pinned plots show of the past: numbers of the frames of a training.

Nothing is computed for them: each frame that is shown leaves its numbers here.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QObject

from engine.document.document import Change
from engine.document.elements import PerceptronBlock, Pin
from engine.document.groups.flat import feeds_of
from engine.network.compile import unit_names
from gui.canvas.numbers import Numbers
from gui.session import Session

MAX_FRAMES = 240  # about two for each pixel of a plot
MAX_WEIGHTS = 4  # more lines in a small plot cannot be told apart
BIAS = "b"
PinKey = tuple[int, str, int]  # block, plot, unit


@dataclass
class Series:
    """The numbers of one plot.

    Attributes
    ----------
    names : tuple of str
        Of the lines.
    updates : deque of int
        Number of the update that each frame shows; they rise.
    rows : deque of tuple of float
        A number for each line, frame by frame.
    """

    names: tuple[str, ...]
    updates: deque[int] = field(default_factory=lambda: deque(maxlen=MAX_FRAMES))
    rows: deque[tuple[float, ...]] = field(
        default_factory=lambda: deque(maxlen=MAX_FRAMES)
    )

    def take(self, update: int, row: tuple[float, ...]) -> None:
        """Add a frame; where training went back, what came after it is forgotten."""
        while self.updates and self.updates[-1] >= update:
            self.updates.pop()
            self.rows.pop()
        self.updates.append(update)
        self.rows.append(row)


class PinSeries(QObject):
    """The series of all pinned plots of a session; there is one for all its scenes."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._numbers = Numbers(session)
        self._series: dict[PinKey, Series] = {}
        self._weights: dict[PinKey, list[tuple[int, int]]] = {}  # wire and row
        self._has_pins = False
        session.parameters_changed.connect(self._on_parameters_changed)
        session.document_changed.connect(self._on_document_changed)
        session.document_replaced.connect(self._start_anew)
        self._start_anew()

    @staticmethod
    def of(session: Session) -> "PinSeries":
        """Return the series of a session."""
        return session.findChild(PinSeries) or PinSeries(session)

    def series(self, key: PinKey) -> Series | None:
        """Return the frames of a plot; None: there are none."""
        return self._series.get(key)

    def _start_anew(self) -> None:
        self._series.clear()
        self._weights.clear()
        self._has_pins = any(True for _ in self._pins())

    def _on_document_changed(self, changes: tuple[Change, ...]) -> None:
        was_about_pins = self._has_pins or any(
            getattr(change.after, "pins", ()) for change in changes
        )
        if not was_about_pins:
            return
        self._weights.clear()  # the wires may be other ones
        there = {(block.id, pin.plot, pin.unit) for block, pin in self._pins()}
        self._has_pins = bool(there)
        for key in self._series.keys() - there:
            del self._series[key]

    def _pins(self) -> Iterator[tuple[PerceptronBlock, Pin]]:
        for block in self._session.document.blocks():
            if isinstance(block, PerceptronBlock):
                yield from ((block, pin) for pin in block.pins)

    def _on_parameters_changed(self) -> None:
        update = self._session.live_update
        if update is None or not self._has_pins:
            return
        self._numbers.refresh()
        for block, pin in self._pins():
            key = (block.id, pin.plot, pin.unit)
            found = self._found(block, pin, key)
            if found is None:
                continue
            names, row = found
            series = self._series.get(key)
            if series is None or series.names != names:
                series = self._series[key] = Series(names)
            series.take(update, row)

    def _found(
        self, block: PerceptronBlock, pin: Pin, key: PinKey
    ) -> tuple[tuple[str, ...], tuple[float, ...]] | None:
        """Return what a frame adds to a plot: names and numbers."""
        if pin.plot == "output":
            outs = self._numbers.outs(block)
            return None if outs is None else (("",), (float(outs[pin.unit]),))
        if pin.plot == "weights":
            return self._weights_of(block, pin, key)
        return None  # the curve of an activation has no past

    def _weights_of(
        self, block: PerceptronBlock, pin: Pin, key: PinKey
    ) -> tuple[tuple[str, ...], tuple[float, ...]]:
        cells = self._weights.get(key)
        if cells is None:
            cells = self._weights[key] = self._strongest(block, pin.unit)
        document = self._session.document
        names, row = [], []
        feeds = feeds_of(document) if document.groups else {}
        for wire_id, i in cells:
            wire = document.wire(wire_id)
            source = document.block(feeds.get(wire.source) or wire.source)
            names.append(unit_names(source)[i])
            row.append(float(self._numbers.weights(wire)[i, pin.unit]))
        if block.use_bias:
            names.append(BIAS)
            row.append(float(self._numbers.biases(block)[pin.unit]))
        return tuple(names), tuple(row)

    def _strongest(self, block: PerceptronBlock, unit: int) -> list[tuple[int, int]]:
        """Return the strongest connections to a unit, in the order of the wires."""
        cells: list[tuple[float, int, int]] = []
        for wire in self._session.document.wires():
            if wire.target != block.id:
                continue
            column = self._numbers.weights(wire)[:, unit]
            there = (
                np.ones(len(column), bool) if wire.mask is None else wire.mask[:, unit]
            )
            cells += (
                (abs(float(column[i])), wire.id, int(i)) for i in np.flatnonzero(there)
            )
        best = sorted(cells, key=lambda cell: -cell[0])[:MAX_WEIGHTS]
        return sorted((wire_id, i) for _, wire_id, i in best)
