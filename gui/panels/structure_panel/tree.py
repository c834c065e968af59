"""The drawing as a tree of rows: inputs, perceptrons, their biases and weights."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from engine.document.document import Document
from engine.document.elements import Block, InputBlock, PerceptronBlock, Wire
from engine.network.compile import unit_names


class Kind(StrEnum):
    """What a row stands for."""

    ROOT = "root"
    INPUTS = "inputs"  # all input blocks
    PERCEPTRONS = "perceptrons"  # all blocks of perceptrons
    BLOCK = "block"
    COLUMN = "column"  # one column of an input block
    BIAS = "bias"
    WIRE = "wire"
    UNIT = "unit"  # the connections of a wire into one unit
    WEIGHT = "weight"


Place = tuple[Kind, int, int, int]


@dataclass(eq=False)
class Row:
    """A row of the tree; its rows are found when somebody asks for them.

    Attributes
    ----------
    id : int
        The element, or -1 of a group.
    i, j : int
        Connection from unit `i` of the source to unit `j`; of a bias or a column `j`.
    name : str
        What stands in the first column, "" where only the kind has words.
    """

    kind: Kind
    id: int = -1
    i: int = -1
    j: int = -1
    name: str = ""
    parent: "Row | None" = None
    number: int = 0  # of the row in its parent
    key: int = 0  # by which the model finds it
    find: Callable[["Row"], list["Row"]] | None = field(default=None, repr=False)

    @property
    def place(self) -> Place:
        """What the row is known by when the tree is built anew."""
        return self.kind, self.id, self.i, self.j

    @cached_property
    def rows(self) -> list["Row"]:
        """The rows below."""
        found = self.find(self) if self.find else []
        for number, row in enumerate(found):
            row.parent, row.number = self, number
        return found


def tree_of(document: Document) -> Row:
    """Return the root of the tree of a document."""
    incoming: dict[int, list[Wire]] = {}
    for wire in document.wires():
        incoming.setdefault(wire.target, []).append(wire)
    blocks = sorted(document.blocks(), key=lambda b: (b.x, b.y))

    def inputs(_row: Row) -> list[Row]:
        return [
            Row(Kind.BLOCK, b.id, name=b.name, j=-1 if b.n_units > 1 else 0, find=below)
            for b in blocks
            if isinstance(b, InputBlock)
        ]

    def perceptrons(_row: Row) -> list[Row]:
        return [
            Row(Kind.BLOCK, b.id, name=b.name, find=below)
            for b in blocks
            if isinstance(b, PerceptronBlock)
        ]

    def below(row: Row) -> list[Row]:
        return _rows_of_block(document, row.id, incoming.get(row.id, []))

    def groups(_row: Row) -> list[Row]:
        return [Row(Kind.INPUTS, find=inputs), Row(Kind.PERCEPTRONS, find=perceptrons)]

    return Row(Kind.ROOT, find=groups)


def _rows_of_block(document: Document, block_id: int, wires: list[Wire]) -> list[Row]:
    block = document.block(block_id)
    if isinstance(block, InputBlock):
        if block.n_units == 1:
            return []  # its value stands in its own row
        return [
            Row(Kind.COLUMN, block.id, j=j, name=name)
            for j, name in enumerate(block.columns)
        ]
    rows = []
    if block.use_bias:
        names = unit_names(block) if block.n_units > 1 else [""]
        rows += [Row(Kind.BIAS, block.id, j=j, name=n) for j, n in enumerate(names)]
    return rows + [_row_of_wire(document, wire, block) for wire in wires]


def _row_of_wire(document: Document, wire: Wire, target: Block) -> Row:
    source = document.block(wire.source)
    n_sources, n_targets = wire.weights.shape
    name = f"{source.name} → {target.name}"
    if wire.weights.size == 1:
        return Row(Kind.WIRE, wire.id, 0, 0, name)

    def weights(row: Row) -> list[Row]:
        j = max(row.j, 0)
        names = unit_names(source)
        return [Row(Kind.WEIGHT, wire.id, i, j, names[i]) for i in range(n_sources)]

    def units(_row: Row) -> list[Row]:
        return [
            Row(Kind.UNIT, wire.id, j=j, name=unit, find=weights)
            for j, unit in enumerate(unit_names(target))
        ]

    return Row(Kind.WIRE, wire.id, name=name, find=weights if n_targets == 1 else units)
