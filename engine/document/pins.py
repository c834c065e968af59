"""Edits of the plots that stand beside perceptrons."""

import math
from collections.abc import Sequence
from dataclasses import replace

from engine.document.document import Change, Document, Edit
from engine.document.elements import PerceptronBlock, Pin
from engine.document.names import PLOTS
from engine.errors import Code, EngineError

MAX_PINS = 60  # of one block: more than anyone can look at

Place = tuple[float, float]  # in scene pixels, from the centre of the block


def pin_of(document: Document, block_id: int, plot: str, unit: int) -> int | None:
    """Return the number of a plot among those of its block; None: it is not pinned."""
    pins = _block(document, block_id).pins
    kinds = [(pin.plot, pin.unit) for pin in pins]
    return kinds.index((plot, unit)) if (plot, unit) in kinds else None


def pin_plot(
    document: Document, block_id: int, plot: str, unit: int, place: Place
) -> Edit:
    """Put a plot beside a block; one that is there already is moved.

    Parameters
    ----------
    document : Document
        What is edited.
    block_id : int
        A block of perceptrons.
    plot : str
        One of `names.PLOTS`; KeyError for any other.
    unit : int
        The perceptron of the block; IndexError for one that it has not.
    place : (float, float)
        Centre of the plot, from the centre of the block.

    Raises
    ------
    EngineError
        VALUE_NOT_FINITE; COUNT_OUT_OF_RANGE beyond `MAX_PINS`.
    """
    block = _block(document, block_id)
    if plot not in PLOTS:
        raise KeyError(plot)
    if not 0 <= unit < block.n_units:
        raise IndexError(unit)
    number = pin_of(document, block_id, plot, unit)
    if number is not None:
        return move_plot(document, block_id, number, place)
    count = len(block.pins) + 1
    if count > MAX_PINS:
        raise EngineError(
            Code.COUNT_OUT_OF_RANGE, value=count, lowest=0, highest=MAX_PINS
        )
    pins = (*block.pins, Pin(plot, unit, *_finite(place)))
    return _edit("pin_plot", block, pins)


def move_plot(document: Document, block_id: int, number: int, place: Place) -> Edit:
    """Put a plot elsewhere beside its block.

    Raises
    ------
    EngineError
        VALUE_NOT_FINITE.
    """
    places = [(pin.x, pin.y) for pin in _block(document, block_id).pins]
    places[number] = place
    return place_plots(document, block_id, places)


def place_plots(document: Document, block_id: int, places: Sequence[Place]) -> Edit:
    """Put all plots of a block elsewhere beside it.

    Raises
    ------
    EngineError
        VALUE_NOT_FINITE.
    """
    block = _block(document, block_id)
    there = map(_finite, places)
    pins = (
        replace(pin, x=x, y=y) for pin, (x, y) in zip(block.pins, there, strict=True)
    )
    return _edit("move_plot", block, tuple(pins))


def unpin_plot(document: Document, block_id: int, number: int) -> Edit:
    """Take a plot away."""
    block = _block(document, block_id)
    pins = tuple(pin for k, pin in enumerate(block.pins) if k != number)
    return _edit("unpin_plot", block, pins)


def _edit(name: str, block: PerceptronBlock, pins: tuple[Pin, ...]) -> Edit:
    after = replace(block, pins=pins)
    changes = () if pins == block.pins else (Change(block, after),)
    return Edit(name, changes, {"block": block.name})


def _block(document: Document, block_id: int) -> PerceptronBlock:
    block = document.block(block_id)
    if not isinstance(block, PerceptronBlock):
        raise KeyError(block_id)
    return block


def _finite(place: Place) -> Place:
    for value in place:
        if not math.isfinite(value):
            raise EngineError(Code.VALUE_NOT_FINITE, text=str(value))
    return float(place[0]), float(place[1])
