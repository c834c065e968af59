"""The events of the first phase: the samples come in."""

from engine.training.trace.event import Event, Kind, Level, Operand, TracePhase
from engine.training.trace.moment import Moment
from engine.training.trace.section import Section
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.wiring import Wiring


class Load(Section):
    """A cell a sample: its inputs and its targets."""

    def __init__(self, moment: Moment, wiring: Wiring) -> None:
        super().__init__(moment, wiring, TracePhase.LOAD, 0, [1])

    def whole(self) -> Event:
        """Return the loading of the batch."""
        return Event(
            Kind.LOAD,
            self.phase,
            Level.LAYER,
            elements=tuple(span.block for span in self.moment.network.inputs),
            results=(
                Operand(Symbol(Name.OUT), self.moment.out[0]),
                Operand(Symbol(Name.TARGET), self.moment.targets),
            ),
        )

    def cell(self, row: int, column: int) -> Event:
        """Return the loading of a sample."""
        del column  # there is only one
        x, targets = self.moment.out[0][row], self.moment.targets[row]
        loaded = [
            Operand(Symbol(Name.OUT, 0, i, sample=row), value)
            for i, value in enumerate(x.tolist())
        ]
        wanted = [
            Operand(Symbol(Name.TARGET, unit=k, sample=row), value)
            for k, value in enumerate(targets.tolist())
        ]
        return Event(
            Kind.LOAD,
            self.phase,
            Level.PERCEPTRON,
            sample=row,
            elements=tuple(span.block for span in self.moment.network.inputs),
            results=(*loaded, *wanted),
        )

    def term(self, row: int, column: int, k: int) -> Event:
        """Return the loading of a sample, which has no parts."""
        del k
        return self.cell(row, column)
