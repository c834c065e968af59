"""Tests of the formats that keep arrays: .npz and safetensors."""

import io
import json

import numpy as np
import pytest

from engine.network.export import export
from engine.network.export.arrays import named_arrays
from engine.network.export.metadata import FORMAT, metadata_of
from tests.engine.network.export.models import random_model


@pytest.mark.parametrize("seed", range(8))
def test_numpy_reads_the_file_without_pickle(seed):
    model = random_model(seed)
    with np.load(io.BytesIO(export(model, "npz")), allow_pickle=False) as file:
        metadata = json.loads(str(file["metadata"]))
        for k, weights in enumerate(model.parameters.weights, start=1):
            assert file[f"W{k}"].tobytes() == weights.tobytes()
            mask = model.network.layers[k - 1].mask
            assert (f"mask{k}" in file) == (mask is not None)
        assert ("scale_factor" in file) == model.is_scaled
    assert metadata["output_names"] == list(model.network.output_names)
    assert metadata["loss"] == model.settings.loss


def test_the_same_network_gives_the_same_bytes():
    assert export(random_model(5), "npz") == export(random_model(5), "npz")


def test_single_precision_halves_the_numbers():
    model = random_model(5).with_precision("float32")
    assert named_arrays(model)["W1"].dtype == np.float32


def test_safetensors_holds_the_same_arrays():
    safetensors = pytest.importorskip("safetensors")
    model = random_model(5)
    data = export(model, "safetensors")
    found = dict(safetensors.deserialize(data))
    arrays = named_arrays(model)
    assert set(found) == set(arrays)
    for name, array in arrays.items():
        assert bytes(found[name]["data"]) == array.tobytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    assert header["__metadata__"][FORMAT] == metadata_of(model)
