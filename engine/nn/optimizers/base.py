"""What an optimiser is: a rule that moves a vector of parameters."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import DTypeLike

from engine.arrays import AnyArray
from engine.nn.recording import Record


class Part(NamedTuple):
    """A stretch of the parameter vector with all that belongs to it.

    A long vector is moved in stretches that fit into the processor's cache.
    """

    theta: AnyArray
    gradient: AnyArray
    memory: Mapping[str, AnyArray]
    scratch: tuple[AnyArray, AnyArray]  # shared by all parts


class Scalars:
    """The numbers of an optimiser that may change while it runs.

    Attributes
    ----------
    rate, momentum : ndarray without axes
        Read anew in every update. `rate` may be a row of them, one for each column of
        the parameters.
    n_updates : ndarray without axes
        How many updates the memory has seen; only Adam counts.
    """

    def __init__(
        self, rate: float | AnyArray, momentum: float, dtype: DTypeLike
    ) -> None:
        self.rate = np.array(rate, dtype=dtype)
        self.momentum = np.array(momentum, dtype=dtype)
        self.n_updates = np.zeros(())


@dataclass(frozen=True, slots=True)
class Optimizer:
    """A rule for one update; PyTorch's formulas to the letter.

    Attributes
    ----------
    record : callable
        ``(rec, parts, scalars)``: move `theta` of every part.
    memory : tuple of str
        Names of the vectors it keeps between updates, all 0 at the start.
    usual_rate : float
        A learning rate to begin with.
    uses_momentum : bool
        Whether the setting "momentum" means something to it.
    """

    name: str
    record: Callable[[Record, Sequence[Part], Scalars], None]
    memory: tuple[str, ...] = ()
    usual_rate: float = 0.1
    uses_momentum: bool = False
