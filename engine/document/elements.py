"""What a drawing is made of: immutable elements, each with an id."""

from dataclasses import dataclass, field

from engine.arrays import Array, BoolArray, ValueEquality, frozen

SETTINGS_ID = 0  # the one element that every document has


@dataclass(frozen=True, slots=True, eq=False)
class InputBlock(ValueEquality):
    """One or more input columns, drawn as one block.

    Attributes
    ----------
    id : int
        Identity in the document; also the order of blocks inside a layer.
    x, y : float
        Position of the centre, in scene pixels.
    name : str
        Shown under the block.
    columns : tuple of str
        Names of the columns, one output port value each.
    collapsed : bool
        Drawn as one block with its size instead of column by column.
    """

    id: int
    x: float
    y: float
    name: str
    columns: tuple[str, ...]
    collapsed: bool = True

    @property
    def n_units(self) -> int:
        """Number of outputs."""
        return len(self.columns)


@dataclass(frozen=True, slots=True)
class Pin:
    """A small plot of one perceptron that stands beside its block.

    Attributes
    ----------
    plot : str
        Key of what is plotted: one of `names.PLOTS`.
    unit : int
        The perceptron of the block.
    x, y : float
        Centre of the plot, in scene pixels from the centre of the block.
    """

    plot: str
    unit: int
    x: float
    y: float


@dataclass(frozen=True, slots=True, eq=False)
class PerceptronBlock(ValueEquality):
    """`n_units` perceptrons with one activation; a single perceptron is a block of one.

    Attributes
    ----------
    bias, start_bias : ndarray of shape (n_units,)
        Current values and the values that "back to the start" restores.
    use_bias : bool
        False: the biases are 0 and never trained.
    bias_frozen : bool
        True: training leaves the biases as they are.
    gate : str
        Key of the gate whose weights a new wire into this block takes, or "".
    unit_names : tuple of str
        Names of the single units (classes of an output), or empty.
    pins : tuple of Pin
        Plots that stand beside it.
    """

    id: int
    x: float
    y: float
    name: str
    activation: str
    bias: Array
    start_bias: Array
    use_bias: bool = True
    gate: str = ""
    unit_names: tuple[str, ...] = ()
    collapsed: bool = True
    bias_frozen: bool = False
    pins: tuple[Pin, ...] = ()

    @property
    def n_units(self) -> int:
        """Number of perceptrons."""
        return len(self.bias)


@dataclass(frozen=True, slots=True, eq=False)
class Port(ValueEquality):
    """A named input of a group: it hands on unchanged what its one wire brings.

    The wire that leads to it carries no weights; those of the wires that lead on from
    it belong to the group.
    """

    id: int
    x: float
    y: float
    name: str
    n_units: int = 1

    @property
    def collapsed(self) -> bool:
        """Always drawn as one block."""
        return True


Block = InputBlock | PerceptronBlock | Port


@dataclass(frozen=True, slots=True, eq=False)
class Group(ValueEquality):
    """One use of a reusable block: perceptrons that are drawn as one thing.

    What lies inside are ordinary elements of the document, so everything that computes
    sees plain perceptrons. All uses of one definition are kept alike by
    `engine.document.groups.alike`.

    Attributes
    ----------
    x, y : float
        Position of its centre while it is closed, in scene pixels.
    name : str
        Of this use.
    title : str
        Of the definition, e.g. "XOR".
    definition : int
        Groups with the same number are uses of one definition.
    members : tuple of int
        What lies directly inside: blocks, ports, notes, groups.
    inputs : tuple of int
        Its ports, from top to bottom.
    outputs : tuple of int
        Perceptrons inside, or inside a group in it, whose outputs are its outputs.
    output_names : tuple of str
        A name for each of the `outputs`.
    is_open : bool
        Drawn as a frame around what lies inside.
    """

    id: int
    x: float
    y: float
    name: str
    title: str
    definition: int
    members: tuple[int, ...]
    inputs: tuple[int, ...] = ()
    outputs: tuple[int, ...] = ()
    output_names: tuple[str, ...] = ()
    is_open: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Wire(ValueEquality):
    """All connections from one block to another.

    Attributes
    ----------
    weights, start_weights : ndarray of shape (n_source, n_target)
        ``weights[i, j]`` leads from unit `i` of the source to unit `j` of the target.
    mask : ndarray of bool of shape (n_source, n_target), or None
        False where the connection is missing (its weight is 0); None: all are there.
    frozen : bool
        True: training leaves the weights as they are.
    bends : tuple of (x, y)
        Points that the wire is led through, from the source on, in scene pixels.
    """

    id: int
    source: int
    target: int
    weights: Array
    start_weights: Array
    mask: BoolArray | None = None
    frozen: bool = False
    bends: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Note(ValueEquality):
    """A text on the canvas; `x`, `y` is its top left corner, in scene pixels."""

    id: int
    x: float
    y: float
    text: str
    width: float = 220.0


