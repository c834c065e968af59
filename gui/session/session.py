"""The session: what is open, what is selected, what is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from engine.arrays import Array
from engine.data.dataset import Dataset
from engine.document.document import Change, Document, Edit
from engine.document.elements import (
    Block,
    DataSource,
    FileData,
    Group,
    InputBlock,
    PerceptronBlock,
    Settings,
    Wire,
)
from engine.document.groups.alike import completed
from engine.errors import EngineError, Issue
from engine.network.compile import Compiled, compile_document
from engine.network.network import Network, Parameters
from engine.network.parameters import parameters_of
from engine.training.evaluate import Values, evaluate
from engine.training.sources.sources import load_source
from gui.session.command import EditCommand


@dataclass(frozen=True, slots=True)
class Hover:
    """What the pointer is on, anywhere: a unit of a block, or a cell of a wire.

    `wire`, `i`, `j`: connection from unit `i` of the wire's source to unit `j` of its
    target. `block`, `unit`: a perceptron or an input column. -1 means "the whole".
    `ends`: block and unit of both ends of a cell of a matrix without a wire.
    `lit`: elements that stand out while all else steps back, as a step of learning
    lights them; then `wire` or `block` only tell which part of them.
    `sample`: row of the data that a number belongs to.
    """

    wire: int | None = None
    i: int = -1
    j: int = -1
    block: int | None = None
    unit: int = -1
    ends: tuple[tuple[int, int], ...] = ()
    lit: frozenset[int] = frozenset()
    sample: int | None = None

    @property
    def dims(self) -> bool:
        """Whether what is not meant steps back."""
        return self.block is not None or bool(self.lit)


class Session(QObject):
    """One open document with its history; every change goes through `do`.

    Signals
    -------
    document_changed(changes) : tuple of Change, after they were applied
    document_replaced() : another document was opened; everything is new
    compiled_changed() : the network's structure or the issues changed
    parameters_changed() : weights or biases shown changed (edited or training)
    inputs_changed() : the input values shown changed
    dataset_changed() : the data or the split changed, or could not be loaded
    selection_changed(), hover_changed()
    refused(issue) : Issue, an edit was not carried out because of reusable blocks
    """

    document_changed = Signal(object)
    document_replaced = Signal()
    compiled_changed = Signal()
    parameters_changed = Signal()
    inputs_changed = Signal()
    dataset_changed = Signal()
    selection_changed = Signal()
    hover_changed = Signal()
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.path: Path | None = None
        self.document = Document()
        self.compiled = Compiled(None)
        self.selection: frozenset[int] = frozenset()
        self.hover = Hover()
        self.dataset: Dataset | None = None
        self.dataset_issue: Issue | None = None
        self.sample: int | None = None  # row of the dataset that the inputs show
        self._remembered: tuple[DataSource, Dataset] | None = None
        self._inputs: dict[str, float] = {}  # by column name: survives edits
        self._live: Parameters | None = None
        self.live_update: int | None = None  # of the numbers of a training
        self._parameters: Parameters | None = None
        self._values: Values | None = None
        self.replace(Document(), None)

    # --- the document -------------------------------------------------------------

    def replace(self, document: Document, path: Path | None) -> None:
        """Open another document and forget the history of the last."""
        self.path = path
        self.document = document
        self.selection = frozenset()
        self.hover = Hover()
        self.sample = None
        self._remembered = None
        self._inputs = {}
        self._live = None
        self.stack.clear()
        self._load_dataset()
        self._compile()
        self.document_replaced.emit()
        self.compiled_changed.emit()
        self.dataset_changed.emit()
        self.selection_changed.emit()

    def close(self) -> None:
        """Forget the history; to be called before the session is dropped.

        Qt would delete the commands when Python collects the session, at a moment when
        their Python halves may be gone already.
        """
        self.stack.clear()

    def do(self, edit: Edit) -> None:
        """Carry out an edit as one entry of the undo history.

        Where a reusable block does not allow it, nothing is changed.
        """
        try:
            edit = completed(self.document, edit)
        except EngineError as error:
            self.refused.emit(error.issue)
            return
        if edit.changes:
            self.stack.push(EditCommand(edit, self._apply))

    def _apply(self, changes: tuple[Change, ...]) -> None:
        """Change the document, then tell everybody: the only place that does."""
        before = self.document
        self.document = before.apply(changes)
        self._live = None
        network_before = self.compiled
        if any(_is_structural(change) for change in changes):
            self._compile()
        else:
            self._forget_numbers()
        gone = {change.id for change in changes if change.after is None}
        data_changed = _data_key(before.settings) != _data_key(self.document.settings)
        if data_changed:
            self._load_dataset()
        self.document_changed.emit(changes)
        if self.compiled is not network_before:
            self.compiled_changed.emit()
        if any(_has_numbers(change) for change in changes):
            self.parameters_changed.emit()
        if data_changed:
            self.dataset_changed.emit()
        if gone & self.selection:
            self.select(self.selection - gone)

    # --- what it compiles to ------------------------------------------------------

    @property
    def network(self) -> Network | None:
        """What the drawing compiles to, or None."""
        return self.compiled.network

    @property
    def parameters(self) -> Parameters | None:
        """The numbers shown: of the training under way, else of the document."""
        if self._live is not None:
            return self._live
        if self._parameters is None and self.network is not None:
            self._parameters = parameters_of(self.network, self.document)
        return self._parameters

    @property
    def is_live(self) -> bool:
        """Whether the numbers shown come from a training under way."""
        return self._live is not None

    def set_live(
        self, parameters: Parameters | None, update: int | None = None
    ) -> None:
        """Show the numbers of a training under way; None: the document's again.

        `update` is the number of the update that made them, if that is known.
        """
        self._live = parameters
        self.live_update = update
        self._values = None
        self.parameters_changed.emit()

    def _compile(self) -> None:
        self.compiled = compile_document(self.document)
        self._forget_numbers()

    def _forget_numbers(self) -> None:
        self._parameters = None
        self._values = None

    # --- the values shown ---------------------------------------------------------

    @property
    def inputs(self) -> Array:
        """The input values shown, ndarray of shape (n_inputs,)."""
        names = self.network.input_names if self.network else ()
        return np.array([self._inputs.get(name, 0.0) for name in names], dtype=float)

    def input_value(self, column: str) -> float:
        """Return the value shown at one input column."""
        return self._inputs.get(column, 0.0)

    def set_input(self, column: str, value: float) -> None:
        """Set the value shown at one input column."""
        self._inputs[column] = value
        self.sample = None
        self._values = None
        self.inputs_changed.emit()

    def show_inputs(self, values: Iterable[float], sample: int | None = None) -> None:
        """Show these inputs, in the order of the network's columns."""
        names = self.network.input_names if self.network else ()
        self._inputs.update(zip(names, map(float, values), strict=False))
        self.sample = sample
        self._values = None
        self.inputs_changed.emit()

    @property
    def values(self) -> Values | None:
        """Sums and outputs of every perceptron for the inputs shown (one sample)."""
        if self._values is None and self.network and self.parameters:
            self._values = evaluate(
                self.network, self.parameters, self.inputs[np.newaxis, :]
            )
        return self._values

    def unit_value(self, block_id: int, unit: int) -> tuple[float, float] | None:
        """Return sum and output of a unit for the inputs shown; equal for an input.

        None if the unit is not part of the network.
        """
        values, network = self.values, self.network
        if values is None or network is None:
            return None
        place = self.places.get(block_id)
        if place is None:
            return None
        layer, start = place
        out = float(values.out[layer][0, start + unit])
        pre = out if layer == 0 else float(values.pre[layer - 1][0, start + unit])
        return pre, out

    @property
    def places(self) -> dict[int, tuple[int, int]]:
        """Block id -> (layer, first unit) for every block of the network."""
        network = self.network
        if network is None:
            return {}
        places = {span.block: (0, span.start) for span in network.inputs}
        for depth, layer in enumerate(network.layers, start=1):
            places |= {span.block: (depth, span.start) for span in layer.columns}
        return places

    # --- data ---------------------------------------------------------------------

    def remember_dataset(self, source: DataSource, dataset: Dataset) -> None:
        """Keep samples that were read elsewhere, to be used when they are chosen.

        Samples of the source that is chosen already replace the old ones at once.
        """
        self._remembered = (source, dataset)
        if self.document.settings.data == source:
            self._load_dataset()
            self.dataset_changed.emit()

    def _load_dataset(self) -> None:
        source = self.document.settings.data
        folder = self.path.parent if self.path else Path.cwd()
        before = self.dataset
        self.dataset, self.dataset_issue = None, None
        self._find_dataset(source, folder)
        if self.dataset is not before:
            self.sample = None

    def _find_dataset(self, source: DataSource | None, folder: Path) -> None:
        if source is None:
            return
        if self._remembered is None or self._remembered[0] != source:
            try:
                self._remembered = (source, load_source(source, folder))
            except EngineError as error:
                self.dataset_issue = error.issue
                return
        self.dataset = self._remembered[1]

    # --- selection and hover ------------------------------------------------------

    def select(self, ids: Iterable[int]) -> None:
        """Select elements, and nothing else."""
        chosen = frozenset(i for i in ids if i in self.document)
        if chosen != self.selection:
            self.selection = chosen
            self.selection_changed.emit()

    def set_hover(self, hover: Hover) -> None:
        """Tell everybody what the pointer is on."""
        if hover != self.hover:
            self.hover = hover
            self.hover_changed.emit()


