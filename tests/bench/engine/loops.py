"""Training as it is written first: clear NumPy that makes new arrays in every line.

`allocating` is an idiomatic loop with samples as rows. The others follow the way of
well-known books in their structure, written anew: layers as objects (Saito), one sample
after another with lists of matrices (Nielsen), and a class with a query and a train
method, without biases (Rashid). They are shown for orientation.
"""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from engine.arrays import AnyArray
from tests.bench.engine.regimes import Regime
from tests.bench.engine.worker import Run, seeded


def sigmoid(pre: AnyArray) -> AnyArray:
    """Return the sigmoid."""
    return 1 / (1 + np.exp(-pre))


def softmax(pre: AnyArray) -> AnyArray:
    """Return the shares of each row."""
    power = np.exp(pre - pre.max(axis=1, keepdims=True))
    shares: AnyArray = power / power.sum(axis=1, keepdims=True)
    return shares


Function = Callable[[AnyArray], AnyArray]
ACTIVATIONS: dict[str, tuple[Function, Function]] = {  # of the sum; slope by output
    "sigmoid": (sigmoid, lambda out: out * (1 - out)),
    "tanh": (np.tanh, lambda out: 1 - out * out),
    "relu": (lambda pre: np.maximum(pre, 0), lambda out: out > 0),
    "softmax": (softmax, np.ones_like),  # never asked: its loss takes it along
}


def batches(regime: Regime, n: int) -> Iterator[tuple[AnyArray, AnyArray]]:
    """Iterate over `n` batches; images in a new order in every epoch."""
    x, t = regime.images()
    size = regime.batch_size
    rng = seeded()
    done = 0
    while done < n:
        order = np.arange(len(x)) if regime.is_tiny else rng.permutation(len(x))
        for start in range(0, len(x), size)[: n - done]:
            rows = order[start : start + size]
            yield (x, t) if regime.is_tiny else (x[rows], t[rows])
            done += 1


def allocating(regime: Regime) -> Run:
    """An idiomatic loop: forward, backward, update, with samples as rows."""
    layers = [list(pair) for pair in regime.start(seeded())]
    functions = [ACTIVATIONS[name] for name in regime.activations]
    fused = regime.loss != "half_sse"

    def update(x: AnyArray, t: AnyArray) -> None:
        outs = [x]
        for (w, b), (function, _) in zip(layers, functions, strict=True):
            outs.append(function(outs[-1] @ w + b))
        delta = (outs[-1] - t) / len(x)
        if not fused:
            delta = delta * functions[-1][1](outs[-1])
        for i in range(len(layers) - 1, -1, -1):
            w, b = layers[i]
            dw, db = outs[i].T @ delta, delta.sum(axis=0)
            if i:
                delta = (delta @ w.T) * functions[i - 1][1](outs[i])
            layers[i] = [w - regime.rate * dw, b - regime.rate * db]

    return _repeat(regime, update)


class SaitoSigmoid:
    """A layer that keeps its outputs for the way back."""

    def forward(self, x):
        self.out = sigmoid(x)
        return self.out

    def backward(self, dout):
        return dout * (1.0 - self.out) * self.out


class SaitoAffine:
    """A layer that keeps its inputs and, after the way back, its gradients."""

    def __init__(self, params, i):
        self.params, self.i = params, i

    def forward(self, x):
        self.x = x
        return np.dot(x, self.params[f"W{self.i}"]) + self.params[f"b{self.i}"]

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.params[f"W{self.i}"].T)


class SaitoSquares:
    """The loss as the last layer."""

    def forward(self, x, t):
        self.y, self.t = x, t
        return 0.5 * np.sum((x - t) ** 2) / len(x)

    def backward(self):
        return (self.y - self.t) / len(self.t)


class SaitoSoftmax(SaitoSquares):
    """Softmax and cross-entropy in one layer."""

    def forward(self, x, t):
        self.y, self.t = softmax(x), t
        return -np.sum(t * np.log(self.y + 1e-7)) / len(x)


