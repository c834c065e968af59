"""Copy and paste: what is copied is a small document of its own."""

from collections.abc import Iterable
from dataclasses import replace

from engine.document.bends import shifted
from engine.document.document import Change, Document, Edit
from engine.document.edits import free_name
from engine.document.elements import (
    Block,
    Element,
    Frame,
    Group,
    InputBlock,
    Note,
    PerceptronBlock,
    Port,
    Settings,
    Wire,
)
from engine.document.frames import with_contents
from engine.document.groups.naming import free_group_name
from engine.document.groups.tree import parents_of, with_interiors
from engine.document.groups.uses import adopted


def fragment_of(document: Document, ids: Iterable[int]) -> Document:
    """Return the chosen blocks and notes and the wires between them.

    A frame or a group brings what lies inside it.
    """
    framed = with_contents(document, (i for i in ids if i in document))
    chosen = with_interiors(document, framed)
    parents = parents_of(document)
    kept: list[Element] = [
        element
        for element in document.elements.values()
        if element.id in chosen
        and isinstance(element, Block | Note | Frame | Group)
        # An input of a group is nothing without its group.
        and (not isinstance(element, Port) or parents.get(element.id) in chosen)
    ]
    blocks = {element.id for element in kept}
    kept += [w for w in document.wires() if w.source in blocks and w.target in blocks]
    return Document(kept)


def paste(document: Document, fragment: Document, dx: float, dy: float) -> Edit:
    """Add a copy of `fragment`, moved by `dx`, `dy` scene pixels, under free names.

    What lies inside a group keeps its name; the group becomes a use of the definition
    of the document that it is like.
    """
    fragment = adopted(document, fragment)
    inside = parents_of(fragment)
    placed = [
        e for e in fragment.elements.values() if not isinstance(e, Wire | Settings)
    ]
    new_ids = {e.id: k for k, e in enumerate(placed, start=document.next_id)}
    changes: list[Change] = []
    growing = document
    for element in placed:
        x, y = element.x + dx, element.y + dy
        copy: Element = replace(element, id=new_ids[element.id], x=x, y=y)
        if element.id not in inside:
            copy = _named_anew(growing, copy)
        change = Change(None, _with_new_ids(copy, new_ids))
        growing = growing.apply([change])
        changes.append(change)
    for wire in fragment.wires():
        copied = replace(
            wire,
            id=growing.next_id,
            source=new_ids[wire.source],
            target=new_ids[wire.target],
            bends=shifted(wire.bends, dx, dy),
        )
        change = Change(None, copied)
        growing = growing.apply([change])
        changes.append(change)
    return Edit("paste", tuple(changes), {"n": len(new_ids.keys() - inside.keys())})


def _with_new_ids(element: Element, new_ids: dict[int, int]) -> Element:
    if not isinstance(element, Group):
        return element
    return replace(
        element,
        members=tuple(new_ids[i] for i in element.members),
        inputs=tuple(new_ids[i] for i in element.inputs),
        outputs=tuple(new_ids[i] for i in element.outputs),
    )


def _named_anew(document: Document, element: Element) -> Element:
    """Return an element under a name that the document has not."""
    if isinstance(element, Group):
        return replace(element, name=free_group_name(document, element.name))
    if isinstance(element, PerceptronBlock):
        return replace(element, name=free_name(document, element.name))
    if isinstance(element, InputBlock):
        named = replace(element, name=free_name(document, element.name))
        return _with_free_columns(document, named)
    return element


def _with_free_columns(document: Document, block: InputBlock) -> InputBlock:
    """Give new numbers to columns whose names the document has already."""
    taken = {
        column
        for other in document.blocks()
        if isinstance(other, InputBlock)
        for column in other.columns
    }
    columns: list[str] = []
    for column in block.columns:
        name, stem, number = column, column.rstrip("0123456789") or column, 1
        while name in taken:
            name, number = f"{stem}{number}", number + 1
        taken.add(name)
        columns.append(name)
    name = columns[0] if len(columns) == 1 else block.name
    return replace(block, columns=tuple(columns), name=name)
