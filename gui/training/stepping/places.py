"""Finding events: what can be read, what is in a batch, what touches an element."""

from collections.abc import Collection
from dataclasses import replace

from engine.network.cells import unit_at
from engine.network.network import Network
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Event, Level
from engine.training.trace.events import Scope
from engine.training.trace.trace import Trace

MOST_TERMS = 2000  # of an update that one would go through one by one
MOST_LOOKED_AT = 20_000  # events in which an element is searched for


def readable(trace: Trace) -> Level:
    """Return the finest level that one would go through."""
    for level in (Level.TERM, Level.PERCEPTRON):
        if len(trace.events(level)) <= MOST_TERMS:
            return level
    return Level.LAYER


def within(scope: Scope, trace: Trace) -> Scope:
    """Return what of a scope is in a trace: the last batch may have fewer samples."""
    n, sizes = trace.moment.n_samples, trace.moment.network.sizes
    unit, sample = scope
    if sample is not None:
        sample = min(sample, n - 1)
    if unit is not None and not (unit[0] < len(sizes) and unit[1] < sizes[unit[0]]):
        unit = None
    return Scope(unit, sample)


def next_at(cursor: Cursor, ids: Collection[int]) -> Cursor | None:
    """Return the next event behind a cursor that touches an element, in this update.

    Layers are looked through first, which name only blocks, then the events of the one
    that is found; where those are too many, the first of them it is.
    """
    wanted, here = set(ids), cursor.event
    blocks = wanted | _fed_by(cursor.trace.moment.network, ids)
    exact = blocks if cursor.level is Level.LAYER else wanted
    for layer in cursor.trace.events(Level.LAYER):
        if layer.last <= here.last or not blocks.intersection(layer.elements):
            continue
        found = _inside(cursor, layer, exact)
        if found is not None:
            return found
    return None


def _fed_by(network: Network, ids: Collection[int]) -> set[int]:
    """Return the blocks that wires lead to."""
    found: set[int] = set()
    for wire in ids:
        cells = network.wires.get(wire)
        if cells is not None:
            found.add(unit_at(network, cells.layer, cells.column_start)[0])
    return found


def _inside(cursor: Cursor, layer: Event, wanted: set[int]) -> Cursor | None:
    events = cursor.events
    first = max(events.index_of(layer.first), cursor.index + 1)
    stop = min(len(events), first + MOST_LOOKED_AT)
    for index in range(first, stop):
        event = events[index]
        if event.first > layer.last:
            return None
        if wanted.intersection(event.elements):
            return replace(cursor, index=index)
    return replace(cursor, index=first) if stop < len(events) else None