def saito(regime: Regime) -> Run:
    """Layers as objects in a row, parameters and gradients in dictionaries."""
    params: dict[str, AnyArray] = {}
    chain: list[Any] = []
    for i, (w, b) in enumerate(regime.start(seeded()), 1):
        params[f"W{i}"], params[f"b{i}"] = w, b
        chain += [SaitoAffine(params, i), SaitoSigmoid()]
    last = SaitoSoftmax() if regime.loss == "cross_entropy" else SaitoSquares()
    if isinstance(last, SaitoSoftmax):
        chain.pop()

    def update(x, t):
        for layer in chain:
            x = layer.forward(x)
        last.forward(x, t)
        dout = last.backward()
        for layer in reversed(chain):
            dout = layer.backward(dout)
        grads = {}
        for layer in chain[::2]:
            grads[f"W{layer.i}"], grads[f"b{layer.i}"] = layer.dW, layer.db
        for key in params:
            params[key] -= regime.rate * grads[key]

    return _repeat(regime, update)


def nielsen(regime: Regime) -> Run:
    """Sample by sample with column vectors; gradients are added up over the batch."""
    start = regime.start(seeded())
    weights = [w.T.copy() for w, _ in start]
    biases = [b[:, np.newaxis].copy() for _, b in start]

    def backprop(x, y):
        nabla_b = [np.zeros(b.shape) for b in biases]
        nabla_w = [np.zeros(w.shape) for w in weights]
        activation = x
        activations, zs = [x], []
        for b, w in zip(biases, weights, strict=True):
            z = np.dot(w, activation) + b
            zs.append(z)
            activation = sigmoid(z)
            activations.append(activation)
        out = sigmoid(zs[-1])
        delta = (activations[-1] - y) * out * (1 - out)
        nabla_b[-1] = delta
        nabla_w[-1] = np.dot(delta, activations[-2].T)
        for i in range(2, len(weights) + 1):
            out = sigmoid(zs[-i])
            delta = np.dot(weights[-i + 1].T, delta) * out * (1 - out)
            nabla_b[-i] = delta
            nabla_w[-i] = np.dot(delta, activations[-i - 1].T)
        return nabla_b, nabla_w

    def update(x, t):
        sum_b = [np.zeros(b.shape) for b in biases]
        sum_w = [np.zeros(w.shape) for w in weights]
        for row, target in zip(x, t, strict=True):
            delta_b, delta_w = backprop(row[:, np.newaxis], target[:, np.newaxis])
            sum_b = [s + d for s, d in zip(sum_b, delta_b, strict=True)]
            sum_w = [s + d for s, d in zip(sum_w, delta_w, strict=True)]
        step = regime.rate / len(x)
        for i in range(len(weights)):
            weights[i] = weights[i] - step * sum_w[i]
            biases[i] = biases[i] - step * sum_b[i]

    return _repeat(regime, update)


class RashidNetwork:
    """One hidden layer, no biases, one sample at a time."""

    def __init__(self, regime):
        (w_in, _), (w_out, _) = regime.start(seeded())
        self.wih, self.who = w_in.T.copy(), w_out.T.copy()
        self.lr = regime.rate

    def train(self, inputs_list, targets_list):
        inputs = np.array(inputs_list, ndmin=2).T
        targets = np.array(targets_list, ndmin=2).T
        hidden = sigmoid(np.dot(self.wih, inputs))
        final = sigmoid(np.dot(self.who, hidden))
        errors = targets - final
        hidden_errors = np.dot(self.who.T, errors)
        self.who += self.lr * np.dot(errors * final * (1.0 - final), hidden.T)
        self.wih += self.lr * np.dot(hidden_errors * hidden * (1.0 - hidden), inputs.T)


def rashid(regime: Regime) -> Run:
    """A class with a train method for one sample; an update is the whole batch."""
    network = RashidNetwork(regime)

    def update(x, t):
        for row, target in zip(x, t, strict=True):
            network.train(row, target)

    return _repeat(regime, update)


def _repeat(regime, update) -> Run:
    def run(n: int) -> int:
        for x, t in batches(regime, n):
            update(x, t)
        return n

    return run
