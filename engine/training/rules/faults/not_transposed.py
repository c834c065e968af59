"""B7: W is not transposed on the way back; nobody notices where it is square."""

from dataclasses import replace

from engine.errors import Code, EngineError
from engine.network.network import Network
from engine.nn.recording import Record
from engine.training.plan.products import Products
from engine.training.rules.base import WayBack
from engine.training.rules.gradient import GRADIENT


def record_way_back(rec: Record, products: Products, way: WayBack) -> None:
    """``back = W delta`` where ``Wᵀ delta`` is right."""
    products.record_sums(rec, way.matrix[:, :-1], way.sent, way.back[:-1])


def check(network: Network) -> None:
    """Refuse matrices on the way back that are not square: the product has no shape.

    Raises
    ------
    EngineError
        RULE_NEEDS_SQUARE.
    """
    for number, layer in enumerate(network.layers, start=1):
        leads_back = any(piece.layer for piece in layer.pieces)
        if leads_back and layer.n_sources != layer.n_units:
            raise EngineError(
                Code.RULE_NEEDS_SQUARE,
                layer=number,
                rows=layer.n_sources,
                columns=layer.n_units,
            )


NOT_TRANSPOSED = replace(
    GRADIENT,
    name="not_transposed",
    record_way_back=record_way_back,
    check=check,
    fault="B7",
)
