"""The formulas of the backward pass."""

from engine.training.trace.event import Event, Level
from engine.training.trace.expressions import (
    ONE,
    TWO,
    Call,
    Expression,
    Listing,
    MatrixProduct,
    Negative,
    Over,
    Plus,
    SumOver,
    Times,
    Transposed,
    difference,
    square,
)
from engine.training.trace.formula_parts import (
    has,
    leaves,
    one,
    pairs_of,
    per_sample,
    product,
    sum_of,
    total,
    what_is_read,
)
from engine.training.trace.symbols import Name


def loss_gradient(event: Event) -> Expression:
    """Return d loss / d answer, of the mean over the samples."""
    y, t = one(event, Name.OUT), one(event, Name.TARGET)
    error = difference(y, t)
    inner: Expression = error
    if event.rule == "mse_mean":
        inner = Times((Over(TWO, one(event, Name.N_OUTPUTS)), error))
    elif event.rule == "cross_entropy":
        inner = Negative(Over(t, y))
    elif event.rule == "binary_cross_entropy":
        inner = Over(error, Times((y, difference(ONE, y))))
    return per_sample(event, inner)


def answer_delta(event: Event) -> Expression:
    """Return ``(y - t) / N``."""
    error = difference(one(event, Name.OUT), one(event, Name.TARGET))
    return per_sample(event, error)


def slope(event: Event) -> Expression:
    """Return d out / d pre."""
    pre, out = one(event, Name.PRE), one(event, Name.OUT)
    if event.rule == "sigmoid":
        return Times((out, difference(ONE, out)))
    if event.rule == "tanh":
        return difference(ONE, square(out))
    if event.rule == "identity":
        return ONE
    return Call(f"{event.rule}_slope", (pre,))


def mixed_slopes(event: Event) -> Expression:
    """Return ``y_k (1 - y_k)`` for the own share, ``-y_k y_j`` for others."""
    outs = leaves(event)
    own = next(o for o in outs if o.operand.symbol.unit == event.unit)
    return Listing(
        tuple(
            Times((own, difference(ONE, own)))
            if out is own
            else Negative(Times((out, own)))
            for out in outs
        )
    )


def mixed_delta(event: Event) -> Expression:
    """Return the sum of gradients times slopes over all shares."""
    return sum_of([Times(pair) for pair in pairs_of(leaves(event))])


def delta(event: Event) -> Expression | None:
    """Return gradient times slope; of a layer with what its readers send back."""
    if event.level is not Level.LAYER:
        return product(event)
    if has(event, Name.TARGET):
        return answer_delta(event)
    if "softmax" in event.rule:  # every sum acts on every output: no cell by cell
        return None
    *pairs, pre = leaves(event)
    names = event.rule.split()
    name = f"{names[0]}_slope" if len(names) == 1 else "function_slope"
    back = [
        MatrixProduct(sent, Transposed(weights))
        for sent, weights in pairs_of(() if len(pairs) == 1 else tuple(pairs))
    ]
    found = sum_of(back or leaves(event, Name.OUT_GRADIENT))
    if name == "identity_slope":
        return found
    return Times((found, Call(name, (pre,))), is_cellwise=True)


def weight_gradient(event: Event) -> Expression:
    """Return delta times source, summed over the samples."""
    if event.level is Level.LAYER:
        return MatrixProduct(Transposed(what_is_read(event)), one(event, Name.DELTA))
    if has(event, Name.WEIGHT_PRODUCT):
        return total(event)
    return sum_of([Times(pair) for pair in pairs_of(leaves(event))])


def bias_gradient(event: Event) -> Expression:
    """Return delta times 1, summed over the samples."""
    deltas = leaves(event)
    if event.level is Level.LAYER:
        return SumOver("s", deltas[0])
    return Times((deltas[0], ONE)) if len(deltas) == 1 else Plus(deltas)
