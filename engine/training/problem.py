"""What is to be learnt: a network, its data and the settings, fixed while training."""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from engine.arrays import AnyArray, Array
from engine.data.dataset import Dataset
from engine.data.scaling import Scaling, apply, fit_scaling
from engine.data.splits import Indices, split
from engine.document.elements import Settings
from engine.errors import Code, EngineError
from engine.network.network import Network
from engine.nn.losses import LOSSES
from engine.nn.metrics import Task, is_distribution, task_of
from engine.training.plan.groups import heads_of
from engine.training.rules import RULES, Rule


class Part(StrEnum):
    """A part of the data."""

    TRAIN = "train"
    HELD_OUT = "held_out"


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """A network with samples to learn from and samples held out.

    Attributes
    ----------
    x_train, x_held : ndarray of shape (n_samples, n_inputs)
        Scaled float64, or uint8 as stored, which is scaled batch by batch.
    t_train, t_held : ndarray of shape (n_samples, n_outputs)
        Targets. Nothing is held out: `x_held` and `t_held` are None.
    scaling : Scaling
        From the columns of the data to the inputs of the network.
    columns : tuple of int
        Column of the data that each input of the network reads.
    task : Task
        What the targets ask for.
    """

    network: Network
    settings: Settings
    x_train: AnyArray
    t_train: Array
    x_held: AnyArray | None
    t_held: Array | None
    scaling: Scaling
    columns: tuple[int, ...]
    task: Task

    @property
    def n_train(self) -> int:
        """Number of samples to learn from."""
        return len(self.x_train)

    @property
    def n_held(self) -> int:
        """Number of samples held out."""
        return 0 if self.x_held is None else len(self.x_held)

    @property
    def batch_size(self) -> int:
        """Number of samples in a batch; the last one of an epoch may be smaller."""
        return min(self.settings.batch_size or self.n_train, self.n_train)

    @property
    def n_batches(self) -> int:
        """Number of updates in an epoch."""
        return math.ceil(self.n_train / self.batch_size)

    def samples(self, part: Part) -> tuple[AnyArray, Array] | None:
        """Return inputs and targets of a part; None if nothing is held out."""
        if part is Part.TRAIN:
            return self.x_train, self.t_train
        if self.x_held is None or self.t_held is None:
            return None
        return self.x_held, self.t_held


def make_problem(
    network: Network,
    dataset: Dataset,
    settings: Settings,
    *,
    even_without_slope: bool = False,
) -> Problem:
    """Put network, data and settings together.

    With `even_without_slope` step units are let through: an update of them can be
    looked at, although it moves nothing.

    The data's columns are matched by name if every input of the network has a column
    of its name, otherwise by position. Held out is the validation set, or the test set
    if there is no validation set.

    Raises
    ------
    EngineError
        DATA_INPUTS_DIFFER, DATA_OUTPUTS_DIFFER, DATA_NO_SAMPLES, DATA_NOT_FINITE,
        LOSS_NEEDS_SOFTMAX, LOSS_NEEDS_SIGMOID, LOSS_TARGETS_RANGE,
        STEP_HAS_NO_GRADIENT, GROUP_SHARED, COUNT_OUT_OF_RANGE for the seed or the
        batch size; where the rule does not suit the network RULE_ONE_LAYER,
        RULE_NEEDS_STEP or RULE_NEEDS_SQUARE; and those of `split` and `fit_scaling`.
    """
    if network.refusal is not None:
        raise EngineError(
            network.refusal.code, network.refusal.elements, **network.refusal.values
        )
    check_network(network, settings.loss, RULES[settings.rule])
    if not even_without_slope:
        check_slopes(network, RULES[settings.rule])
    columns = match_columns(network, dataset)
    _check_data(network, dataset, settings)
    rows = split(
        dataset.n_samples,
        settings.validation_share,
        settings.test_share,
        settings.split_seed,
        dataset.n_train,
        dataset.labels if dataset.is_classification else None,
    )
    held_rows = rows.validation if len(rows.validation) else rows.test
    x = dataset.x
    if columns != tuple(range(dataset.n_features)):
        x = x[:, columns]
    x_train = _take(x, rows.train)
    scaling = fit_scaling(settings.scaling, x_train)
    return Problem(
        network=network,
        settings=settings,
        x_train=_scaled(x_train, scaling),
        t_train=_take(dataset.y, rows.train),
        x_held=_scaled(_take(x, held_rows), scaling) if len(held_rows) else None,
        t_held=_take(dataset.y, held_rows) if len(held_rows) else None,
        scaling=scaling,
        columns=columns,
        task=task_of(dataset.y),
    )


