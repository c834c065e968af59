"""Tests of engine.network.export.torchrun: several processes train as one does."""

import ast
import os
import subprocess
import sys

import pytest

from engine.errors import Code, EngineError
from engine.network.export import export
from tests.engine.network.export.models import printed, random_model


@pytest.mark.parametrize("seed", range(12))
def test_every_script_compiles(seed):
    output = ("softmax", "sigmoid", "tanh")[seed % 3]
    ast.parse(export(random_model(seed, output), "torchrun"))


def test_a_network_that_cannot_be_trained_is_refused():
    with pytest.raises(EngineError) as caught:
        export(random_model(0, "step"), "torchrun")
    assert caught.value.code is Code.STEP_HAS_NO_GRADIENT
    model = random_model(0, "tanh", loss="cross_entropy")
    with pytest.raises(EngineError) as caught:
        export(model, "torchrun")
    assert caught.value.code is Code.LOSS_NEEDS_SOFTMAX


def test_two_processes_train_as_one_does(tmp_path):
    pytest.importorskip("torch")
    model = random_model(7, "sigmoid", batch_size=3, learning_rate=0.1)
    for name in ("pytorch", "torchrun"):
        (tmp_path / f"{name}.py").write_bytes(export(model, name))

    def run(*words):
        done = subprocess.run(
            [sys.executable, *words, "--epochs", "5"],
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
        )
        assert done.returncode == 0, done.stderr
        return printed(done.stdout)

    alone = run("pytorch.py")
    words = "-m torch.distributed.run --standalone --nproc_per_node=2 torchrun.py"
    together = run(*words.split())
    assert together[0] == alone[0]
    assert together[1] == pytest.approx(alone[1], rel=0, abs=1e-12)
