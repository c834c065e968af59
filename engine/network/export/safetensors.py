"""A safetensors file: the matrices as plain bytes, with the metadata in its header."""

import numpy as np

from engine.network.export.arrays import named_arrays
from engine.network.export.extras import extra
from engine.network.export.metadata import FORMAT, metadata_of
from engine.network.export.model import Model


def safetensors(model: Model) -> bytes:
    """Return the file; its header keeps the JSON text under "perceptarium-network".

    Raises
    ------
    EngineError
        EXTRA_MISSING without the package safetensors.
    """
    writer = extra("safetensors.numpy", "safetensors", "safetensors")
    arrays = {
        name: np.ascontiguousarray(array) for name, array in named_arrays(model).items()
    }
    data: bytes = writer.save(arrays, metadata={FORMAT: metadata_of(model)})
    return data
