"""What parameters are called: as their wires and perceptrons on the canvas."""

from engine.document.document import Document
from engine.network.compile import unit_names_in
from engine.network.network import Network, Span
from engine.training.checks.places import Place
from gui.i18n import translate
from gui.words import QT_TRANSLATE_NOOP

BIAS_NAME = QT_TRANSLATE_NOOP("gradients", "{unit}, bias")


class Names:
    """What the parameters of a network are called: as their wires and perceptrons."""

    def __init__(self, document: Document, network: Network) -> None:
        def names(spans: tuple[Span, ...]) -> list[str]:
            return [n for span in spans for n in unit_names_in(document, span.block)]

        self._rows = [names(layer.rows) for layer in network.layers]
        self._columns = [names(layer.columns) for layer in network.layers]

    def __call__(self, place: Place) -> str:
        """Return the name of a parameter."""
        unit = self._columns[place.layer][place.column]
        if place.is_bias:
            return translate("gradients", BIAS_NAME).format(unit=unit)
        return f"{self._rows[place.layer][place.row]} → {unit}"