@dataclass(frozen=True, slots=True, eq=False)
class Frame(ValueEquality):
    """A titled rectangle behind what belongs together.

    Attributes
    ----------
    x, y : float
        Position of the top left corner, in scene pixels.
    width, height : float
        In scene pixels.
    color : str
        Key of its colour; the window chooses the shade.
    """

    id: int
    x: float
    y: float
    width: float
    height: float
    title: str = ""
    color: str = "grey"


@dataclass(frozen=True, slots=True, eq=False)
class TableData(ValueEquality):
    """Samples kept inside the project.

    Attributes
    ----------
    name : str
        What the data is called; for a truth table the key of the function.
    x : ndarray of shape (n_samples, n_features)
    y : ndarray of shape (n_samples, n_targets)
        Numbers, or one-hot rows when `class_names` has as many names as `y` columns.
    class_names : tuple of str
        Empty for regression; two names for one column of 0 and 1.
    origin : str
        How it came to be, e.g. "truth_table", "moons", "csv"; for display only.
    """

    name: str
    feature_names: tuple[str, ...]
    target_names: tuple[str, ...]
    x: Array
    y: Array
    class_names: tuple[str, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class BundledData:
    """A data set that ships with the program, e.g. "digits" or "iris"."""

    name: str


@dataclass(frozen=True, slots=True)
class FileData:
    """A file of the user that stays outside the project.

    `path` is absolute or relative to the project file: a CSV file, an IDX image file
    or a folder with the four MNIST files. Empty strings in the options mean "found".
    """

    path: str
    format: str  # "csv" or "idx"
    delimiter: str = ""
    decimal: str = ""
    encoding: str = ""
    header: bool | None = None
    target_columns: tuple[str, ...] = ()  # empty: the last column


DataSource = TableData | BundledData | FileData


@dataclass(frozen=True, slots=True)
class StopSettings:
    """When a run ends by itself; None switches a condition off.

    Losses and accuracies are those of the training set at the end of an epoch;
    `gradient_below` and `move_below` bound Euclidean norms over all parameters.
    """

    epochs: int | None = None
    loss_below: float | None = None
    accuracy_at_least: float | None = None
    gradient_below: float | None = None
    move_below: float | None = None


@dataclass(frozen=True, slots=True)
class SavedView:
    """A place of the drawing that a digit leads to.

    Attributes
    ----------
    number : int
        The digit, from 1 to 9.
    x, y : float
        The scene point in the middle of the view.
    scale : float
        Screen pixels per scene pixel.
    """

    number: int
    x: float
    y: float
    scale: float
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Settings(ValueEquality):
    """Data, loss, optimiser and everything else that a run is determined by.

    `evaluate_every` is the number of epochs between two scores of the held-out set;
    None: as often as a tenth of the time allows. `views` are the saved views, by their
    numbers; no run depends on them.
    """

    id: int = SETTINGS_ID
    data: DataSource | None = None
    scaling: str = "none"
    validation_share: float = 0.0
    test_share: float = 0.0
    split_seed: int = 0
    loss: str = "half_sse"
    optimizer: str = "sgd"
    learning_rate: float = 0.5
    momentum: float = 0.9
    batch_size: int | None = None  # None: the full batch
    shuffle: bool = True
    seed: int = 0
    l1: float = 0.0
    l2: float = 0.0
    decay_bias: bool = False
    initializer: str = "glorot_uniform"
    initial_scale: float = 1.0
    initialize_bias: bool = False
    stop: StopSettings = field(default_factory=StopSettings)
    precision: str = "float64"
    rule: str = "gradient"
    evaluate_every: int | None = None
    views: tuple[SavedView, ...] = ()


Element = Block | Wire | Note | Frame | Group | Settings


def zeros_like_units(n_units: int) -> Array:
    """Return a frozen row of `n_units` zeros."""
    return frozen([0.0] * n_units)