def _is_structural(change: Change) -> bool:
    """Tell whether a change can alter the network, not only its numbers or places."""
    before, after = change.before, change.after
    if isinstance(before, Wire) and isinstance(after, Wire):
        return (
            before.weights.shape != after.weights.shape
            or before.mask is not after.mask
            or before.frozen != after.frozen
            or (before.source, before.target) != (after.source, after.target)
        )
    if isinstance(before, PerceptronBlock) and isinstance(after, PerceptronBlock):
        return _structure(before) != _structure(after)
    if isinstance(before, InputBlock) and isinstance(after, InputBlock):
        return before.columns != after.columns
    if isinstance(before, Group) and isinstance(after, Group):
        return _interface(before) != _interface(after)
    return isinstance(before or after, Block | Wire | Group)


def _structure(block: PerceptronBlock) -> tuple[object, ...]:
    return (
        block.name,
        block.n_units,
        block.activation,
        block.use_bias,
        block.bias_frozen,
        block.unit_names,
    )


def _interface(group: Group) -> tuple[object, ...]:
    """Return what of a group the network shows or depends on."""
    return (
        group.definition,
        group.members,
        group.name,
        group.title,
        group.outputs,
        group.output_names,
    )


def _has_numbers(change: Change) -> bool:
    return isinstance(change.after or change.before, Wire | PerceptronBlock)


def _data_key(settings: Settings) -> tuple[object, ...]:
    data = settings.data
    source: object = data if isinstance(data, FileData) else id(data)
    return (source, settings.validation_share, settings.test_share, settings.split_seed)
