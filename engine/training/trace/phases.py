"""The coarsest events: one a phase."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import overload

from engine.training.trace.event import (
    Event,
    Kind,
    Level,
    Operand,
    Position,
    TracePhase,
)
from engine.training.trace.moment import Moment
from engine.training.trace.section import Section
from engine.training.trace.symbols import Name, Symbol


class PhaseEvents(Sequence[Event]):
    """The six events of an update at its coarsest."""

    level = Level.PHASE

    def __init__(self, moment: Moment, sections: Sequence[Section]) -> None:
        self._moment = moment
        self._sections = {
            phase: [section for section in sections if section.phase is phase]
            for phase in TracePhase
        }

    def __len__(self) -> int:
        return len(TracePhase)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | Sequence[Event]:
        phases = list(TracePhase)
        if isinstance(index, slice):
            return tuple(map(self._event, phases[index]))
        return self._event(phases[index])

    def index_of(self, place: Position) -> int:
        """Return the phase that a place lies in."""
        lasts = [self._covered(phase)[1] for phase in TracePhase]
        return min(bisect_left(lasts, place), len(lasts) - 1)

    def phase_of(self, index: int) -> TracePhase:
        """Return the phase of an event."""
        return list(TracePhase)[index]

    def phase_range(self, phase: TracePhase) -> range:
        """Return the one event of a phase."""
        number = list(TracePhase).index(phase)
        return range(number, number + 1)

    def _covered(self, phase: TracePhase) -> tuple[Position, Position]:
        first, last = self._sections[phase][0], self._sections[phase][-1]
        return (
            first.covered(Level.LAYER, Position(first.number))[0],
            last.covered(Level.LAYER, Position(last.number))[1],
        )

    def _event(self, phase: TracePhase) -> Event:
        first, last = self._covered(phase)
        if phase is TracePhase.FORWARD:
            found = self._forward()
        elif phase is TracePhase.BACKWARD:
            found = self._backward()
        else:
            found = self._sections[phase][-1].whole()
        return replace(found, level=Level.PHASE, first=first, last=last)

    def _forward(self) -> Event:
        moment, n = self._moment, len(self._moment.network.layers)
        return Event(
            Kind.PHASE,
            TracePhase.FORWARD,
            Level.PHASE,
            operands=(Operand(Symbol(Name.OUT), moment.out[0]),),
            results=(Operand(Symbol(Name.OUT, n), moment.y),),
        )

    def _backward(self) -> Event:
        gradient = self._moment.gradient
        found = []
        for number, pair in enumerate(
            zip(gradient.weights, gradient.biases, strict=True), start=1
        ):
            found.append(Operand(Symbol(Name.WEIGHT_GRADIENT, number), pair[0]))
            found.append(Operand(Symbol(Name.BIAS_GRADIENT, number), pair[1]))
        return Event(
            Kind.PHASE,
            TracePhase.BACKWARD,
            Level.PHASE,
            operands=(Operand(Symbol(Name.LOSS), self._moment.loss),),
            results=tuple(found),
        )
