"""Compile a drawing: sort its blocks by depth and make one matrix a depth.

Three perceptrons wired by hand (NAND, OR -> AND) become exactly the lecture's W(1),
B(1), W(2), B(2). A connection that skips a depth widens the rows of its layer; one that
is missing is a masked cell, which is not the same as a weight of 0.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.arrays import BoolArray, frozen_mask
from engine.document.document import Document
from engine.document.elements import Block, InputBlock, PerceptronBlock, Wire
from engine.document.graph import reached_from_inputs
from engine.document.groups.flat import flattened
from engine.document.groups.sharing import training_refusal
from engine.document.groups.tree import full_name, output_name
from engine.errors import Code, Issue
from engine.network.network import Layer, Network, Piece, Segment, Span, WireCells


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a drawing compiles to.

    Attributes
    ----------
    network : Network or None
        What can be computed, even where something is still wrong elsewhere; None if
        there is nothing to compute.
    issues : tuple of Issue
        What must be mended before the network can be trained.
    """

    network: Network | None
    issues: tuple[Issue, ...] = ()


def compile_document(document: Document) -> Compiled:
    """Put the perceptrons of one depth into one layer, with ways back to the drawing.

    The depth of a block is the longest path from an input to it. Inside a layer,
    outputs come last, perceptrons of one activation stand together, and otherwise the
    order is that of the ids, which is the order in which they were drawn. Groups make
    no difference: what lies in them computes as if it were drawn without them.
    """
    drawn, document = document, flattened(document)
    inputs = [b for b in document.blocks() if isinstance(b, InputBlock)]
    perceptrons = [b for b in document.blocks() if isinstance(b, PerceptronBlock)]
    if not perceptrons:
        return Compiled(None, (Issue(Code.NETWORK_EMPTY),))
    if not inputs:
        return Compiled(None, (Issue(Code.NETWORK_NO_INPUT),))
    reached = reached_from_inputs(document)
    wires = [wire for wire in document.wires() if wire.source in reached]
    feeding = {wire.source for wire in wires}
    issues = [
        *_unreachable(drawn, perceptrons, reached),
        *_softmax_inside(perceptrons, feeding),
    ]
    used = [block for block in perceptrons if block.id in reached]
    if not used:
        return Compiled(None, tuple(issues))
    network = _Builder(inputs, used, wires, feeding).network()
    if drawn.groups:
        names = tuple(_answer_names(drawn, network))
        refusal = training_refusal(drawn)
        network = replace(network, output_names=names, refusal=refusal)
    return Compiled(network, tuple(issues))


def _answer_names(drawn: Document, network: Network) -> Iterable[str]:
    """Name the outputs of groups as the groups do."""
    for span in network.output_blocks:
        block = drawn.block(span.block)
        yield from unit_names(replace(block, name=output_name(drawn, block.id)))


def _unreachable(
    drawn: Document, blocks: Iterable[PerceptronBlock], reached: set[int]
) -> list[Issue]:
    return [
        Issue(
            Code.BLOCK_UNREACHABLE, (block.id,), {"block": full_name(drawn, block.id)}
        )
        for block in blocks
        if block.id not in reached
    ]


def _softmax_inside(
    blocks: Iterable[PerceptronBlock], feeding: set[int]
) -> list[Issue]:
    return [
        Issue(Code.BLOCK_SOFTMAX_INSIDE, (block.id,), {"block": block.name})
        for block in blocks
        if block.activation == "softmax" and block.id in feeding
    ]


def _spans(blocks: Iterable[Block]) -> tuple[Span, ...]:
    """Lay blocks side by side."""
    spans: list[Span] = []
    start = 0
    for block in blocks:
        spans.append(Span(block.id, start, start + block.n_units))
        start += block.n_units
    return tuple(spans)


