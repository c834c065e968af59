"""Tests of engine.network.importing.npz: own files come back, others are understood."""

import contextlib
import io
import json
import zipfile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.scaling import apply
from engine.document.elements import InputBlock, PerceptronBlock
from engine.errors import Code, EngineError
from engine.network.export import export
from engine.network.importing import import_npz, npz_file
from engine.network.parameters import parameters_of
from engine.training.evaluate import predict
from tests.engine.network.export.models import expected, network_of, random_model


def npz(**arrays):
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def code_of(data, **how):
    with pytest.raises(EngineError) as caught:
        import_npz(data, **how)
    return caught.value.code


def answers(document, x):
    network = network_of(document)
    return predict(network, parameters_of(network, document), x)


RNG = np.random.default_rng(0)
W1, B1, W2, B2 = (RNG.normal(size=s) for s in ((2, 3), 3, (3, 1), 1))


def by_hand(x):
    return np.tanh(np.tanh(x @ W1 + B1) @ W2 + B2)


# --- own files --------------------------------------------------------------------


@given(st.integers(0, 10**6))
def test_an_exported_network_comes_back(seed):
    model = random_model(seed)
    document = import_npz(export(model, "npz"))
    network = network_of(document)
    assert network.sizes == model.network.sizes
    assert network.n_parameters == model.network.n_parameters
    assert network.input_names == model.network.input_names
    assert network.output_names == model.network.output_names
    numbers = parameters_of(network, document)
    found = predict(network, numbers, apply(model.scaling, model.samples))
    assert found == pytest.approx(expected(model), rel=0, abs=1e-12)
    assert document.settings.scaling == model.scaling.name
    assert document.settings.loss == model.settings.loss


def test_layers_lie_from_left_to_right():
    document = import_npz(export(random_model(6), "npz"))
    network = network_of(document)
    places = [{document.block(s.block).x for s in network.inputs}]
    places += [{document.block(s.block).x for s in la.columns} for la in network.layers]
    assert all(len(place) == 1 for place in places)
    assert sorted(p for place in places for p in place) == [min(p) for p in places]


def changed(change):
    """Return an own file with other metadata."""
    with np.load(io.BytesIO(export(random_model(3), "npz"))) as file:
        arrays = dict(file)
    metadata = json.loads(str(arrays["metadata"]))
    change(metadata, arrays)
    arrays.setdefault("metadata", np.array(json.dumps(metadata)))
    if arrays["metadata"].dtype.kind == "U":
        arrays["metadata"] = np.array(json.dumps(metadata))
    return npz(**arrays)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda m, a: m.update(version=2), Code.IMPORT_METADATA),
        (lambda m, a: m.update(format="other"), Code.IMPORT_METADATA),
        (lambda m, a: m.update(loss="love"), Code.IMPORT_METADATA),
        (lambda m, a: m.update(extra=1), Code.IMPORT_METADATA),
        (lambda m, a: m.update(layers=[]), Code.IMPORT_NO_WEIGHTS),
        (
            lambda m, a: m["layers"][0]["blocks"][0].update(activation="x"),
            Code.IMPORT_METADATA,
        ),
        (
            lambda m, a: m["layers"][0]["blocks"][0].update(stop=-1),
            Code.IMPORT_METADATA,
        ),
        (
            lambda m, a: m["layers"][0]["sources"][0].update(layer=1),
            Code.IMPORT_METADATA,
        ),
        (
            lambda m, a: m["layers"][0]["sources"][0].update(stop=10**12),
            Code.IMPORT_METADATA,
        ),
        (
            lambda m, a: m["layers"][0].update(wires=[[99, 0]]),
            Code.IMPORT_METADATA,
        ),
        (lambda m, a: a.pop("W1"), Code.IMPORT_ARRAY_MISSING),
        (lambda m, a: a.update(W1=np.zeros((9, 9))), Code.IMPORT_SHAPE),
        (lambda m, a: a.update(metadata=np.zeros(3)), Code.IMPORT_METADATA),
    ],
)
def test_metadata_that_does_not_fit_is_refused(change, code):
    assert code_of(changed(change)) is code


# --- plain arrays -----------------------------------------------------------------


