"""Where an update stands in its epoch: the samples in their order, cut into batches."""

from dataclasses import dataclass

from engine.data.splits import Indices
from engine.training.run.schedule import batches_of
from engine.training.trace.moment import Moment


@dataclass(frozen=True, slots=True, eq=False)
class EpochPlace:
    """The batches of an epoch and the one of an update; all counts are from 1.

    Attributes
    ----------
    update : int
    epoch : int
    batch : int
        Number of the batch in the epoch.
    batches : tuple of ndarray of int
        The rows of the training samples in every batch, in the order of the epoch.
    """

    update: int
    epoch: int
    batch: int
    batches: tuple[Indices, ...]

    @property
    def n_batches(self) -> int:
        """Number of batches in the epoch."""
        return len(self.batches)

    @property
    def n_samples(self) -> int:
        """Number of samples in the epoch."""
        return sum(map(len, self.batches))

    @property
    def is_last_short(self) -> bool:
        """Whether the last batch has fewer samples than the others."""
        return len(self.batches[-1]) < len(self.batches[0])


def epoch_place(moment: Moment) -> EpochPlace:
    """Return where the update of a moment stands in its epoch."""
    epoch, batch = divmod(moment.before.update, moment.problem.n_batches)
    batches = tuple(batches_of(moment.problem, epoch))
    return EpochPlace(moment.before.update + 1, epoch + 1, batch + 1, batches)
