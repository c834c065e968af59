"""Edits of reusable blocks; `alike.completed` carries them to the other uses."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from engine.arrays import Array, frozen
from engine.document.document import Change, Document, Edit
from engine.document.elements import (
    Element,
    Frame,
    Group,
    Note,
    PerceptronBlock,
    Port,
    Wire,
)
from engine.document.groups.room import with_room
from engine.document.groups.sharing import weights_of
from engine.document.groups.tree import (
    ancestors,
    group_of,
    parents_of,
    perceptrons_inside,
    with_interiors,
)
from engine.errors import Code, EngineError

PORT_WAY = 120.0  # scene pixels from the ports to the first perceptron
PORT_PITCH = 64.0


@lru_cache
def lead_weights(n_units: int) -> Array:
    """Return what a wire into a port does to values: nothing."""
    return frozen(np.eye(n_units))


def next_definition(document: Document) -> int:
    """Return a number that no definition has."""
    return max((group.definition for group in document.groups), default=0) + 1


def free_group_name(document: Document, wanted: str) -> str:
    """Return `wanted`, or with the first number at its end that nothing has."""
    taken = {group.name for group in document.groups}
    taken |= {block.name for block in document.blocks()}
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}{number}"
    return name


def _named(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise EngineError(Code.NAME_EMPTY)
    return name


# --- making and undoing -----------------------------------------------------------


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
    return _Grouping(document, groupable(document, ids), _named(title)).edit()


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
            output_names=_distinct(self._output_name(i) for i in outputs),
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
        names = _distinct(block.name for block in ordered)
        left, top, _, bottom = self._extent()
        first = (top + bottom) / 2 - PORT_PITCH * (len(ordered) - 1) / 2
        ports: dict[int, Port] = {}
        changes: list[Change] = []
        for place, (block, name) in enumerate(zip(ordered, names, strict=True)):
            y = first + PORT_PITCH * place
            port = Port(self._fresh_id(), left - PORT_WAY, y, name, block.n_units)
            ports[block.id] = port
            changes.append(Change(None, _lead(self._fresh_id(), block.id, port)))
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


def _lead(wire_id: int, source: int, port: Port) -> Wire:
    weights = lead_weights(port.n_units)
    return Wire(wire_id, source, port.id, weights, weights)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names, numbered where one comes twice."""
    found: list[str] = []
    for name in names:
        number, fresh = 1, name
        while fresh in found:
            number += 1
            fresh = f"{name}{number}"
        found.append(fresh)
    return tuple(found)


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


# --- looks and names --------------------------------------------------------------


def set_open(document: Document, group_id: int, is_open: bool) -> Edit:
    """Show what lies inside a group, or the group as one block.

    What stands around it makes room, and comes back.
    """
    before = group_of(document, group_id)
    name = "open_group" if is_open else "close_group"
    changes = with_room(document, before, is_open) if before.is_open != is_open else ()
    return Edit(name, tuple(changes), {"block": before.name})


def set_group_name(document: Document, group_id: int, name: str) -> Edit:
    """Rename one use."""
    before = group_of(document, group_id)
    name = _named(name)
    return _one("rename", before, replace(before, name=name), name=name)


def _one(code: str, before: Element, after: Element, **values: str) -> Edit:
    changes = () if before == after else (Change(before, after),)
    return Edit(code, changes, values)


def set_definition(
    document: Document,
    group_id: int,
    title: str,
    inputs: Sequence[tuple[int, str]],
    outputs: Sequence[tuple[int, str]],
) -> Edit:
    """Give a definition another title, and its inputs and outputs names and an order.

    Parameters
    ----------
    document : Document
        What is edited.
    group_id : int
        One use; the others follow.
    title : str
        Of the definition.
    inputs : sequence of (int, str)
        Every port and its name, from top to bottom.
    outputs : sequence of (int, str)
        Every output and its name, from top to bottom.

    Raises
    ------
    EngineError
        NAME_EMPTY; NAME_TAKEN if two inputs or two outputs have one name.
    """
    before = group_of(document, group_id)
    for names in ([n for _, n in inputs], [n for _, n in outputs]):
        cleaned = [_named(name) for name in names]
        double = next((n for n in cleaned if cleaned.count(n) > 1), None)
        if double is not None:
            raise EngineError(Code.NAME_TAKEN, (group_id,), name=double)
    after = replace(
        before,
        title=_named(title),
        inputs=tuple(port for port, _ in inputs),
        outputs=tuple(block for block, _ in outputs),
        output_names=tuple(_named(name) for _, name in outputs),
    )
    changes = [Change(before, after)] if before != after else []
    for port_id, name in inputs:
        port = document.block(port_id)
        if port.name != _named(name):
            changes.append(Change(port, replace(port, name=_named(name))))
    return Edit("edit_definition", tuple(changes), {"block": after.title})


