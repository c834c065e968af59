"""How a formula is written once and used twice: recorded for training, or run at once.

A formula is a function that hands its NumPy calls to a recorder, with the arrays they
read and fill. Training keeps the calls and repeats them; `run_now` makes them at once.
"""

from collections.abc import Callable
from typing import Any, Protocol

import numpy as np

from engine.arrays import AnyArray


class Record(Protocol):
    """Whatever takes a call with its arguments: a list of calls, or `run_now`."""

    def __call__(self, call: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        """Take one call."""


def run_now(call: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
    """Make the call at once."""
    call(*args, **kwargs)


def constant(value: float, like: AnyArray) -> AnyArray:
    """Return a number as an array without axes, in the precision of `like`.

    A Python number would be converted anew in every call, which takes longer than the
    sums of a small network.
    """
    return np.array(value, dtype=like.dtype)
