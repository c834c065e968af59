"""Keep all uses of a definition alike, so that one edit changes them together.

There is no definition beside its uses: the definition is what they have in common. An
edit inside one use is completed by the same edit inside the others before it is carried
out, so it is one entry of the undo history.

Numbers are shared too, like those of a gate that is drawn by hand and copied. Training
would have to move each use by a gradient of its own; a definition that is used more
than once is therefore trained only after it was frozen or its uses were made
independent (`engine.document.groups.sharing`).
"""

from collections.abc import Iterable
from dataclasses import replace

from engine.document.bends import shifted
from engine.document.document import Change, Document, Edit
from engine.document.elements import Element, Group, Settings, Wire
from engine.document.groups import check
from engine.document.groups.tree import (
    depth_first,
    group_of,
    interior,
    perceptrons_inside,
    uses_of,
    wires_inside,
)

_DIGITS = 3  # of a place; finer differences come from adding and subtracting


def completed(document: Document, edit: Edit) -> Edit:
    """Return an edit with everything that follows from it for groups.

    What was removed is forgotten by the groups around it, a group without perceptrons
    goes, and the other uses of what was edited are edited alike.

    Raises
    ------
    EngineError
        GROUP_INSIDE_ITSELF; GROUP_LOOP or GROUP_DOUBLE where another use of the edited
        definition is wired so that the edit is not possible there.
    """
    after = document.apply(edit.changes)
    if not after.groups and not document.groups:
        return edit
    touched = {change.id for change in edit.changes}
    # An id may be used again within the same edit, e.g. by a wire that heals a gap.
    gone = {change.id for change in edit.changes if change.after is None}
    after = _tidied(after, gone, touched)
    check.refuse_nesting(after)
    for group in depth_first(after):
        uses = uses_of(after, group.definition)
        if len(uses) > 1 and uses[0].id == group.id:
            after = _aligned(document, after, uses, touched)
            after = _tidied(after, set(), touched)  # the groups around these uses
    if _is_about_wiring(edit) or len(touched) > len(edit.changes):
        check.refuse_wiring(after)
    changes = changes_between(document, after, touched)
    return replace(edit, changes=changes)


def _is_about_wiring(edit: Edit) -> bool:
    return any(_ends_of(c.before) != _ends_of(c.after) for c in edit.changes)


def _ends_of(element: Element | None) -> tuple[object, ...]:
    """Return what of an element decides where wires may be."""
    if isinstance(element, Wire):
        return element.source, element.target
    if isinstance(element, Group):
        return element.members, element.inputs, element.outputs
    return ()


def changes_between(
    before: Document, after: Document, ids: Iterable[int]
) -> tuple[Change, ...]:
    """Return the changes of these elements from one document to another."""
    changes = []
    for element_id in sorted(ids):
        old, new = before.elements.get(element_id), after.elements.get(element_id)
        if old is not new and old != new:
            changes.append(Change(old, new))
    return tuple(changes)


# --- forgetting what is gone ------------------------------------------------------


def _tidied(document: Document, gone: set[int], touched: set[int]) -> Document:
    """Drop from groups what the document no longer has, and empty groups."""
    for group in depth_first(document):
        left = _without_gone(document, group, gone)
        if left != group:
            document = _put(document, [left], touched)
        if not perceptrons_inside(document, group.id):
            all_of_it = {group.id, *interior(document, group.id)}
            touching = [
                w.id for w in document.wires() if {w.source, w.target} & all_of_it
            ]
            document = _drop(document, [*all_of_it, *touching], touched)
            gone = gone | {group.id}
    return document


def _without_gone(document: Document, group: Group, gone: set[int]) -> Group:
    members = tuple(i for i in group.members if i in document and i not in gone)
    inner = map(document.get, members)
    seen = {i for g in inner if isinstance(g, Group) for i in g.outputs}
    outputs = [
        (block, name)
        for block, name in zip(group.outputs, group.output_names, strict=True)
        if block in members or block in seen
    ]
    return replace(
        group,
        members=members,
        inputs=tuple(i for i in group.inputs if i in members),
        outputs=tuple(block for block, _ in outputs),
        output_names=tuple(name for _, name in outputs),
    )


def _put(
    document: Document, elements: Iterable[Element], touched: set[int]
) -> Document:
    fresh = list(elements)
    touched.update(element.id for element in fresh)
    return document.apply(Change(document.elements.get(e.id), e) for e in fresh)


def _drop(document: Document, ids: Iterable[int], touched: set[int]) -> Document:
    gone = sorted(set(ids))
    touched.update(gone)
    return document.apply(Change(document.get(i), None) for i in gone)


# --- one content for all uses -----------------------------------------------------


