"""From a parameter to what shows it on the canvas, and back."""

from engine.document.document import Document
from engine.network.cells import cell_at, place_of_connection, unit_at
from engine.network.network import Network
from engine.training.checks.places import BIAS, Place
from gui.panels.gradients_panel.table_tab import TableTab
from gui.session import Hover, Session


def hover_of(network: Network, place: Place) -> Hover:
    """Return what is pointed at when the pointer is on a parameter."""
    if place.is_bias:
        block, unit = unit_at(network, place.layer, place.column)
        return Hover(block=block, unit=unit)
    cell = cell_at(network, *place)
    return Hover(wire=cell.wire, i=cell.i, j=cell.j)


def places_of_hover(
    network: Network, document: Document, hover: Hover
) -> frozenset[Place]:
    """Return the parameters of what is pointed at: a weight, or all of a unit."""
    if hover.wire is not None and hover.wire in document:
        is_single = document.wire(hover.wire).weights.size == 1
        i, j = (0, 0) if is_single else (hover.i, hover.j)
        place = place_of_connection(network, hover.wire, i, j)
        known = place is not None and min(i, j) >= 0
        return frozenset([Place(*place)]) if known and place else frozenset()
    if hover.block is None or hover.block not in document:
        return frozenset()
    is_alone = document.block(hover.block).n_units == 1
    return _places_of_unit(network, hover.block, 0 if is_alone else hover.unit)


def _places_of_unit(network: Network, block: int, unit: int) -> frozenset[Place]:
    found: set[Place] = set()
    for number, layer in enumerate(network.layers):
        for span in layer.columns:
            if span.block == block and 0 <= unit < len(span):
                column = span.start + unit
                rows = (BIAS, *range(layer.n_sources))
                found |= {Place(number, row, column) for row in rows}
    return frozenset(found)


class CanvasLink:
    """Lights on the canvas what a row is about, and the rows of what is on the canvas.

    Attributes
    ----------
    network : Network or None
        The one that the rows are about.
    """

    def __init__(self, session: Session, tab: TableTab) -> None:
        self.network: Network | None = None
        self._session = session
        self._tab = tab
        self._told: Hover | None = None  # what this panel points at

    def point_at(self, place: Place | None) -> None:
        """Light on the canvas what a row is about; None: nothing any more."""
        session, network = self._session, self._session.network
        if place is not None and network is not None and network is self.network:
            self._told = hover_of(network, place)
            session.set_hover(self._told)
        elif self._told is not None:
            told, self._told = self._told, None
            if session.hover == told:
                session.set_hover(Hover())

    def show_hover(self) -> None:
        """Light the rows of what the pointer is on elsewhere."""
        session, network = self._session, self._session.network
        places: frozenset[Place] = frozenset()
        is_elsewhere = session.hover != self._told and self._tab.isVisible()
        if network is not None and is_elsewhere:
            places = places_of_hover(network, session.document, session.hover)
        self._tab.model.light(places)

    def show_selection(self) -> None:
        """Go to the first row of what is selected on the canvas."""
        session, network = self._session, self._session.network
        if network is None or len(session.selection) != 1:
            return
        model, (element,) = self._tab.model, session.selection
        cells = network.wires.get(element)
        if cells is not None:
            places = {Place(cells.layer, cells.row_start, cells.column_start)}
        else:
            places = set(_places_of_unit(network, element, 0))
        rows = [row for row in map(model.row_of, places) if row >= 0]
        place = model.place_at(min(rows, default=-1))
        if place is not None:
            self._tab.table.select(place)
