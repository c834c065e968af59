"""The sign of the quantity under the pointer, in the notation in force."""

from engine.document.elements import InputBlock, PerceptronBlock
from engine.network.cells import place_of_connection
from engine.network.network import Network
from engine.training.trace.symbols import Name, Symbol
from gui.canvas.pointer.hits import Hit, Part
from gui.notation import text_of, tip_of
from gui.session import Session


def sign_at(session: Session, hit: Hit) -> str:
    """Return the sign of what is under the pointer; "" where no quantity is."""
    network, symbol = session.network, symbol_at(session, hit)
    return "" if network is None or symbol is None else text_of(network, symbol)


def sign_tip(session: Session, hit: Hit) -> str:
    """Say in words what is under the pointer, and its signs in all notations."""
    network, symbol = session.network, symbol_at(session, hit)
    return "" if network is None or symbol is None else tip_of(network, symbol)


def symbol_at(session: Session, hit: Hit) -> Symbol | None:
    """Return the quantity under the pointer; None: none, or of no network."""
    network = session.network
    if network is None or hit.id not in session.document:
        return None
    if hit.is_wire:
        return _weight(network, hit)
    element = session.document.get(hit.id)
    place = session.places.get(hit.id)
    if not isinstance(element, InputBlock | PerceptronBlock) or place is None:
        return None
    unit = 0 if element.n_units == 1 else hit.unit
    if unit < 0:
        return None
    name = Name.BIAS if hit.part is Part.BIAS else Name.OUT
    return Symbol(name, place[0], place[1] + unit)


def _weight(network: Network, hit: Hit) -> Symbol | None:
    if min(hit.i, hit.j) < 0:
        return None
    place = place_of_connection(network, hit.id, hit.i, hit.j)
    if place is None:
        return None
    layer, row, column = place
    return Symbol(Name.WEIGHT, layer + 1, column, row)
