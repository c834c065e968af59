"""How wires are led when something leaves a group or comes into one.

One group and one step: what leaves comes to the place where the group itself lies, and
what comes in was there. So only wires over the edge of this group are concerned.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from engine.document.document import Document
from engine.document.elements import Group, PerceptronBlock, Port, Wire
from engine.document.groups.draft import Draft
from engine.document.groups.naming import distinct
from engine.document.groups.ports import PORT_PITCH, PORT_WAY, lead
from engine.document.groups.tree import (
    ancestors,
    group_of,
    interior,
    parents_of,
    perceptrons_inside,
    uses_of,
    with_interiors,
)
from engine.errors import Code, EngineError


def leave(draft: Draft, group_id: int, members: Sequence[int]) -> None:
    """Take direct members of a group out of it, to where the group lies.

    Raises
    ------
    EngineError
        GROUP_LEFT_EMPTY if no perceptron would be left inside.
    """
    document = draft.document
    group = group_of(document, group_id)
    moved = with_interiors(document, members)
    rest = [i for i in interior(document, group_id) if i not in moved]
    if not any(isinstance(document.get(i), PerceptronBlock) for i in rest):
        raise EngineError(Code.GROUP_LEFT_EMPTY, (group_id,), block=group.title)
    order = {i: k for k, i in enumerate(interior(document, group_id))}
    _release(draft, group, moved, order)
    _feed_back(draft, group, moved, order)
    before = group_of(draft.document, group_id)
    draft.put(
        replace(before, members=tuple(i for i in before.members if i not in members))
    )
    _set_outputs(draft, group_id, drop=moved)
    _hand_over(draft, group_id, members)


def _ordered(document: Document, order: Mapping[int, int]) -> list[Wire]:
    """Return the wires inside a group in an order that is the same in all uses."""
    inside = [w for w in document.wires() if w.source in order and w.target in order]
    return sorted(inside, key=lambda w: (order[w.source], order[w.target]))


def _release(
    draft: Draft, group: Group, moved: frozenset[int], order: Mapping[int, int]
) -> None:
    """Lead the wires to what leaves from outside, or from new outputs."""
    feeds = {w.target: w.source for w in draft.document.wires()}
    used: list[int] = []
    for wire in _ordered(draft.document, order):
        if wire.source in moved or wire.target not in moved:
            continue
        if wire.source not in group.inputs:
            _set_outputs(draft, group.id, add=(wire.source,))
        elif wire.source in feeds:
            used.append(wire.source)
            draft.put(replace(wire, source=feeds[wire.source]))
        else:
            used.append(wire.source)
            draft.drop(wire.id)
    still = {wire.source for wire in draft.document.wires()}
    for port_id in dict.fromkeys(used):
        if port_id not in still:
            drop_port(draft, group.id, port_id)


def _feed_back(
    draft: Draft, group: Group, moved: frozenset[int], order: Mapping[int, int]
) -> None:
    """Lead the wires from what leaves through new inputs, one for each source."""
    ports: dict[int, Port] = {}
    for wire in _ordered(draft.document, order):
        leads_back = wire.source in moved and wire.target not in moved
        if not leads_back or wire.target in group.inputs:
            continue  # a wire to an input of its own group runs outside already
        port = ports.get(wire.source)
        if port is None:
            port = ports[wire.source] = _new_port(draft, group.id, wire.source)
        draft.put(replace(wire, source=port.id))


def enter(draft: Draft, group_id: int, members: Sequence[int]) -> None:
    """Bring elements into a group that lies in the same place.

    Raises
    ------
    EngineError
        GROUP_OTHER_FEED if an input of the group would go that another use needs.
    """
    moved = with_interiors(draft.document, members)
    _feed_inside(draft, group_id, moved)
    _lead_in(draft, group_id, moved)
    _lead_out(draft, group_id, members, moved)
    _forget_outputs(draft, group_id, moved)
    _take_over(draft, group_id, members)


def _feed_inside(draft: Draft, group_id: int, moved: frozenset[int]) -> None:
    """Join what comes in directly to what it fed through inputs of the group."""
    inputs = group_of(draft.document, group_id).inputs
    for wire in list(draft.document.wires()):
        if wire.source not in moved or wire.target not in inputs:
            continue
        _require_unfed_elsewhere(draft.document, group_id, wire.target)
        for inner in list(draft.document.wires()):
            if inner.source == wire.target:
                draft.put(replace(inner, source=wire.source))
        drop_port(draft, group_id, wire.target)


def _require_unfed_elsewhere(document: Document, group_id: int, port_id: int) -> None:
    """Refuse to take an input away that something else feeds in another use."""
    group = group_of(document, group_id)
    number = group.inputs.index(port_id)
    fed = {wire.target for wire in document.wires()}
    for use in uses_of(document, group.definition):
        if use.id != group_id and use.inputs[number] in fed:
            name = document.block(port_id).name
            raise EngineError(
                Code.GROUP_OTHER_FEED, (use.id,), name=name, block=group.title
            )


def _lead_in(draft: Draft, group_id: int, moved: frozenset[int]) -> None:
    """Lead wires from outside through inputs: those there, or new ones."""
    group = group_of(draft.document, group_id)
    inside = set(interior(draft.document, group_id))
    ports = {
        wire.source: draft.document.block(wire.target)
        for wire in draft.document.wires()
        if wire.target in group.inputs
    }
    for wire in list(draft.document.wires()):
        is_inside = wire.source in moved or wire.source in inside
        if wire.target not in moved or is_inside:
            continue
        if wire.source not in ports:
            ports[wire.source] = _new_port(draft, group_id, wire.source)
        draft.put(replace(wire, source=ports[wire.source].id))


def _lead_out(
    draft: Draft, group_id: int, members: Sequence[int], moved: frozenset[int]
) -> None:
    """Make outputs of what is seen from outside, or leads nowhere yet."""
    document = draft.document
    inside = moved.union(interior(document, group_id))
    around = ancestors(group_id, parents_of(document))
    outer = {i for a in around for i in group_of(document, a).outputs}
    targets: dict[int, set[int]] = {}
    for wire in document.wires():
        targets.setdefault(wire.source, set()).add(wire.target)
    for block_id in _seen_of(document, members):
        led = targets.get(block_id, set())
        if block_id in outer or not led or led - inside:
            _set_outputs(draft, group_id, add=(block_id,))


def _seen_of(document: Document, members: Sequence[int]) -> list[int]:
    """Return the perceptrons among members, and the outputs of the groups there."""
    found: list[int] = []
    for element in map(document.get, members):
        if isinstance(element, PerceptronBlock):
            found.append(element.id)
        elif isinstance(element, Group):
            found += element.outputs
    return found


def _forget_outputs(draft: Draft, group_id: int, moved: frozenset[int]) -> None:
    """Drop outputs that only led to what came in, unless another use needs them."""
    document = draft.document
    group = group_of(document, group_id)
    fed = {wire.source for wire in document.wires() if wire.target in moved}
    for block_id in [i for i in group.outputs if i in fed]:
        number = group.outputs.index(block_id)
        uses = uses_of(document, group.definition)
        if not any(
            _leads_out(document, use, use.outputs[number], moved) for use in uses
        ):
            _set_outputs(draft, group_id, drop=frozenset([block_id]))


def _leads_out(
    document: Document, use: Group, block_id: int, moved: frozenset[int]
) -> bool:
    inside = moved.union(interior(document, use.id))
    outer = (g for g in document.groups if use.id in g.members)
    return any(block_id in g.outputs for g in outer) or any(
        wire.source == block_id and wire.target not in inside
        for wire in document.wires()
    )


# --- parts --------------------------------------------------------------------------


def drop_port(draft: Draft, group_id: int, port_id: int) -> None:
    """Take an input away, with the wires at it."""
    group = group_of(draft.document, group_id)
    wires = [w.id for w in draft.document.wires() if port_id in (w.source, w.target)]
    draft.put(
        replace(
            group,
            members=tuple(i for i in group.members if i != port_id),
            inputs=tuple(i for i in group.inputs if i != port_id),
        )
    )
    draft.drop(port_id, *wires)


def _new_port(draft: Draft, group_id: int, source_id: int) -> Port:
    """Give a group one more input, fed by a block outside."""
    document = draft.document
    group, source = group_of(document, group_id), document.block(source_id)
    taken = [document.block(i) for i in group.inputs]
    name = distinct([*(port.name for port in taken), source.name])[-1]
    if taken:
        x, y = taken[-1].x, max(port.y for port in taken) + PORT_PITCH
    else:
        blocks = perceptrons_inside(document, group_id)
        x, y = min(b.x for b in blocks) - PORT_WAY, min(b.y for b in blocks)
    port = Port(draft.fresh_id, x, y, name, source.n_units)
    draft.put(
        port,
        replace(
            group, members=(port.id, *group.members), inputs=(*group.inputs, port.id)
        ),
    )
    wire: Wire = lead(draft.fresh_id, source_id, port)
    draft.put(wire)
    return port


def _set_outputs(
    draft: Draft,
    group_id: int,
    add: Sequence[int] = (),
    drop: frozenset[int] = frozenset(),
) -> None:
    """Give a group more outputs, or fewer."""
    group = group_of(draft.document, group_id)
    pairs = dict(zip(group.outputs, group.output_names, strict=True))
    for block_id in add:
        if block_id not in pairs:
            name = draft.document.block(block_id).name
            pairs[block_id] = distinct([*pairs.values(), name])[-1]
    kept = {i: name for i, name in pairs.items() if i not in drop}
    names = tuple(kept.values())
    draft.put(replace(group, outputs=tuple(kept), output_names=names))


def _hand_over(draft: Draft, group_id: int, members: Sequence[int]) -> None:
    """Let the group around this one have what left it."""
    parent_id = parents_of(draft.document).get(group_id)
    if parent_id is not None:
        parent = group_of(draft.document, parent_id)
        draft.put(replace(parent, members=(*parent.members, *members)))


def _take_over(draft: Draft, group_id: int, members: Sequence[int]) -> None:
    """Let the group have what the one around it had."""
    parent_id = parents_of(draft.document).get(group_id)
    if parent_id is not None:
        parent = group_of(draft.document, parent_id)
        left = tuple(i for i in parent.members if i not in members)
        draft.put(replace(parent, members=left))
    group = group_of(draft.document, group_id)
    draft.put(replace(group, members=(*group.members, *members)))
