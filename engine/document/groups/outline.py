"""The drawing seen from outside its groups: each of them is one block."""

from dataclasses import replace

from engine.document.document import Document
from engine.document.elements import (
    Block,
    Element,
    Group,
    PerceptronBlock,
    Wire,
    zeros_like_units,
)
from engine.document.graph import reached_from
from engine.document.groups.tree import ancestors, parents_of


def outlined(document: Document, place: int | None = None) -> Document:
    """Return what lies in one place, with a block in the place of each group there.

    The block has the id, the name and the place of the group, and a wire wherever one
    leads to or from something inside it. A wire that would close a loop is left out:
    two groups may feed each other without one.

    Parameters
    ----------
    document : Document
        The drawing; without groups it is returned as it is.
    place : int, optional
        The group whose inside is meant; without it, what lies in no group.
    """
    if not document.groups:
        return document
    parents = parents_of(document)
    stands_for: dict[int, int] = {}
    elements: list[Element] = []
    for element in document.elements.values():
        if isinstance(element, Wire):
            continue
        chain = [element.id, *ancestors(element.id, parents)]
        here = next((i for i in chain if parents.get(i) == place), None)
        if here is None:
            continue
        stands_for[element.id] = here
        if here == element.id:
            elements.append(_as_block(element))
    return Document([*elements, *_wires(document, elements, stands_for)])


def _as_block(element: Element) -> Element:
    if not isinstance(element, Group):
        return element
    zeros = zeros_like_units(1)
    return PerceptronBlock(
        element.id, element.x, element.y, element.name, "step", zeros, zeros
    )


def _wires(
    document: Document, elements: list[Element], stands_for: dict[int, int]
) -> list[Wire]:
    targets: dict[int, list[int]] = {e.id: [] for e in elements if isinstance(e, Block)}
    wires = []
    for wire in document.wires():
        source = stands_for.get(wire.source)
        target = stands_for.get(wire.target)
        if source is None or target is None or source == target:
            continue
        if target in targets[source] or source in reached_from([target], targets):
            continue
        targets[source].append(target)
        wires.append(replace(wire, source=source, target=target))
    return wires
