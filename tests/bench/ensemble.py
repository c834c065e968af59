"""Many networks at once, against a loop of single ones and against PyTorch's vmap.

The unit is one update of one network. ``rows()`` measures; run as a script with the
name of a contender this file is one, with the protocol of ``engine/worker.py``.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from tests.bench.engine.process import (
    ONE_THREAD,
    Contender,
    median_ratio,
    peers_python,
    race,
)
from tests.bench.engine.worker import Run

Row = dict[str, object]
ROOT = Path(__file__).resolve().parents[2]
N = 1000
RATE = 2.0
SLICE_S = 0.15
NAME = f"{N:,} networks 2-2-1 at once"
LOOP, VMAP = "a loop of single ones", "torch.func.vmap"
X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
T = np.array([[0.0], [1], [1], [0]])


def rows(rounds: int = 9, peers: Path | None = None) -> Iterator[Row]:
    """Measure; iterate over the rows of the table.

    Parameters
    ----------
    rounds : int
        Paired rounds, of which the medians are taken.
    peers : Path, optional
        The Python of an environment with PyTorch; made on demand if not given.
    """
    python, reason = peers_python(peers, ROOT)
    with ExitStack() as stack:
        contenders: dict[str, Contender] = {
            "float32": _Own(sys.executable, "float32"),
            "float64": _Own(sys.executable, "float64"),
            LOOP: Contender(sys.executable, "ours", "engine", "xor-2"),
        }
        if python:
            contenders[VMAP] = _Own(python, "vmap")
        for contender in contenders.values():
            stack.enter_context(contender)
        times = race(contenders, rounds, SLICE_S)
    for precision in ("float32", "float64"):
        rate = 1 / median(times[precision])
        name = f"{NAME}, {precision}: updates of a network per second"
        yield {"name": name, "value": rate, "unit": "1/s", "goal": None, "ok": None}
    yield _row(f"float32: x {LOOP}", median_ratio(times[LOOP], times["float32"]), 80.0)
    yield _row(f"float64: x {LOOP}", median_ratio(times[LOOP], times["float64"]), None)
    ratio = median_ratio(times[VMAP], times["float32"]) if python else None
    row = _row(f"float32: x {VMAP}", ratio, 10.0)
    yield row if python else {**row, "skipped": reason}


def _row(name: str, value: float | None, goal: float | None) -> Row:
    ok = None if value is None or goal is None else value >= goal
    return {
        "name": f"{NAME}, {name}",
        "value": value,
        "unit": "x",
        "goal": goal,
        "is_least": True,
        "ok": ok,
    }


class _Own(Contender):
    """A contender of this file."""

    def __init__(self, python: str, name: str) -> None:
        self._process = subprocess.Popen(
            [python, __file__, name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **ONE_THREAD, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        self._n = 1
        self._answer()


def starts() -> list[tuple[np.ndarray, np.ndarray]]:
    """Return weights and biases of every layer, with the networks as first axis."""
    rng = np.random.default_rng(1)
    return [
        (rng.uniform(-1, 1, (N, a, b)), rng.uniform(-1, 1, (N, b)))
        for a, b in ((2, 2), (2, 1))
    ]


def at_once(precision: str) -> Run:
    """Train an ensemble."""
    from engine.arrays import frozen
    from engine.data.dataset import Dataset, numbered
    from engine.document.elements import Settings
    from engine.network.network import Parameters
    from engine.training.ensemble import Ensemble, Member
    from engine.training.problem import make_problem
    from tests.bench.engine.ours import network_of

    network = network_of((2, 2, 1), ("sigmoid", "sigmoid"))
    data = Dataset("xor", X, T, numbered("x", 2), numbered("y", 1))
    problem = make_problem(network, data, Settings(precision=precision))
    layers = starts()
    members = [
        Member(
            Parameters(
                tuple(frozen(w[k]) for w, _ in layers),
                tuple(frozen(b[k]) for _, b in layers),
            ),
            RATE,
        )
        for k in range(N)
    ]
    ensemble = Ensemble(problem, members)
    return lambda n: N * ensemble.run(max(n // N, 1))


def vmap() -> Run:
    """``torch.func.vmap`` over ``torch.func.grad``, in single precision."""
    import torch
    from torch.func import grad
    from torch.func import vmap as over_networks

    torch.set_num_threads(1)
    x, t = torch.from_numpy(X).float(), torch.from_numpy(T).float()
    parameters = [torch.from_numpy(a).float() for layer in starts() for a in layer]

    def loss(parameters: list[torch.Tensor]) -> torch.Tensor:
        w1, b1, w2, b2 = parameters
        hidden = torch.sigmoid(x @ w1 + b1)
        error = torch.sigmoid(hidden @ w2 + b2) - t
        return (error * error).mean() / 2

    gradients = over_networks(grad(loss))

    def run(n: int) -> int:
        n_updates = max(n // N, 1)
        with torch.no_grad():
            for _ in range(n_updates):
                slopes = gradients(parameters)
                for values, slope in zip(parameters, slopes, strict=True):
                    values.sub_(slope, alpha=RATE)
        return N * n_updates

    return run


def obey(name: str) -> None:
    """Be a contender."""
    run = vmap() if name == "vmap" else at_once(name)
    run(1)
    print("ready", flush=True)
    for line in sys.stdin:
        started = time.process_time()
        n = run(int(line))
        print(n, time.process_time() - started, flush=True)


if __name__ == "__main__":
    obey(sys.argv[1])
