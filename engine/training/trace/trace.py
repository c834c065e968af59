"""The trace of one update: its events at every level, and what is inside them."""

from collections.abc import Sequence

from engine.training.problem import Problem
from engine.training.run.run_state import TrainState
from engine.training.trace.activations import Activations
from engine.training.trace.deltas import Deltas
from engine.training.trace.event import Event, Level, Position
from engine.training.trace.events import EVERYTHING, Events, Scope
from engine.training.trace.gradients import BiasGradients, WeightGradients
from engine.training.trace.load import Load
from engine.training.trace.losses import MeanLoss, SampleLosses
from engine.training.trace.moment import Moment, moment_of
from engine.training.trace.moves import Moves, Reevaluation
from engine.training.trace.optimiser_stages import Stages
from engine.training.trace.phases import PhaseEvents
from engine.training.trace.section import Section
from engine.training.trace.sent_back import SentBack
from engine.training.trace.sums import Sums
from engine.training.trace.wiring import Wiring

MOST_KEPT = 16  # sequences of events: every step asks for the same one again


class Trace:
    """One update, computed once and looked at as often as one likes.

    Attributes
    ----------
    moment : Moment
        All numbers of the update.
    wiring : Wiring
        Who feeds whom.
    """

    def __init__(self, moment: Moment) -> None:
        self.moment = moment
        self.wiring = Wiring(moment.network)
        self._sections = self._make_sections()
        for number, section in enumerate(self._sections):
            section.number = number
        self._phases = PhaseEvents(moment, self._sections)
        self._events: dict[tuple[Level, Scope], Events] = {}

    @property
    def sections(self) -> Sequence[Section]:
        """The steps of whole layers that the events belong to, by their numbers."""
        return self._sections

    def events(self, level: Level, scope: Scope = EVERYTHING) -> Events | PhaseEvents:
        """Return the events of a level; of a scope only, the rest happens silently.

        Raises
        ------
        IndexError
            If the scope names a sample or a unit that is not there.
        """
        if (level, scope) not in self._events:
            self._check(scope)
            if level is Level.PHASE:
                return self._phases
            if len(self._events) >= MOST_KEPT:
                self._events.clear()
            self._events[level, scope] = Events(self._sections, level, scope)
        return self._events[level, scope]

    def inside(self, event: Event, scope: Scope = EVERYTHING) -> Sequence[Event]:
        """Return the finer account of an event that no level has.

        Of a stage of the optimiser that is the event of every parameter, in a scope
        those of its unit; of a delta that loss and activation give together the long
        way; of a share of softmax how it comes about; else nothing.
        """
        if not event.has_inside:
            return ()
        place = event.last
        section = self._sections[place.section]
        if isinstance(section, Moves):
            return section.inside(scope.unit)
        if isinstance(section, Activations | Deltas):
            return section.inside(place.row, place.column)
        return ()

    def place_of_unit(self, layer: int, unit: int, sample: int = 0) -> Position:
        """Return where the sum of a unit begins, to run to it.

        Raises
        ------
        IndexError
            If there is no such unit or sample.
        """
        self._check(Scope((layer, unit), sample))
        section = next(
            s for s in self._sections if isinstance(s, Sums) and s.layer == layer
        )
        return Position(section.number, sample, unit)

    def _check(self, scope: Scope) -> None:
        sizes, n = self.moment.network.sizes, self.moment.n_samples
        if scope.sample is not None and not 0 <= scope.sample < n:
            raise IndexError(scope.sample)
        if scope.unit is not None:
            layer, unit = scope.unit
            if not (1 <= layer < len(sizes) and 0 <= unit < sizes[layer]):
                raise IndexError(scope.unit)

    def _make_sections(self) -> list[Section]:
        moment, wiring = self.moment, self.wiring
        layers = range(1, len(moment.network.layers) + 1)
        sent, stages = SentBack(moment), Stages(moment)
        made: list[Section] = [Load(moment, wiring)]
        for layer in layers:
            made += [Sums(moment, wiring, layer), Activations(moment, wiring, layer)]
        made.append(SampleLosses(moment, wiring))
        if moment.n_samples > 1:
            made.append(MeanLoss(moment, wiring))
        for layer in reversed(layers):
            made += [
                Deltas(moment, wiring, layer, sent),
                WeightGradients(moment, wiring, layer),
                BiasGradients(moment, wiring, layer),
            ]
        n_stages = len(stages.stages)
        made += [Moves(moment, wiring, stages, number) for number in range(n_stages)]
        made.append(Reevaluation(moment, wiring))
        return [section for section in made if section.n_columns]


def trace_update(
    problem: Problem, state: TrainState, learning_rate: float | None = None
) -> Trace:
    """Carry out the update that follows a state and return its trace.

    Parameters
    ----------
    problem : Problem
        What is learnt.
    state : TrainState
        Where the update begins; nothing of it changes.
    learning_rate : float, optional
        That of the settings if not given.
    """
    return Trace(moment_of(problem, state, learning_rate))
