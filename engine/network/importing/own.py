"""The program's own exports, put together as their metadata says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
import numpy as np

from engine.arrays import AnyArray, Array, BoolArray
from engine.document.names import LOSSES, SCALINGS
from engine.errors import Code, EngineError
from engine.network.export.metadata import (
    FORMAT,
    VERSION,
    BlockInfo,
    LayerInfo,
    Metadata,
)
from engine.network.importing.found import (
    Found,
    FoundBlock,
    FoundInput,
    FoundWire,
    numbers_of,
    require_at_most,
)
from engine.nn.activations import ACTIVATIONS

MAX_TEXT = 2**24  # characters of the metadata


def own_network(arrays: Mapping[str, AnyArray], text: str) -> Found:
    """Put the arrays of an export together as its metadata says.

    Parameters
    ----------
    arrays : mapping of str to ndarray
        By the names of `named_arrays`; without masks everything is connected.
    text : str
        The metadata, JSON.

    Raises
    ------
    EngineError
        IMPORT_METADATA, IMPORT_TOO_LARGE, IMPORT_ARRAY_MISSING, IMPORT_ARRAY_KIND,
        IMPORT_SHAPE, IMPORT_NOT_FINITE, IMPORT_NO_WEIGHTS.
    """
    metadata = _metadata(text)
    inputs = tuple(FoundInput(g.name, g.columns) for g in metadata.inputs)
    sizes = [[len(group.columns) for group in inputs]]
    layers, wires = [], []
    first = [0]  # number of the first block of every layer, the input first
    for number, info in enumerate(metadata.layers, start=1):
        n_units = _require_blocks(number, info)
        n_sources = _require_sources(number, info, sizes)
        weights = _shaped(arrays, f"W{number}", (n_sources, n_units))
        bias = _shaped(arrays, f"b{number}", (n_units,))
        mask = _mask(arrays, f"mask{number}", (n_sources, n_units))
        first.append(first[-1] + len(sizes[-1]))
        wires += list(_wires(number, info, weights, mask, sizes, first))
        sizes.append([block.stop - block.start for block in info.blocks])
        layers.append(tuple(_block(block, bias) for block in info.blocks))
    return Found(
        inputs,
        tuple(layers),
        tuple(wires),
        metadata.scaling,
        metadata.loss,
        _outputs(metadata, first),
    )


def _outputs(metadata: Metadata, first: list[int]) -> tuple[int, ...]:
    """Return the numbers of the output blocks in the order of the outputs."""
    numbers = [
        first[piece.layer] + place
        for piece in metadata.outputs
        if 0 < piece.layer <= len(metadata.layers)
        for place, block in enumerate(metadata.layers[piece.layer - 1].blocks)
        if piece.start <= block.start and block.stop <= piece.stop
    ]
    return tuple(dict.fromkeys(numbers))


def _metadata(text: str) -> Metadata:
    require_at_most("metadata", len(text), MAX_TEXT)
    try:
        metadata = msgspec.json.decode(text.encode(), type=Metadata)
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise EngineError(Code.IMPORT_METADATA, reason=str(error)) from error
    if metadata.format != FORMAT or metadata.version != VERSION:
        reason = f"{metadata.format} {metadata.version}"
        raise EngineError(Code.IMPORT_METADATA, reason=reason)
    for name, known in ((metadata.scaling, SCALINGS), (metadata.loss, LOSSES)):
        if name not in known:
            raise EngineError(Code.IMPORT_METADATA, reason=name)
    if not metadata.layers or not all(group.columns for group in metadata.inputs):
        raise EngineError(Code.IMPORT_NO_WEIGHTS)
    return metadata


def _require_blocks(number: int, info: LayerInfo) -> int:
    """Return the number of units, if the blocks lie side by side and are known."""
    stop = 0
    for block in info.blocks:
        names_fit = len(block.unit_names) in (0, block.stop - block.start)
        is_known = block.activation in ACTIVATIONS
        if block.start != stop or block.stop <= stop or not (names_fit and is_known):
            place = f"layers[{number - 1}].blocks: {block.name}"
            raise EngineError(Code.IMPORT_METADATA, reason=place)
        stop = block.stop
    return stop


def _require_sources(number: int, info: LayerInfo, sizes: list[list[int]]) -> int:
    """Return the number of rows, if all of them are units of earlier layers."""
    seen: set[tuple[int, int]] = set()
    for piece in info.sources:
        is_there = 0 <= piece.layer < number and (
            0 <= piece.start < piece.stop <= sum(sizes[piece.layer])
        )
        units = (
            {(piece.layer, unit) for unit in range(piece.start, piece.stop)}
            if (is_there)
            else set()
        )
        if not is_there or units & seen:
            place = f"layers[{number - 1}].sources"
            raise EngineError(Code.IMPORT_METADATA, reason=place)
        seen |= units
    return len(seen)


def _shaped(arrays: Mapping[str, AnyArray], name: str, shape: tuple[int, ...]) -> Array:
    if name not in arrays:
        raise EngineError(Code.IMPORT_ARRAY_MISSING, name=name)
    array = arrays[name]
    _require_same_shape(name, array, shape)
    return numbers_of(name, array, len(shape))


def _mask(
    arrays: Mapping[str, AnyArray], name: str, shape: tuple[int, ...]
) -> BoolArray:
    if name not in arrays:
        return np.ones(shape, bool)
    array = arrays[name]
    if array.dtype.kind != "b":
        raise EngineError(Code.IMPORT_ARRAY_KIND, name=name, found=array.dtype.str)
    _require_same_shape(name, array, shape)
    mask: BoolArray = array.view(np.uint8) != 0  # a byte may be neither 0 nor 1
    return mask


def _require_same_shape(name: str, array: AnyArray, shape: tuple[int, ...]) -> None:
    if array.shape != shape:
        raise EngineError(
            Code.IMPORT_SHAPE,
            name=name,
            expected=" × ".join(map(str, shape)),
            found=" × ".join(map(str, array.shape)) or "1",
        )


def _block(info: BlockInfo, bias: Array) -> FoundBlock:
    row = bias[info.start : info.stop] if info.use_bias else None
    n_units = info.stop - info.start
    return FoundBlock(info.name, info.activation, n_units, row, info.unit_names)


def _wires(
    number: int,
    info: LayerInfo,
    weights: Array,
    mask: BoolArray,
    sizes: list[list[int]],
    first: list[int],
) -> Iterator[FoundWire]:
    """Cut the matrix of a layer into wires."""
    rows: dict[tuple[int, int], int] = {}  # (layer, unit) -> row of W
    for piece in info.sources:
        for unit in range(piece.start, piece.stop):
            rows[piece.layer, unit] = len(rows)
    sources = list(_source_blocks(sizes[:number]))
    for source, place in dict.fromkeys(info.wires):
        is_there = 0 <= source < len(sources) and 0 <= place < len(info.blocks)
        units = sources[source] if is_there else []
        if not is_there or not all(unit in rows for unit in units):
            reason = f"layers[{number - 1}].wires"
            raise EngineError(Code.IMPORT_METADATA, reason=reason)
        cells = [rows[unit] for unit in units]
        block = info.blocks[place]
        yield FoundWire(
            source,
            first[number] + place,
            weights[cells, block.start : block.stop],
            mask[cells, block.start : block.stop],
        )


def _source_blocks(
    sizes: Iterable[Sequence[int]],
) -> Iterator[list[tuple[int, int]]]:
    """Iterate over the blocks of layers; each as (layer, unit) of its units."""
    for layer, blocks in enumerate(sizes):
        start = 0
        for n_units in blocks:
            yield [(layer, start + k) for k in range(n_units)]
            start += n_units
