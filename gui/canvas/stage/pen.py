"""Writes what stands on the canvas: numbers, what they are worked out from, results."""

from engine.training.trace.event import Event, Kind, Operand
from engine.training.trace.lines import lines_of
from engine.training.trace.notation import Notation
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.trace import Trace
from engine.training.trace.views.running import Running
from engine.training.trace.write_text import TextWriter
from gui.canvas.stage.acts import Role, Row, Span
from gui.notation import profile
from gui.reading import reading, shown

USUAL_DIGITS = 3
_PARTS = (Kind.PRODUCT, Kind.BACK_PRODUCT, Kind.WEIGHT_TERM)
LONGEST = 30  # characters of a calculation; longer ones leave only name and result


class Pen:
    """Writes in the notation and with the digits that were chosen."""

    def __init__(self, trace: Trace) -> None:
        moment = trace.moment
        notation = Notation(profile(), moment.network, moment.n_samples)
        digits = reading.ways.digits or USUAL_DIGITS
        self._writer = TextWriter(notation, digits)

    @staticmethod
    def number(value: float) -> str:
        """Write a number."""
        return shown(value, USUAL_DIGITS)

    def signed(self, value: float) -> str:
        """Write a number with its sign, so that it can stand in a sum."""
        text = self.number(value)
        return f"+{text}" if text[:1].isdigit() else text

    def name(
        self,
        name: Name,
        layer: int = 0,
        unit: int | None = None,
        source: int | None = None,
        sample: int | None = None,
    ) -> str:
        """Write a symbol."""
        symbol = Symbol(name, layer, unit, source, sample)
        return self._writer.symbol(Operand(symbol, 0.0)).strip()

    def named(self, name: str, value: float) -> Row:
        """Write a result with its name."""
        return Span(f"{name} = "), Span(self.number(value), Role.RESULT)

    def worked(self, event: Event) -> Row:
        """Write an event: the numbers, and what comes of them."""
        _symbols, numbers, result, names = lines_of(event, self._writer)
        numbers, result = numbers.strip(), result.strip()
        head = numbers if numbers and len(numbers) <= LONGEST else names.strip()
        if head in ("", result):
            return (Span(result, Role.RESULT),)
        return Span(f"{head} = "), Span(result, Role.RESULT)

    def grown(self, event: Event, running: Running) -> tuple[Row, ...]:
        """Write a sum as far as it has come, a line for each part, then the sum."""
        rows: list[Row] = []
        if running.n_before:
            rows.append((Span(f"… {running.n_before}", Role.DIM),))
        values = [p.value for p in running.parts if isinstance(p.value, float)]
        texts = [self.signed(value) for value in values]
        rows += [(Span(text),) for text in texts]
        if event.kind in _PARTS:  # the last part is what the event computes
            rows[-1] = (Span(texts[-1], Role.RESULT),)
        total = Span(self.number(running.total), Role.RESULT)
        return (*rows, (Span("Σ = "), total))
