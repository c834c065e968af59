"""The formulas of the forward pass and of the loss."""

from engine.training.trace.event import Event, Level
from engine.training.trace.expressions import (
    HALF,
    ONE,
    ZERO,
    Call,
    Constant,
    E,
    Expression,
    Leaf,
    MatrixProduct,
    Negative,
    Over,
    Plus,
    Power,
    SumOver,
    Times,
    difference,
    square,
)
from engine.training.trace.formula_parts import (
    leaves,
    one,
    pairs_of,
    sum_of,
    what_is_read,
)
from engine.training.trace.symbols import Name

LEAK = Constant(0.01, "0.01")


def pre(event: Event) -> Expression:
    """Return the weighted sum with its bias."""
    biases = leaves(event, Name.BIAS)
    if event.level is Level.LAYER:
        product = MatrixProduct(what_is_read(event), one(event, Name.WEIGHT))
        return Plus((product, *biases)) if biases else product
    others = tuple(o for o in leaves(event) if o not in biases)
    products = [Times(pair) for pair in pairs_of(others)]
    return sum_of([*products, *biases]) if others or biases else ZERO


def activation(event: Event) -> Expression:
    """Return the function of the sum."""
    pre = leaves(event, Name.PRE)
    names = event.rule.split()
    if event.level is Level.LAYER:
        name = names[0] if len(names) == 1 else "function"
        return pre[0] if name == "identity" else Call(name, pre)
    if event.rule == "softmax":
        own = next(p for p in pre if p.operand.symbol.unit == event.unit)
        return Over(Power(E, own), sum_of([Power(E, p) for p in pre]))
    if event.rule == "relu":
        return Call("max", (ZERO, pre[0]))
    if event.rule == "leaky_relu":
        return Call("max", (pre[0], Times((LEAK, pre[0]))))
    return pre[0] if event.rule == "identity" else Call(event.rule, pre)


def top(event: Event) -> Expression:
    """Return the largest sum."""
    return Call("max", leaves(event))


def power(event: Event) -> Expression:
    """Return e to the sum less the largest."""
    pre, top = leaves(event)
    return Power(E, difference(pre, top))


def ratio(event: Event) -> Expression:
    """Return the first operand divided by the second."""
    above, below = leaves(event)
    return Over(above, below)


def _error_term(loss: str, y: Leaf, t: Leaf) -> Expression:
    """Return what one answer has in a loss, without the factor before the sum."""
    if loss == "cross_entropy":
        return Times((t, Call("ln", (y,))))
    if loss == "binary_cross_entropy":
        rest = Times((difference(ONE, t), Call("ln", (difference(ONE, y),))))
        return Plus((Times((t, Call("ln", (y,)))), rest))
    return square(difference(t, y))


def _weighted(event: Event, total: Expression) -> Expression:
    """Put the factor of the loss before the sum over its answers."""
    if event.rule == "half_sse":
        return Times((HALF, total))
    if event.rule == "mse_mean":
        return Over(total, one(event, Name.N_OUTPUTS))
    return Negative(total)


def loss(event: Event) -> Expression:
    """Return the loss of a sample, or what an answer has in it."""
    if event.level is Level.LAYER:
        y, t = one(event, Name.OUT), one(event, Name.TARGET)
        return _weighted(event, SumOver("k", _error_term(event.rule, y, t)))
    pairs = zip(leaves(event, Name.OUT), leaves(event, Name.TARGET), strict=True)
    return _weighted(event, sum_of([_error_term(event.rule, y, t) for y, t in pairs]))


def mean(event: Event) -> Expression:
    """Return the mean of the losses of the samples."""
    return Over(sum_of(leaves(event, Name.SAMPLE_LOSS)), one(event, Name.N_SAMPLES))
