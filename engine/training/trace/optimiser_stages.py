"""What each optimiser does with a gradient, stage by stage, for all parameters."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.nn.optimizers import adagrad, adam, rmsprop
from engine.training.plan.layout import Layout
from engine.training.trace.event import Kind
from engine.training.trace.moment import Moment
from engine.training.trace.symbols import Name


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """One step from the gradient to the new parameter.

    Attributes
    ----------
    kind : Kind
    scalars : mapping of Name to float
        Numbers that are the same for all parameters.
    read : mapping of Name to ndarray of shape (n_parameters,)
        What is read, parameter by parameter.
    result : Name
    values : ndarray of shape (n_parameters,)
        What comes of it, from the buffers of the plan.
    is_new : bool
        Whether the result is the new value of what is read by the same name.
    """

    kind: Kind
    scalars: Mapping[Name, float]
    read: Mapping[Name, Array]
    result: Name
    values: Array
    is_new: bool = False


# The vector of the memory that each stage renews.
_MEMORIES = {
    Kind.VELOCITY: "velocity",
    Kind.SQUARE_SUM: "square_sum",
    Kind.SQUARE_MEAN: "square_mean",
    Kind.MEAN: "mean",
}
_RENEWED = {
    "momentum": (Kind.VELOCITY,),
    "nesterov": (Kind.VELOCITY,),
    "adagrad": (Kind.SQUARE_SUM,),
    "rmsprop": (Kind.SQUARE_MEAN,),
    "adam": (Kind.MEAN, Kind.SQUARE_MEAN),
}
# What the move itself reads, beside the parameter and the learning rate.
_MOVED_BY = {
    "sgd": (),
    "momentum": (Name.VELOCITY,),
    "nesterov": (Name.VELOCITY, Name.MOMENTUM),
    "adagrad": (Name.SQUARE_SUM, Name.EPSILON),
    "rmsprop": (Name.SQUARE_MEAN, Name.EPSILON),
    "adam": (Name.CORRECTED_MEAN, Name.CORRECTED_SQUARE, Name.EPSILON),
}
_USES_GRADIENT = ("sgd", "nesterov", "adagrad", "rmsprop")
_EPSILONS = {
    "adagrad": adagrad.EPSILON,
    "rmsprop": rmsprop.EPSILON,
    "adam": adam.EPSILON,
}


class Stages:
    """The stages of one update for all parameters that are there.

    Attributes
    ----------
    there : ndarray of int of shape (n_parameters,)
        Their places in the flat vector, by layer, unit and source, the bias last.
    stages : tuple of Stage
    """

    def __init__(self, moment: Moment) -> None:
        self._layout = Layout(moment.network)
        self._moment = moment
        self._settings = moment.problem.settings
        self.there = np.flatnonzero(self._layout.there)
        self._has_penalty = bool(self._settings.l1 or self._settings.l2)
        self._theta = self._flat_of("before")
        self.stages = tuple(self._make())

    def is_frozen(self, place: int) -> bool:
        """Tell whether a place of the flat vector is kept as it is."""
        return not self._layout.moves[place]

    def is_decayed(self, place: int) -> bool:
        """Tell whether the penalty acts on a place of the flat vector."""
        is_meant = self._settings.decay_bias or self._layout.weights_only()[place]
        return bool(is_meant and self._layout.moves[place])

    def _flat_of(self, which: str) -> Array:
        state = self._moment.before if which == "before" else self._moment.after
        flat: Array = self._layout.flatten(state.parameters)[self.there]
        return flat

    def _memory(self, name: str, which: str) -> Array:
        state = self._moment.before if which == "before" else self._moment.after
        if name not in state.memory:
            return np.zeros(len(self.there))
        flat: Array = self._layout.flatten(state.memory[name])[self.there]
        return flat

    def _make(self) -> list[Stage]:
        layout, moment, settings = self._layout, self._moment, self._settings
        raw = layout.flatten(moment.gradient) * layout.moves
        used: Array = layout.flatten(moment.used_gradient)[self.there]
        found = []
        if self._has_penalty:
            read = {Name.GRADIENT: raw[self.there], Name.PARAMETER: self._theta}
            scalars = {Name.L2: settings.l2, Name.L1: settings.l1}
            taken = {name: value for name, value in scalars.items() if value}
            found.append(Stage(Kind.PENALTY, taken, read, Name.PENALISED, used))
        gradient = {Name.PENALISED if self._has_penalty else Name.GRADIENT: used}
        renewed = _RENEWED.get(settings.optimizer, ())
        found += [self._renewed(kind, gradient) for kind in renewed]
        if settings.optimizer == "adam":
            found += self._corrected()
        found.append(self._moved(gradient, found))
        return found

    def _renewed(self, kind: Kind, gradient: Mapping[Name, Array]) -> Stage:
        memory = _MEMORIES[kind]
        name = Name(memory)
        scalars: dict[Name, float] = {}
        if kind is Kind.VELOCITY:
            scalars[Name.MOMENTUM] = self._settings.momentum
        elif kind is Kind.MEAN:
            scalars[Name.DECAY_MEAN] = adam.DECAY_MEAN
        elif kind is Kind.SQUARE_MEAN:
            is_adam = self._settings.optimizer == "adam"
            scalars[Name.DECAY_SQUARE] = adam.DECAY_SQUARE if is_adam else rmsprop.DECAY
        read = {name: self._memory(memory, "before"), **gradient}
        return Stage(
            kind, scalars, read, name, self._memory(memory, "after"), is_new=True
        )

    def _corrected(self) -> list[Stage]:
        """Divide the memory by the weight it has got so far, ``1 - β**t``."""
        t = float(self._moment.after.memory_updates)
        found = []
        for kind, name, memory, decay, value in (
            (
                Kind.CORRECTED_MEAN,
                Name.CORRECTED_MEAN,
                Name.MEAN,
                Name.DECAY_MEAN,
                adam.DECAY_MEAN,
            ),
            (
                Kind.CORRECTED_SQUARE,
                Name.CORRECTED_SQUARE,
                Name.SQUARE_MEAN,
                Name.DECAY_SQUARE,
                adam.DECAY_SQUARE,
            ),
        ):
            renewed = self._memory(memory.value, "after")
            values = renewed / (1 - value**t)
            scalars = {decay: value, Name.N_UPDATES: t}
            found.append(Stage(kind, scalars, {memory: renewed}, name, values))
        return found

    def _moved(self, gradient: Mapping[Name, Array], before: list[Stage]) -> Stage:
        optimizer = self._settings.optimizer
        scalars: dict[Name, float] = {Name.RATE: self._moment.rate}
        read: dict[Name, Array] = {Name.PARAMETER: self._theta}
        if optimizer in _USES_GRADIENT:
            read |= gradient
        made = {stage.result: stage.values for stage in before}
        for name in _MOVED_BY[optimizer]:
            if name is Name.MOMENTUM:
                scalars[name] = self._settings.momentum
            elif name is Name.EPSILON:
                scalars[name] = _EPSILONS[optimizer]
            else:
                read[name] = made[name]
        after = self._flat_of("after")
        return Stage(Kind.UPDATE, scalars, read, Name.PARAMETER, after, is_new=True)
