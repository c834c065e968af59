"""What may be wired and nested where there are groups."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from engine.document.document import Document
from engine.document.elements import Block, Port, Wire
from engine.document.groups.flat import feeds_of, flattened
from engine.document.groups.tree import (
    ancestors,
    group_of,
    group_of_port,
    parents_of,
    reach_of,
)
from engine.errors import Code, EngineError, Issue


def wiring_issue(document: Document, source: Block, target: Block) -> Issue | None:
    """Tell why groups do not allow a wire; None if they have no objection.

    Loops are not looked for: they are the same with and without groups.
    """
    if not document.groups:
        return None
    if isinstance(target, Port):
        issue = _issue_of_port(document, source, target)
        if issue is not None:
            return issue
    parents = parents_of(document)
    place = place_of_end(target, parents)
    if place not in reach_of(document, source.id, parents):
        return _issue_of_place(document, source, target, place)
    return _issue_of_double(document, source, target)


def place_of_end(target: Block, parents: Mapping[int, int]) -> int | None:
    """Return the group in which a wire to a block ends; None: outside all groups.

    A port is wired from outside its group.
    """
    place = parents.get(target.id)
    if place is None or not isinstance(target, Port):
        return place
    return parents.get(place)


def _issue_of_port(document: Document, source: Block, port: Port) -> Issue | None:
    group = group_of_port(document, port.id)
    values = {
        "source": source.name,
        "target": port.name,
        "block": group.name if group else "",
    }
    both = (source.id, port.id)
    if any(wire.target == port.id for wire in document.wires()):
        return Issue(Code.PORT_TAKEN, both, values)
    if source.n_units != port.n_units:
        widths = {"found": source.n_units, "wanted": port.n_units}
        return Issue(Code.PORT_WIDTH, both, {**values, **widths})
    return None


def _issue_of_place(
    document: Document, source: Block, target: Block, place: int | None
) -> Issue:
    both = (source.id, target.id)
    around = ancestors(source.id, parents_of(document))
    if place is not None and place not in around:
        name = group_of(document, place).name
        code = Code.GROUP_SHUT
    else:
        shut = next(i for i in around if source.id not in group_of(document, i).outputs)
        name, code = group_of(document, shut).name, Code.GROUP_NOT_OUTPUT
    values = {"source": source.name, "target": target.name, "block": name}
    return Issue(code, both, values)


def _issue_of_double(document: Document, source: Block, target: Block) -> Issue | None:
    """Look for a perceptron that the source would feed twice, through two inputs."""
    origin = feeds_of(document).get(source.id, source.id)
    pairs = {(wire.source, wire.target) for wire in flattened(document).wires()}
    for end in _ends(document, target.id):
        if (origin, end) in pairs:
            names = {"source": source.name, "target": document.block(end).name}
            return Issue(Code.GROUP_DOUBLE, (source.id, target.id), names)
    return None


def _ends(document: Document, block_id: int) -> set[int]:
    """Return the perceptrons that a wire to a block feeds in the end."""
    ends: set[int] = set()
    waiting = [block_id]
    while waiting:
        here = waiting.pop()
        if isinstance(document.get(here), Port):
            waiting += (w.target for w in document.wires() if w.source == here)
        else:
            ends.add(here)
    return ends


# --- whole documents --------------------------------------------------------------


def refuse_nesting(document: Document) -> None:
    """Refuse a definition that is used inside itself.

    Raises
    ------
    EngineError
        GROUP_INSIDE_ITSELF.
    """
    parents = parents_of(document)
    for group in document.groups:
        around = (group_of(document, i) for i in ancestors(group.id, parents))
        if any(outer.definition == group.definition for outer in around):
            raise EngineError(Code.GROUP_INSIDE_ITSELF, (group.id,), block=group.title)


def refuse_wiring(document: Document) -> None:
    """Refuse what an edit inside one use would do to another one.

    Raises
    ------
    EngineError
        GROUP_NOT_OUTPUT, GROUP_SHUT, GROUP_DOUBLE, GROUP_LOOP.
    """
    issue = first_fault(document)
    if issue is not None:
        raise EngineError(issue.code, issue.elements, **issue.values)


def first_fault(document: Document) -> Issue | None:
    """Return the first wire that groups do not allow."""
    parents = parents_of(document)
    for wire in document.wires():
        source, target = document.block(wire.source), document.block(wire.target)
        place = place_of_end(target, parents)
        if place not in reach_of(document, source.id, parents):
            return _issue_of_place(document, source, target, place)
    wires = list(flattened(document).wires())
    return _double_of(document, wires) or _loop_of(document, wires)


def _double_of(document: Document, wires: Iterable[Wire]) -> Issue | None:
    seen: set[tuple[int, int]] = set()
    for wire in wires:
        pair = (wire.source, wire.target)
        if pair in seen:
            return Issue(Code.GROUP_DOUBLE, pair, _names(document, pair))
        seen.add(pair)
    return None


def _loop_of(document: Document, wires: Iterable[Wire]) -> Issue | None:
    sorter: TopologicalSorter[int] = TopologicalSorter()
    for wire in wires:
        sorter.add(wire.target, wire.source)
    try:
        sorter.prepare()
    except CycleError as error:
        pair = error.args[1][0], error.args[1][1]
        return Issue(Code.GROUP_LOOP, pair, _names(document, pair))
    return None


def _names(document: Document, pair: tuple[int, int]) -> Mapping[str, str]:
    source, target = document.block(pair[0]), document.block(pair[1])
    return {"source": source.name, "target": target.name}
