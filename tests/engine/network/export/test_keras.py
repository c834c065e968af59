"""Tests of engine.network.export.keras: compiles always, runs where Keras is."""

import ast
import subprocess
import sys

import numpy as np
import pytest

from engine.network.export import export
from tests.engine.network.export.models import expected, printed, random_model


@pytest.mark.parametrize("seed", range(20))
def test_every_script_compiles(seed):
    ast.parse(export(random_model(seed, l2=0.1 * (seed % 2)), "keras"))


def test_a_network_of_steps_gets_a_script_that_only_answers():
    assert b"def train" not in export(random_model(0, "step"), "keras")


def test_outputs_agree_and_masks_survive_training(tmp_path):
    pytest.importorskip("keras")
    model = random_model(9, "sigmoid", learning_rate=0.01, l1=0.01)
    (tmp_path / "net.py").write_bytes(export(model, "keras"))
    check = """
import net, numpy as np
model = net.make_model()
print(",".join(net.OUTPUTS))
for row in np.array(model(net.SAMPLES).tolist()).tolist():
    print(",".join(map(repr, row)))
net.train(model, net.SAMPLES, net.TARGETS, 2)
for k in range(1, len(model.layers) + 1):
    mask = getattr(net, f"MASK{k}", None)
    if mask is not None:
        kernel = model.get_layer(f"layer{k}").get_weights()[0]
        assert not kernel[np.array(mask) == 0].any()
"""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", check],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    _, numbers = printed(done.stdout)
    assert np.abs(numbers - expected(model)).max() < 1e-6
