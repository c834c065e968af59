"""Questions about what lies inside which group."""

from collections.abc import Iterable, Mapping

from engine.document.document import Document
from engine.document.elements import Group, PerceptronBlock, Wire


def group_of(document: Document, group_id: int) -> Group:
    """Return a group; KeyError if the id is not that of a group."""
    group = document.get(group_id)
    if not isinstance(group, Group):
        raise KeyError(group_id)
    return group


def parents_of(document: Document) -> dict[int, int]:
    """Return, for everything that lies inside a group, the innermost such group."""
    return {member: group.id for group in document.groups for member in group.members}


def ancestors(element_id: int, parents: Mapping[int, int]) -> list[int]:
    """Return the groups around an element, the innermost first."""
    around: list[int] = []
    inside = element_id
    while inside in parents:
        inside = parents[inside]
        around.append(inside)
    return around


def interior(document: Document, group_id: int) -> list[int]:
    """Return everything inside a group and the groups in it, in their order.

    Two uses of one definition name what corresponds at the same places of this list.
    """
    found: list[int] = []
    waiting = list(reversed(group_of(document, group_id).members))
    while waiting:
        member = waiting.pop()
        found.append(member)
        element = document.get(member)
        if isinstance(element, Group):
            waiting.extend(reversed(element.members))
    return found


def with_interiors(document: Document, ids: Iterable[int]) -> frozenset[int]:
    """Return elements together with what lies inside the groups among them."""
    chosen = frozenset(ids)
    groups = [group.id for group in document.groups if group.id in chosen]
    return chosen.union(*(interior(document, i) for i in groups))


def wires_inside(document: Document, group_id: int) -> list[Wire]:
    """Return the wires inside a group; one into its own input runs outside."""
    inside = set(interior(document, group_id))
    ends = inside.difference(group_of(document, group_id).inputs)
    return [w for w in document.wires() if w.source in inside and w.target in ends]


def hidden_in(document: Document) -> dict[int, int]:
    """Return, for everything that a closed group hides, the outermost such group."""
    hidden: dict[int, int] = {}
    if not document.groups:
        return hidden
    parents = parents_of(document)
    is_open = {group.id: group.is_open for group in document.groups}
    for element_id in parents:
        closed = [i for i in ancestors(element_id, parents) if not is_open[i]]
        if closed:
            hidden[element_id] = closed[-1]
    return hidden


def uses_of(document: Document, definition: int) -> list[Group]:
    """Return the uses of a definition."""
    return [g for g in document.groups if g.definition == definition]


def depth_first(document: Document) -> list[Group]:
    """Return the groups so that a group comes after those inside it."""
    parents = parents_of(document)
    return sorted(document.groups, key=lambda g: (-len(ancestors(g.id, parents)), g.id))


def group_of_port(document: Document, port_id: int) -> Group | None:
    """Return the group that a port is an input of."""
    return next((g for g in document.groups if port_id in g.inputs), None)


def output_name(document: Document, block_id: int) -> str:
    """Return what a block is called as an output of the network.

    Inside groups that is the name which the outermost one gives it.
    """
    name = document.block(block_id).name
    for group_id in ancestors(block_id, parents_of(document)):
        group = group_of(document, group_id)
        if block_id in group.outputs:
            name = group.output_names[group.outputs.index(block_id)]
    return name


def full_name(document: Document, block_id: int) -> str:
    """Return the name of a block, with groups around it if others have that name.

    In two uses of one definition everything has the same names. The outermost group is
    enough if nothing else in it has the name.
    """
    name = document.block(block_id).name
    parents = parents_of(document)
    around = ancestors(block_id, parents)
    others = [b.id for b in document.blocks() if b.name == name and b.id != block_id]
    if not around or not others:
        return name
    near = [i for i in others if around[-1] in ancestors(i, parents)]
    shown = around if near else around[-1:]
    path = [group_of(document, i).name for i in reversed(shown)]
    return " › ".join([*path, name])


def seen_name(document: Document, block_id: int) -> str:
    """Return what a block is called where it is seen: on the edge of a closed group.

    There it is the group with the name of the input or output, else the block's own.
    """
    block = document.block(block_id)
    group_id = hidden_in(document).get(block_id)
    if group_id is None:
        return block.name
    group = group_of(document, group_id)
    name = block.name
    if block_id in group.outputs:
        name = group.output_names[group.outputs.index(block_id)]
    return f"{group.name}.{name}"


def perceptrons_inside(document: Document, group_id: int) -> list[PerceptronBlock]:
    """Return the perceptrons inside a group and the groups in it."""
    inside = (document.get(i) for i in interior(document, group_id))
    return [element for element in inside if isinstance(element, PerceptronBlock)]


def reach_of(
    document: Document, block_id: int, parents: Mapping[int, int]
) -> list[int | None]:
    """Return the groups in which a wire from a block may end; None: outside all.

    A block is seen where it lies, and around every group that it is an output of.
    """
    place = parents.get(block_id)
    places: list[int | None] = [place]
    while place is not None and block_id in group_of(document, place).outputs:
        place = parents.get(place)
        places.append(place)
    return places
