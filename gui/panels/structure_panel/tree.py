"""The drawing as a tree of rows: inputs, perceptrons, their biases and weights."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from engine.document.document import Document
from engine.document.elements import (
    Block,
    Frame,
    Group,
    InputBlock,
    PerceptronBlock,
    Port,
    Wire,
)
from engine.document.groups.tree import group_of, parents_of
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
    FRAMES = "frames"  # all frames
    FRAME = "frame"
    GROUPS = "groups"  # all reusable blocks outside of others
    GROUP = "group"


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
    return Row(Kind.ROOT, find=_Tree(document).headings)


class _Tree:
    """Find the rows of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._incoming: dict[int, list[Wire]] = {}
        for wire in document.wires():
            self._incoming.setdefault(wire.target, []).append(wire)
        self._blocks = sorted(document.blocks(), key=lambda b: (b.x, b.y))
        self._inside = parents_of(document)

    def headings(self, _row: Row) -> list[Row]:
        document = self._document
        rows = [
            Row(Kind.INPUTS, find=self._inputs),
            Row(Kind.PERCEPTRONS, find=self._perceptrons),
        ]
        if document.groups:
            rows.append(Row(Kind.GROUPS, find=self._groups))
        if frames_of(document):
            rows.append(Row(Kind.FRAMES, find=lambda _: _rows_of_frames(document)))
        return rows

    def _inputs(self, _row: Row) -> list[Row]:
        inputs = [b for b in self._blocks if isinstance(b, InputBlock)]
        return [self._block(b, -1 if b.n_units > 1 else 0) for b in inputs]

    def _perceptrons(self, _row: Row) -> list[Row]:
        outside = (b for b in self._blocks if b.id not in self._inside)
        return [self._block(b) for b in outside if isinstance(b, PerceptronBlock)]

    def _groups(self, _row: Row) -> list[Row]:
        outside = (g for g in self._document.groups if g.id not in self._inside)
        return [self._group(group) for group in outside]

    def _members(self, row: Row) -> list[Row]:
        """Return the inputs of a group, then what else lies inside."""
        group = group_of(self._document, row.id)
        found = map(self._document.get, group.members)
        placed = [e for e in found if isinstance(e, PerceptronBlock | Group)]
        placed.sort(key=lambda e: (e.x, e.y))
        rows = [self._block(self._document.block(i)) for i in group.inputs]
        return rows + [
            self._group(e) if isinstance(e, Group) else self._block(e) for e in placed
        ]

    def _group(self, group: Group) -> Row:
        return Row(Kind.GROUP, group.id, name=group.name, find=self._members)

    def _block(self, block: Block, j: int = -1) -> Row:
        return Row(Kind.BLOCK, block.id, j=j, name=block.name, find=self._below)

    def _below(self, row: Row) -> list[Row]:
        return _rows_of_block(self._document, row.id, self._incoming.get(row.id, []))


HEADINGS = (Kind.INPUTS, Kind.PERCEPTRONS, Kind.GROUPS, Kind.FRAMES)


def elements_below(row: Row) -> Iterator[Row]:
    """Iterate over the rows of blocks, groups and frames, wherever they stand."""
    for child in row.rows:
        if child.kind not in HEADINGS:
            yield child
        if child.kind in HEADINGS or child.kind is Kind.GROUP:
            yield from elements_below(child)


def _rows_of_frames(document: Document) -> list[Row]:
    found = frames_of(document)
    return [Row(Kind.FRAME, frame.id, name=frame.title) for frame in found]


def frames_of(document: Document) -> list[Frame]:
    """Return the frames from left to right and from top to bottom."""
    found = [e for e in document.elements.values() if isinstance(e, Frame)]
    return sorted(found, key=lambda frame: (frame.x, frame.y))


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
    if isinstance(block, PerceptronBlock) and block.use_bias:
        names = unit_names(block) if block.n_units > 1 else [""]
        rows += [Row(Kind.BIAS, block.id, j=j, name=n) for j, n in enumerate(names)]
    return rows + [_row_of_wire(document, wire, block) for wire in wires]


def _row_of_wire(document: Document, wire: Wire, target: Block) -> Row:
    source = document.block(wire.source)
    n_sources, n_targets = wire.weights.shape
    name = f"{source.name} → {target.name}"
    if isinstance(target, Port):
        return Row(Kind.WIRE, wire.id, name=name)
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
