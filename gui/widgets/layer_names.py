"""Names and signs of the rows, columns and cells of a layer's matrix."""

from engine.document.document import Document
from engine.network.compile import unit_names_in
from engine.network.network import Network, Span
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.wiring import Wiring
from gui.notation import head_of, html_of, is_turned, text_of, tip_of
from gui.reading import bias_letter
from gui.widgets.layer_matrix import BIAS, LayerNames


def names_of_layer(document: Document, network: Network, number: int) -> LayerNames:
    """Return what layer `number`, from 1, is called in the notation in force."""
    layer, wiring = network.layers[number - 1], Wiring(network)
    sources = [
        Symbol(Name.OUT, *wiring.source_unit(number, row))
        for row in range(layer.n_sources)
    ]
    units = [Symbol(Name.OUT, number, column) for column in range(layer.n_units)]
    between = ("\n", " ") if is_turned() else (" ", "\n")  # of a column two lines

    def heads(
        spans: tuple[Span, ...], symbols: list[Symbol], gap: str
    ) -> tuple[str, ...]:
        names = [n for span in spans for n in unit_names_in(document, span.block)]
        return tuple(
            head_of(name, text_of(network, symbol), gap)
            for name, symbol in zip(names, symbols, strict=True)
        )

    def meaning(row: int, column: int) -> str:
        if row == BIAS:
            return tip_of(network, Symbol(Name.BIAS, number, column))
        return tip_of(network, Symbol(Name.WEIGHT, number, column, row))

    return LayerNames(
        html_of(network, Symbol(Name.WEIGHT, number)),
        bias_html(network, number),
        heads(layer.rows, sources, between[0]),
        heads(layer.columns, units, between[1]),
        meaning,
    )


def bias_html(network: Network, number: int) -> str:
    """Return the sign of a layer's biases, or of the thresholds in their place."""
    found = html_of(network, Symbol(Name.BIAS, number))
    return found.replace("<b>B</b>", f"<b>{bias_letter()}</b>", 1)
