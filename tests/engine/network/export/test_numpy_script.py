"""Tests of engine.network.export.numpy_script: the same numbers to the last bit."""

import ast
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.document.build import layered_document
from engine.errors import Code, EngineError
from engine.network.export import export, make_model
from engine.network.export import text as texts
from engine.training.initialise import random_start
from tests.engine.network.export.models import (
    expected,
    network_of,
    printed,
    random_model,
)


def functions_of(model):
    names = {"__name__": "script"}
    exec(compile(export(model, "numpy"), "script.py", "exec"), names)
    return names


@given(st.integers(0, 10**6), st.integers(1, 9))
def test_outputs_are_those_of_the_engine_to_the_last_bit(seed, n_samples):
    model = random_model(seed, n_samples=n_samples)
    found = functions_of(model)["predict"](model.samples)
    assert found.tobytes() == expected(model).tobytes()


def test_thousands_of_samples_and_extreme_ones_agree_too():
    model = random_model(2)
    x = np.random.default_rng(0).normal(size=(2345, model.network.n_inputs)) * 1e3
    found = functions_of(model)["predict"](x)
    assert found.tobytes() == expected(model, x).tobytes()


@pytest.mark.parametrize("sizes", [(64, 16, 10), (784, 50, 10), (13, 100, 37, 3)])
def test_wide_layers_agree_for_any_number_of_samples(sizes):
    document = layered_document(sizes, "tanh", "softmax")
    network = network_of(document)
    start = random_start(network, document.settings, 0)
    model = make_model(document, network, start)
    predict = functions_of(model)["predict"]
    rng = np.random.default_rng(0)
    for n in (1, 2, 3, 17, 100, 1001):
        x = rng.normal(size=(n, sizes[0]))
        assert predict(x).tobytes() == expected(model, x).tobytes()


@pytest.mark.parametrize("seed", range(4))
def test_the_script_runs_alone_and_prints_them(seed, tmp_path):
    model = random_model(seed)
    script = tmp_path / "net.py"
    script.write_bytes(export(model, "numpy"))
    done = subprocess.run(
        [sys.executable, "-I", "-W", "error", str(script)],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    head, numbers = printed(done.stdout)
    assert head == ",".join(model.network.output_names)
    assert numbers.tobytes() == expected(model).tobytes()
    assert done.stderr == ""


def test_the_script_answers_to_the_rows_of_a_file(tmp_path):
    model = random_model(1)
    (tmp_path / "net.py").write_bytes(export(model, "numpy"))
    rows = "\n".join(",".join(map(repr, row)) for row in model.samples.tolist())
    (tmp_path / "rows.csv").write_text(rows)
    done = subprocess.run(
        [sys.executable, "net.py", "rows.csv"],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert printed(done.stdout)[1].tobytes() == expected(model).tobytes()


def test_it_imports_numpy_and_the_standard_library_only():
    tree = ast.parse(export(random_model(0), "numpy"))
    imports = [n for n in ast.walk(tree) if isinstance(n, ast.Import | ast.ImportFrom)]
    assert {a.name for n in imports for a in n.names} == {"os", "sys", "numpy"}


@pytest.mark.parametrize(
    "name", ['"""\nraise SystemExit(7)\n"""', "a\nb", "\\", "{$x}", "\u2028", "\ud800"]
)
def test_no_name_can_become_code(name):
    model = random_model(0)
    n = model.network.n_outputs
    network = replace(model.network, output_names=(name,) * n)
    blocks = tuple(
        tuple(replace(block, name=name) for block in layer) for layer in model.blocks
    )
    model = replace(model, name=name, network=network, blocks=blocks)
    names = functions_of(model)
    assert names["OUTPUTS"] == [texts.one_line(name)] * n
    assert names["predict"](model.samples).shape == (5, n)


def test_no_line_is_longer_than_formatters_like():
    model = random_model(4)
    assert max(map(len, export(model, "numpy").decode().splitlines())) <= 100


def test_a_network_too_large_for_a_text_is_refused(monkeypatch):
    with pytest.raises(EngineError) as caught:
        texts.require_written("numpy", texts.MAX_WRITTEN + 1)
    assert caught.value.code is Code.EXPORT_TOO_LARGE
    assert caught.value.issue.values["highest"] == texts.MAX_WRITTEN
