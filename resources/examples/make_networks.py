"""Make the examples whose start weights are too many to be written by hand.

Run it from the project's folder: ``python -m resources.examples.make_networks``.
"""

from collections.abc import Callable

from engine.data.bundled import load_bundled
from engine.document.build import layered_document
from engine.document.document import Document
from engine.document.elements import BundledData, Settings, StopSettings
from engine.document.file import write_project
from engine.network.compile import compile_document
from engine.training.initialise import new_start
from resources import path

SEED = 1


def digits() -> Document:
    """Return a network for the 8 by 8 handwritten digits: 64, 32, 10."""
    return _classifier("digits", 32, "sigmoid", "divide_16", epochs=60)


def iris() -> Document:
    """Return a network for the three kinds of iris: 4, 8, 3."""
    return _classifier("iris", 8, "tanh", "standard", epochs=100)


def _classifier(
    data: str, n_hidden: int, activation: str, scaling: str, epochs: int
) -> Document:
    dataset = load_bundled(data)
    settings = Settings(
        data=BundledData(data),
        scaling=scaling,
        validation_share=0.2,
        loss="cross_entropy",
        learning_rate=0.5,
        batch_size=32,
        initializer="glorot_uniform",
        seed=SEED,
        stop=StopSettings(epochs=epochs),
    )
    document = layered_document(
        (dataset.n_features, n_hidden, dataset.n_targets),
        activation,
        "softmax",
        columns=dataset.feature_names,
        output_names=dataset.class_names,
        settings=settings,
    )
    network = compile_document(document).network
    if network is None:
        raise ValueError(f"the network for {data} does not compile")
    return document.apply(new_start(document, network, SEED).changes)


NETWORKS: dict[str, Callable[[], Document]] = {"digits": digits, "iris": iris}


def main() -> None:
    """Write all of them."""
    for name, make in NETWORKS.items():
        write_project(path("examples", f"{name}.nns"), make())


if __name__ == "__main__":
    main()
