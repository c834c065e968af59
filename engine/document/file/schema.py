"""What a project file says, as typed records; schema 2.

The defaults here belong to the file format: a field that a file leaves out means the
same for ever, whatever a new document starts with.
"""

from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType, field

FORMAT = "perceptarium"
SCHEMA = 2

# JSON numbers beyond 2^53 are not exact everywhere.
Id = Annotated[int, Meta(ge=1, le=2**53)]
Count = Annotated[int, Meta(ge=0, le=2**53)]
Point = Annotated[list[float], Meta(min_length=2, max_length=2)]
Share = Annotated[float, Meta(ge=0.0, le=1.0)]


class ArrayRef(Struct, frozen=True):
    """Numbers that lie in ``arrays/<array>.npy`` of the archive."""

    array: str


Numbers = list[float] | ArrayRef
Rows = list[list[float]] | ArrayRef
MaskRows = list[list[bool]] | ArrayRef


class Header(Struct, kw_only=True):
    """What the file is; the manifest of an archive, the first lines of plain JSON."""

    format: str
    schema: int
    app: str = ""


class InputRecord(Struct, kw_only=True, tag="input", tag_field="type"):
    """An input block; without `columns` it has one, of the block's name."""

    id: Id
    name: str
    x: float = 0.0
    y: float = 0.0
    columns: Annotated[list[str], Meta(min_length=1)] | UnsetType = UNSET
    collapsed: bool = True


class PinRecord(Struct, kw_only=True):
    """A plot beside a block."""

    plot: str
    unit: int = 0
    x: float = 0.0
    y: float = 0.0


class PerceptronRecord(Struct, kw_only=True, tag="perceptrons", tag_field="type"):
    """A block of perceptrons.

    `start_bias` is left out where it is `bias`, `bias_frozen` where it is false, `pins`
    where there are none.
    """

    id: Id
    name: str
    x: float = 0.0
    y: float = 0.0
    activation: str
    bias: Numbers
    start_bias: Numbers | UnsetType = UNSET
    use_bias: bool = True
    gate: str = ""
    unit_names: list[str] = field(default_factory=list)
    collapsed: bool = True
    bias_frozen: bool | UnsetType = UNSET
    pins: list[PinRecord] | UnsetType = UNSET


class PortRecord(Struct, kw_only=True, tag="port", tag_field="type"):
    """An input of a group."""

    id: Id
    name: str
    x: float = 0.0
    y: float = 0.0
    n_units: Annotated[int, Meta(ge=1, le=65_536)] = 1


class LeadRecord(Struct, kw_only=True):
    """A wire into a port: it has no weights."""

    id: Id
    source: int
    target: int
    bends: list[Point] | UnsetType = UNSET


class GroupRecord(Struct, kw_only=True):
    """A group; `outputs` are blocks, with a name for each."""

    id: Id
    name: str
    title: str
    definition: Id
    x: float = 0.0
    y: float = 0.0
    members: Annotated[list[int], Meta(min_length=1)]
    inputs: list[int] = field(default_factory=list)
    outputs: list[int] = field(default_factory=list)
    output_names: list[str] = field(default_factory=list)
    is_open: bool = False


class WireRecord(Struct, kw_only=True):
    """A wire; a row of `weights` for each unit of the source.

    What is as usual is left out, since there may be a great many wires.
    """

    id: Id
    source: int
    target: int
    weights: Rows
    start_weights: Rows | UnsetType = UNSET
    mask: MaskRows | UnsetType = UNSET
    frozen: bool | UnsetType = UNSET
    bends: list[Point] | UnsetType = UNSET


class NoteRecord(Struct, kw_only=True):
    """A note."""

    id: Id
    x: float = 0.0
    y: float = 0.0
    text: str
    width: float = 220.0


class FrameRecord(Struct, kw_only=True):
    """A frame."""

    id: Id
    x: float = 0.0
    y: float = 0.0
    width: Annotated[float, Meta(gt=0.0)]
    height: Annotated[float, Meta(gt=0.0)]
    title: str = ""
    color: str = "grey"


class ViewRecord(Struct, kw_only=True):
    """A saved view: the scene point in the middle, screen pixels per scene pixel."""

    number: Annotated[int, Meta(ge=1, le=9)]
    x: float
    y: float
    scale: Annotated[float, Meta(gt=0.0)]
    name: str = ""


class TableRecord(Struct, kw_only=True, tag="table", tag_field="type"):
    """Samples inside the file, one row each."""

    name: str
    feature_names: Annotated[list[str], Meta(min_length=1)]
    target_names: Annotated[list[str], Meta(min_length=1)]
    x: Rows
    y: Rows
    class_names: list[str] = field(default_factory=list)
    origin: str = ""


class BundledRecord(Struct, kw_only=True, tag="bundled", tag_field="type"):
    """Data that ships with the program."""

    name: str


class FileRecord(Struct, kw_only=True, tag="file", tag_field="type"):
    """Data of the user, outside the project."""

    path: str
    format: str
    delimiter: str = ""
    decimal: str = ""
    encoding: str = ""
    header: bool | None = None
    target_columns: list[str] = field(default_factory=list)


class StopRecord(Struct, kw_only=True):
    """Stop conditions."""

    epochs: Count | None = None
    loss_below: float | None = None
    accuracy_at_least: float | None = None
    gradient_below: float | None = None
    move_below: float | None = None


class SettingsRecord(Struct, kw_only=True):
    """Settings."""

    data: TableRecord | BundledRecord | FileRecord | None = None
    scaling: str = "none"
    validation_share: Share = 0.0
    test_share: Share = 0.0
    split_seed: Count = 0
    loss: str = "half_sse"
    optimizer: str = "sgd"
    learning_rate: float = 0.5
    momentum: float = 0.9
    batch_size: Annotated[int, Meta(ge=1, le=2**53)] | None = None
    shuffle: bool = True
    seed: Count = 0
    l1: float = 0.0
    l2: float = 0.0
    decay_bias: bool = False
    initializer: str = "glorot_uniform"
    initial_scale: float = 1.0
    initialize_bias: bool = False
    stop: StopRecord = field(default_factory=StopRecord)
    precision: str = "float64"
    rule: str = "gradient"
    evaluate_every: Annotated[int, Meta(ge=1, le=2**53)] | None = None


class Project(Struct, kw_only=True):
    """Everything that a project file says about its document.

    `frames`, `leads`, `groups` and `views` are left out where there are none.
    """

    settings: SettingsRecord = field(default_factory=SettingsRecord)
    blocks: list[InputRecord | PerceptronRecord | PortRecord] = field(
        default_factory=list
    )
    wires: list[WireRecord] = field(default_factory=list)
    notes: list[NoteRecord] = field(default_factory=list)
    frames: list[FrameRecord] | UnsetType = UNSET
    leads: list[LeadRecord] | UnsetType = UNSET
    groups: list[GroupRecord] | UnsetType = UNSET
    views: list[ViewRecord] | UnsetType = UNSET
