"""The parameters that are drawn, each with what is to stand at it."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from engine.training.trace.trace import Trace
from gui.canvas.looks.detail import PlateKey
from gui.canvas.stage.acts import EachParameter, Row
from gui.canvas.stage.places import Places


class Spot(NamedTuple):
    """One parameter on the canvas.

    `name` tells which one it is where a bundle stands for many; `key` is the number on
    the wire that the label stands in for.
    """

    rows: tuple[Row, ...]
    path: QPainterPath | None
    place: QPointF
    name: str = ""
    key: PlateKey | None = None


def parameters_of(places: Places, trace: Trace, each: EachParameter) -> Iterator[Spot]:
    """Return the single connections, the bundles and the biases that are drawn."""
    yield from _singles(places, each)
    yield from _bundles(places, each)
    for layer in each.layers:
        yield from _biases(places, trace, each, layer)


def _biases(
    places: Places, trace: Trace, each: EachParameter, layer: int
) -> Iterator[Spot]:
    for unit in range(trace.moment.network.sizes[layer]):
        place = places.unit(layer, unit)
        if place is None or not place.is_own or not trace.wiring.has_bias(layer, unit):
            continue
        rows, found = each.rows(layer, unit, None), places.bias(layer, unit)
        if rows and found is not None:
            yield Spot(rows, None, found.place)


def _singles(places: Places, each: EachParameter) -> Iterator[Spot]:
    for item, layer, row, column in places.singles() if places.is_fine else ():
        mask = item.wire.mask
        for line in item.lines if layer in each.layers else ():
            if mask is not None and not mask[line.i, line.j]:
                continue
            rows = each.rows(layer, column + line.j, row + line.i)
            if rows:
                key = item.wire.id, line.i, line.j
                yield Spot(rows, line.path, QPointF(), key=key)


def _bundles(places: Places, each: EachParameter) -> Iterator[Spot]:
    """Return the connection with the largest number of each wire of many."""
    many = places.bundles()
    many += [] if places.is_fine else [w for w in places.singles() if w[0].lines]
    for item, layer, row, column in many:
        if layer not in each.layers or each.largest is None:
            continue
        height, width = item.wire.weights.shape
        area = slice(row, row + height), slice(column, column + width)
        source, unit = each.largest(layer, *area)
        rows = each.rows(layer, unit, source)
        found = places.connection(layer, source, unit) if rows else None
        if found is not None:
            name = found.name or places.pair(layer, source, unit)
            yield Spot(rows, found.path, found.place, name, found.key)
