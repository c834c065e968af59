"""Check the groups of a file: what lies where, and that all uses are alike."""

from collections import Counter
from dataclasses import replace

from engine.document.document import Change, Document
from engine.document.elements import Group, PerceptronBlock, Port
from engine.document.file.schema import GroupRecord, PortRecord, Project
from engine.document.groups import check
from engine.document.groups.alike import content_of
from engine.document.groups.naming import next_definition
from engine.document.groups.tree import (
    ancestors,
    depth_first,
    group_of,
    interior,
    parents_of,
    uses_of,
)
from engine.errors import Code, EngineError, Issue


def groups_of(project: Project) -> list[Group]:
    """Return the groups of a file.

    Raises
    ------
    EngineError
        FILE_GROUP_MEMBER for what is not there, in two groups or inside itself;
        FILE_GROUP_PORT for a port that is not the input of one group;
        FILE_SHAPE_DIFFERS if the outputs are not as many as their names.
    """
    records = project.groups or []
    known = {
        record.id
        for kind in (project.blocks, project.notes, project.frames or [], records)
        for record in kind
    }
    _check_members(records, known)
    _check_inputs(records, project)
    for i, record in enumerate(records):
        counts = len(record.outputs), len(record.output_names)
        if counts[0] != counts[1]:
            raise EngineError(
                Code.FILE_SHAPE_DIFFERS,
                path=f"$.groups[{i}].output_names",
                expected=str(counts[0]),
                found=str(counts[1]),
            )
    return [_group(record) for record in records]


def _group(record: GroupRecord) -> Group:
    return Group(
        id=record.id,
        x=record.x,
        y=record.y,
        name=record.name,
        title=record.title,
        definition=record.definition,
        members=tuple(record.members),
        inputs=tuple(record.inputs),
        outputs=tuple(record.outputs),
        output_names=tuple(record.output_names),
        is_open=record.is_open,
    )


def _check_members(records: list[GroupRecord], known: set[int]) -> None:
    around: dict[int, int] = {}
    for i, record in enumerate(records):
        for k, member in enumerate(record.members):
            if member not in known or member in around:
                path = f"$.groups[{i}].members[{k}]"
                raise EngineError(Code.FILE_GROUP_MEMBER, path=path, id=member)
            around[member] = record.id
    for i, record in enumerate(records):
        seen, here = {record.id}, record.id
        while here in around:
            here = around[here]
            if here in seen:
                path = f"$.groups[{i}].members"
                raise EngineError(Code.FILE_GROUP_MEMBER, path=path, id=here)
            seen.add(here)


def _check_inputs(records: list[GroupRecord], project: Project) -> None:
    ports = {r.id for r in project.blocks if isinstance(r, PortRecord)}
    for i, record in enumerate(records):
        inside = ports.intersection(record.members)
        if len(record.inputs) != len(inside) or set(record.inputs) != inside:
            path = f"$.groups[{i}].inputs"
            raise EngineError(Code.FILE_GROUP_PORT, path=path, id=record.id)
        ports -= inside
    if ports:
        raise EngineError(Code.FILE_GROUP_PORT, path="$.blocks", id=min(ports))


def checked(document: Document, warnings: list[Issue]) -> Document:
    """Return a document whose groups are sound.

    Uses that are not alike become uses of definitions of their own, with a warning.

    Raises
    ------
    EngineError
        FILE_GROUP_MEMBER, FILE_GROUP_PORT, FILE_GROUP_WIRE; GROUP_INSIDE_ITSELF.
    """
    if not document.groups:
        return document
    parents = parents_of(document)
    for group in document.groups:
        _check_outputs(document, group, parents)
    _check_leads(document)
    check.refuse_nesting(document)
    issue = check.first_fault(document)
    if issue is not None:
        names = {key: issue.values[key] for key in ("source", "target")}
        raise EngineError(Code.FILE_GROUP_WIRE, issue.elements, **names)
    return _parted(document, warnings)


def _check_outputs(document: Document, group: Group, parents: dict[int, int]) -> None:
    inside = set(interior(document, group.id))
    for block_id in group.outputs:
        between = ancestors(block_id, parents)
        seen = block_id in inside and all(
            block_id in group_of(document, i).outputs
            for i in between[: between.index(group.id)]
        )
        is_perceptron = isinstance(document.elements.get(block_id), PerceptronBlock)
        if not seen or not is_perceptron:
            path = f"$.groups id {group.id}.outputs"
            raise EngineError(Code.FILE_GROUP_MEMBER, path=path, id=block_id)


def _check_leads(document: Document) -> None:
    ports = {b.id: b for b in document.blocks() if isinstance(b, Port)}
    leads = [wire for wire in document.wires() if wire.target in ports]
    counts = Counter(wire.target for wire in leads)
    for wire in leads:
        width = document.block(wire.source).n_units
        if counts[wire.target] > 1 or width != ports[wire.target].n_units:
            path = f"$.leads id {wire.id}"
            raise EngineError(Code.FILE_GROUP_PORT, path=path, id=wire.target)


def _parted(document: Document, warnings: list[Issue]) -> Document:
    for group in depth_first(document):
        first = uses_of(document, group.definition)[0]
        contents = content_of(document, first.id), content_of(document, group.id)
        if contents[0] == contents[1]:
            continue
        names = {"block": group.name}
        warnings.append(Issue(Code.FILE_GROUPS_DIFFER, (group.id,), names))
        fresh = replace(
            group_of(document, group.id), definition=next_definition(document)
        )
        document = document.apply([Change(group, fresh)])
    return document
