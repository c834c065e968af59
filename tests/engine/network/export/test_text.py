"""Tests of engine.network.export.text: generated source looks as formatters like it."""

import shutil
import subprocess

import numpy as np
import pytest

from engine.network.export import export, text
from tests.engine.network.export.models import random_model

RUFF = shutil.which("ruff") or ""


@pytest.mark.skipif(not RUFF, reason="no ruff")
def test_scripts_are_formatted(tmp_path):
    for seed in range(24):
        output = ("softmax", "sigmoid", "tanh")[seed % 3]
        model = random_model(seed, output, l1=0.1 * (seed % 2))
        for name in ("numpy", "pytorch", "torchrun", "keras"):
            (tmp_path / f"{name}{seed}.py").write_bytes(export(model, name))
    words = [RUFF, "format", "--isolated", "--line-length", "88", "--diff", "."]
    done = subprocess.run(
        words, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout == ""
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("name", "found"),
    [("Iris 2", "iris_2"), ("2 layers", "net_2_layers"), ("сеть", "net"), ("", "net")],
)
def test_any_name_gives_an_identifier(name, found):
    assert text.identifier(name, "net") == found


def test_numbers_come_back_bit_by_bit():
    array = np.random.default_rng(0).normal(size=(7, 9)) * 10.0 ** np.arange(-4, 5)
    found = np.array(eval(text.numbers(array)))
    assert found.tobytes() == array.tobytes()
