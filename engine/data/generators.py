"""Data sets made from a formula, a noise and a seed."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from engine.arrays import Array
from engine.data import clouds, surfaces
from engine.data.dataset import Dataset, numbered
from engine.errors import Code, EngineError

MIN_SAMPLES = 4  # one for each cloud of XOR
MAX_SAMPLES = 100_000
MAX_NOISE = 10.0
MAX_SEED = 2**63 - 1

Draw = Callable[[int, float, np.random.Generator], tuple[Array, Array]]


@dataclass(frozen=True, slots=True)
class Generator:
    """A family of data sets; calling it makes one.

    Attributes
    ----------
    draw : callable
        ``draw(n_samples, noise, rng)`` returns the inputs and the targets.
    n_samples, noise : int, float
        Defaults that show the family well. The noise is a standard deviation: of the
        displacement of points of classes, of the target in regression.
    """

    name: str
    draw: Draw
    n_samples: int
    noise: float
    class_names: tuple[str, ...] = ("0", "1")

    @property
    def is_classification(self) -> bool:
        """Whether the targets are classes."""
        return bool(self.class_names)

    def __call__(
        self, n_samples: int | None = None, noise: float | None = None, seed: int = 0
    ) -> Dataset:
        """Make the data set; the same arguments give the same numbers.

        Raises
        ------
        EngineError
            COUNT_OUT_OF_RANGE for the number of samples (4 to 100,000) or the seed
            (from 0), DATA_NOISE_RANGE for the noise (0 to 10).
        """
        n_samples = self.n_samples if n_samples is None else n_samples
        noise = self.noise if noise is None else noise
        _check_count(n_samples, MIN_SAMPLES, MAX_SAMPLES)
        _check_count(seed, 0, MAX_SEED)
        if not (math.isfinite(noise) and 0.0 <= noise <= MAX_NOISE):
            raise EngineError(
                Code.DATA_NOISE_RANGE, value=noise, lowest=0.0, highest=MAX_NOISE
            )
        x, y = self.draw(n_samples, noise, np.random.default_rng(seed))
        return Dataset(self.name, x, y, numbered("x", 2), ("y",), self.class_names)


GENERATORS: Mapping[str, Generator] = MappingProxyType(
    {
        generator.name: generator
        for generator in (
            Generator("circle", clouds.circle, 200, 0.05),
            Generator("xor_clouds", clouds.xor_clouds, 200, 0.15),
            Generator("gaussians", clouds.gaussians, 200, 0.25),
            Generator("spiral", clouds.spiral, 300, 0.02),
            Generator("moons", clouds.moons, 200, 0.2),
            Generator("plane", surfaces.plane, 200, 0.05, ()),
            Generator("multi_gaussian", surfaces.multi_gaussian, 400, 0.05, ()),
        )
    }
)


def generate(
    name: str, n_samples: int | None = None, noise: float | None = None, seed: int = 0
) -> Dataset:
    """Make a data set of the family called `name`, a key of `GENERATORS`.

    Raises
    ------
    EngineError
        DATA_UNKNOWN for another name; otherwise as `Generator.__call__`.
    """
    if name not in GENERATORS:
        raise EngineError(Code.DATA_UNKNOWN, name=name)
    return GENERATORS[name](n_samples, noise, seed)


def _check_count(value: int, lowest: int, highest: int) -> None:
    if not lowest <= value <= highest:
        raise EngineError(
            Code.COUNT_OUT_OF_RANGE, value=value, lowest=lowest, highest=highest
        )
