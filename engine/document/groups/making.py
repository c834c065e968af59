"""Make a reusable block of a selection, and take one apart."""

from collections.abc import Iterable
from dataclasses import replace

from engine.document.document import Change, Document, Edit
from engine.document.elements import (
    Frame,
    Group,
    Note,
    PerceptronBlock,
    Port,
)
from engine.document.groups.naming import (
    cleaned,
    distinct,
    free_group_name,
    next_definition,
)
from engine.document.groups.ports import PORT_PITCH, PORT_WAY, lead
from engine.document.groups.tree import (
    ancestors,
    group_of,
    parents_of,
    with_interiors,
)
from engine.errors import Code, EngineError


def groupable(document: Document, ids: Iterable[int]) -> list[int]:
    """Return what of a selection a group can take: inputs of the network stay outside.

    Raises
    ------
    EngineError
        GROUP_NOTHING without a perceptron; GROUP_TWO_PLACES if the selection lies
        partly inside another group and partly outside it.
    """
    chosen = {i for i in ids if i in document}
    parents = parents_of(document)
    kinds = PerceptronBlock | Note | Frame | Group
    members = [
        i
        for i in sorted(chosen)
        if isinstance(document.get(i), kinds)
        and not chosen.intersection(ancestors(i, parents))
    ]
    inside = map(document.get, with_interiors(document, members))
    if not any(isinstance(element, PerceptronBlock) for element in inside):
        raise EngineError(Code.GROUP_NOTHING)
    if len({parents.get(i) for i in members}) > 1:
        raise EngineError(Code.GROUP_TWO_PLACES, tuple(members))
    return members


def group(document: Document, ids: Iterable[int], title: str) -> Edit:
    """Make a reusable block of a selection.

    Every block outside that feeds it gets a port; every perceptron that leads outside
    or nowhere becomes an output. Wires keep their ids and their numbers.

    Raises
    ------
    EngineError
        NAME_EMPTY, and those of `groupable`.
    """
    return _Grouping(document, groupable(document, ids), cleaned(title)).edit()


