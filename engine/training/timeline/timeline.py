"""The history of a run: exact ways back, and branches where it went on differently."""

from dataclasses import replace

import numpy as np

from engine.arrays import Array
from engine.network.network import Parameters
from engine.training.problem import Problem
from engine.training.run.history import Updates as UpdateNumbers
from engine.training.run.run_state import Frame, TrainState
from engine.training.timeline.branches import (
    LIMIT,
    Branch,
    Change,
    ParameterChange,
    ParametersChange,
    RateChange,
)
from engine.training.timeline.keyframes import Keyframe
from engine.training.timeline.replay import Replay, Tell
from engine.training.trace.trace import Trace, trace_update
from engine.training.trainer import Trainer

NEAR = 256  # after a long way back, a keyframe this far in front makes the next short
# More would make no way noticeably shorter, and are many things to keep in order.
MOST_KEYFRAMES = 8192


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
    problem : Problem
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
        self.problem = problem
        self._replay = Replay(problem, state)
        self._limit = limit
        self.update = state.update
        self.branch = Branch(0, "", None, state.update, state.update)
        self.branches = [self.branch]
        self._n_begun = 1  # branches, those removed included
        self._n_applied = 0  # changes that the trainer handed out knows of
        self.branch.keyframes.add(self._replay.keyframe(0))

    # --- forwards -------------------------------------------------------------------

    def keep(
        self, trainer: Trainer, frame: Frame | None = None, *, state: bool | None = None
    ) -> None:
        """Note how far a trainer has come since it was handed out.

        A trainer that ran past a change of the past without it has gone on differently:
        a branch begins there.

        Parameters
        ----------
        trainer : Trainer
            Of this problem, on the branch under way.
        frame : Frame, optional
            Its latest, for the losses in it.
        state : bool, optional
            Whether to copy its state for the way back; if not given, where that is due.
        """
        is_new = self._reach(trainer.update)
        if frame is not None:
            self._keep_losses(frame.loss_updates, frame.losses)
        self.branch.tip = max(self.branch.tip, trainer.update)
        if state is None:
            state = is_new and self.branch.keyframes.is_due(trainer.update)
        if state:
            self._keep_state(trainer.state())

    def keep_update(self, after: TrainState, loss: float) -> None:
        """Note the next update, which somebody else has carried out.

        Parameters
        ----------
        after : TrainState
            Where it led to from where the run stands.
        loss : float
            Of its batch, before it.

        Raises
        ------
        ValueError
            If it is not the next one.
        """
        if after.update != self.update + 1:
            raise ValueError(f"update {after.update} does not follow {self.update}")
        is_new = self._reach(after.update)
        self._keep_losses(np.array([after.update - 1]), np.array([loss]))
        self.branch.tip = max(self.branch.tip, after.update)
        if is_new and self.branch.keyframes.is_due(after.update):
            self._keep_state(after)

    def change_rate(self, rate: float, name: str = "") -> Branch:
        """Set the learning rate from here on; in the past a branch begins with it.

        Where one already goes on from here with this rate, it is that one.

        Returns
        -------
        Branch
            The one under way then.
        """
        known = self._that_goes_on_with(rate)
        if known is None:
            return self._change(RateChange(self.update, rate), name)
        self.stand_at(self.update, known.number)
        return known

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

    def change_parameters(
        self, parameters: Parameters, name: str = "", *, state: TrainState | None = None
    ) -> Branch:
        """Set all weights from here on; a branch begins with them, also at the end.

        So what was there before can still be gone to.

        Parameters
        ----------
        parameters : Parameters
            What they are set to.
        name : str
            For the branch.
        state : TrainState, optional
            That of here, if it is known: the way back to it is short then.

        Returns
        -------
        Branch
            The one under way then.
        """
        if self.branch.tip > self.branch.start:
            self._leave(self.update, self._n_applied, name)
        branch = self._change(ParametersChange(self.update, parameters), name)
        if state is not None:
            self._keep_state(replace(state, parameters=parameters))
        return branch

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
        state = self.state_at(update, branch)
        self.stand_at(update, branch)
        trainer = Trainer(self.problem, state=state)
        trainer.set_learning_rate(self.rate_at(update))
        return trainer

    def stand_at(self, update: int, branch: int | None = None) -> None:
        """Go to where a branch was after so many updates, with no trainer from there.

        Raises
        ------
        ValueError
            If the branch has not been there.
        """
        chosen = self._chosen(branch)
        self._check(update, chosen)
        self.branch, self.update = chosen, update
        self._n_applied = chosen.n_changes_at(update)

    def state_at(
        self, update: int, branch: int | None = None, tell: Tell | None = None
    ) -> TrainState:
        """Return all numbers after so many updates, to the bit; arguments as `go_to`.

        On a long way `tell` is called with the number of updates done; it may raise to
        end it.

        Raises
        ------
        ValueError
            If the branch has not been there.
        """
        chosen = self._chosen(branch)
        self._check(update, chosen)
        self._restore(chosen, update, tell)
        return self._replay.state()

    def distance(self, update: int, branch: int | None = None) -> int:
        """Return how many updates are carried out again to get to one of the past."""
        chosen = self._chosen(branch)
        n_changes = chosen.n_changes_at(update)
        return update - self._last_keyframe(chosen, update, n_changes).update

    def rate_at(self, update: int, branch: int | None = None) -> float:
        """Return the learning rate of the update that follows so many."""
        chosen = self._chosen(branch)
        return self._replay.rate(chosen.changes[: chosen.n_changes_at(update)])

    def trace_at(self, update: int, branch: int | None = None) -> Trace:
        """Return the trace of the update that follows so many; arguments as `go_to`."""
        state = self.state_at(update, branch)
        return trace_update(self.problem, state, self.rate_at(update, branch))

    def curve(self, branch: int | None = None) -> tuple[UpdateNumbers, Array]:
        """Return the losses of a branch from the very start: updates done, and loss."""
        chosen = self._chosen(branch)
        updates, losses = chosen.losses.points()
        start = chosen.tip
        while chosen.parent is not None:
            start = min(start, chosen.start)
            chosen = self._chosen(chosen.parent)
            earlier, values = chosen.losses.points()
            is_before = earlier < start
            updates = np.concatenate([earlier[is_before], updates])
            losses = np.concatenate([values[is_before], losses])
        return updates, losses

    # --- branches -------------------------------------------------------------------

    def can_remove(self, number: int) -> bool:
        """Tell whether a branch is not the first, nor under way, nor left by others."""
        has_left = any(branch.parent == number for branch in self.branches)
        return number not in (0, self.branch.number) and not has_left

    def remove(self, number: int) -> None:
        """Forget a branch.

        Raises
        ------
        ValueError
            If it is the first, under way, or others begin on it.
        """
        if not self.can_remove(number):
            raise ValueError(f"branch {number} is needed")
        self.branches.remove(self._chosen(number))

    # --- memory ---------------------------------------------------------------------

    @property
    def limit(self) -> int:
        """Most bytes that the history may take."""
        return self._limit

    @limit.setter
    def limit(self, limit: int) -> None:
        self._limit = limit
        self._stay_within_limit()

    @property
    def n_bytes(self) -> int:
        """Memory that the history takes."""
        return sum(branch.n_bytes for branch in self.branches)

    @property
    def n_keyframes(self) -> int:
        """Number of states that are kept."""
        return sum(len(branch.keyframes) for branch in self.branches)

    def _stay_within_limit(self) -> None:
        while self.n_bytes > self._limit or self.n_keyframes > MOST_KEYFRAMES:
            largest = sorted(self.branches, key=lambda b: -b.keyframes.n_bytes)
            if not any(branch.keyframes.thin() for branch in largest):
                return

    # --- how it works ---------------------------------------------------------------

    def _chosen(self, number: int | None) -> Branch:
        """Return a branch by its number; None: the one under way."""
        if number is None:
            return self.branch
        return next(branch for branch in self.branches if branch.number == number)

    def _check(self, update: int, branch: Branch) -> None:
        first = self.branches[0].start
        if not first <= update <= branch.tip:
            raise ValueError(f"update {update} is not in {first} … {branch.tip}")

    def _reach(self, update: int) -> bool:
        """Stand after so many updates; tell whether the branch had not been there."""
        pending = self.pending
        if pending is not None and pending.update < update:
            self._leave(pending.update, self._n_applied, "")
        self.update = update
        return update > self.branch.tip

    def _keep_losses(self, updates: UpdateNumbers, losses: Array) -> None:
        is_new = updates >= self.branch.tip
        self.branch.losses.extend(updates[is_new], losses[is_new])

    def _keep_state(self, state: TrainState) -> None:
        frames, n_changes = self.branch.keyframes, len(self.branch.changes)
        if state.update == self.branch.tip and not frames.ends_at(state.update):
            frames.add(self._replay.keyframe_of(state, n_changes))
            self._stay_within_limit()

    def _change(self, change: Change, name: str) -> Branch:
        if self.update < self.branch.tip or self.pending is not None:
            self._leave(self.update, self._n_applied, name)
        self.branch.changes = (*self.branch.changes, change)
        self._n_applied = len(self.branch.changes)
        return self.branch

    def _that_goes_on_with(self, rate: float) -> Branch | None:
        """Return a branch with the numbers of here that goes on with a rate."""
        update, here = self.update, self._numbers_from(self.branch)
        for branch in self.branches:
            if not branch.start <= update < branch.tip:
                continue
            is_rate = self.rate_at(update, branch.number) == rate
            if is_rate and self._numbers_from(branch) == here:
                return branch
        return None

    def _numbers_from(self, branch: Branch) -> list[Change]:
        """Return the changes of a branch that the numbers of here depend on."""
        return [
            change
            for change in branch.changes
            if change.update < self.update
            or (change.update == self.update and not isinstance(change, RateChange))
        ]

    def _leave(self, update: int, n_changes: int, name: str) -> None:
        """Begin a branch that has so many of the changes made up to now."""
        left = self.branch
        self.branch = Branch(
            number=self._n_begun,
            name=name,
            parent=left.number,
            start=update,
            tip=update,
            changes=left.changes[:n_changes],
            n_inherited=n_changes,
        )
        self._n_begun += 1
        self.branches.append(self.branch)

    def _restore(self, branch: Branch, update: int, tell: Tell | None) -> None:
        """Bring the replay to where a branch was after so many updates."""
        changes = branch.changes[: branch.n_changes_at(update)]
        frame = self._last_keyframe(branch, update, len(changes))
        replay = self._replay
        replay.go_back(frame, changes[: frame.n_changes])
        for change in changes[frame.n_changes :]:
            replay.run_to(change.update, tell)
            replay.apply(change)
        if update - replay.update > 2 * NEAR and update - NEAR >= branch.start:
            replay.run_to(update - NEAR, tell)
            branch.keyframes.add(replay.keyframe(len(changes)))
            self._stay_within_limit()
        replay.run_to(update, tell)

    def _last_keyframe(self, branch: Branch, update: int, n_changes: int) -> Keyframe:
        """Return the nearest keyframe before, on the branch or a way that led to it."""
        while True:
            found = branch.keyframes.before(update, n_changes)
            if found is not None:
                return found
            assert branch.parent is not None  # noqa: S101  the first one has a keyframe
            update = min(update, branch.start)
            n_changes = min(n_changes, branch.n_inherited)
            branch = self._chosen(branch.parent)
