"""What the arrays of an export mean, as one text of JSON: names, formulas, wiring.

It goes into .npz, safetensors and ONNX alike, so that all of them can be understood,
and the first can be drawn again.
"""

import msgspec

from engine.network.export.model import Block, Model, layers_of
from engine.network.network import Network

FORMAT = "perceptarium-network"
VERSION = 1


class BlockInfo(msgspec.Struct, forbid_unknown_fields=True):
    """Units ``start:stop`` of a layer that are one block of the drawing."""

    name: str
    activation: str
    start: int
    stop: int
    use_bias: bool = True
    unit_names: tuple[str, ...] = ()


class PieceInfo(msgspec.Struct, forbid_unknown_fields=True):
    """Units ``start:stop`` of the outputs of a layer; layer 0 is the input."""

    layer: int
    start: int
    stop: int


class LayerInfo(msgspec.Struct, forbid_unknown_fields=True):
    """One layer: its blocks as columns of W, and what it reads as rows of W.

    `wires` holds a pair for every wire: the number of the block that it comes from,
    where all blocks are counted from 0, inputs first, and the place among `blocks` of
    the one that it leads to.
    """

    blocks: tuple[BlockInfo, ...]
    sources: tuple[PieceInfo, ...]
    wires: tuple[tuple[int, int], ...]


class InputInfo(msgspec.Struct, forbid_unknown_fields=True):
    """One input block with its columns."""

    name: str
    columns: tuple[str, ...]


class Metadata(msgspec.Struct, forbid_unknown_fields=True):
    """The whole network but for its numbers."""

    name: str
    inputs: tuple[InputInfo, ...]
    layers: tuple[LayerInfo, ...]
    outputs: tuple[PieceInfo, ...]
    output_names: tuple[str, ...]
    loss: str = ""
    scaling: str = "none"
    format: str = FORMAT
    version: int = VERSION


def metadata_of(model: Model) -> str:
    """Return the metadata of a network as JSON."""
    metadata = Metadata(
        name=model.name,
        inputs=tuple(InputInfo(group.name, group.columns) for group in model.inputs),
        layers=tuple(
            LayerInfo(
                blocks=tuple(map(_block, model.blocks[layer.number - 1])),
                sources=tuple(
                    PieceInfo(piece.layer, piece.start, piece.stop)
                    for piece in layer.pieces
                ),
                wires=_wires(model.network, layer.number),
            )
            for layer in layers_of(model)
        ),
        outputs=tuple(
            PieceInfo(piece.layer, piece.start, piece.stop)
            for piece in model.network.outputs
        ),
        output_names=model.network.output_names,
        loss=model.settings.loss,
        scaling=model.scaling.name,
    )
    return msgspec.json.encode(metadata).decode()


def _wires(network: Network, number: int) -> tuple[tuple[int, int], ...]:
    layer = network.layers[number - 1]
    blocks = [*network.inputs, *(s for la in network.layers for s in la.columns)]
    number_of = {span.block: k for k, span in enumerate(blocks)}
    sources = {span.start: number_of[span.block] for span in layer.rows}
    places = {span.start: place for place, span in enumerate(layer.columns)}
    return tuple(
        sorted(
            (sources[cells.row_start], places[cells.column_start])
            for cells in network.wires.values()
            if cells.layer == number - 1
        )
    )


def _block(block: Block) -> BlockInfo:
    return BlockInfo(
        block.name,
        block.activation,
        block.start,
        block.stop,
        block.use_bias,
        block.unit_names,
    )
