"""One contender in a process of its own: asked for updates, it answers with CPU time.

``python tests/bench/engine/worker.py MODULE CONTENDER REGIME``; every line of standard
input is a number of updates, every line of standard output what they took.
"""

import importlib
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

Run = Callable[[int], int]
"""Carries out about that many updates; returns how many it were."""


def seeded() -> "np.random.Generator":
    """Return the generator that every contender draws its start from."""
    import numpy as np

    return np.random.default_rng(1)


def main(module: str, contender: str, regime: str) -> None:
    """Set a contender up and obey."""
    from tests.bench.engine.regimes import REGIMES

    make = getattr(importlib.import_module(f"tests.bench.engine.{module}"), contender)
    run: Run = make(REGIMES[regime])
    run(1)  # what is made only once does not count
    print("ready", flush=True)
    for line in sys.stdin:
        started = time.process_time()
        n = run(int(line))
        print(n, time.process_time() - started, flush=True)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    main(*sys.argv[1:])
