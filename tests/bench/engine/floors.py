"""The least that training by NumPy takes: its calls alone, on arrays that are there.

For XOR the floor is every call that an update cannot do without, in one straight
function: no list of operations, no labels, no looking at losses. With the sigmoid that
is 5 products and 17 element-wise calls, the biases being a column of the matrices.

For images the floor is the matrix products alone, as they are (two a layer, and a
third for every layer but the first). Batches, activations, losses, and the moves of the
parameters come on top and can at best be small.
"""

from itertools import pairwise

import numpy as np

from engine.arrays import AnyArray
from tests.bench.engine.regimes import Regime
from tests.bench.engine.worker import Run, seeded


def calls(regime: Regime) -> Run:
    """Carry out the calls of a 2-n-1 sigmoid network and no more."""
    x_rows, t_rows = regime.data()
    n_samples, n_hidden = len(x_rows), regime.sizes[1]
    theta = np.zeros(4 * n_hidden + 1)
    gradient, step = np.empty_like(theta), np.empty_like(theta)
    w1, g1 = (v[: 3 * n_hidden].reshape(n_hidden, 3) for v in (theta, gradient))
    w2, g2 = (v[3 * n_hidden :].reshape(1, -1) for v in (theta, gradient))
    (start1, _), (start2, _) = regime.start(seeded())
    w1[:, :2], w2[:, :-1] = start1.T, start2.T
    x = np.ones((3, n_samples))
    x[:-1] = x_rows.T
    t = t_rows.T.copy()
    a1 = np.ones((n_hidden + 1, n_samples))
    h = a1[:-1]
    z1, m1, p1, q1, s1, r1, d1 = (np.empty((n_hidden, n_samples)) for _ in range(7))
    z2, m2, p2, q2, y, e, s2, r2, d2 = (np.empty((1, n_samples)) for _ in range(9))
    back = np.empty((n_hidden + 1, n_samples))
    one, rate = np.array(1.0), np.array(regime.rate / n_samples)
    xt, a1t, w2t = x.T, a1.T, w2.T
    dot1, dot2, dot_d1, dot_d2, dot_w2 = w1.dot, w2.dot, d1.dot, d2.dot, w2t.dot
    negative, exp, add, reciprocal = np.negative, np.exp, np.add, np.reciprocal
    subtract, multiply = np.subtract, np.multiply
    back_h = back[:-1]

    def run(n: int) -> int:
        for _ in range(n):
            dot1(x, z1)
            negative(z1, m1)
            exp(m1, p1)
            add(p1, one, q1)
            reciprocal(q1, h)
            dot2(a1, z2)
            negative(z2, m2)
            exp(m2, p2)
            add(p2, one, q2)
            reciprocal(q2, y)
            subtract(y, t, e)
            subtract(one, y, s2)
            multiply(y, s2, r2)
            multiply(e, r2, d2)
            dot_d2(a1t, g2)
            dot_w2(d2, back)
            subtract(one, h, s1)
            multiply(h, s1, r1)
            multiply(back_h, r1, d1)
            dot_d1(xt, g1)
            multiply(rate, gradient, step)
            subtract(theta, step, theta)
        return n

    return run


def products(regime: Regime) -> Run:
    """Carry out the matrix products of an update and nothing else."""
    rng = seeded()
    n = regime.batch_size

    def numbers(*shape: int) -> AnyArray:
        return rng.normal(0, 1, shape).astype(regime.precision)

    calls = []
    for i, (n_in, n_out) in enumerate(pairwise(regime.sizes)):
        w, source = numbers(n_out, n_in + 1), numbers(n_in + 1, n)
        if i == 0:
            source = numbers(n, n_in + 1).T  # a batch is loaded row by row
        pre, delta = numbers(n_out, n), numbers(n_out, n)
        gradient, back = numbers(n_out, n_in + 1), numbers(n_in + 1, n)
        calls.append((w.dot, source, pre))
        calls.append((delta.dot, source.T, gradient))
        if i:
            calls.append((w.T.dot, delta, back))

    def run(n: int) -> int:
        for _ in range(n):
            for dot, right, out in calls:
                dot(right, out)
        return n

    return run
