"""What of a document a scene shows: a closed group hides what lies inside it.

The scene goes on mirroring changes; this turns those of the document into those of
what is shown. An input or output of a closed group is shown as a port on the group's
edge, so that wires and gestures find a block there as everywhere else.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from engine.document.document import Change, Document
from engine.document.elements import Block, Element, Group, Port, Wire
from engine.document.groups.tree import depth_first, group_of, hidden_in
from gui.canvas.items.block_item import BlockItem
from gui.canvas.items.edge_item import EdgeItem
from gui.canvas.items.port_item import PortItem
from gui.canvas.looks.shapes import BlockShape, Kind

if TYPE_CHECKING:
    from gui.canvas.scene import CanvasScene


class Shown:
    """Which elements a scene has, and in which form."""

    def __init__(self, scene: "CanvasScene") -> None:
        self._scene = scene
        self._hidden: dict[int, int] = {}
        self._edges: dict[int, int] = {}  # block -> closed group on whose edge it is
        self._left_out: frozenset[int] = frozenset()  # of the frames of open groups

    @property
    def _document(self) -> Document:
        return self._scene.session.document

    def start(self, elements: Iterable[Element]) -> list[Change]:
        """Return the changes that show these elements from nothing."""
        self._look()
        return [Change(None, e) for e in elements if self._is_shown(e)]

    def follow(self, changes: Iterable[Change]) -> list[Change]:
        """Return what changes of the document change of what is shown."""
        found = list(changes)
        before = self._hidden, self._edges
        self._look()
        if not self._document.groups and not self._scene.groups:
            return found
        ids = {change.id for change in found}
        turned = _turned(*before, self._hidden, self._edges)
        moved = {group for group in ids if group in self._scene.groups}
        # The names of inputs and outputs make a closed group as wide as it is.
        moved |= {self._edges[i] for i in ids if i in self._edges}
        ids |= (
            moved | turned | {i for i, group in self._edges.items() if group in moved}
        )
        wires = {i for b in turned for i in self._scene.touching(b)}
        wires |= {w.id for w in self._document.wires() if {w.source, w.target} & turned}
        return [
            change
            for element_id in sorted(ids | wires)
            for change in self._change(element_id, anew=element_id in turned | wires)
        ]

    def _look(self) -> None:
        document = self._document
        self._hidden = hidden_in(document)
        self._edges = {
            block: group.id
            for group in document.groups
            if not group.is_open and group.id not in self._hidden
            for block in (*group.inputs, *group.outputs)
        }

    def _is_shown(self, element: Element) -> bool:
        if not isinstance(element, Wire):
            return element.id not in self._hidden or element.id in self._edges
        source = self._hidden.get(element.source)
        if source is None or source != self._hidden.get(element.target):
            return True
        # From an output of a group to an input of the same one: outside of it.
        return element.target in group_of(self._document, source).inputs

    def _change(self, element_id: int, *, anew: bool) -> list[Change]:
        old = self._scene.element(element_id)
        new = self._document.elements.get(element_id)
        if new is not None and not self._is_shown(new):
            new = None
        anew = anew or _ends_of(old) != _ends_of(new)
        if old is not None and new is not None and anew:
            return [Change(old, None), Change(None, new)]
        return [] if old is None and new is None else [Change(old, new)]

    # --- items --------------------------------------------------------------------

    def item_of(self, block: Block) -> BlockItem:
        """Return a new item for a block, or for a port on the edge of a group."""
        if block.id in self._edges:
            group = group_of(self._document, self._edges[block.id])
            side = "in" if block.id in group.inputs else "out"
            return EdgeItem(block, side, self._scene)
        if isinstance(block, Port):
            return PortItem(block, self._scene)
        return BlockItem(block, self._scene)

    def settle(self) -> set[int]:
        """Put ports onto the edges of closed groups; return the wires led anew."""
        scene, dirty = self._scene, set()
        for item in scene.groups.values():
            for block_id, offset in item.edges():
                edge = scene.blocks.get(block_id)
                if isinstance(edge, EdgeItem) and edge.settle(item.pos(), offset):
                    dirty |= scene.touching(block_id)
        return dirty

    def carry(self, ids: Iterable[int]) -> set[int]:
        """Let ports go along with the groups of a gesture; return them."""
        carried = set()
        for item in (self._scene.groups[i] for i in ids if i in self._scene.groups):
            for block_id, _ in item.edges():
                edge = self._scene.blocks.get(block_id)
                if isinstance(edge, EdgeItem):
                    edge.follow(item.pos())
                    carried.add(block_id)
        return carried

    def leave_out(self, ids: Iterable[int]) -> None:
        """Draw open groups as if these were no part of them: a drag takes them out."""
        self._left_out = frozenset(ids)
        self.fit_open_groups()

    def fit_open_groups(self) -> None:
        """Draw open groups around what lies inside them."""
        items = self._scene.groups
        for group in depth_first(self._document):
            item = items.get(group.id)
            if item is not None and group.is_open:
                item.fit(self._extent(group))

    def _extent(self, group: Group) -> QRectF:
        scene, rect = self._scene, QRectF()
        for member in group.members:
            if member in self._left_out:
                continue
            if member in scene.blocks:
                item = scene.blocks[member]
                rect = rect.united(_outer(item.shape_).translated(item.pos()))
            elif member in scene.groups:
                inner = scene.groups[member]
                rect = rect.united(inner.rect.translated(inner.pos()))
            elif member in scene.notes:
                note = scene.notes[member]
                rect = rect.united(note.rect.translated(note.pos()))
            elif member in scene.frames:
                frame = scene.frames[member]
                rect = rect.united(frame.rect.translated(frame.pos()))
        return rect


def _turned(
    hidden: dict[int, int],
    edges: dict[int, int],
    now_hidden: dict[int, int],
    now_edges: dict[int, int],
) -> set[int]:
    """Return the elements that are shown in another form, or no longer, or again."""
    ids = hidden.keys() | edges.keys() | now_hidden.keys() | now_edges.keys()
    return {
        i
        for i in ids
        if (i in hidden, edges.get(i)) != (i in now_hidden, now_edges.get(i))
    }


def _ends_of(element: Element | None) -> tuple[int, ...]:
    """Return the blocks that a wire joins; nothing of anything else."""
    return (element.source, element.target) if isinstance(element, Wire) else ()


def _outer(shape: BlockShape) -> QRectF:
    """Return what a frame leaves room for: the body, the name and a bias below it."""
    rect = shape.body.united(shape.name_rect)
    bias = shape.bias_rect(0) if shape.kind is Kind.PERCEPTRON else None
    return rect if bias is None else rect.united(bias)
