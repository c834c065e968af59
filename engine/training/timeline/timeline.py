"""The history of a run: exact ways back, and branches where it went on differently."""

from collections.abc import Sequence

import numpy as np

from engine.arrays import AnyArray, Array
from engine.training.plan.layout import Layout
from engine.training.problem import Problem
from engine.training.run.history import Updates as UpdateNumbers
from engine.training.run.run_state import Frame, TrainState
from engine.training.run.updates import Snapshot, Updates
from engine.training.timeline.branches import (
    Branch,
    Change,
    ParameterChange,
    RateChange,
)
from engine.training.timeline.keyframes import Keyframe
from engine.training.trace.trace import Trace, trace_update
from engine.training.trainer import Trainer

LIMIT = 64 * 2**20  # bytes
NEAR = 256  # after a long way back, a keyframe this far in front makes the next short


class Timeline:
    """Where a run has been; to be used by one thread at a time.

    A runner trains with a `Trainer` as ever and calls `keep` now and then; changes from
    outside are noted where they are made. Any update can then be gone back to: from the
    keyframe before it the same updates are carried out again, with the same bits, as
    the order of the samples is a function of seed and epoch. What is changed in the
    past leads into a branch; what was there before stays.

    Parameters
    ----------
    problem : Problem
        What is learnt.
    state : TrainState
        Where the run begins.
    limit : int
        Most bytes that the history may take. The state at the start, and what a single
        keyframe of a branch takes, are kept in any case.

    Attributes
    ----------
    branches : list of Branch
        In the order in which they were made.
    branch : Branch
        The one under way.
    update : int
        Number of updates done at the place where the run stands now.
    """

    def __init__(
        self, problem: Problem, state: TrainState, *, limit: int = LIMIT
    ) -> None:
        self._problem = problem
        self._layout = Layout(problem.network)
        self._replay = Updates(problem, state, has_losses=False)
        self._limit = limit
        self.update = state.update
        self.branch = Branch(0, "", None, state.update, state.update)
        self.branches = [self.branch]
        self._n_applied = 0  # changes that the trainer handed out knows of
        self._add_keyframe(self.branch, 0)

    # --- forwards -------------------------------------------------------------------

    def keep(self, trainer: Trainer, frame: Frame | None = None) -> None:
        """Note how far a trainer has come since it was handed out.

        A trainer that ran past a change of the past without it has gone on differently:
        a branch begins there.

        Parameters
        ----------
        trainer : Trainer
            Of this problem, on the branch under way.
        frame : Frame, optional
            Its latest, for the losses in it.
        """
        pending = self.pending
        if pending is not None and pending.update < trainer.update:
            self._leave(pending.update, self._n_applied, "")
        branch, known = self.branch, self.branch.tip
        self.update = trainer.update
        if frame is not None:
            is_new = frame.loss_updates >= known
            branch.losses.extend(frame.loss_updates[is_new], frame.losses[is_new])
        if trainer.update <= known:
            return
        branch.tip = trainer.update
        if branch.keyframes.is_due(trainer.update):
            n_changes = len(branch.changes)
            branch.keyframes.add(self._keyframe(trainer.state(), n_changes))
            self._stay_within_limit()

    def change_rate(self, rate: float, name: str = "") -> Branch:
        """Set the learning rate from here on; in the past a branch begins with it.

        Returns
        -------
        Branch
            The one under way then.
        """
        return self._change(RateChange(self.update, rate), name)

    def change_parameter(
        self, layer: int, source: int | None, unit: int, value: float, name: str = ""
    ) -> Branch:
        """Set a weight from here on; in the past a branch begins with it.

        Parameters
        ----------
        layer : int
            From 1.
        source, unit : int
            Row and column of W; source None: the bias of the unit.
        value : float
            What it is set to.
        name : str
            For the branch, if one begins.

        Returns
        -------
        Branch
            The one under way then.
        """
        change = ParameterChange(self.update, layer, source, unit, value)
        return self._change(change, name)

    @property
    def pending(self) -> Change | None:
        """The next change of the past that lies ahead; None at the end of the branch.

        Who wants to see the same once more runs up to it and calls `go_to` there.
        """
        ahead = self.branch.changes[self._n_applied :]
        return ahead[0] if ahead else None

    # --- back -----------------------------------------------------------------------

    def go_to(self, update: int, branch: int | None = None) -> Trainer:
        """Go to where a branch was after so many updates; return a trainer from there.

        Raises
        ------
        ValueError
            If the branch has not been there.
        """
        chosen = self._chosen(branch)
        state = self.state_at(update, branch)
        self.branch, self.update = chosen, update
        self._n_applied = chosen.n_changes_at(update)
        trainer = Trainer(self._problem, state=state)
        trainer.set_learning_rate(self.rate_at(update, branch))
        return trainer

    def state_at(self, update: int, branch: int | None = None) -> TrainState:
        """Return all numbers after so many updates, to the bit; arguments as `go_to`.

        Raises
        ------
        ValueError
            If the branch has not been there.
        """
        chosen = self._chosen(branch)
        first = self.branches[0].start
        if not first <= update <= chosen.tip:
            raise ValueError(f"update {update} is not in {first} … {chosen.tip}")
        self._restore(chosen, update)
        return self._replay.state()

    def rate_at(self, update: int, branch: int | None = None) -> float:
        """Return the learning rate of the update that follows so many."""
        chosen = self._chosen(branch)
        return self._rate(chosen.changes[: chosen.n_changes_at(update)])

    def trace_at(self, update: int, branch: int | None = None) -> Trace:
        """Return the trace of the update that follows so many; arguments as `go_to`."""
        state = self.state_at(update, branch)
        return trace_update(self._problem, state, self.rate_at(update, branch))

    def curve(self, branch: int | None = None) -> tuple[UpdateNumbers, Array]:
        """Return the losses of a branch from the very start: updates done, and loss."""
        chosen = self._chosen(branch)
        updates, losses = chosen.losses.points()
        start = chosen.tip
        while chosen.parent is not None:
            start = min(start, chosen.start)
            chosen = self.branches[chosen.parent]
            earlier, values = chosen.losses.points()
            is_before = earlier < start
            updates = np.concatenate([earlier[is_before], updates])
            losses = np.concatenate([values[is_before], losses])
        return updates, losses

    # --- memory ---------------------------------------------------------------------

    @property
    def n_bytes(self) -> int:
        """Memory that the history takes."""
        return sum(branch.n_bytes for branch in self.branches)

    @property
    def n_keyframes(self) -> int:
        """Number of states that are kept."""
        return sum(len(branch.keyframes) for branch in self.branches)

    def _stay_within_limit(self) -> None:
        while self.n_bytes > self._limit:
            largest = sorted(self.branches, key=lambda b: -b.keyframes.n_bytes)
            if not any(branch.keyframes.thin() for branch in largest):
                return

    # --- how it works ---------------------------------------------------------------

    def _chosen(self, branch: int | None) -> Branch:
        return self.branch if branch is None else self.branches[branch]

    def _change(self, change: Change, name: str) -> Branch:
        if self.update < self.branch.tip or self.pending is not None:
            self._leave(self.update, self._n_applied, name)
        self.branch.changes = (*self.branch.changes, change)
        self._n_applied = len(self.branch.changes)
        return self.branch

    def _leave(self, update: int, n_changes: int, name: str) -> None:
        """Begin a branch that has so many of the changes made up to now."""
        left = self.branch
        self.branch = Branch(
            number=len(self.branches),
            name=name,
            parent=left.number,
            start=update,
            tip=update,
            changes=left.changes[:n_changes],
            n_inherited=n_changes,
        )
        self.branches.append(self.branch)

    def _restore(self, branch: Branch, update: int) -> None:
        """Bring the replay to where a branch was after so many updates."""
        changes = branch.changes[: branch.n_changes_at(update)]
        frame = self._last_keyframe(branch, update, len(changes))
        memory = dict(zip(self._replay.vectors.memory, frame.vectors[1:], strict=True))
        self._replay.go_back(
            Snapshot(frame.update, frame.vectors[0], memory, frame.memory_updates)
        )
        self._set_rate(self._rate(changes[: frame.n_changes]))
        for change in changes[frame.n_changes :]:
            self._run_to(change.update)
            self._apply(change)
        if update - self._replay.update > 2 * NEAR and update - NEAR >= branch.start:
            self._run_to(update - NEAR)
            self._add_keyframe(branch, len(changes))
            self._stay_within_limit()
        self._run_to(update)

    def _last_keyframe(self, branch: Branch, update: int, n_changes: int) -> Keyframe:
        """Return the nearest keyframe before, on the branch or a way that led to it."""
        while True:
            found = branch.keyframes.before(update, n_changes)
            if found is not None:
                return found
            assert branch.parent is not None  # noqa: S101  the first one has a keyframe
            update = min(update, branch.start)
            n_changes = min(n_changes, branch.n_inherited)
            branch = self.branches[branch.parent]

    def _run_to(self, update: int) -> None:
        self._replay.run(update - self._replay.update)

    def _apply(self, change: Change) -> None:
        if isinstance(change, RateChange):
            self._set_rate(change.rate)
            return
        matrix = self._layout.matrices(self._replay.vectors.theta)[change.layer - 1]
        column = -1 if change.source is None else change.source
        matrix[change.unit, column] = change.value

    def _set_rate(self, rate: float) -> None:
        self._replay.vectors.scalars.rate[()] = rate

    def _rate(self, changes: Sequence[Change]) -> float:
        rates = [change.rate for change in changes if isinstance(change, RateChange)]
        return rates[-1] if rates else self._problem.settings.learning_rate

    def _add_keyframe(self, branch: Branch, n_changes: int) -> None:
        """Keep where the replay stands."""
        snapshot = self._replay.snapshot()
        vectors = (snapshot.theta, *snapshot.memory.values())
        branch.keyframes.add(
            Keyframe(snapshot.update, n_changes, vectors, int(snapshot.n_updates))
        )

    def _keyframe(self, state: TrainState, n_changes: int) -> Keyframe:
        dtype = self._replay.vectors.theta.dtype
        kept = (state.parameters, *state.memory.values())
        vectors: tuple[AnyArray, ...] = tuple(
            self._layout.flatten(numbers, dtype) for numbers in kept
        )
        return Keyframe(state.update, n_changes, vectors, state.memory_updates)
