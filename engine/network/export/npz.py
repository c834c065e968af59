"""A .npz file: the matrices, and what they mean; read by NumPy without pickle."""

import io
import zipfile

import numpy as np
from numpy.lib import format as npy_format

from engine.network.export.arrays import named_arrays
from engine.network.export.metadata import metadata_of
from engine.network.export.model import Model

METADATA = "metadata"  # the entry with the JSON text
DATE = (1980, 1, 1, 0, 0, 0)  # the same network always gives the same bytes


def npz(model: Model) -> bytes:
    """Return the file: W1, b1, … and the JSON text `metadata`.

    ``json.loads(str(np.load(file)["metadata"]))`` reads the latter.
    """
    arrays = {**named_arrays(model), METADATA: np.array(metadata_of(model))}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, array in arrays.items():
            entry = io.BytesIO()
            npy_format.write_array(entry, array, allow_pickle=False)
            info = zipfile.ZipInfo(f"{name}.npy", DATE)
            archive.writestr(info, entry.getvalue())
    return buffer.getvalue()