def check_network(network: Network, loss: str, rule: Rule) -> None:
    """Raise EngineError where a network does not suit the loss or the rule."""
    rule.check(network)
    needs = LOSSES[loss].needs
    codes = {"softmax": Code.LOSS_NEEDS_SOFTMAX, "sigmoid": Code.LOSS_NEEDS_SIGMOID}
    for head in heads_of(network):
        if needs and head.group.activation.name != needs:
            raise EngineError(codes[needs])


def check_slopes(network: Network, rule: Rule) -> None:
    """Raise EngineError where a unit has no slope and the rule needs one."""
    segments = (s for layer in network.layers for s in layer.segments)
    if rule.needs_slope and any(s.activation == "step" for s in segments):
        raise EngineError(Code.STEP_HAS_NO_GRADIENT)


def match_columns(network: Network, dataset: Dataset) -> tuple[int, ...]:
    """Return the column of the data that each input reads, by name or by position.

    Raises
    ------
    EngineError
        DATA_INPUTS_DIFFER.
    """
    names = network.input_names
    place: dict[str, int] = {}
    for i, name in enumerate(dataset.feature_names):
        place.setdefault(name, i)
    if len(set(names)) == len(names) and all(name in place for name in names):
        return tuple(place[name] for name in names)
    if network.n_inputs != dataset.n_features:
        raise EngineError(
            Code.DATA_INPUTS_DIFFER, network=network.n_inputs, data=dataset.n_features
        )
    return tuple(range(network.n_inputs))


def check_outputs(network: Network, dataset: Dataset) -> None:
    """Raise EngineError where the data have not one target for each output."""
    if network.n_outputs != dataset.n_targets:
        raise EngineError(
            Code.DATA_OUTPUTS_DIFFER, network=network.n_outputs, data=dataset.n_targets
        )


def _check_data(network: Network, dataset: Dataset, settings: Settings) -> None:
    check_outputs(network, dataset)
    if not dataset.n_samples:
        raise EngineError(Code.DATA_NO_SAMPLES)
    is_finite = dataset.x.dtype == np.uint8 or np.isfinite(dataset.x).all()
    if not (is_finite and np.isfinite(dataset.y).all()):
        raise EngineError(Code.DATA_NOT_FINITE)
    _check_count(settings.seed, 0, 2**63 - 1)
    if settings.batch_size is not None:
        _check_count(settings.batch_size, 1, dataset.n_samples)
    if not targets_fit(network, dataset.y, settings.loss):
        raise EngineError(Code.LOSS_TARGETS_RANGE, loss=settings.loss)


def _check_count(value: int, lowest: int, highest: int) -> None:
    """Refuse a number below the lowest; `highest` is only named."""
    if value < lowest:
        raise EngineError(
            Code.COUNT_OUT_OF_RANGE, value=value, lowest=lowest, highest=highest
        )


def targets_fit(network: Network, targets: Array, loss: str) -> bool:
    """Tell whether targets are such as the outputs can be, for the loss."""
    needs = LOSSES[loss].needs
    if needs == "softmax":  # every softmax block answers with shares of its own
        return all(is_distribution(targets[:, h.outputs]) for h in heads_of(network))
    if needs == "sigmoid":
        return bool(((targets >= 0) & (targets <= 1)).all())
    return True


def _take(array: AnyArray, rows: Indices) -> AnyArray:
    """Return some rows; without a copy if they follow one another."""
    if len(rows) and rows[-1] - rows[0] + 1 == len(rows):
        return array[rows[0] : rows[-1] + 1]
    return array[rows]


def _scaled(x: AnyArray, scaling: Scaling) -> AnyArray:
    return x if x.dtype == np.uint8 else apply(scaling, x)
