"""Bring uses from elsewhere into a document: from the clipboard or the palette."""

from dataclasses import replace

from engine.document.document import Change, Document
from engine.document.elements import Group
from engine.document.groups.alike import content_of
from engine.document.groups.naming import next_definition
from engine.document.groups.tree import depth_first


def adopted(document: Document, fragment: Document) -> Document:
    """Return a fragment whose groups are uses of the document's definitions.

    A group that is like a definition of the document becomes one of its uses; for any
    other, e.g. one that was edited since it was copied, the definition is a new one.
    """
    numbers: dict[int, int] = {}
    fresh = next_definition(document)
    for group in depth_first(fragment):  # what is inside first: it is compared too
        if group.definition not in numbers:
            known = _alike(document, fragment, group)
            numbers[group.definition] = fresh if known is None else known
            fresh += known is None
        after = replace(group, definition=numbers[group.definition])
        fragment = fragment.apply([Change(group, after)])
    return fragment


def _alike(document: Document, fragment: Document, group: Group) -> int | None:
    """Return the definition of the document that a group is like."""
    first_uses = {use.definition: use for use in reversed(document.groups)}
    wanted = _unnumbered(fragment, group)
    # The same number first: two definitions may be alike, but independent.
    for number in sorted(first_uses, key=lambda n: (n != group.definition, n)):
        if _unnumbered(document, first_uses[number]) == wanted:
            return number
    return None


def _unnumbered(document: Document, group: Group) -> Document:
    return content_of(
        document.apply([Change(group, replace(group, definition=0))]), group.id
    )
