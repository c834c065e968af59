"""The events of the update: all parameters move together, by the optimiser's stages."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload

import numpy as np

from engine.training.rules import RULES
from engine.training.trace.event import (
    Event,
    Kind,
    Level,
    Operand,
    Position,
    Remark,
    TracePhase,
)
from engine.training.trace.moment import Moment
from engine.training.trace.optimiser_stages import Stages
from engine.training.trace.section import Section, remarks_on
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.wiring import Wiring

# Memory that is read as the stage before has renewed it.
_RENEWED = (Name.VELOCITY, Name.SQUARE_SUM, Name.SQUARE_MEAN, Name.MEAN)


class Moves(Section):
    """One cell: a stage of the optimiser, for all parameters at once."""

    def __init__(
        self, moment: Moment, wiring: Wiring, stages: Stages, number: int
    ) -> None:
        phase = TracePhase.UPDATE
        super().__init__(moment, wiring, phase, 0, [1], is_by_sample=False)
        self._stages = stages
        self._stage = stages.stages[number]

    def whole(self) -> Event:
        """Return the stage; its vectors run along the parameters, as `inside` does."""
        return self._made(Level.LAYER, Symbol(Name.PARAMETER), slice(None))

    def cell(self, row: int, column: int) -> Event:
        """Return the stage, the only cell."""
        del row, column
        return self.whole()

    def term(self, row: int, column: int, k: int) -> Event:
        """Return the stage, the only term."""
        del row, column, k
        return self.whole()

    def inside(self, unit: tuple[int, int] | None = None) -> Sequence[Event]:
        """Return the event of every parameter, or of those of a unit (layer, unit)."""
        chosen = range(len(self._stages.there))
        if unit is not None:
            layer, column = unit
            start = self._borders[layer - 1]
            width = self.moment.network.layers[layer - 1].n_sources + 1
            first = start + column * width
            low, high = np.searchsorted(self._stages.there, [first, first + width])
            chosen = range(int(low), int(high))
        return _Parameters(self, chosen)

    def parameter(self, number: int) -> Event:
        """Return the stage for one parameter, by its number among those there."""
        place = int(self._stages.there[number])
        layer, unit, source = self._where(place)
        symbol = Symbol(Name.PARAMETER, layer, unit, source)
        return self._made(Level.TERM, symbol, number)

    # --- how they are made ----------------------------------------------------------

    def _made(self, level: Level, symbol: Symbol, which: slice | int) -> Event:
        stage = self._stage
        place = Position(self.number)
        is_one = isinstance(which, int)
        operands = [
            *(Operand(Symbol(name), value) for name, value in stage.scalars.items()),
            *(
                Operand(self._named(symbol, name), self._at(values, which))
                for name, values in self._read(which).items()
            ),
        ]
        result = Operand(
            self._named(symbol, stage.result, is_result=True),
            self._at(stage.values, which),
        )
        return Event(
            stage.kind,
            self.phase,
            level,
            symbol.layer,
            symbol.unit,
            symbol.source,
            elements=self._elements(symbol) if is_one else (),
            operands=tuple(operands),
            results=(result,),
            rule=self.moment.problem.settings.optimizer,
            remarks=self._remarks(which) if isinstance(which, int) else (),
            first=place,
            last=place,
            has_inside=not is_one,
        )

    def _read(self, which: slice | int) -> dict[Name, np.ndarray]:
        """Return what is read; where no penalty acts it is the gradient alone."""
        read = dict(self._stage.read)
        is_penalty = self._stage.kind is Kind.PENALTY and isinstance(which, int)
        if is_penalty and not self._stages.is_decayed(int(self._stages.there[which])):
            del read[Name.PARAMETER]
        return read

    def _named(self, symbol: Symbol, name: Name, *, is_result: bool = False) -> Symbol:
        is_memory = name in _RENEWED
        is_read_new = is_memory and self._stage.kind in (
            Kind.UPDATE,
            Kind.CORRECTED_MEAN,
            Kind.CORRECTED_SQUARE,
        )
        is_new = (is_result and self._stage.is_new) or is_read_new
        return Symbol(name, symbol.layer, symbol.unit, symbol.source, is_new=is_new)

    @staticmethod
    def _at(values: np.ndarray, which: slice | int) -> float | np.ndarray:
        return float(values[which]) if isinstance(which, int) else values

    def _remarks(self, number: int) -> tuple[Remark, ...]:
        place = int(self._stages.there[number])
        is_frozen = self._stages.is_frozen(place)
        some = (Remark.FROZEN,) if is_frozen else ()
        return remarks_on(float(self._stage.values[number]), *some)

    def _elements(self, symbol: Symbol) -> tuple[int, ...]:
        layer, unit, source = symbol.layer, symbol.unit, symbol.source
        if unit is None:
            return ()
        if source is None:
            return (self.wiring.block(layer, unit),)
        return self.wiring.wires(layer, source, unit)

    @cached_property
    def _borders(self) -> list[int]:
        shapes = ((la.n_units, la.n_sources + 1) for la in self.moment.network.layers)
        sizes = [n_units * width for n_units, width in shapes]
        return [0, *np.cumsum(sizes).tolist()]

    def _where(self, place: int) -> tuple[int, int, int | None]:
        """Return layer, unit and source of a place; source None is the bias."""
        index = int(np.searchsorted(self._borders, place, side="right")) - 1
        n_sources = self.moment.network.layers[index].n_sources
        unit, source = divmod(place - self._borders[index], n_sources + 1)
        return index + 1, unit, source if source < n_sources else None


class _Parameters(Sequence[Event]):
    """The events of a stage for some parameters, made when asked for."""

    def __init__(self, moves: Moves, chosen: range) -> None:
        self._moves, self._chosen = moves, chosen

    def __len__(self) -> int:
        return len(self._chosen)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | Sequence[Event]:
        if isinstance(index, slice):
            return _Parameters(self._moves, self._chosen[index])
        return self._moves.parameter(self._chosen[index])

    def __iter__(self) -> Iterator[Event]:
        return map(self._moves.parameter, self._chosen)


class Reevaluation(Section):
    """One cell: the same samples once more, with the new parameters."""

    def __init__(self, moment: Moment, wiring: Wiring) -> None:
        phase = TracePhase.REEVALUATE
        super().__init__(moment, wiring, phase, 0, [1], is_by_sample=False)

    def whole(self) -> Event:
        """Return answers and loss after the update, and how the loss has changed.

        The predicted change is ``gradient · (new - old)``, for gradient descent that is
        ``-rate |gradient|²``: what the loss would do if its slope stayed the same.
        """
        moment = self.moment
        last = len(moment.network.layers)
        change = moment.loss_after - moment.loss
        y: float | np.ndarray = moment.y_after
        answer = Symbol(Name.OUT, last, is_new=True)
        if moment.y_after.size == 1:
            layer, unit = self.wiring.answers[0]
            y = moment.y_after.item()
            answer = Symbol(Name.OUT, layer, unit, sample=0, is_new=True)
        return Event(
            Kind.REEVALUATE,
            self.phase,
            Level.LAYER,
            elements=tuple(span.block for span in moment.network.output_blocks),
            operands=(Operand(Symbol(Name.LOSS), moment.loss),),
            results=(
                Operand(Symbol(Name.LOSS_AFTER), moment.loss_after),
                Operand(answer, y),
                Operand(Symbol(Name.LOSS_CHANGE), change),
                Operand(Symbol(Name.PREDICTED_CHANGE), predicted_change(moment)),
            ),
            remarks=remarks_on(moment.loss_after),
        )

    def cell(self, row: int, column: int) -> Event:
        """Return the only cell."""
        del row, column
        return self.whole()

    def term(self, row: int, column: int, k: int) -> Event:
        """Return the only term."""
        del row, column, k
        return self.whole()


def predicted_change(moment: Moment) -> float:
    """Return how the loss should change if its slope stayed the same along the move.

    A rule that climbs by mistake is held against the move that it should have made.
    """
    before, after = moment.before.parameters, moment.after.parameters
    total = 0.0
    for gradient, old, new in zip(
        (*moment.gradient.weights, *moment.gradient.biases),
        (*before.weights, *before.biases),
        (*after.weights, *after.biases),
        strict=True,
    ):
        with np.errstate(all="ignore"):
            total += float((gradient * (new - old)).sum())
    is_wrong_way = RULES[moment.problem.settings.rule].climbs
    return -total if is_wrong_way else total
