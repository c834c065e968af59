"""What of the drawing an event is about, to be lit while all else steps back."""

from engine.network.cells import cell_at, unit_at
from engine.network.network import Network
from engine.training.trace.event import Event, Level
from engine.training.trace.symbols import Symbol
from gui.session import Hover

MOST_LIT = 400  # elements; an event of more is about the whole drawing


def hover_of(network: Network, event: Event) -> Hover:
    """Return what is lit for an event; nothing if it is about all."""
    if not event.elements or len(event.elements) > MOST_LIT:
        return Hover()
    lit = frozenset(event.elements)
    if event.level in (Level.PHASE, Level.LAYER):
        return Hover(lit=lit)
    for symbol in _connections(event):
        assert symbol.source is not None  # noqa: S101  those of connections have both
        assert symbol.unit is not None  # noqa: S101
        cell = cell_at(network, symbol.layer - 1, symbol.source, symbol.unit)
        if cell.wire in lit and lit == {cell.wire}:
            return Hover(wire=cell.wire, i=cell.i, j=cell.j, lit=lit)
    if event.unit is not None and event.layer:
        block, unit = unit_at(network, event.layer - 1, event.unit)
        if block in lit:
            return Hover(block=block, unit=unit, lit=lit)
    return Hover(lit=lit)


def _connections(event: Event) -> list[Symbol]:
    symbols = (operand.symbol for operand in (*event.results, *event.operands))
    return [s for s in symbols if s.layer and None not in (s.source, s.unit)]
