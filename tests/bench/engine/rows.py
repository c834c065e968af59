"""The rows of the table about training: who is compared with whom, and the goals."""

import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.engine.process import Contender, median_ratio, peers_python, race
from tests.bench.engine.regimes import REGIMES

Row = dict[str, object]
ROOT = Path(__file__).resolve().parents[3]
SLICE_S = 0.15


@dataclass(frozen=True, slots=True)
class Rival:
    """Who the engine is compared with, and by how much.

    Attributes
    ----------
    name : str
        As the table shows it.
    module, contender : str
        Where it is.
    least : float or None
        It takes at least this many times the engine's time.
    most : float or None
        The engine takes at most this many times its time.
    ours : str
        Which contender of `ours` it is held against.
    """

    name: str
    module: str
    contender: str
    least: float | None = None
    most: float | None = None
    ours: str = "engine"

    @property
    def is_peer(self) -> bool:
        """Whether it needs packages that the program does without."""
        return self.module == "peers"


def torch(least: float) -> Rival:
    """Compare with PyTorch."""
    return Rival("torch eager", "peers", "eager", least=least)


def floor(most: float) -> Rival:
    """Compare with the matrix products alone."""
    return Rival("its matrix products", "floors", "products", most=most)


CALLS = Rival("its bare NumPy calls", "floors", "calls", most=1.35)
LOOP = Rival("allocating NumPy loop", "loops", "allocating", least=2.8)
LOSSES = Rival("losses not recorded", "ours", "engine", most=1.12, ours="engine_losses")
SAITO = Rival("layers as objects, like Saito", "loops", "saito")
NIELSEN = Rival("sample by sample, like Nielsen", "loops", "nielsen")
RASHID = Rival("no biases, like Rashid", "loops", "rashid")
SKLEARN = Rival("scikit-learn", "peers", "scikit_learn", least=2.0)

RIVALS: dict[str, tuple[Rival, ...]] = {
    "xor-2": (torch(22), LOOP, CALLS, LOSSES, SAITO, NIELSEN, RASHID),
    "xor-4": (torch(22), LOOP, CALLS),
    "xor-adam": (torch(35),),
    "small": (torch(2.3), SKLEARN, floor(1.65), SAITO),
    "middle": (torch(1.7), floor(1.5)),
    "large": (torch(1.1), floor(1.4)),
    "small-adam": (torch(2.2),),
    "middle-adam": (torch(1.7),),
    "large-adam": (torch(1.5),),
}


def measure(
    only: re.Pattern[str], rounds: int, peers: Path | None = None
) -> Iterator[Row]:
    """Iterate over the rows whose names `only` finds, as they are measured."""
    yield from _extra_calls(only)
    wanted = {
        key: [rival for rival in rivals if only.search(_name(key, rival))]
        for key, rivals in RIVALS.items()
    }
    python, reason = None, ""
    if any(rival.is_peer for rivals in wanted.values() for rival in rivals):
        python, reason = peers_python(peers, ROOT)
    for key, rivals in wanted.items():
        present = [r for r in rivals if python or not r.is_peer]
        if present:
            yield from _race(key, present, python or "", rounds)
        for rival in rivals:
            if rival not in present:
                yield _row(key, rival, None, reason)


def _race(key: str, rivals: list[Rival], python: str, rounds: int) -> Iterator[Row]:
    with ExitStack() as stack:
        runners = {
            name: stack.enter_context(Contender(sys.executable, "ours", name, key))
            for name in sorted({rival.ours for rival in rivals} | {"engine"})
        }
        for rival in rivals:
            if rival.module != "ours":
                where = python if rival.is_peer else sys.executable
                contender = Contender(where, rival.module, rival.contender, key)
                runners[rival.name] = stack.enter_context(contender)
        times = race(runners, rounds, SLICE_S)
    rate = 1 / median(times["engine"])
    name = f"{REGIMES[key].name}: updates per second"
    yield {"name": name, "value": rate, "unit": "1/s", "goal": None, "ok": None}
    for rival in rivals:
        theirs = times[rival.contender if rival.module == "ours" else rival.name]
        mine = times[rival.ours]
        pair = (theirs, mine) if rival.most is None else (mine, theirs)
        yield _row(key, rival, median_ratio(*pair))


def _name(key: str, rival: Rival) -> str:
    return f"{REGIMES[key].name}: {'x ' if rival.most is None else 'over '}{rival.name}"


def _row(key: str, rival: Rival, value: float | None, reason: str = "") -> Row:
    goal = rival.least if rival.most is None else rival.most
    ok = None
    if value is not None and goal is not None:
        ok = value >= goal if rival.most is None else value <= goal
    row: Row = {
        "name": _name(key, rival),
        "value": value,
        "unit": "x",
        "goal": goal,
        "is_least": rival.most is None,
        "ok": ok,
    }
    return row if value is not None else {**row, "skipped": reason}


def _extra_calls(only: re.Pattern[str]) -> Iterator[Row]:
    """Compare the calls of an update with those that its arithmetic takes.

    A hook for stepping or for looking on would be a call that is no operation.
    """
    name = f"{REGIMES['xor-2'].name}: extra calls where losses are not recorded"
    if not only.search(name):
        return
    from tests.bench.engine.extra_calls import n_extra_calls

    extra = n_extra_calls()
    yield {"name": name, "value": extra, "unit": "", "goal": 0.0, "ok": extra == 0}
