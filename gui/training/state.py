"""Where a training stands."""

from dataclasses import dataclass
from enum import StrEnum

from engine.arrays import Array
from engine.data.dataset import Dataset
from engine.document.document import Document
from engine.document.elements import Settings
from engine.network.network import Network, Parameters
from engine.training.run.history import Updates
from gui.training.effects import trained_settings
from gui.training.history.overview import Place
from gui.training.job import Job, Past, Ticket


class State(StrEnum):
    """What the controller is doing."""

    IDLE = "idle"
    PREPARING = "preparing"  # the worker builds the problem
    RUNNING = "running"
    ENDING = "ending"  # the worker was asked to stop


@dataclass(frozen=True, slots=True)
class Run:
    """One run, from the press of a button to its entry in the undo history."""

    ticket: Ticket
    base: Document  # what was drawn when it began
    network: Network
    first_update: int | None = None  # known from the first frame


@dataclass(frozen=True, slots=True, eq=False)
class Reached:
    """What is shown of where learning stands; a run leaves it behind, and so a step."""

    update: int  # number of updates done
    n_batches: int
    loss: float | None  # of the last batch


@dataclass(frozen=True, slots=True, eq=False)
class Losses:
    """Losses of batches; `updates` are the numbers of updates done before each."""

    updates: Updates
    values: Array


@dataclass(frozen=True, slots=True)
class Held:
    """What the trainer that waits in the worker has been trained on and has reached."""

    network: Network
    dataset: Dataset
    settings: Settings
    parameters: Parameters
    place: Place | None = None  # known as soon as a run has ended

    def goes_on_with(self, job: Job, past: Past) -> bool:
        """Tell whether `job` asks for nothing but more updates of the same."""
        return (
            self.place == past.place
            and past.place is not None
            and not past.is_edited
            and self.dataset is job.dataset
            and is_same_structure(self.network, job.network)
            and trained_settings(self.settings) == trained_settings(job.settings)
            and self.parameters == job.parameters
        )


def is_same_structure(left: Network, right: Network) -> bool:
    """Tell whether two networks differ in the names of their units at most."""
    return left is right or (
        left.inputs == right.inputs
        and left.layers == right.layers
        and left.outputs == right.outputs
        and left.input_names == right.input_names
    )
