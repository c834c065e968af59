"""Carrying out updates of the past once more, with the same bits."""

from collections.abc import Callable, Sequence

from engine.arrays import AnyArray
from engine.training.plan.layout import Layout
from engine.training.problem import Problem
from engine.training.run.run_state import TrainState
from engine.training.run.updates import Snapshot, Updates
from engine.training.timeline.branches import (
    Change,
    ParametersChange,
    RateChange,
)
from engine.training.timeline.keyframes import Keyframe

CHUNK = 64  # updates between two looks of whoever waits

Tell = Callable[[int], None]


class Replay:
    """Updates that go back to a keyframe and on from there.

    Parameters
    ----------
    problem : Problem
        What is learnt.
    state : TrainState
        Where to stand at first.
    """

    def __init__(self, problem: Problem, state: TrainState) -> None:
        self._problem = problem
        self._layout = Layout(problem.network)
        self._updates = Updates(problem, state, has_losses=False)

    @property
    def update(self) -> int:
        """Number of updates done where it stands."""
        return self._updates.update

    def state(self) -> TrainState:
        """Return all numbers where it stands."""
        return self._updates.state()

    # --- keyframes ------------------------------------------------------------------

    def keyframe(self, n_changes: int) -> Keyframe:
        """Return where it stands, to be gone back to."""
        snapshot = self._updates.snapshot()
        vectors = (snapshot.theta, *snapshot.memory.values())
        return Keyframe(snapshot.update, n_changes, vectors, int(snapshot.n_updates))

    def keyframe_of(self, state: TrainState, n_changes: int) -> Keyframe:
        """Return a state as a keyframe."""
        dtype = self._updates.vectors.theta.dtype
        kept = (state.parameters, *state.memory.values())
        vectors: tuple[AnyArray, ...] = tuple(
            self._layout.flatten(numbers, dtype) for numbers in kept
        )
        return Keyframe(state.update, n_changes, vectors, state.memory_updates)

    def go_back(self, frame: Keyframe, changes: Sequence[Change]) -> None:
        """Stand where a keyframe was taken, which has these changes."""
        memory = dict(zip(self._updates.vectors.memory, frame.vectors[1:], strict=True))
        self._updates.go_back(
            Snapshot(frame.update, frame.vectors[0], memory, frame.memory_updates)
        )
        self._set_rate(self.rate(changes))

    # --- forwards -------------------------------------------------------------------

    def run_to(self, update: int, tell: Tell | None = None) -> None:
        """Carry out the updates up to a number.

        Parameters
        ----------
        update : int
            Number of updates done at the end.
        tell : callable, optional
            Is called now and then with the number of updates done; may raise to end it.
        """
        if tell is None:
            self._updates.run(update - self.update)
            return
        while self.update < update:
            self._updates.run(min(CHUNK, update - self.update))
            tell(self.update)

    def apply(self, change: Change) -> None:
        """Make a change from outside."""
        vectors = self._updates.vectors
        if isinstance(change, RateChange):
            self._set_rate(change.rate)
        elif isinstance(change, ParametersChange):
            self._layout.write(change.parameters, vectors.theta)
        else:
            matrix = self._layout.matrices(vectors.theta)[change.layer - 1]
            column = -1 if change.source is None else change.source
            matrix[change.unit, column] = change.value

    def rate(self, changes: Sequence[Change]) -> float:
        """Return the learning rate after these changes."""
        rates = [change.rate for change in changes if isinstance(change, RateChange)]
        return rates[-1] if rates else self._problem.settings.learning_rate

    def _set_rate(self, rate: float) -> None:
        self._updates.vectors.scalars.rate[()] = rate
