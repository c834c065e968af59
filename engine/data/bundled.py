"""Real data sets that ship with the program."""

from importlib.resources import files
from io import BytesIO

import numpy as np

from engine.data.dataset import Dataset, one_hot
from engine.errors import Code, EngineError

NAMES = ("digits", "iris", "wine", "breast_cancer")


def bundled_names() -> tuple[str, ...]:
    """Return the names that `load_bundled` knows, the most useful first."""
    return NAMES


def load_bundled(name: str) -> Dataset:
    """Load a shipped data set with one-hot classes and inputs as they were measured.

    Raises
    ------
    EngineError
        DATA_UNKNOWN for a name that is not one of `bundled_names`.
    """
    if name not in NAMES:
        raise EngineError(Code.DATA_UNKNOWN, name=name)
    content = files("resources").joinpath("datasets", f"{name}.npz").read_bytes()
    with np.load(BytesIO(content), allow_pickle=False) as arrays:
        class_names = tuple(str(text) for text in arrays["class_names"])
        shape = tuple(int(length) for length in arrays["image_shape"])
        return Dataset(
            name=name,
            x=arrays["x"],
            y=one_hot(arrays["labels"], len(class_names)),
            feature_names=tuple(str(text) for text in arrays["feature_names"]),
            target_names=class_names,
            class_names=class_names,
            image_shape=(shape[0], shape[1]) if shape else None,
        )
