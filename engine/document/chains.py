"""Wire a selection from left to right: every column to the next one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from engine.document.document import Change, Document, Edit
from engine.document.edits import connect
from engine.document.elements import Block, Group
from engine.document.groups.tree import hidden_in, interior
from engine.document.rules import check_connect
from engine.errors import Code, Issue

SAME_COLUMN = 48.0  # blocks whose centres are nearer than this stand in one column


@dataclass(frozen=True, slots=True)
class Chain:
    """What wiring a selection comes to.

    Attributes
    ----------
    edit : Edit
        All wires that can be drawn, as one edit; without changes if there are none.
    refused : tuple of Issue
        Why the others cannot be drawn; those that are there already are not among them.
    """

    edit: Edit
    refused: tuple[Issue, ...] = ()


def columns_of(document: Document, ids: Iterable[int]) -> list[list[int]]:
    """Return the blocks and groups among `ids` in columns, from left to right.

    Inside a column they stand from top to bottom. What lies inside a closed group, or
    inside one that is among `ids` too, is not there.
    """
    chosen = {i for i in ids if i in document}
    inside = set(hidden_in(document))
    for group in document.groups:
        if group.id in chosen:
            inside.update(interior(document, group.id))
    elements = (document.get(i) for i in chosen - inside)
    shown = [e for e in elements if isinstance(e, Block | Group)]
    columns: list[list[Block | Group]] = []
    for element in sorted(shown, key=lambda e: (e.x, e.y)):
        if columns and element.x - columns[-1][0].x < SAME_COLUMN:
            columns[-1].append(element)
        else:
            columns.append([element])
    return [[e.id for e in sorted(c, key=lambda e: (e.y, e.x))] for c in columns]


def wire_columns(document: Document, columns: Sequence[Sequence[int]]) -> Chain:
    """Wire all blocks of each column to all blocks of the next one.

    A group takes part with its inputs and outputs. Each of its inputs takes one wire
    only: they are filled in their order from the column before.

    Parameters
    ----------
    document : Document
        What is edited.
    columns : sequence of sequences of int
        Blocks and groups, as `columns_of` returns them.
    """
    after = document
    changes: list[Change] = []
    refused: list[Issue] = []
    for left, right in pairwise(columns):
        sources = [end for i in left for end in _outputs(document, i)]
        for target in right:
            for pair in _pairs(document, sources, target):
                issue = check_connect(after, *pair)
                if issue is None:
                    edit = connect(after, *pair)
                    after = after.apply(edit.changes)
                    changes += edit.changes
                elif issue.code is not Code.WIRE_DOUBLE:
                    refused.append(issue)
    edit = Edit("connect_some", tuple(changes), {"n": len(changes)})
    return Chain(edit, tuple(refused))


def _outputs(document: Document, element_id: int) -> Sequence[int]:
    element = document.get(element_id)
    return element.outputs if isinstance(element, Group) else (element_id,)


def _pairs(
    document: Document, sources: Sequence[int], target: int
) -> list[tuple[int, int]]:
    """Return which source leads to which block of a target."""
    element = document.get(target)
    if not isinstance(element, Group):
        return [(source, target) for source in sources]
    fed = {wire.target for wire in document.wires()}
    free = [port for port in element.inputs if port not in fed]
    return list(zip(sources, free, strict=False))
