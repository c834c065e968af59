"""What the formulas of events are put together from."""

from collections.abc import Sequence

from engine.training.trace.event import Event
from engine.training.trace.expressions import (
    Expression,
    Joined,
    Leaf,
    Over,
    Plus,
    Times,
)
from engine.training.trace.symbols import Name


def leaves(event: Event, name: Name | None = None) -> tuple[Leaf, ...]:
    """Return the operands, or those of a name, as leaves."""
    return tuple(
        Leaf(operand)
        for operand in event.operands
        if name is None or operand.symbol.name is name
    )


def one(event: Event, name: Name) -> Leaf:
    """Return the first operand of a name."""
    return leaves(event, name)[0]


def has(event: Event, name: Name) -> bool:
    """Tell whether there is an operand of a name."""
    return bool(leaves(event, name))


def pairs_of(leaves: tuple[Leaf, ...]) -> list[tuple[Leaf, Leaf]]:
    """Return operands two by two."""
    return list(zip(leaves[::2], leaves[1::2], strict=True))


def sum_of(parts: Sequence[Expression]) -> Expression:
    """Return a sum; of a single part that part."""
    return parts[0] if len(parts) == 1 else Plus(tuple(parts))


def product(event: Event) -> Expression:
    """Return the product of all operands."""
    return Times(leaves(event))


def total(event: Event) -> Expression:
    """Return the sum of all operands."""
    return sum_of(leaves(event))


def per_sample(event: Event, inner: Expression) -> Expression:
    """Divide by the number of samples, if there are several."""
    n = one(event, Name.N_SAMPLES)
    return inner if n.operand.value == 1 else Over(inner, n)


def what_is_read(event: Event) -> Expression:
    """Return what a layer reads, side by side if from several layers."""
    parts = leaves(event, Name.OUT)
    return parts[0] if len(parts) == 1 else Joined(parts)
