"""When a run ends by itself."""

from engine.training.problem import Problem
from engine.training.run.epoch_norms import EpochNorms
from engine.training.run.run_state import Stop, StopReason
from engine.training.run.scores import RunningScores


class StopConditions:
    """The conditions of the settings, those left out that were met once already."""

    def __init__(
        self, problem: Problem, scores: RunningScores, norms: EpochNorms
    ) -> None:
        self._settings = problem.settings.stop
        self._is_full_batch = problem.n_batches == 1
        self._n_batches = problem.n_batches
        self._scores = scores
        self._norms = norms
        self._ignored: set[StopReason] = set()

    def ignore(self, reason: StopReason) -> None:
        """Leave a condition out from now on."""
        self._ignored.add(reason)

    @property
    def watched_loss(self) -> float | None:
        """The bound that every recorded loss is held against.

        With the full batch the recorded losses are those of the training set, so none
        has to be computed anew.
        """
        return self._bound(StopReason.LOSS) if self._is_full_batch else None

    @property
    def watch_epochs(self) -> bool:
        """Whether the end of every epoch has to be looked at."""
        reasons = [StopReason.ACCURACY, StopReason.GRADIENT, StopReason.MOVE]
        if not self._is_full_batch:
            reasons.append(StopReason.LOSS)
        return any(self._bound(reason) is not None for reason in reasons)

    def updates_left(self, update: int) -> int | None:
        """Return how many updates the limit of epochs leaves; None without a limit."""
        epochs = self._bound(StopReason.EPOCHS)
        return None if epochs is None else int(epochs) * self._n_batches - update

    def met(self, update: int) -> Stop | None:
        """Return the first condition that is met at the end of an epoch."""
        for reason in StopReason:
            bound = self._bound(reason)
            value = None if bound is None else self._value(reason, update)
            if bound is None or value is None:
                continue
            if self._is_met(reason, value, bound):
                return Stop(reason, update, value)
        return None

    @staticmethod
    def _is_met(reason: StopReason, value: float, bound: float) -> bool:
        at_least = (StopReason.EPOCHS, StopReason.ACCURACY)
        return value >= bound if reason in at_least else value < bound

    def _bound(self, reason: StopReason) -> float | None:
        bounds: dict[StopReason, float | None] = {
            StopReason.EPOCHS: self._settings.epochs,
            StopReason.LOSS: self._settings.loss_below,
            StopReason.ACCURACY: self._settings.accuracy_at_least,
            StopReason.GRADIENT: self._settings.gradient_below,
            StopReason.MOVE: self._settings.move_below,
        }
        return None if reason in self._ignored else bounds.get(reason)

    def _value(self, reason: StopReason, update: int) -> float | None:
        if reason is StopReason.EPOCHS:
            return update // self._n_batches
        if reason is StopReason.GRADIENT:
            return self._norms.gradient()
        if reason is StopReason.MOVE:
            return self._norms.move()
        train = self._scores.train_after(update)
        return train.loss if reason is StopReason.LOSS else train.accuracy
