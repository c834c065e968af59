"""The curves of one training: what the plots show."""

from engine.training.run.run_state import Frame
from gui.training.series import Series


class Curves:
    """Loss and accuracy over the updates since the weights were last set otherwise.

    Attributes
    ----------
    n_batches : int
        Updates in an epoch.
    loss : Series
        Of the batch of every update.
    held_out_loss : Series
        Of the held-out samples, at the end of epochs.
    accuracy, held_out_accuracy : Series
        Shares of right answers, at the same times.
    """

    def __init__(self) -> None:
        self.n_batches = 1
        self.loss = Series()
        self.held_out_loss = Series()
        self.accuracy = Series()
        self.held_out_accuracy = Series()

    def __len__(self) -> int:
        """Return the number of points of the longest curve."""
        return max(len(self.loss), len(self.held_out_loss))

    @property
    def last(self) -> float:
        """The last update of the loss; −1 before the first."""
        return float(self.loss.x[-1]) if len(self.loss) else -1.0

    def until(self, update: int) -> "Curves":
        """Return a copy of what was there after so many updates."""
        copy = Curves()
        copy.n_batches = self.n_batches
        copy.loss = self.loss.until(update - 1)  # of a batch before its update
        copy.held_out_loss = self.held_out_loss.until(update)
        copy.accuracy = self.accuracy.until(update)
        copy.held_out_accuracy = self.held_out_accuracy.until(update)
        return copy

    def take(self, frame: Frame) -> None:
        """Append what a frame brings."""
        self.n_batches = frame.n_batches
        self.loss.extend(frame.loss_updates, frame.losses)
        if frame.train is not None:
            self.accuracy.add(frame.train_at, frame.train.accuracy)
        if frame.held_out is not None:
            self.held_out_loss.add(frame.held_out_at, frame.held_out.loss)
            accuracy = frame.held_out.accuracy
            self.held_out_accuracy.add(frame.held_out_at, accuracy)
