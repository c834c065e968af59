"""PyTorch and scikit-learn, as their tutorials use them; one thread."""

import numpy as np
import torch
from sklearn.neural_network import MLPClassifier
from torch import nn

from tests.bench.engine.regimes import Regime
from tests.bench.engine.worker import Run, seeded

ACTIVATIONS = {"sigmoid": nn.Sigmoid, "tanh": nn.Tanh, "relu": nn.ReLU}


def eager(regime: Regime) -> Run:
    """``nn.Sequential`` and ``torch.optim``, eagerly."""
    torch.set_num_threads(1)
    dtype = getattr(torch, regime.precision)
    model = nn.Sequential()
    for (w, b), name in zip(regime.start(seeded()), regime.activations, strict=True):
        linear = nn.Linear(*w.shape, dtype=dtype)
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(w.T.copy()))
            linear.bias.copy_(torch.from_numpy(b))
        model.append(linear)
        if name in ACTIVATIONS and not (
            name == "sigmoid" and regime.loss == "binary_cross_entropy"
        ):
            model.append(ACTIVATIONS[name]())
    x, t = map(torch.from_numpy, regime.images())
    criterion = {
        "half_sse": nn.MSELoss(),
        "binary_cross_entropy": nn.BCEWithLogitsLoss(),
        "cross_entropy": nn.CrossEntropyLoss(),
    }[regime.loss]
    if regime.loss == "cross_entropy":
        t = t.argmax(1)
    kind = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam}[regime.optimizer]
    optimizer = kind(model.parameters(), lr=regime.rate)

    def update(x: torch.Tensor, t: torch.Tensor) -> None:
        optimizer.zero_grad()
        criterion(model(x), t).backward()
        optimizer.step()

    def run(n: int) -> int:
        if regime.is_tiny:
            for _ in range(n):
                update(x, t)
            return n
        done = 0
        while done < n:
            order = torch.randperm(len(x))
            for rows in order.split(regime.batch_size)[: n - done]:
                update(x[rows], t[rows])
                done += 1
        return n

    return run


def scikit_learn(regime: Regime) -> Run:
    """``MLPClassifier.partial_fit``, an epoch a call."""
    names = {"sigmoid": "logistic", "relu": "relu"}
    model = MLPClassifier(
        regime.sizes[1:-1],
        activation=names[regime.activations[0]],
        solver=regime.optimizer,
        alpha=0.0,
        batch_size=regime.batch_size,
        learning_rate_init=regime.rate,
        momentum=0.0,
        nesterovs_momentum=False,
        random_state=1,
    )
    x, t = regime.images()
    classes = t.argmax(1)
    per_epoch = -(-len(x) // regime.batch_size)
    model.partial_fit(x, classes, classes=np.arange(regime.sizes[-1]))

    def run(n: int) -> int:
        epochs = -(-n // per_epoch)
        for _ in range(epochs):
            model.partial_fit(x, classes)
        return epochs * per_epoch

    return run
