"""Steps that are longer than events: whole updates, epochs, and running on."""

from enum import StrEnum


class Stride(StrEnum):
    """How far one press leads, from long to short."""

    RUN = "run"  # on and on, until paused or stopped
    EPOCH = "epoch"  # to the end of the epoch
    UPDATE = "update"  # one batch


STRIDES = tuple(Stride)


def end_of(stride: Stride, done: int, n_batches: int) -> int:
    """Return how many updates are done after a step on from `done`."""
    if stride is Stride.EPOCH:
        return (done // n_batches + 1) * n_batches
    return done + 1


def start_of(stride: Stride, done: int, n_batches: int, first: int) -> int:
    """Return how many updates are done after a step back from `done`."""
    if stride is Stride.RUN:
        return first
    if stride is Stride.EPOCH:
        return max((done - 1) // n_batches * n_batches, first)
    return max(done - 1, first)
