"""Tests of the commands `export` and `import`."""

import ast
import subprocess
import sys

import numpy as np
import pytest

from engine.document.file import read_project
from engine.errors import EngineError
from engine.network.export import EXPORTERS, export
from engine.training.sources.exporting import FEW
from tests.engine.network.export.models import random_model


@pytest.fixture
def trained(done):
    done("new", "--data", "iris", "--scaling", "standard", "iris.nns")
    done("train", "iris.nns", "--epochs", "2", "-q", "-o", "iris.nns")


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_format_is_written(trained, command, tmp_path, name):
    extra = EXPORTERS[name].extra
    if extra:
        pytest.importorskip(extra)
    out = f"net{EXPORTERS[name].suffix}"
    result = command("export", "iris.nns", "--to", name, out)
    assert result.status == 0, result.err
    assert result.out.startswith(f"{out}: 4 → 8 → 3")
    data = (tmp_path / out).read_bytes()
    assert len(data) > 1000
    if out.endswith(".py"):
        ast.parse(data)


def test_the_script_answers_as_the_program_does(trained, done, tmp_path):
    done("export", "iris.nns", "--to", "numpy", "net.py")
    (tmp_path / "rows.csv").write_text("5.1,3.5,1.4,0.2\n6.3,3.3,6.0,2.5\n")
    script = subprocess.run(
        [sys.executable, "net.py", "rows.csv"],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    head, *rows = script.stdout.splitlines()
    found = done("predict", "iris.nns", "--input", "rows.csv", "--json").json
    assert head.split(",") == found["outputs"]
    assert [[float(cell) for cell in row.split(",")] for row in rows] == found["rows"]


def test_scripts_hold_all_of_a_few_samples_and_a_few_of_many(trained, done, tmp_path):
    def samples(project):
        done("export", project, "--to", "numpy", "net.py")
        names = {"__name__": "script"}
        exec((tmp_path / "net.py").read_text(encoding="utf-8"), names)
        return names["SAMPLES"]

    assert len(samples("iris.nns")) == 120
    done("new", "--data", "digits", "digits.nns")
    assert len(samples("digits.nns")) == FEW
    done("new", "xor_gates", "xor.nns")
    assert samples("xor.nns").shape == (4, 2)


def test_a_network_without_data_is_exported_too(done, tmp_path):
    done("new", "--layers", "2,3,1", "net.nns")
    done("export", "net.nns", "--to", "npz", "--precision", "float32", "net.npz")
    with np.load(tmp_path / "net.npz") as file:
        assert file["W1"].dtype == np.float32


def test_scaling_that_nobody_knows_any_more_is_refused(done, command):
    done("new", "--layers", "2,3,1", "--scaling", "standard", "net.nns")
    result = command("export", "net.nns", "--to", "npz", "net.npz")
    assert result.status == 2
    assert "no data" in result.err


def test_an_unknown_format_is_refused_with_the_known_ones(done, command):
    done("new", "xor_gates", "x.nns")
    result = command("export", "x.nns", "--to", "pickle", "x.pickle")
    assert result.status == 2
    assert "safetensors" in result.err


def test_a_place_that_cannot_be_written_is_named(done, command):
    done("new", "xor_gates", "x.nns")
    result = command("export", "x.nns", "--to", "npz", "no/folder/x.npz")
    assert result.status == 2
    assert "the folder does not exist" in result.err


def test_what_was_exported_is_imported(done, tmp_path):
    done("new", "xor_gates", "x.nns")
    done("export", "x.nns", "--to", "npz", "x.npz")
    assert done("import", "x.npz", "again.nns").out == (
        "again.nns: 2 → 2 → 1 (2 weight layers, 1 hidden, 9 parameters)\n"
    )
    names = [b.name for b in read_project(tmp_path / "again.nns").document.blocks()]
    assert sorted(names) == sorted(
        b.name for b in read_project(tmp_path / "x.nns").document.blocks()
    )
    assert done("check", "again.nns", "--data", "xor").status == 0


def test_the_scaling_of_an_import_is_said(trained, done):
    done("export", "iris.nns", "--to", "npz", "iris.npz")
    assert "(standard)" in done("import", "iris.npz", "again.nns").err


def test_plain_arrays_are_told_their_activations(done, command, tmp_path):
    rng = np.random.default_rng(0)
    np.savez(tmp_path / "w.npz", W1=rng.normal(size=(2, 2)), b1=np.zeros(2))
    refused = command("import", "w.npz", "w.nns", "--output", "softmax")
    assert refused.status == 2
    assert "--orientation" in refused.err
    done(
        *("import", "w.npz", "w.nns", "--output", "softmax"),
        *("--orientation", "inputs_first"),
    )
    assert "softmax" in done("info", "w.nns").out


@pytest.mark.parametrize("name", ["net.pt", "no.npz"])
def test_what_is_not_imported_is_refused_in_words(command, name):
    result = command("import", name, "out.nns")
    assert result.status == 2
    assert name in result.err


def test_a_missing_package_is_named_with_what_to_do(done, command, monkeypatch):
    from engine.network.export import extras

    def absent(_):
        raise ImportError

    done("new", "xor_gates", "x.nns")
    monkeypatch.setattr(extras, "import_module", absent)
    result = command("export", "x.nns", "--to", "onnx", "x.onnx")
    assert result.status == 2
    assert 'pip install "perceptarium[onnx]"' in result.err
    with pytest.raises(EngineError):
        export(random_model(0), "onnx")
