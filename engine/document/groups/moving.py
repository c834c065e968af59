"""Edits that bring elements into a group, or out of one.

What is computed stays the same: wires that come to cross the edge of the group are led
through its inputs and outputs, and wires that no longer cross it are joined again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from engine.document.document import Change, Document, Edit
from engine.document.edits import free_name, move
from engine.document.elements import (
    Element,
    Frame,
    Group,
    InputBlock,
    Note,
    PerceptronBlock,
)
from engine.document.groups import crossing
from engine.document.groups.alike import changes_between
from engine.document.groups.draft import Draft
from engine.document.groups.tree import (
    ancestors,
    group_of,
    interior,
    parents_of,
    uses_of,
    with_interiors,
)
from engine.errors import Code, EngineError

Place = tuple[float, float]  # in scene pixels
_KINDS = PerceptronBlock | Note | Frame | Group


def joined(document: Document, edit: Edit, group_id: int) -> Edit:
    """Return an edit whose new perceptrons, notes and groups come into a group."""
    parents = parents_of(document.apply(edit.changes))
    fresh = [
        change.id
        for change in edit.changes
        if change.before is None
        and isinstance(change.after, _KINDS)
        and change.id not in parents
    ]
    if not fresh:
        return edit
    before = group_of(document, group_id)
    after = replace(before, members=(*before.members, *fresh))
    return replace(edit, changes=(*edit.changes, Change(before, after)))


def movable(document: Document, ids: Iterable[int]) -> list[int]:
    """Return what of a selection may change its group, without what lies inside it.

    Raises
    ------
    EngineError
        GROUP_KEEPS_OUT for an input of the network; GROUP_NOTHING_TO_MOVE if nothing is
        left; GROUP_TWO_PLACES if the rest does not lie in one place.
    """
    chosen = {i for i in ids if i in document}
    parents = parents_of(document)
    for element in map(document.get, sorted(chosen)):
        if isinstance(element, InputBlock):
            raise EngineError(Code.GROUP_KEEPS_OUT, (element.id,), name=element.name)
    members = [
        i
        for i in sorted(chosen)
        if isinstance(document.get(i), _KINDS)
        and not chosen.intersection(ancestors(i, parents))
    ]
    if not members:
        raise EngineError(Code.GROUP_NOTHING_TO_MOVE)
    if len({parents.get(i) for i in members}) > 1:
        raise EngineError(Code.GROUP_TWO_PLACES, tuple(members))
    return members


def relocate(
    document: Document,
    ids: Iterable[int],
    target: int | None,
    places: Mapping[int, Place] | None = None,
) -> Edit:
    """Bring elements into a group, out of theirs, or from one group into another.

    Taken out of one use of a definition, they are taken out of all of them: so every
    use goes on computing what it did. Brought into one use, a copy comes into each.

    Parameters
    ----------
    document : Document
        What is edited.
    ids : iterable of int
        Perceptrons, notes, frames and groups that lie in one place.
    target : int or None
        The group that they come into; None: they lie in no group then.
    places : mapping of id to (x, y), optional
        Where elements are put by the same edit.

    Raises
    ------
    EngineError
        Those of `movable`; GROUP_INSIDE_ITSELF; GROUP_LEFT_EMPTY if a group would keep
        no perceptron; GROUP_OTHER_FEED if an input would go that another use needs.
    """
    members = movable(document, ids)
    parents = parents_of(document)
    here, there = parents.get(members[0]), _around(target, parents)
    if set(members).intersection(i for i in there if i is not None):
        block = group_of(document, members[0]).title
        raise EngineError(Code.GROUP_INSIDE_ITSELF, tuple(members), block=block)
    draft, copies = Draft(document), set[int]()
    place = here
    while place not in there:
        assert place is not None  # noqa: S101  `there` ends with no group
        copies |= _leave(draft, place, members)
        place = parents.get(place)
    for group_id in reversed(there[: there.index(place)]):
        assert group_id is not None  # noqa: S101
        crossing.enter(draft, group_id, members)
    _settle(draft, members, copies, places or {})
    changes = changes_between(document, draft.document, draft.touched)
    return _named(document, changes, here, target)


def _around(target: int | None, parents: Mapping[int, int]) -> list[int | None]:
    """Return a group and those around it, and that there is none around these."""
    if target is None:
        return [None]
    return [target, *ancestors(target, parents), None]


def _named(
    document: Document, changes: tuple[Change, ...], here: int | None, there: int | None
) -> Edit:
    name, group_id = ("out_of_group", here) if there is None else ("into_group", there)
    if group_id is None:
        return Edit("move", changes)
    return Edit(name, changes, {"block": group_of(document, group_id).title})


def _leave(draft: Draft, group_id: int, members: Sequence[int]) -> set[int]:
    """Take elements out of all uses of a definition; return those of other uses."""
    document = draft.document
    numbers = [interior(document, group_id).index(i) for i in members]
    others: set[int] = set()
    for use in uses_of(document, group_of(document, group_id).definition):
        inside = interior(document, use.id)
        same = [inside[number] for number in numbers]
        crossing.leave(draft, use.id, same)
        others |= set(same)
    return others - set(members)


def _settle(
    draft: Draft,
    members: Sequence[int],
    copies: set[int],
    places: Mapping[int, Place],
) -> None:
    """Put the elements where they belong, those of other uses just as far away."""
    draft.take(move(draft.document, dict(places)).changes)
    first = draft.before.get(members[0])
    x, y = places.get(members[0], _place(first))
    dx, dy = x - _place(first)[0], y - _place(first)[1]
    ways = {}
    for element_id in with_interiors(draft.document, copies):
        here = _place(draft.document.get(element_id))
        ways[element_id] = here[0] + dx, here[1] + dy
    draft.take(move(draft.document, ways).changes)
    parents = parents_of(draft.document)
    for element_id in sorted(copies - parents.keys()):
        element = draft.document.get(element_id)
        if isinstance(element, PerceptronBlock):
            name = free_name(draft.document, element.name)
            draft.put(replace(element, name=name))


def _place(element: Element) -> Place:
    return getattr(element, "x", 0.0), getattr(element, "y", 0.0)