class _Grouping:
    """Collect the elements of one new group."""

    def __init__(self, document: Document, members: list[int], title: str) -> None:
        self._document = document
        self._members = members
        self._title = title
        self._inside = with_interiors(document, members)
        self._parents = parents_of(document)
        self._next_id = document.next_id
        self._id = self._fresh_id()

    def _fresh_id(self) -> int:
        self._next_id += 1
        return self._next_id - 1

    def edit(self) -> Edit:
        ports, changes = self._ports()
        outputs = self._outputs()
        left, top, right, bottom = self._extent()
        made = Group(
            id=self._id,
            x=(left + right) / 2,
            y=(top + bottom) / 2,
            name=free_group_name(self._document, self._title),
            title=self._title,
            definition=next_definition(self._document),
            members=(*(port.id for port in ports), *self._members),
            inputs=tuple(port.id for port in ports),
            outputs=tuple(outputs),
            output_names=distinct(self._output_name(i) for i in outputs),
        )
        changes += [Change(None, made), *(Change(None, port) for port in ports)]
        changes += self._in_parent()
        return Edit("group", tuple(changes), {"block": made.title})

    def _extent(self) -> tuple[float, float, float, float]:
        blocks = [b for b in self._document.blocks() if b.id in self._inside]
        xs, ys = [b.x for b in blocks], [b.y for b in blocks]
        return min(xs), min(ys), max(xs), max(ys)

    def _ports(self) -> tuple[list[Port], list[Change]]:
        """Put a port between the inside and each block outside that feeds it."""
        document, inside = self._document, self._inside
        incoming = [
            wire
            for wire in document.wires()
            if wire.target in inside and wire.source not in inside
        ]
        sources = {wire.source: document.block(wire.source) for wire in incoming}
        ordered = sorted(sources.values(), key=lambda b: (b.y, b.id))
        names = distinct(block.name for block in ordered)
        left, top, _, bottom = self._extent()
        first = (top + bottom) / 2 - PORT_PITCH * (len(ordered) - 1) / 2
        ports: dict[int, Port] = {}
        changes: list[Change] = []
        for place, (block, name) in enumerate(zip(ordered, names, strict=True)):
            y = first + PORT_PITCH * place
            port = Port(self._fresh_id(), left - PORT_WAY, y, name, block.n_units)
            ports[block.id] = port
            changes.append(Change(None, lead(self._fresh_id(), block.id, port)))
        changes += (
            Change(wire, replace(wire, source=ports[wire.source].id))
            for wire in incoming
        )
        return list(ports.values()), changes

    def _outputs(self) -> list[int]:
        document, inside = self._document, self._inside
        targets: dict[int, set[int]] = {}
        for wire in document.wires():
            targets.setdefault(wire.source, set()).add(wire.target)
        outer = {i for g in document.groups if g.id not in inside for i in g.outputs}
        found = [
            block
            for block in document.blocks()
            if block.id in inside
            and isinstance(block, PerceptronBlock)
            and self._is_seen(block.id)
            and (
                block.id in outer
                or not targets.get(block.id)
                or targets[block.id] - inside
            )
        ]
        return [block.id for block in sorted(found, key=lambda b: (b.y, b.id))]

    def _is_seen(self, block_id: int) -> bool:
        """Tell whether a perceptron is an output of every group between it and this."""
        around = ancestors(block_id, self._parents)
        between = [i for i in around if i in self._inside]
        return all(block_id in group_of(self._document, i).outputs for i in between)

    def _output_name(self, block_id: int) -> str:
        between = [i for i in ancestors(block_id, self._parents) if i in self._inside]
        if not between:
            return self._document.block(block_id).name
        outermost = group_of(self._document, between[-1])
        return outermost.output_names[outermost.outputs.index(block_id)]

    def _in_parent(self) -> list[Change]:
        """Let the group around the selection have the new group in its place."""
        parent_id = self._parents.get(self._members[0])
        if parent_id is None:
            return []
        parent = group_of(self._document, parent_id)
        left = [i for i in parent.members if i not in self._members]
        place = min(parent.members.index(i) for i in self._members)
        kept = [i for i in parent.members[:place] if i in left]
        members = (*kept, self._id, *left[len(kept) :])
        return [Change(parent, replace(parent, members=members))]


def ungroup(document: Document, ids: Iterable[int]) -> Edit:
    """Take groups apart; what lies inside stays as it is, under the same ids.

    What an unconnected input would have fed loses that wire.
    """
    chosen = [i for i in sorted(ids) if isinstance(document.elements.get(i), Group)]
    after = document
    touched: set[int] = set()
    for group_id in chosen:
        changes = _apart(after, group_of(after, group_id))
        touched.update(change.id for change in changes)
        after = after.apply(changes)
    changes = [
        Change(document.elements.get(i), after.elements.get(i)) for i in sorted(touched)
    ]
    return Edit("ungroup", tuple(changes), {"n": len(chosen)})


def _apart(document: Document, gone: Group) -> list[Change]:
    ports = set(gone.inputs)
    feeds = {w.target: w.source for w in document.wires() if w.target in ports}
    changes: list[Change] = [Change(gone, None)]
    changes += [Change(document.get(port), None) for port in gone.inputs]
    for wire in document.wires():
        if wire.target in ports:
            changes.append(Change(wire, None))
        elif wire.source in ports:
            source = feeds.get(wire.source)
            after = None if source is None else replace(wire, source=source)
            changes.append(Change(wire, after))
    parent_id = parents_of(document).get(gone.id)
    if parent_id is not None:
        parent = group_of(document, parent_id)
        place = parent.members.index(gone.id)
        freed = [i for i in gone.members if i not in ports]
        members = (*parent.members[:place], *freed, *parent.members[place + 1 :])
        changes.append(Change(parent, replace(parent, members=members)))
    return changes
