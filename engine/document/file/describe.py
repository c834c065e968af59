"""From a document to typed records."""

from collections.abc import Callable
from typing import Any

from msgspec import UNSET

from engine.arrays import AnyArray, same
from engine.document.document import Document
from engine.document.elements import (
    SETTINGS_ID,
    Block,
    BundledData,
    DataSource,
    FileData,
    Frame,
    Group,
    InputBlock,
    Note,
    Port,
    Settings,
    Wire,
)
from engine.document.file.schema import (
    BundledRecord,
    FileRecord,
    FrameRecord,
    GroupRecord,
    InputRecord,
    LeadRecord,
    NoteRecord,
    PerceptronRecord,
    PinRecord,
    PortRecord,
    Project,
    SettingsRecord,
    StopRecord,
    TableRecord,
    ViewRecord,
    WireRecord,
)
from engine.document.file.wiring import BlockRecord
from engine.document.groups.flat import is_lead

# Put an array into the file: the array, a name in case it gets an entry of its own, its
# path for errors, and the element whose numbers it has.
Store = Callable[[AnyArray, str, str, int], Any]


def describe(document: Document, store: Store) -> Project:
    """Return the records of a document, in the order of the ids.

    Parameters
    ----------
    document : Document
        What is saved.
    store : callable
        ``store(array, name, path, element_id)`` puts an array into the file and returns
        what stands for it in the record: lists of numbers, or an `ArrayRef`.
    """
    blocks = enumerate(document.blocks())
    wires = enumerate(w for w in document.wires() if not is_lead(document, w))
    notes = (item for item in document.elements.values() if isinstance(item, Note))
    return Project(
        settings=_settings(document.settings, store),
        blocks=[_block(block, f"$.blocks[{i}]", store) for i, block in blocks],
        wires=[_wire(wire, f"$.wires[{i}]", store) for i, wire in wires],
        notes=[
            NoteRecord(id=n.id, x=n.x, y=n.y, text=n.text, width=n.width) for n in notes
        ],
        frames=_frames(document) or UNSET,
        leads=_leads(document) or UNSET,
        groups=[_group(group) for group in document.groups] or UNSET,
        views=_views(document.settings) or UNSET,
    )


def _views(settings: Settings) -> list[ViewRecord]:
    fields = ViewRecord.__struct_fields__
    return [
        ViewRecord(**{name: getattr(view, name) for name in fields})
        for view in settings.views
    ]


def _frames(document: Document) -> list[FrameRecord]:
    fields = FrameRecord.__struct_fields__
    return [
        FrameRecord(**{name: getattr(frame, name) for name in fields})
        for frame in document.elements.values()
        if isinstance(frame, Frame)
    ]


def _leads(document: Document) -> list[LeadRecord]:
    return [
        LeadRecord(
            id=wire.id,
            source=wire.source,
            target=wire.target,
            bends=[list(place) for place in wire.bends] or UNSET,
        )
        for wire in document.wires()
        if is_lead(document, wire)
    ]


def _group(group: Group) -> GroupRecord:
    return GroupRecord(
        id=group.id,
        name=group.name,
        title=group.title,
        definition=group.definition,
        x=group.x,
        y=group.y,
        members=list(group.members),
        inputs=list(group.inputs),
        outputs=list(group.outputs),
        output_names=list(group.output_names),
        is_open=group.is_open,
    )


def _block(block: Block, path: str, store: Store) -> BlockRecord:
    if isinstance(block, InputBlock):
        return InputRecord(
            id=block.id,
            name=block.name,
            x=block.x,
            y=block.y,
            columns=list(block.columns),
            collapsed=block.collapsed,
        )
    if isinstance(block, Port):
        return PortRecord(
            id=block.id, name=block.name, x=block.x, y=block.y, n_units=block.n_units
        )
    stem = f"block{block.id}"
    bias = store(block.bias, f"{stem}_bias", f"{path}.bias", block.id)
    start = UNSET
    if not same(block.bias, block.start_bias):
        place = f"{path}.start_bias"
        start = store(block.start_bias, f"{stem}_start_bias", place, block.id)
    return PerceptronRecord(
        id=block.id,
        name=block.name,
        x=block.x,
        y=block.y,
        activation=block.activation,
        bias=bias,
        start_bias=start,
        use_bias=block.use_bias,
        gate=block.gate,
        unit_names=list(block.unit_names),
        collapsed=block.collapsed,
        bias_frozen=block.bias_frozen or UNSET,
        pins=[PinRecord(plot=p.plot, unit=p.unit, x=p.x, y=p.y) for p in block.pins]
        or UNSET,
    )


def _wire(wire: Wire, path: str, store: Store) -> WireRecord:
    stem = f"wire{wire.id}"
    weights = store(wire.weights, f"{stem}_weights", f"{path}.weights", wire.id)
    start = mask = UNSET
    if not same(wire.weights, wire.start_weights):
        place = f"{path}.start_weights"
        start = store(wire.start_weights, f"{stem}_start_weights", place, wire.id)
    if wire.mask is not None:
        mask = store(wire.mask, f"{stem}_mask", f"{path}.mask", wire.id)
    return WireRecord(
        id=wire.id,
        source=wire.source,
        target=wire.target,
        weights=weights,
        start_weights=start,
        mask=mask,
        frozen=wire.frozen or UNSET,
        bends=[list(place) for place in wire.bends] or UNSET,
    )


def _settings(settings: Settings, store: Store) -> SettingsRecord:
    plain = {
        field: getattr(settings, field)
        for field in SettingsRecord.__struct_fields__
        if field not in {"data", "stop"}
    }
    stop = {
        field: getattr(settings.stop, field) for field in StopRecord.__struct_fields__
    }
    data = _data(settings.data, store)
    return SettingsRecord(data=data, stop=StopRecord(**stop), **plain)


def _data(
    data: DataSource | None, store: Store
) -> TableRecord | BundledRecord | FileRecord | None:
    if data is None:
        return None
    if isinstance(data, BundledData):
        return BundledRecord(name=data.name)
    if isinstance(data, FileData):
        return FileRecord(
            path=data.path,
            format=data.format,
            delimiter=data.delimiter,
            decimal=data.decimal,
            encoding=data.encoding,
            header=data.header,
            target_columns=list(data.target_columns),
        )
    path = "$.settings.data"
    return TableRecord(
        name=data.name,
        feature_names=list(data.feature_names),
        target_names=list(data.target_names),
        x=store(data.x, "data_x", f"{path}.x", SETTINGS_ID),
        y=store(data.y, "data_y", f"{path}.y", SETTINGS_ID),
        class_names=list(data.class_names),
        origin=data.origin,
    )
