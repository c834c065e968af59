"""What is measured: networks, data and settings that all contenders share."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import AnyArray

N_IMAGES = 12_800


@dataclass(frozen=True, slots=True)
class Regime:
    """A training to be measured.

    Attributes
    ----------
    name : str
        As the table shows it.
    sizes : tuple of int
        Units of every layer, the input first.
    activations : tuple of str
        Of layers 1, 2, …, as the engine names them.
    loss, optimizer, precision : str
        Keys of the engine's settings.
    batch_size : int
    rate : float
        Learning rate.
    """

    name: str
    sizes: tuple[int, ...]
    activations: tuple[str, ...]
    loss: str
    optimizer: str
    batch_size: int
    precision: str
    rate: float

    @property
    def is_tiny(self) -> bool:
        """Whether it learns XOR, and not images."""
        return self.sizes[0] == 2

    def data(self) -> tuple[AnyArray, AnyArray]:
        """Return inputs and targets: the table of XOR, or bytes with random classes.

        Images cost the same whatever they show; a network does not know.
        """
        if self.is_tiny:
            x = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
            return x, np.array([[0.0], [1], [1], [0]])
        rng = np.random.default_rng(1)
        x = rng.integers(0, 256, (N_IMAGES, self.sizes[0]), np.uint8)
        return x, np.eye(self.sizes[-1])[rng.integers(0, self.sizes[-1], N_IMAGES)]

    def images(self) -> tuple[AnyArray, AnyArray]:
        """Return the same, inputs between 0 and 1, both in the regime's precision."""
        x, t = self.data()
        if not self.is_tiny:
            x = x / 255
        return x.astype(self.precision), t.astype(self.precision)

    def start(self, rng: np.random.Generator) -> list[tuple[AnyArray, AnyArray]]:
        """Draw weights (n_in, n_out) and biases (n_out,) for every layer."""
        scales = [1.0 if self.is_tiny else n**-0.5 for n in self.sizes]
        return [
            (
                rng.normal(0, scale, (n_in, n_out)).astype(self.precision),
                np.zeros(n_out, self.precision),
            )
            for scale, n_in, n_out in zip(
                scales, self.sizes, self.sizes[1:], strict=False
            )
        ]


def _images(
    hidden: tuple[int, ...], activation: str, batch_size: int, optimizer: str
) -> Regime:
    sizes = (784, *hidden, 10)
    name = f"{'-'.join(map(str, sizes))} batch {batch_size} {optimizer} float32"
    activations = (*[activation] * len(hidden), "softmax")
    rate = 0.001 if optimizer == "adam" else 0.05
    return Regime(
        name,
        sizes,
        activations,
        "cross_entropy",
        optimizer,
        batch_size,
        "float32",
        rate,
    )


def _xor(sizes: tuple[int, ...]) -> Regime:
    name = f"{'-'.join(map(str, sizes))} sigmoid half_sse sgd"
    activations = ("sigmoid", "sigmoid")
    return Regime(name, sizes, activations, "half_sse", "sgd", 4, "float64", 0.5)


REGIMES = {
    "xor-2": _xor((2, 2, 1)),
    "xor-4": _xor((2, 4, 1)),
    "xor-adam": Regime(
        "2-4-1 tanh/sigmoid BCE adam",
        (2, 4, 1),
        ("tanh", "sigmoid"),
        "binary_cross_entropy",
        "adam",
        4,
        "float64",
        0.01,
    ),
    "small": _images((50,), "sigmoid", 100, "sgd"),
    "middle": _images((128,), "relu", 64, "sgd"),
    "large": _images((512, 256), "relu", 128, "sgd"),
    "small-adam": _images((50,), "sigmoid", 100, "adam"),
    "middle-adam": _images((128,), "relu", 64, "adam"),
    "large-adam": _images((512, 256), "relu", 128, "adam"),
}
