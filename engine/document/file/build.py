"""From typed records to a document; nothing of a file that is wrong gets through."""

from collections.abc import Container, Sequence, Sized
from dataclasses import replace

import numpy as np
from msgspec import UNSET

from engine.arrays import Array, BoolArray, frozen
from engine.document import names
from engine.document.bends import MAX_BENDS
from engine.document.document import Document
from engine.document.elements import (
    Block,
    BundledData,
    DataSource,
    Element,
    FileData,
    Frame,
    InputBlock,
    Note,
    PerceptronBlock,
    Pin,
    Port,
    SavedView,
    Settings,
    StopSettings,
    TableData,
    Wire,
)
from engine.document.file.arrays import ArrayReader
from engine.document.file.grouping import checked, groups_of
from engine.document.file.limits import Limits
from engine.document.file.schema import (
    BundledRecord,
    FileRecord,
    FrameRecord,
    LeadRecord,
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
from engine.document.file.wiring import BlockRecord, check_wires
from engine.document.gates import GATES
from engine.document.groups.ports import lead_weights
from engine.document.pins import MAX_PINS
from engine.errors import Code, EngineError, Issue


class Builder:
    """Build the document of one file; collect what had to be put right."""

    def __init__(self, arrays: ArrayReader, limits: Limits) -> None:
        self._arrays = arrays
        self._limits = limits
        self.warnings: list[Issue] = []

    def document(self, project: Project) -> Document:
        """Return the document.

        Raises
        ------
        EngineError
            If anything in the records does not fit together.
        """
        self._limit(project.blocks, "$.blocks", self._limits.blocks)
        self._limit(project.wires, "$.wires", self._limits.wires)
        self._limit(project.notes, "$.notes", self._limits.notes)
        frames = project.frames or []
        self._limit(frames, "$.frames", self._limits.frames)
        leads, groups = project.leads or [], project.groups or []
        self._limit(leads, "$.leads", self._limits.wires)
        self._limit(groups, "$.groups", self._limits.groups)
        _refuse_double_ids(project)
        records = {record.id: record for record in project.blocks}
        check_wires(project.wires, records, leads)
        blocks = {
            record.id: self._block(record, f"$.blocks[{i}]")
            for i, record in enumerate(project.blocks)
        }
        elements: list[Element] = [
            replace(
                self._settings(project.settings, "$.settings"),
                views=_views(project.views or []),
            ),
            *blocks.values(),
        ]
        for i, record in enumerate(project.wires):
            shape = blocks[record.source].n_units, blocks[record.target].n_units
            elements.append(self._wire(record, shape, f"$.wires[{i}]"))
        elements += (Note(n.id, n.x, n.y, n.text, n.width) for n in project.notes)
        elements += (_frame(f, f"$.frames[{i}]") for i, f in enumerate(frames))
        elements += (self._lead(r, blocks[r.target], i) for i, r in enumerate(leads))
        elements += groups_of(project)
        return checked(Document(elements), self.warnings)

    def _limit(self, items: Sized, path: str, highest: int) -> None:
        if len(items) > highest:
            raise EngineError(
                Code.FILE_TOO_MANY, path=path, count=len(items), highest=highest
            )

    # --- blocks and wires ---------------------------------------------------------

    def _block(self, record: BlockRecord, path: str) -> Block:
        if isinstance(record, PerceptronRecord):
            return self._perceptrons(record, path)
        if isinstance(record, PortRecord):
            place = record.x, record.y
            return Port(record.id, *place, record.name, record.n_units)
        columns = [record.name] if record.columns is UNSET else record.columns
        self._limit(columns, f"{path}.columns", self._limits.units)
        return InputBlock(
            record.id, record.x, record.y, record.name, tuple(columns), record.collapsed
        )

    def _perceptrons(self, record: PerceptronRecord, path: str) -> PerceptronBlock:
        _known(record.activation, names.ACTIVATIONS, f"{path}.activation")
        if record.gate:
            _known(record.gate, GATES, f"{path}.gate")
        bias = self._arrays.floats(record.bias, (None,), f"{path}.bias")
        if not len(bias):
            raise EngineError(Code.FILE_FIELD_VALUE, path=f"{path}.bias")
        self._limit(bias, f"{path}.bias", self._limits.units)
        start = bias
        if record.start_bias is not UNSET:
            start = self._arrays.floats(
                record.start_bias, bias.shape, f"{path}.start_bias"
            )
        if not record.use_bias:
            switched_off = np.zeros(bias.shape, np.bool_)
            bias = self._zero_outside(bias, switched_off, f"{path}.bias")
            start = self._zero_outside(start, switched_off, f"{path}.start_bias")
        _require_length(record.unit_names, {0, len(bias)}, f"{path}.unit_names")
        return PerceptronBlock(
            id=record.id,
            x=record.x,
            y=record.y,
            name=record.name,
            activation=record.activation,
            bias=bias,
            start_bias=start,
            use_bias=record.use_bias,
            gate=record.gate,
            unit_names=tuple(record.unit_names),
            collapsed=record.collapsed,
            bias_frozen=record.bias_frozen is True,
            pins=self._pins(record.pins or [], len(bias), f"{path}.pins"),
        )

    def _pins(
        self, records: Sequence[PinRecord], n_units: int, path: str
    ) -> tuple[Pin, ...]:
        self._limit(records, path, MAX_PINS)
        for i, record in enumerate(records):
            _known(record.plot, names.PLOTS, f"{path}[{i}].plot")
            if not 0 <= record.unit < n_units:
                raise EngineError(Code.FILE_FIELD_VALUE, path=f"{path}[{i}].unit")
        return tuple(Pin(r.plot, r.unit, r.x, r.y) for r in records)

    def _wire(self, record: WireRecord, shape: tuple[int, int], path: str) -> Wire:
        weights = self._arrays.floats(record.weights, shape, f"{path}.weights")
        start, mask = weights, None
        if record.start_weights is not UNSET:
            place = f"{path}.start_weights"
            start = self._arrays.floats(record.start_weights, shape, place)
        if record.mask is not UNSET:
            mask = self._arrays.mask(record.mask, shape, f"{path}.mask")
            weights = self._zero_outside(weights, mask, f"{path}.weights")
            start = self._zero_outside(start, mask, f"{path}.start_weights")
        bends = record.bends or []
        self._limit(bends, f"{path}.bends", MAX_BENDS)
        return Wire(
            id=record.id,
            source=record.source,
            target=record.target,
            weights=weights,
            start_weights=start,
            mask=mask,
            frozen=record.frozen is True,
            bends=tuple((x, y) for x, y in bends),
        )

    def _lead(self, record: LeadRecord, port: Block, i: int) -> Wire:
        bends = record.bends or []
        self._limit(bends, f"$.leads[{i}].bends", MAX_BENDS)
        weights = lead_weights(port.n_units)
        ends = record.source, record.target
        places = tuple((x, y) for x, y in bends)
        return Wire(record.id, *ends, weights, weights, bends=places)

    def _zero_outside(self, values: Array, there: BoolArray, path: str) -> Array:
        """Return `values` with 0 where nothing is connected, as a document has it."""
        if not values[~there].any():
            return values
        self.warnings.append(Issue(Code.FILE_NUMBER_DROPPED, values={"path": path}))
        return frozen(np.where(there, values, 0.0))

    # --- settings -----------------------------------------------------------------

    def _settings(self, record: SettingsRecord, path: str) -> Settings:
        for field, known in (
            ("scaling", names.SCALINGS),
            ("loss", names.LOSSES),
            ("optimizer", names.OPTIMIZERS),
            ("initializer", names.INITIALIZERS),
            ("precision", names.PRECISIONS),
            ("rule", names.RULES),
        ):
            _known(getattr(record, field), known, f"{path}.{field}")
        plain = {
            field: getattr(record, field)
            for field in SettingsRecord.__struct_fields__
            if field not in {"data", "stop"}
        }
        return Settings(
            data=self._data(record.data, f"{path}.data"),
            stop=StopSettings(
                **{name: getattr(record.stop, name) for name in _STOP_FIELDS}
            ),
            **plain,
        )

    def _data(
        self, record: TableRecord | BundledRecord | FileRecord | None, path: str
    ) -> DataSource | None:
        if isinstance(record, TableRecord):
            return self._table(record, path)
        if isinstance(record, BundledRecord):
            return BundledData(record.name)
        if isinstance(record, FileRecord):
            _known(record.format, names.FILE_FORMATS, f"{path}.format")
            return FileData(
                path=record.path,
                format=record.format,
                delimiter=record.delimiter,
                decimal=record.decimal,
                encoding=record.encoding,
                header=record.header,
                target_columns=tuple(record.target_columns),
            )
        return None

    def _table(self, record: TableRecord, path: str) -> TableData:
        n_targets = len(record.target_names)
        x = self._arrays.floats(
            record.x, (None, len(record.feature_names)), f"{path}.x"
        )
        y = self._arrays.floats(record.y, (len(x), n_targets), f"{path}.y")
        n_classes = max(n_targets, 2)  # one column of 0 and 1 tells two classes apart
        _require_length(record.class_names, {0, n_classes}, f"{path}.class_names")
        return TableData(
            name=record.name,
            feature_names=tuple(record.feature_names),
            target_names=tuple(record.target_names),
            x=x,
            y=y,
            class_names=tuple(record.class_names),
            origin=record.origin,
        )


_STOP_FIELDS = StopRecord.__struct_fields__


def _refuse_double_ids(project: Project) -> None:
    seen: set[int] = set()
    for kind in ("blocks", "wires", "notes", "frames", "leads", "groups"):
        for i, record in enumerate(getattr(project, kind) or []):
            if record.id in seen:
                raise EngineError(
                    Code.FILE_ID_DOUBLE, path=f"$.{kind}[{i}].id", id=record.id
                )
            seen.add(record.id)


def _views(records: list[ViewRecord]) -> tuple[SavedView, ...]:
    views = {}
    for i, record in enumerate(records):
        if record.number in views:
            raise EngineError(Code.FILE_FIELD_VALUE, path=f"$.views[{i}].number")
        fields = {name: getattr(record, name) for name in record.__struct_fields__}
        views[record.number] = SavedView(**fields)
    return tuple(view for _, view in sorted(views.items()))


def _frame(record: FrameRecord, path: str) -> Frame:
    _known(record.color, names.FRAME_COLORS, f"{path}.color")
    fields = FrameRecord.__struct_fields__
    return Frame(**{name: getattr(record, name) for name in fields})


def _known(name: str, known: Container[str], path: str) -> None:
    if name not in known:
        raise EngineError(Code.FILE_NAME_UNKNOWN, path=path, found=name)


def _require_length(items: Sized, allowed: set[int], path: str) -> None:
    if len(items) not in allowed:
        raise EngineError(
            Code.FILE_SHAPE_DIFFERS,
            path=path,
            expected=str(max(allowed)),
            found=str(len(items)),
        )
