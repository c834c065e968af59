"""What a trace is made of: sections, each a matrix of cells, each cell some terms."""

from abc import ABC, abstractmethod
from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.training.trace.event import Event, Level, Position, Remark, TracePhase
from engine.training.trace.moment import Moment
from engine.training.trace.wiring import Wiring


class Section(ABC):
    """One step of a whole layer, such as its sums; events are made when asked for.

    Attributes
    ----------
    number : int
        Position among the sections of the trace.
    phase : TracePhase
    layer : int
        0: it belongs to no layer.
    n_rows : int
        Number of samples, or 1 where they are taken together.
    is_by_sample : bool
        Whether rows are samples.
    ends : ndarray of int of shape (n_columns + 1,)
        How many terms there are in front of each column in a row.
    """

    def __init__(
        self,
        moment: Moment,
        wiring: Wiring,
        phase: TracePhase,
        layer: int,
        counts: ArrayLike,
        *,
        is_by_sample: bool = True,
    ) -> None:
        self.moment = moment
        self.wiring = wiring
        self.phase = phase
        self.layer = layer
        self.number = 0
        self.is_by_sample = is_by_sample
        self.n_rows = moment.n_samples if is_by_sample else 1
        self.ends: NDArray[np.int64] = np.concatenate(
            [[0], np.cumsum(np.asarray(counts, np.int64))]
        )

    @property
    def n_columns(self) -> int:
        """Number of cells in a row."""
        return len(self.ends) - 1

    def n_terms(self, column: int) -> int:
        """Return the number of terms of the cells of a column."""
        return int(self.ends[column + 1] - self.ends[column])

    def columns_of(self, unit: int) -> range:
        """Return the cells of a row that concern a unit of its layer."""
        return range(self.n_columns)

    def terms_of_sample(self, sample: int) -> tuple[int, ...] | None:
        """Return the terms of each cell that concern a sample; None: all do."""
        return None

    @abstractmethod
    def whole(self) -> Event:
        """Return the event of all cells at once."""

    @abstractmethod
    def cell(self, row: int, column: int) -> Event:
        """Return the event of one cell."""

    @abstractmethod
    def term(self, row: int, column: int, k: int) -> Event:
        """Return the event of one term of a cell."""

    # --- with the places that an event covers ---------------------------------------

    def event(self, level: Level, place: Position) -> Event:
        """Return the event at a place, with the level and the places it covers."""
        first, last = self.covered(level, place)
        if level is Level.TERM:
            found = self.term(place.row, place.column, place.term)
        elif level is Level.PERCEPTRON:
            found = self.cell(place.row, place.column)
        else:
            found = self.whole()
        return replace(found, level=level, first=first, last=last)

    def covered(self, level: Level, place: Position) -> tuple[Position, Position]:
        """Return the first and the last finest place of the event at a place."""
        if level is Level.TERM:
            return place, place
        if level is Level.PERCEPTRON:
            last = self.n_terms(place.column) - 1
            return place._replace(term=0), place._replace(term=last)
        column = self.n_columns - 1
        term = self.n_terms(column) - 1
        return Position(self.number), Position(
            self.number, self.n_rows - 1, column, term
        )

    # --- for those that make events -------------------------------------------------

    def drawn(self, unit: int) -> tuple[int, ...]:
        """Return the block of a unit of this layer."""
        return (self.wiring.block(self.layer, unit),)


def remarks_on(value: float, *others: Remark) -> tuple[Remark, ...]:
    """Return the remarks, and one on the value if it is not finite."""
    return others if np.isfinite(value) else (*others, Remark.NOT_FINITE)
