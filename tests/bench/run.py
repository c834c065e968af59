"""Measure the program against its goals: prints a table and writes JSON.

``python tests/bench/run.py [PART ...] [--only REGEX] [--quick] [--json FILE]``; without
parts all are measured. The exit status is 1 if a goal is missed; what cannot be
measured here, because a peer is not to be had, is skipped with the reason.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

# Before NumPy and Qt are imported: one BLAS thread as in the program, and no screen.
for variable in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(variable, "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
KERNELS = "OPENBLAS_CORETYPE"
WIDTH = 72

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Options:
    """What every part may want to know."""

    only: re.Pattern[str]
    rounds: int
    peers: Path | None


def measure_engine(options: Options) -> Iterable[Row]:
    """Training beside PyTorch, scikit-learn, textbook loops and the bare calls."""
    from tests.bench.engine import rows

    return rows.measure(options.only, options.rounds, options.peers)


def measure_ensemble(options: Options) -> Iterable[Row]:
    """A thousand networks at once."""
    rows: Iterable[Row] = import_module("ensemble").rows(options.rounds, options.peers)
    return rows


def measure_drawing(options: Options) -> Iterable[Row]:
    """Compiling, and networks drawn by hand."""
    rows: Iterable[Row] = import_module("drawing").measure()
    return rows


def measure_scale(options: Options) -> Iterable[Row]:
    """Large files and many samples."""
    rows: Iterable[Row] = import_module("scale").measure(options.rounds)
    return rows


def measure_canvas(options: Options) -> Iterable[Row]:
    """Frames of the canvas with very many connections."""
    rows: Iterable[Row] = import_module("canvas").measure()
    return rows


def measure_window(options: Options) -> Iterable[Row]:
    """Lateness of the window and rate of training beside it."""
    rows: Iterable[Row] = import_module("window").measure()
    return rows


def measure_stepping(options: Options) -> Iterable[Row]:
    """Formulas with new numbers, and lateness while one steps."""
    rows: Iterable[Row] = import_module("stepping").measure()
    return rows


PARTS: dict[str, Callable[[Options], Iterable[Row]]] = {
    "engine": measure_engine,
    "ensemble": measure_ensemble,
    "drawing": measure_drawing,
    "scale": measure_scale,
    "canvas": measure_canvas,
    "window": measure_window,
    "stepping": measure_stepping,
}


def text_of(row: Row) -> str:
    """Write one row of the table: reached, goal, and whether it is met."""
    value, goal = row["value"], row["goal"]
    if not isinstance(value, float):
        return f"{row['name']:<{WIDTH}} skipped: {row['skipped']}"
    shown = f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"
    mark = "" if row["ok"] is None else "met" if row["ok"] else "MISSED"
    bound = {True: "≥ ", False: "≤ ", None: ""}[row.get("is_least")]  # type: ignore[index]
    wanted = "" if goal is None else f"{bound}{goal:g}"
    return f"{row['name']:<{WIDTH}} {shown:>9} {row['unit']:<4} {wanted:>8}  {mark}"


def parse() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument(
        "--only", default="", metavar="REGEX", help="rows whose names it finds"
    )
    parser.add_argument("--rounds", type=int, default=9, help="paired rounds (9)")
    parser.add_argument("--quick", action="store_true", help="three rounds")
    parser.add_argument(
        "--peers", type=Path, metavar="PYTHON", help="one that has torch and sklearn"
    )
    parser.add_argument(
        "--any-kernels",
        action="store_true",
        help=f"ignore {KERNELS}, which holds NumPy, but not PyTorch, to old kernels",
    )
    parser.add_argument("--json", type=Path, default=ROOT / "build" / "bench.json")
    arguments = parser.parse_args()
    unknown = set(arguments.parts) - set(PARTS)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    return arguments


def main() -> int:
    """Measure what was asked for."""
    arguments = parse()
    if arguments.any_kernels:
        os.environ.pop(KERNELS, None)
    kernels = os.environ.get(KERNELS)
    if kernels:
        print(f"{KERNELS}={kernels} holds NumPy's products to these kernels.")
    options = Options(
        re.compile(arguments.only),
        3 if arguments.quick else arguments.rounds,
        arguments.peers,
    )
    rows: list[Row] = []
    print(f"{'':<{WIDTH}} {'reached':>9} {'':<4} {'goal':>8}")
    for name in arguments.parts or PARTS:
        for row in PARTS[name](options):
            if options.only.search(str(row["name"])):
                rows.append(row)
                print(text_of(row), flush=True)
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    found = {"kernels": kernels, "rounds": options.rounds, "rows": rows}
    arguments.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 1 if any(row["ok"] is False for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
