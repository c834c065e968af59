"""Names of groups, of their inputs and outputs; edits that give others."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from engine.document.document import Change, Document, Edit
from engine.document.elements import Element
from engine.document.groups.tree import group_of
from engine.errors import Code, EngineError


def next_definition(document: Document) -> int:
    """Return a number that no definition has."""
    return max((group.definition for group in document.groups), default=0) + 1


def free_group_name(document: Document, wanted: str) -> str:
    """Return `wanted`, or with the first number at its end that nothing has."""
    taken = {group.name for group in document.groups}
    taken |= {block.name for block in document.blocks()}
    if wanted not in taken:
        return wanted
    stem = wanted.rstrip("0123456789") or wanted
    number = 2
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"


def cleaned(name: str) -> str:
    """Return a name without spare blanks.

    Raises
    ------
    EngineError
        NAME_EMPTY.
    """
    name = " ".join(name.split())
    if not name:
        raise EngineError(Code.NAME_EMPTY)
    return name


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names, numbered where one comes twice."""
    found: list[str] = []
    for name in names:
        number, fresh = 1, name
        while fresh in found:
            number += 1
            fresh = f"{name}{number}"
        found.append(fresh)
    return tuple(found)


def changed(code: str, before: Element, after: Element, **values: str) -> Edit:
    """Return the edit of one element; of none if it stays as it is."""
    changes = () if before == after else (Change(before, after),)
    return Edit(code, changes, values)


def set_group_name(document: Document, group_id: int, name: str) -> Edit:
    """Rename one use."""
    before = group_of(document, group_id)
    name = cleaned(name)
    return changed("rename", before, replace(before, name=name), name=name)


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
        plain = [cleaned(name) for name in names]
        double = next((n for n in plain if plain.count(n) > 1), None)
        if double is not None:
            raise EngineError(Code.NAME_TAKEN, (group_id,), name=double)
    after = replace(
        before,
        title=cleaned(title),
        inputs=tuple(port for port, _ in inputs),
        outputs=tuple(block for block, _ in outputs),
        output_names=tuple(cleaned(name) for _, name in outputs),
    )
    changes = [Change(before, after)] if before != after else []
    for port_id, name in inputs:
        port = document.block(port_id)
        if port.name != cleaned(name):
            changes.append(Change(port, replace(port, name=cleaned(name))))
    return Edit("edit_definition", tuple(changes), {"block": after.title})
