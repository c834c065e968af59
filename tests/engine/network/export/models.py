"""Random models to export: masks, skips, several outputs, scaled inputs."""

from dataclasses import replace

import numpy as np

from engine.data.scaling import apply, fit_scaling
from engine.network.compile import compile_document
from engine.network.export import Examples, make_model
from engine.training.evaluate import predict
from tests.engine.training.documents import random_document, random_targets

LOSSES = {"softmax": "cross_entropy", "sigmoid": "binary_cross_entropy"}
OUTPUTS = (None, "softmax", "sigmoid", "step")
SCALINGS = ("none", "standard", "minmax")


def network_of(document):
    """Compile a document in which nothing is wrong but softmax inside, at most."""
    network = compile_document(document).network
    assert network is not None
    return network


def random_model(seed, output="any", n_samples=5, **settings):
    """Return a model; `output` is the activation of its outputs, "any" by the seed."""
    rng = np.random.default_rng(seed)
    output = OUTPUTS[seed % len(OUTPUTS)] if output == "any" else output
    document = random_document(rng, output)
    network = network_of(document)
    x = rng.normal(size=(n_samples, network.n_inputs))
    loss = LOSSES.get(output, "half_sse")
    loss = settings.pop("loss", loss)
    t = random_targets(rng, network, n_samples, loss)
    model = make_model(
        document,
        network,
        name=f"random {seed}",
        scaling=fit_scaling(SCALINGS[seed % len(SCALINGS)], x),
        examples=Examples(x, t),
    )
    return replace(model, settings=replace(model.settings, loss=loss, **settings))


def expected(model, x=None):
    """Return the engine's answers to samples before scaling."""
    x = model.samples if x is None else x
    return predict(model.network, model.parameters, apply(model.scaling, x))


def printed(text):
    """Read what a script printed: the names of the outputs, and the numbers."""
    head, *rows = [line for line in text.splitlines() if not line.startswith("#")]
    return head, np.array([[float(cell) for cell in row.split(",")] for row in rows])
