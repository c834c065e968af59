"""What the canvas shows of an event, in plain words: who, where, which numbers.

Nothing here knows of items or pixels; layers count from 1, 0 is the input.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from engine.training.trace.event import TracePhase


class Role(StrEnum):
    """What a piece of text is; the result of the event can be hidden."""

    PLAIN = "plain"
    RESULT = "result"
    OLD = "old"  # struck through
    DIM = "dim"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line."""

    text: str
    role: Role = Role.PLAIN


Row = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class At:
    """A unit, its bias, or a connection that leads to it (then `source` is there)."""

    layer: int
    unit: int
    source: int | None = None
    is_bias: bool = False


@dataclass(frozen=True, slots=True)
class Signal:
    """A number that travels along a connection, or against it; a bias into its unit."""

    at: At
    row: Row = ()
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class Chip:
    """Lines at a unit, a bias or a connection; the last one may be a sum's."""

    at: At
    rows: tuple[Row, ...]
    has_rule: bool = False  # a line is drawn above the last one
    is_joined: bool = False  # each line says which unit it is about


@dataclass(frozen=True, slots=True)
class Half:
    """A part of a unit that works just now, with the number it has come to so far."""

    layer: int
    unit: int
    side: str  # "sum", "out" or "all"
    text: str = ""
    is_done: bool = False  # the number is what the unit has from now on


@dataclass(frozen=True, slots=True)
class Dial:
    """A unit's activation as a small plot: the point, and the tangent if asked for."""

    layer: int
    unit: int
    activation: str
    pre: float
    out: float
    slope: float | None = None
    row: Row = ()
    hides_out: bool = True  # under a veil; else it hides the slope


@dataclass(frozen=True, slots=True)
class Compare:
    """An answer beside its target."""

    layer: int
    unit: int
    out: float
    target: float
    names: tuple[str, str]
    row: Row = ()
    is_result: bool = False  # the answer is what the event computes


@dataclass(frozen=True, slots=True)
class EachParameter:
    """What stands at every parameter of some layers; asked for those that are drawn.

    Attributes
    ----------
    layers : tuple of int
    rows : callable of (layer, unit, source) to tuple of Row
        source None: the bias.
    largest : callable of (layer, rows, columns) to (source, unit), or None
        Which one stands for a bundle.
    """

    layers: tuple[int, ...]
    rows: Callable[[int, int, int | None], tuple[Row, ...]]
    largest: Callable[[int, slice, slice], tuple[int, int]] | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """Everything that the canvas shows of one event.

    Attributes
    ----------
    phase : TracePhase
    signals, chips, halves, compares : tuple
    dial : Dial or None
    each : EachParameter or None
    has_ghosts : bool
        Whether the weights have moved: their old widths stay to be seen.
    is_move : bool
        Whether the weights move in this very event.
    loose : tuple of Row
        Lines that belong to nothing that is drawn.
    """

    phase: TracePhase
    signals: tuple[Signal, ...] = ()
    chips: tuple[Chip, ...] = ()
    halves: tuple[Half, ...] = ()
    compares: tuple[Compare, ...] = ()
    dial: Dial | None = None
    each: EachParameter | None = None
    has_ghosts: bool = False
    is_move: bool = False
    loose: tuple[Row, ...] = ()
