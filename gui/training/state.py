"""Where a training stands."""

from dataclasses import dataclass
from enum import StrEnum

from engine.data.dataset import Dataset
from engine.document.document import Document
from engine.document.elements import Settings
from engine.network.network import Network, Parameters
from engine.training.run.run_state import TrainState
from gui.training.effects import trained_settings
from gui.training.job import Job, Ticket


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
    """Where learning stands, with all that it remembers, and what is shown of it.

    A run leaves it behind, and so does a step; whichever comes next goes on from it.
    """

    state: TrainState
    n_batches: int
    loss: float | None  # of the last batch


@dataclass(frozen=True, slots=True)
class Held:
    """What the trainer that waits in the worker has been trained on and has reached."""

    network: Network
    dataset: Dataset
    settings: Settings
    parameters: Parameters

    def goes_on_with(self, job: Job) -> bool:
        """Tell whether `job` asks for nothing but more updates of the same."""
        return (
            self.dataset is job.dataset
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
