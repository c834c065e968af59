"""Copy and paste: what is copied is a small document of its own."""

from collections.abc import Iterable
from dataclasses import replace

from engine.document.document import Change, Document, Edit
from engine.document.edits import free_name
from engine.document.elements import Element, InputBlock, Note, PerceptronBlock


def fragment_of(document: Document, ids: Iterable[int]) -> Document:
    """Return the chosen blocks and notes and the wires between them."""
    chosen = set(ids)
    kept: list[Element] = [
        element
        for element in document.elements.values()
        if element.id in chosen
        and isinstance(element, InputBlock | PerceptronBlock | Note)
    ]
    blocks = {element.id for element in kept}
    kept += [w for w in document.wires() if w.source in blocks and w.target in blocks]
    return Document(kept)


def paste(document: Document, fragment: Document, dx: float, dy: float) -> Edit:
    """Add a copy of `fragment`, moved by `dx`, `dy` scene pixels, under free names."""
    new_ids: dict[int, int] = {}
    changes: list[Change] = []
    growing = document
    for element in fragment.elements.values():
        if not isinstance(element, InputBlock | PerceptronBlock | Note):
            continue
        new_ids[element.id] = growing.next_id
        copy = replace(element, id=growing.next_id, x=element.x + dx, y=element.y + dy)
        if not isinstance(copy, Note):
            copy = replace(copy, name=free_name(growing, copy.name))
        if isinstance(copy, InputBlock):
            copy = _with_free_columns(growing, copy)
        change = Change(None, copy)
        growing = growing.apply([change])
        changes.append(change)
    for wire in fragment.wires():
        copied = replace(
            wire,
            id=growing.next_id,
            source=new_ids[wire.source],
            target=new_ids[wire.target],
        )
        change = Change(None, copied)
        growing = growing.apply([change])
        changes.append(change)
    return Edit("paste", tuple(changes), {"n": len(new_ids)})


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