def _depths(inputs: Sequence[InputBlock], wires: Sequence[Wire]) -> dict[int, int]:
    """Return the longest path from an input to every block that one reaches."""
    targets: dict[int, list[int]] = {}
    waiting: dict[int, int] = {}
    for wire in wires:
        targets.setdefault(wire.source, []).append(wire.target)
        waiting[wire.target] = waiting.get(wire.target, 0) + 1
    depths = {block.id: 0 for block in inputs}
    ready = list(depths)
    while ready:
        source = ready.pop()
        for target in targets.get(source, ()):
            depths[target] = max(depths.get(target, 0), depths[source] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return depths


class _Builder:
    """Build the layers of one network, from the input to the last."""

    def __init__(
        self,
        inputs: Sequence[InputBlock],
        perceptrons: Sequence[PerceptronBlock],
        wires: Sequence[Wire],
        feeding: set[int],
    ) -> None:
        self._inputs = inputs
        self._perceptrons = perceptrons
        self._feeding = feeding
        self._incoming: dict[int, list[Wire]] = {}
        for wire in wires:
            self._incoming.setdefault(wire.target, []).append(wire)
        self._depths = _depths(inputs, wires)
        # Where each block's outputs lie: its layer and its span there.
        self._places: dict[int, tuple[int, Span]] = {}
        self._layers: list[Layer] = []
        self._cells: dict[int, WireCells] = {}

    def network(self) -> Network:
        input_spans = _spans(self._inputs)
        self._places = {span.block: (0, span) for span in input_spans}
        by_depth: dict[int, list[PerceptronBlock]] = {}
        for block in self._perceptrons:
            by_depth.setdefault(self._depths[block.id], []).append(block)
        for depth in sorted(by_depth):
            self._add_layer(depth, by_depth[depth])
        answers = [b for b in self._perceptrons if b.id not in self._feeding]
        return Network(
            inputs=input_spans,
            layers=tuple(self._layers),
            outputs=_merged(self._piece(block.id) for block in answers),
            output_blocks=_spans(answers),
            input_names=tuple(c for block in self._inputs for c in block.columns),
            output_names=tuple(n for block in answers for n in unit_names(block)),
            wires=self._cells,
        )

    def _add_layer(self, depth: int, blocks: list[PerceptronBlock]) -> None:
        first: dict[str, int] = {}
        for block in blocks:
            first.setdefault(block.activation, len(first))
        blocks = sorted(
            blocks, key=lambda b: (b.id not in self._feeding, first[b.activation], b.id)
        )
        columns = _spans(blocks)
        rows = self._rows(depth, blocks)
        self._layers.append(
            Layer(
                columns=columns,
                rows=rows,
                pieces=_merged(self._piece(span.block) for span in rows),
                segments=self._segments(blocks),
                mask=self._mask(rows, columns),
                bias_mask=_of_units(blocks, [block.use_bias for block in blocks]),
                frozen=self._frozen(rows, columns),
                frozen_bias=self._frozen_bias(blocks),
            )
        )
        for span in columns:
            self._places[span.block] = (depth, span)

    def _rows(self, depth: int, blocks: Iterable[PerceptronBlock]) -> tuple[Span, ...]:
        """Choose the rows: the previous layer first, then what else feeds this one.

        All inputs are rows of the first layer, also those that lead nowhere, so that
        W(1) has the shape that the data asks for.
        """
        sources = {w.source for block in blocks for w in self._incoming[block.id]}
        before = {
            block_id
            for block_id, (layer, _) in self._places.items()
            if layer == depth - 1 and (layer == 0 or block_id in self._feeding)
        }
        ordered = sorted(
            before | sources,
            key=lambda i: (
                i not in before,
                self._places[i][0],
                self._places[i][1].start,
            ),
        )
        spans: list[Span] = []
        start = 0
        for block_id in ordered:
            n_units = len(self._places[block_id][1])
            spans.append(Span(block_id, start, start + n_units))
            start += n_units
        return tuple(spans)

    def _piece(self, block_id: int) -> Piece:
        layer, span = self._places[block_id]
        return Piece(layer, span.start, span.stop)

    def _segments(self, blocks: Iterable[PerceptronBlock]) -> tuple[Segment, ...]:
        segments: list[Segment] = []
        start = 0
        for block in blocks:
            stop = start + block.n_units
            is_output = block.id not in self._feeding
            last = segments[-1] if segments else None
            if last and (last.activation, last.is_output) == (
                block.activation,
                is_output,
            ):
                segments[-1] = Segment(block.activation, last.start, stop, is_output)
            else:
                segments.append(Segment(block.activation, start, stop, is_output))
            start = stop
        return tuple(segments)

    def _mask(
        self, rows: tuple[Span, ...], columns: tuple[Span, ...]
    ) -> BoolArray | None:
        """Mark the connections that are there, and note every wire's cells."""
        row_of = {span.block: span for span in rows}
        mask = np.zeros((rows[-1].stop, columns[-1].stop), bool)
        for column in columns:
            for wire in self._incoming[column.block]:
                row = row_of[wire.source]
                there = True if wire.mask is None else wire.mask
                mask[row.start : row.stop, column.start : column.stop] = there
                self._cells[wire.id] = WireCells(
                    len(self._layers), row.start, row.stop, column.start, column.stop
                )
        return None if mask.all() else frozen_mask(mask)

    def _frozen(
        self, rows: tuple[Span, ...], columns: tuple[Span, ...]
    ) -> BoolArray | None:
        """Mark the weights of frozen wires, whose cells `_mask` has noted."""
        incoming = (w for column in columns for w in self._incoming[column.block])
        frozen = [self._cells[wire.id] for wire in incoming if wire.frozen]
        if not frozen:
            return None
        marks = np.zeros((rows[-1].stop, columns[-1].stop), bool)
        for c in frozen:
            marks[c.row_start : c.row_stop, c.column_start : c.column_stop] = True
        return frozen_mask(marks)

    def _frozen_bias(self, blocks: Sequence[PerceptronBlock]) -> BoolArray | None:
        if not any(block.bias_frozen for block in blocks):
            return None
        return _of_units(blocks, [block.bias_frozen for block in blocks])


def _of_units(blocks: Sequence[PerceptronBlock], marks: Sequence[bool]) -> BoolArray:
    """Repeat a mark of each block for all of its units."""
    return frozen_mask(np.repeat(marks, [block.n_units for block in blocks]))


def _merged(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Join pieces that follow one another."""
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last and (last.layer, last.stop) == (piece.layer, piece.start):
            merged[-1] = Piece(piece.layer, last.start, piece.stop)
        else:
            merged.append(piece)
    return tuple(merged)


def unit_names(block: Block) -> tuple[str, ...]:
    """Return a name for every unit of a block, for the heads of matrices and tables."""
    if isinstance(block, InputBlock):
        return block.columns
    if isinstance(block, PerceptronBlock) and len(block.unit_names) == block.n_units:
        return block.unit_names
    if block.n_units == 1:
        return (block.name,)
    return tuple(f"{block.name}.{k + 1}" for k in range(block.n_units))


def unit_names_in(document: Document, block_id: int) -> tuple[str, ...]:
    """Return names for the units of a block that tell the uses of a group apart."""
    block = document.block(block_id)
    if not document.groups:
        return unit_names(block)
    return unit_names(replace(block, name=full_name(document, block_id)))
