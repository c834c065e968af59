"""Three lines for an event: in symbols, with numbers, and the result."""

from typing import NamedTuple

import numpy as np

from engine.training.trace.event import Event, Operand, TracePhase
from engine.training.trace.expressions import (
    Constant,
    Expression,
    Joined,
    Leaf,
    SumOver,
)
from engine.training.trace.formulas import formula_of
from engine.training.trace.writer import Reading, Writer


class Lines(NamedTuple):
    """What is written of an event; a line that says nothing is "".

    Attributes
    ----------
    symbols : str
        "z = w · x + b".
    numbers : str
        The right side of it with numbers.
    result : str
        What comes of it; of a vector or a matrix its cells, if they are few.
    names : str
        The symbol of the result, and of further ones, separated by commas.
    """

    symbols: str
    numbers: str
    result: str
    names: str


def lines_of(event: Event, writer: Writer, results: Writer | None = None) -> Lines:
    """Write an event: symbols, numbers, result.

    Parameters
    ----------
    event : Event
        What is written.
    writer : Writer
        In which form.
    results : Writer, optional
        Writes the values of the results, where they are not to be told yet.
    """
    results = results or writer
    tree = formula_of(event)
    names = writer.operator(",").join(writer.symbol(r) for r in event.results)
    result = writer.operator(",").join(map(results.quantity, event.results))
    if tree is None:
        return Lines("", "", result, names)
    is_renewed = event.result.symbol.is_new
    relation = writer.operator("←" if is_renewed else "=")
    written = writer.write(tree, Reading.SYMBOLS)
    symbols = writer.row([names, relation, written])
    if writer.seen(written) == writer.seen(
        names
    ):  # a part of a sum has no other name than what it is
        symbols = written
    numbers = writer.write(tree, Reading.NUMBERS) if _has_numbers(tree) else ""
    return Lines(symbols, numbers, result, names)


def chain_of(event: Event, writer: Writer, results: Writer | None = None) -> str:
    """Write an event in one chain: symbols = numbers = result; equations if no more.

    Parameters are as for `lines_of`.
    """
    lines = lines_of(event, writer, results)
    if not lines.symbols:
        return writer.operator(",").join(equations_of(event, results or writer))
    is_vector = event.phase is TracePhase.UPDATE and event.has_inside
    if is_vector:  # its numbers stand parameter by parameter
        return lines.symbols
    parts = [lines.symbols]
    if lines.numbers and lines.numbers != lines.result:
        parts.append(lines.numbers)
    return writer.chain([*parts, lines.result])


def equations_of(event: Event, writer: Writer) -> tuple[str, ...]:
    """Write every result of an event as an equation, symbol and value."""
    return tuple(_equation(result, writer) for result in event.results)


def _equation(result: Operand, writer: Writer) -> str:
    parts = [writer.symbol(result), writer.operator("="), writer.quantity(result)]
    return writer.row(parts)


def _has_numbers(tree: Expression) -> bool:
    """Tell whether a line of numbers says something: not so of vectors or of a leaf."""
    if isinstance(tree, Leaf):
        return False
    return all(_is_number(leaf) for leaf in _ends(tree))


def _is_number(end: Leaf | SumOver | Constant | Joined) -> bool:
    return not isinstance(end, SumOver | Joined) and not (
        isinstance(end, Leaf) and np.ndim(end.operand.value) > 0
    )


def _ends(tree: Expression) -> list[Leaf | SumOver | Constant | Joined]:
    if isinstance(tree, Leaf | SumOver | Constant | Joined):
        return [tree]
    parts = getattr(tree, "parts", None)
    if parts is None:
        names = ("inner", "above", "below", "base", "exponent", "left", "right")
        parts = [getattr(tree, n) for n in names if hasattr(tree, n)]
    return [end for part in parts for end in _ends(part)]
