"""Edits of one use of a reusable block; `alike.completed` tells the other uses."""

from dataclasses import replace

from engine.document.document import Change, Document, Edit
from engine.document.groups.naming import changed, next_definition
from engine.document.groups.room import with_room
from engine.document.groups.sharing import weights_of
from engine.document.groups.tree import group_of, perceptrons_inside


def set_open(document: Document, group_id: int, is_open: bool) -> Edit:
    """Show what lies inside a group, or the group as one block.

    What stands around it makes room, and comes back.
    """
    before = group_of(document, group_id)
    name = "open_group" if is_open else "close_group"
    changes = with_room(document, before, is_open) if before.is_open != is_open else ()
    return Edit(name, tuple(changes), {"block": before.name})


def make_independent(document: Document, group_id: int) -> Edit:
    """Give a use a definition of its own: edits of the others leave it alone."""
    before = group_of(document, group_id)
    after = replace(before, definition=next_definition(document))
    return changed("make_independent", before, after, block=before.name)


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
