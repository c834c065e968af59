"""Reusable blocks in a TikZ picture: a box with ports, or a frame if it is open."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from engine.document.document import Document
from engine.document.elements import Block, Group, Wire
from engine.document.groups.room import open_rect
from engine.document.groups.shape import HEAD, closed_shape
from engine.document.groups.tree import group_of, hidden_in

ROOM = (70.0, 70.0, 70.0, 76.0)  # around the centres: left, top, right, bottom
STYLES = r"""  group/.style={draw=outline, fill=white, rounded corners=6bp},
  opened/.style={draw=outline, rounded corners=6bp, line width=0.8bp},
  port/.style={draw=outline, minimum width=30bp, minimum height=20bp, inner sep=1bp},
  lead/.style={draw=outline, line width=0.8bp},
"""


class GroupPicture:
    """What the groups of a drawing are in a picture.

    Parameters
    ----------
    document : Document
        What is drawn.
    escaped : callable
        Writes a text as LaTeX prints it.
    """

    def __init__(self, document: Document, escaped: Callable[[str], str]) -> None:
        self._document = document
        self._escaped = escaped
        self._hidden = hidden_in(document)

    def is_shown(self, element_id: int) -> bool:
        """Tell whether no closed group hides an element."""
        return element_id not in self._hidden

    def seen(self, block: Block) -> Block:
        """Return a block where it is seen: on the edge of the group that hides it."""
        group_id = self._hidden.get(block.id)
        if group_id is None:
            return block
        group = group_of(self._document, group_id)
        place = closed_shape(self._document, group).place(block.id)
        if place is None:
            return block
        return replace(block, x=group.x + place[0], y=group.y + place[1])

    def wires(self) -> list[Wire]:
        """Return the wires that run outside of all closed groups."""
        return [wire for wire in self._document.wires() if self._is_outside(wire)]

    def _is_outside(self, wire: Wire) -> bool:
        group_id = self._hidden.get(wire.source)
        if group_id is None or group_id != self._hidden.get(wire.target):
            return True
        return wire.target in group_of(self._document, group_id).inputs

    # --- lines of the picture -----------------------------------------------------

    def lines(self, name_of: Callable[[Block, int], str]) -> Iterator[str]:
        """Return the groups, with a coordinate for each port of a closed one.

        Parameters
        ----------
        name_of : callable
            Name of the node of a unit of a block; wires are drawn between nodes.
        """
        shown = [g for g in self._document.groups if self.is_shown(g.id)]
        if shown:
            yield "  % Blocks"
        for group in sorted(shown, key=lambda g: not g.is_open):
            yield from self._open(group) if group.is_open else self._closed(group)
            if not group.is_open:
                yield from self._edges(group, name_of)

    def _closed(self, group: Group) -> Iterator[str]:
        shape = closed_shape(self._document, group)
        left, right = group.x - shape.width / 2, group.x + shape.width / 2
        top, bottom = group.y - shape.height / 2, group.y + shape.height / 2
        yield rf"  \draw[group] {_at(left, top)} rectangle {_at(right, bottom)};"
        head = _at(group.x, top + HEAD / 2)
        yield rf"  \node at {head} {{\textbf{{{self._escaped(group.title)}}}}};"
        for block, y in shape.inputs:
            name = self._escaped(self._document.block(block).name)
            yield rf"  \node[right] at {_at(left, group.y + y)} {{{name}}};"
        for (_, y), text in zip(shape.outputs, group.output_names, strict=True):
            name = self._escaped(text)
            yield rf"  \node[left] at {_at(right, group.y + y)} {{{name}}};"
        if group.name != group.title:
            below = self._escaped(group.name)
            yield rf"  \node[below] at {_at(group.x, bottom)} {{{below}}};"

    def _edges(
        self, group: Group, name_of: Callable[[Block, int], str]
    ) -> Iterator[str]:
        for block_id in (*group.inputs, *group.outputs):
            block = self.seen(self._document.block(block_id))
            names = dict.fromkeys(name_of(block, k) for k in range(block.n_units))
            for name in names:
                yield rf"  \coordinate ({name}) at {_at(block.x, block.y)};"

    def _open(self, group: Group) -> Iterator[str]:
        left, top, right, bottom = open_rect(self._document, group)
        start = _at(left, top)
        yield rf"  \draw[opened] {start} rectangle {_at(right, bottom)};"
        yield rf"  \node[title] at {start} {{{self._escaped(group.title)}}};"


def _at(x: float, y: float) -> str:
    return f"({x:g}, {y:g})"
