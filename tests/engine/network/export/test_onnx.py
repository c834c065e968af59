"""Tests of engine.network.export.onnx: the reference and the runtime agree."""

import numpy as np
import pytest

from engine.errors import Code, EngineError
from engine.network.export import export, extras
from engine.network.export.metadata import FORMAT, metadata_of
from tests.engine.network.export.models import expected, random_model


@pytest.mark.parametrize("precision", ["float64", "float32"])
@pytest.mark.parametrize("seed", range(16))
def test_outputs_agree_with_the_engine(seed, precision):
    onnx = pytest.importorskip("onnx")
    pytest.importorskip("onnx.reference")
    model = random_model(seed).with_precision(precision)
    made = onnx.load_from_string(export(model, "onnx"))
    inputs = {"x": model.samples.astype(precision)}
    (y,) = onnx.reference.ReferenceEvaluator(made).run(None, inputs)
    assert y.dtype == precision
    assert y == pytest.approx(expected(model), rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("seed", range(16))
def test_the_runtime_agrees_with_the_engine(seed):
    runtime = pytest.importorskip("onnxruntime")
    model = random_model(seed)
    session = runtime.InferenceSession(export(model, "onnx"))
    (y,) = session.run(None, {"x": model.samples})
    assert y == pytest.approx(expected(model), rel=0, abs=1e-6)


def test_versions_and_names_are_stated():
    onnx = pytest.importorskip("onnx")
    model = random_model(3)
    made = onnx.load_from_string(export(model, "onnx"))
    assert made.ir_version == 8
    assert [entry.version for entry in made.opset_import] == [17]
    assert {e.key: e.value for e in made.metadata_props} == {FORMAT: metadata_of(model)}
    assert all(name in made.graph.doc_string for name in model.network.output_names)


def test_missing_connections_are_zeros():
    onnx = pytest.importorskip("onnx")
    model = next(
        model
        for model in map(random_model, range(50))
        if model.network.layers[0].mask is not None
    )
    made = onnx.load_from_string(export(model, "onnx"))
    (tensor,) = [t for t in made.graph.initializer if t.name == "W1"]
    array = onnx.numpy_helper.to_array(tensor)
    assert not array[~model.network.layers[0].mask].any()
    assert np.array_equal(array, model.parameters.weights[0])


def test_without_the_package_the_extra_is_named(monkeypatch):
    def absent(_):
        raise ImportError

    monkeypatch.setattr(extras, "import_module", absent)
    for name in ("onnx", "safetensors"):
        with pytest.raises(EngineError) as caught:
            export(random_model(0), name)
        assert caught.value.code is Code.EXTRA_MISSING
        assert caught.value.issue.values == {"extra": name, "format": name}