def test_plain_arrays_are_a_chain_of_layers():
    data = npz(W1=W1, b1=B1, W2=W2, b2=B2)
    document = import_npz(data, activation="tanh", output="tanh")
    x = RNG.normal(size=(5, 2))
    assert answers(document, x) == pytest.approx(by_hand(x), rel=0, abs=1e-14)
    names = [block.name for block in document.blocks()]
    assert names == ["x", "layer1", "y"]


def test_the_other_orientation_is_found():
    data = npz(w1=W1.T, b1=B1[:, None], w2=W2.T, b2=B2[None])
    document = import_npz(data, activation="tanh", output="tanh")
    x = RNG.normal(size=(5, 2))
    assert answers(document, x) == pytest.approx(by_hand(x), rel=0, abs=1e-14)


def test_what_fits_both_ways_is_asked_for():
    weights = RNG.normal(size=(2, 2))
    assert code_of(npz(W1=weights, b1=B1[:2])) is Code.IMPORT_ORIENTATION
    x = RNG.normal(size=(5, 2))
    for orientation, matrix in (
        ("inputs_first", weights),
        ("outputs_first", weights.T),
    ):
        document = import_npz(
            npz(W1=weights), output="identity", orientation=orientation
        )
        assert answers(document, x) == pytest.approx(x @ matrix)


def test_no_biases_are_no_biases():
    document = import_npz(npz(W1=W1, W2=W2))
    blocks = [b for b in document.blocks() if isinstance(b, PerceptronBlock)]
    assert [block.use_bias for block in blocks] == [False, False]
    assert isinstance(next(iter(document.blocks())), InputBlock)


@pytest.mark.parametrize(
    ("arrays", "code"),
    [
        ({}, Code.IMPORT_NO_WEIGHTS),
        ({"kernel": W1}, Code.IMPORT_NO_WEIGHTS),
        ({"W2": W2}, Code.IMPORT_ARRAY_MISSING),
        ({"W1": W1, "W3": W2}, Code.IMPORT_ARRAY_MISSING),
        ({"W1": W1, "W2": W1}, Code.IMPORT_SHAPE),
        ({"W1": W1, "b1": B2}, Code.IMPORT_SHAPE),
        ({"W1": B1}, Code.IMPORT_SHAPE),
        ({"W1": np.full((2, 3), np.nan)}, Code.IMPORT_NOT_FINITE),
        ({"W1": np.array([["a", "b"]])}, Code.IMPORT_ARRAY_KIND),
        ({"W1": np.ones((2, 3), complex)}, Code.IMPORT_ARRAY_KIND),
        ({"W1": np.ones((5000, 3)), "b1": B1}, Code.IMPORT_TOO_LARGE),
    ],
)
def test_arrays_that_are_no_network_are_refused(arrays, code):
    assert code_of(npz(**arrays)) is code


def test_pickled_objects_are_never_loaded():
    buffer = io.BytesIO()
    np.savez(buffer, W1=np.array([{}, None], object))
    assert code_of(buffer.getvalue()) is Code.IMPORT_ARRAY_KIND


# --- broken files -----------------------------------------------------------------


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a zip at all" * 9])
def test_what_is_no_archive_is_refused(data):
    assert code_of(data) is Code.IMPORT_BROKEN


@given(st.data())
def test_a_damaged_file_never_raises_anything_else(data):
    whole = bytearray(npz(W1=W1, b1=B1, W2=W2, b2=B2))
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] ^= data.draw(st.integers(1, 255))
    with contextlib.suppress(EngineError):
        import_npz(bytes(whole))


def test_a_header_that_promises_terabytes_is_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        header = io.BytesIO()
        np.lib.format.write_array_header_1_0(
            header,
            {"descr": "<f8", "fortran_order": False, "shape": (10**6, 10**6)},
        )
        archive.writestr("W1.npy", header.getvalue())
    assert code_of(buffer.getvalue()) is Code.IMPORT_ARRAY_BROKEN


def test_an_archive_that_unpacks_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(npz_file, "MAX_BYTES", 100)
    assert code_of(npz(W1=W1)) is Code.IMPORT_TOO_LARGE
