"""Contenders in processes of their own, timed by turns."""

import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

WORKER = Path(__file__).with_name("worker.py")
ONE_THREAD = dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"), "1"
)


class Contender:
    """A process that carries out updates when asked and says what they took."""

    def __init__(self, python: str, module: str, name: str, regime: str) -> None:
        self._process = subprocess.Popen(
            [python, str(WORKER), module, name, regime],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **ONE_THREAD, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        self._n = 1
        self._answer()

    def time(self) -> float:
        """Return the CPU seconds of one update, from one slice of them."""
        n, seconds = self._ask(self._n)
        return seconds / n

    def fit(self, slice_s: float) -> None:
        """Find how many updates fill a slice of time; warms up too."""
        seconds = 0.0
        while seconds < slice_s / 2:
            n, seconds = self._ask(self._n)
            most = 8 * self._n
            self._n = max(1, min(most, round(n * slice_s / max(seconds, 1e-9))))

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=60)
        self._process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _ask(self, n: int) -> tuple[int, float]:
        assert self._process.stdin is not None
        print(n, file=self._process.stdin, flush=True)
        done, seconds = self._answer().split()
        return int(done), float(seconds)

    def _answer(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"a contender ended: {self._process.args!r}")
        return line


def race(
    contenders: Mapping[str, Contender], rounds: int, slice_s: float
) -> dict[str, list[float]]:
    """Time all contenders by turns, ABAB; return seconds per update of every round.

    Only one of them runs at a time. The machine may be shared and its speed drifts,
    which hits neighbours in time alike; so ratios are taken within a round.
    """
    for contender in contenders.values():
        contender.fit(slice_s)
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for number in range(rounds):
        names = list(contenders)
        for name in names if number % 2 == 0 else reversed(names):
            times[name].append(contenders[name].time())
    return times


def median_ratio(above: Sequence[float], below: Sequence[float]) -> float:
    """Return the median over the rounds of one time over another."""
    return statistics.median(a / b for a, b in zip(above, below, strict=True))


def peers_python(given: Path | None, root: Path) -> tuple[str | None, str]:
    """Return the Python of an environment with the peers, or None and the reason.

    The environment is made at the first use, with the NumPy that the engine has here.
    """
    if given is not None:
        return str(given), ""
    folder = root / ".venv-bench"
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python, stamp = scripts / "python", folder / "peers"
    if stamp.is_file() and python.exists():
        return str(python), ""
    print(f"Installing {', '.join(PEERS)} into {folder.name} ...", file=sys.stderr)
    steps = (
        [sys.executable, "-m", "venv", "--clear", str(folder)],
        [str(python), "-m", "pip", "install", "--quiet", *PEERS, *_same_numpy()],
    )
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True, check=False)
        if done.returncode:
            said = (done.stderr or done.stdout).strip().splitlines()
            return None, said[-1] if said else f"status {done.returncode}"
    stamp.write_text("\n".join(PEERS), encoding="utf-8")
    return str(python), ""


PEERS = ("torch==2.13.0", "scikit-learn==1.9.1")


def _same_numpy() -> list[str]:
    from importlib.metadata import version

    return [f"numpy=={version('numpy')}", f"msgspec=={version('msgspec')}"]
