"""The list of operations that an update consists of, while it is written down."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

from engine.nn.recording import Record


class Phase(StrEnum):
    """The five parts of an update, in their order."""

    LOAD = "load"
    FORWARD = "forward"
    LOSS = "loss"
    BACKWARD = "backward"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Op:
    """One operation of an update.

    Attributes
    ----------
    phase : Phase
    layer : int
        1 for the first weight layer; 0 where the operation belongs to no layer.
    rule : str
        What it is a part of: "take" (the samples of the batch), "source", "pre", "out",
        "error", "values", "loss", "out_gradient", "delta", "gradient", "mask", "decay"
        or "move".
    call : callable
        Carries it out, from buffer to buffer.
    """

    phase: Phase
    layer: int
    rule: str
    call: Callable[[], Any]


class Recorder:
    """Collects operations in the order in which they are to be carried out."""

    def __init__(self) -> None:
        self.ops: list[Op] = []

    def rule(self, phase: Phase, layer: int, rule: str) -> Record:
        """Return a recorder whose calls become operations with these labels."""

        def record(call: Callable[..., Any], *args: object, **kwargs: object) -> None:
            bound = partial(call, *args, **kwargs)
            self.ops.append(Op(phase, layer, rule, bound))

        return record
