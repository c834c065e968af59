"""What parameters are called: as their wires and perceptrons on the canvas."""

from engine.document.document import Document
from engine.network.compile import unit_names_in
from engine.network.network import Network, Span
from engine.training.checks.places import Place
from engine.training.trace.symbols import Name, Symbol
from gui.i18n import translate
from gui.notation import text_of, tip_of
from gui.words import QT_TRANSLATE_NOOP

BIAS_NAME = QT_TRANSLATE_NOOP("gradients", "{unit}, bias")


class Names:
    """What parameters are called: their signs, and their wires and perceptrons."""

    def __init__(self, document: Document, network: Network) -> None:
        def names(spans: tuple[Span, ...]) -> list[str]:
            return [n for span in spans for n in unit_names_in(document, span.block)]

        self._network = network
        self._rows = [names(layer.rows) for layer in network.layers]
        self._columns = [names(layer.columns) for layer in network.layers]

    def __call__(self, place: Place) -> str:
        """Return sign and name of a parameter."""
        return f"{text_of(self._network, symbol_of(place))} {self.plain(place)}"

    def meaning(self, place: Place) -> str:
        """Say what a parameter is, and how the other notations write it."""
        return tip_of(self._network, symbol_of(place))

    def plain(self, place: Place) -> str:
        """Return the name of a parameter on the canvas."""
        unit = self._columns[place.layer][place.column]
        if place.is_bias:
            return translate("gradients", BIAS_NAME).format(unit=unit)
        return f"{self._rows[place.layer][place.row]} → {unit}"


def symbol_of(place: Place) -> Symbol:
    """Return what a parameter is among the quantities of an update."""
    if place.is_bias:
        return Symbol(Name.BIAS, place.layer + 1, place.column)
    return Symbol(Name.WEIGHT, place.layer + 1, place.column, place.row)
