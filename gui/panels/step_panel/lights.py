"""What of the drawing and the data an event or a quantity is about, to be lit."""

from engine.network.cells import cell_at, unit_at
from engine.network.network import Network
from engine.training.trace.event import Event, Level
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.trace import Trace
from engine.training.trace.wiring import Wiring
from gui.session import Hover

MOST_LIT = 400  # elements; an event of more is about the whole drawing
_OF_ANSWERS = frozenset({Name.TARGET, Name.LOSS_TERM})


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


def hover_of_symbol(trace: Trace, symbol: Symbol, sample: int | None) -> Hover:
    """Return what is lit for a quantity.

    Parameters
    ----------
    trace : Trace
        Which quantities there are.
    symbol : Symbol
        One of them.
    sample : int or None
        Row of the data that it belongs to.
    """
    wiring, network = trace.wiring, trace.moment.network
    layer, unit, source = symbol.layer, symbol.unit, symbol.source
    if symbol.name in _OF_ANSWERS and unit is not None:
        layer, unit = wiring.answers[unit]
    if unit is None:
        return Hover(lit=_of_layer(wiring, symbol), sample=sample)
    if source is None or symbol.name is Name.MIXED_SLOPE:
        return _of_unit(wiring, layer, unit, sample)
    cell = cell_at(network, layer - 1, source, unit)
    if cell.wire is None:
        ends = (cell.source, cell.i), (cell.target, cell.j)
        return Hover(ends=ends, sample=sample)
    lit = frozenset({cell.wire})
    return Hover(wire=cell.wire, i=cell.i, j=cell.j, lit=lit, sample=sample)


def _of_unit(wiring: Wiring, layer: int, unit: int, sample: int | None) -> Hover:
    block = wiring.block(layer, unit)
    network = wiring.network
    spans = network.layers[layer - 1].columns if layer else network.inputs
    start = next(span.start for span in spans if span.block == block)
    return Hover(block=block, unit=unit - start, lit=frozenset({block}), sample=sample)


def _of_layer(wiring: Wiring, symbol: Symbol) -> frozenset[int]:
    """Return the wires into a layer for its weights, else its blocks."""
    network, layer = wiring.network, symbol.layer
    if not layer:
        is_input = symbol.name is Name.OUT
        return frozenset(s.block for s in network.inputs) if is_input else frozenset()
    if symbol.is_of_connections:
        wires = network.wires.items()
        found = frozenset(wire for wire, cells in wires if cells.layer == layer - 1)
    else:
        found = frozenset(span.block for span in network.layers[layer - 1].columns)
    return found if len(found) <= MOST_LIT else frozenset()


def belongs(shown: Hover, pointed: Hover) -> bool:
    """Tell whether a quantity that lights `shown` belongs to what is pointed at."""
    if pointed.wire is not None:
        return shown.wire == pointed.wire and _is_in(
            (shown.i, shown.j), (pointed.i, pointed.j)
        )
    if pointed.block is not None:
        return shown.block == pointed.block and _is_in((shown.unit,), (pointed.unit,))
    if pointed.ends:
        return shown.ends == pointed.ends
    return pointed.sample is not None and shown.sample == pointed.sample


def _is_in(places: tuple[int, ...], pointed: tuple[int, ...]) -> bool:
    """Tell whether indices are those pointed at, of which -1 stands for all."""
    pairs = zip(places, pointed, strict=True)
    return all(wanted in (-1, place) for place, wanted in pairs)