# --- inputs and outputs -----------------------------------------------------------


def add_port(document: Document, group_id: int, name: str, n_units: int = 1) -> Edit:
    """Give a definition one more input, below the others."""
    before = group_of(document, group_id)
    taken = [document.block(i) for i in before.inputs]
    label = _distinct([*(port.name for port in taken), _named(name)])[-1]
    if taken:
        x, y = taken[-1].x, max(port.y for port in taken) + PORT_PITCH
    else:
        blocks = perceptrons_inside(document, group_id)
        x, y = min(b.x for b in blocks) - PORT_WAY, min(b.y for b in blocks)
    port = Port(document.next_id, x, y, label, n_units)
    after = replace(
        before,
        members=(port.id, *before.members),
        inputs=(*before.inputs, port.id),
    )
    changes = (Change(None, port), Change(before, after))
    return Edit("add_port", changes, {"name": label, "block": before.title})


def set_output(document: Document, block_id: int, is_output: bool) -> Edit:
    """Make a perceptron an output of the group around it, or no longer one.

    Raises
    ------
    EngineError
        GROUP_NOTHING if it lies inside no group.
    """
    around = parents_of(document).get(block_id)
    if around is None:
        raise EngineError(Code.GROUP_NOTHING)
    before, block = group_of(document, around), document.block(block_id)
    pairs = dict(zip(before.outputs, before.output_names, strict=True))
    if is_output:
        pairs.setdefault(block_id, _distinct([*pairs.values(), block.name])[-1])
    else:
        pairs.pop(block_id, None)
    names = tuple(pairs.values())
    after = replace(before, outputs=tuple(pairs), output_names=names)
    code = "add_output" if is_output else "remove_output"
    return _one(code, before, after, name=block.name, block=before.title)


# --- uses -------------------------------------------------------------------------


def make_independent(document: Document, group_id: int) -> Edit:
    """Give a use a definition of its own: edits of the others leave it alone."""
    before = group_of(document, group_id)
    after = replace(before, definition=next_definition(document))
    return _one("make_independent", before, after, block=before.name)


def freeze_group(document: Document, group_id: int, is_frozen: bool) -> Edit:
    """Have training leave everything inside a group as it is, or train it again."""
    changes = [
        Change(wire, replace(wire, frozen=is_frozen))
        for wire in map(document.wire, weights_of(document, group_id))
        if wire.frozen != is_frozen
    ]
    changes += (
        Change(block, replace(block, bias_frozen=is_frozen))
        for block in perceptrons_inside(document, group_id)
        if block.bias_frozen != is_frozen
    )
    name = "freeze_group" if is_frozen else "unfreeze_group"
    block = group_of(document, group_id).title
    return Edit(name, tuple(changes), {"block": block})


def joined(document: Document, edit: Edit, group_id: int) -> Edit:
    """Return an edit whose new perceptrons, notes and groups come into a group."""
    kinds = PerceptronBlock | Note | Frame | Group
    parents = parents_of(document.apply(edit.changes))
    fresh = [
        change.id
        for change in edit.changes
        if change.before is None
        and isinstance(change.after, kinds)
        and change.id not in parents
    ]
    if not fresh:
        return edit
    before = group_of(document, group_id)
    after = replace(before, members=(*before.members, *fresh))
    return replace(edit, changes=(*edit.changes, Change(before, after)))