def content_of(document: Document, group_id: int) -> Document:
    """Return a use as a document of its own, which is the same for uses that are alike.

    Ids count from 1 in the order of the interior, the wires last; places are relative
    to the group's. The group itself comes first, closed and without a name of its own.
    """
    group = group_of(document, group_id)
    inside = interior(document, group_id)
    ids = {element_id: k for k, element_id in enumerate((group_id, *inside), start=1)}
    elements: list[Element] = [
        _moved(_renumbered(document.get(i), ids), -group.x, -group.y)
        for i in (group_id, *inside)
    ]
    elements[0] = _moved(_renumbered(replace(group, name=""), ids), -group.x, -group.y)
    wires = [
        _moved(_renumbered(wire, ids), -group.x, -group.y)
        for wire in wires_inside(document, group_id)
    ]
    wires.sort(key=lambda w: (w.source, w.target))  # type: ignore[union-attr]
    elements += (replace(w, id=len(ids) + k) for k, w in enumerate(wires, start=1))
    return Document(elements)


def _renumbered(element: Element, ids: dict[int, int]) -> Element:
    """Return an element under other ids, and a group as if it were closed."""
    new_id = ids.get(element.id, element.id)
    if isinstance(element, Wire):
        ends = ids[element.source], ids[element.target]
        return replace(element, id=new_id, source=ends[0], target=ends[1])
    if isinstance(element, Group):
        return replace(
            element,
            id=new_id,
            members=tuple(ids[i] for i in element.members),
            inputs=tuple(ids[i] for i in element.inputs),
            outputs=tuple(ids[i] for i in element.outputs),
            is_open=False,
        )
    return replace(element, id=new_id)


def _moved(element: Element, dx: float, dy: float) -> Element:
    if isinstance(element, Wire):
        bends = shifted(element.bends, dx, dy)
        rounded = ((round(x, _DIGITS), round(y, _DIGITS)) for x, y in bends)
        return replace(element, bends=tuple(rounded))
    if isinstance(element, Settings):
        return element
    x, y = round(element.x + dx, _DIGITS), round(element.y + dy, _DIGITS)
    return replace(element, x=x, y=y)


def _aligned(
    before: Document, after: Document, uses: list[Group], touched: set[int]
) -> Document:
    """Return the document with the uses like the one that was edited."""
    contents = {use.id: content_of(after, use.id) for use in uses}
    if all(content == contents[uses[0].id] for content in contents.values()):
        return after
    edited = [use for use in uses if _is_edited(before, use, contents[use.id])]
    model = (edited or uses)[0]
    for use in uses:
        if contents[use.id] != contents[model.id]:
            after = _made_like(before, after, model, use, touched)
    return after


def _is_edited(before: Document, use: Group, content: Document) -> bool:
    known = before.elements.get(use.id)
    return isinstance(known, Group) and content_of(before, use.id) != content


def _made_like(
    before: Document, after: Document, model: Group, use: Group, touched: set[int]
) -> Document:
    """Return the document with `use` like `model`; what corresponds keeps its id."""
    inside = interior(after, model.id)
    ids = {model.id: use.id, **_correspondence(before, after, model, use)}
    fresh = after.next_id
    for element_id in inside:
        if element_id not in ids:
            ids[element_id], fresh = fresh, fresh + 1
    old_wires = {(w.source, w.target): w.id for w in wires_inside(after, use.id)}
    wires = []
    for wire in wires_inside(after, model.id):
        ends = ids[wire.source], ids[wire.target]
        if ends not in old_wires:
            old_wires[ends], fresh = fresh, fresh + 1
        wires.append(replace(_renumbered(wire, ids), id=old_wires[ends]))
    dx, dy = use.x - model.x, use.y - model.y
    elements = [_renumbered(after.get(i), ids) for i in (model.id, *inside)]
    elements = [_moved(element, dx, dy) for element in (*elements, *wires)]
    after = _emptied(after, use, {element.id for element in elements}, touched)
    return _put(after, (_as_shown(after, use, e) for e in elements), touched)


def _correspondence(
    before: Document, after: Document, model: Group, use: Group
) -> dict[int, int]:
    """Return what of `use` stands for what of `model`, by their order before."""
    source = before if model.id in before and use.id in before else after
    pairs = zip(interior(source, model.id), interior(source, use.id), strict=False)
    return {
        a: b
        for a, b in pairs
        if a in after and b in after and type(after.get(a)) is type(after.get(b))
    }


def _emptied(
    document: Document, use: Group, kept: set[int], touched: set[int]
) -> Document:
    """Remove from a use what the model has not, with the wires that touch it."""
    inside = interior(document, use.id)
    gone = set(inside) - kept
    touching = [w.id for w in document.wires() if {w.source, w.target} & gone]
    others = [w.id for w in wires_inside(document, use.id) if w.id not in kept]
    return _drop(document, [*gone, *touching, *others], touched)


def _as_shown(document: Document, use: Group, element: Element) -> Element:
    """Let a group keep what each use has for itself: its name, and being open."""
    known = document.elements.get(element.id)
    if not isinstance(element, Group) or not isinstance(known, Group):
        return element
    if element.id == use.id:
        return replace(element, x=use.x, y=use.y, name=use.name, is_open=known.is_open)
    return replace(element, is_open=known.is_open)
