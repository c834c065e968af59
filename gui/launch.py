"""The start: checks what the program needs, then runs a command or opens the window.

Qt ends the process without a word to Python when it finds no display or misses a
library. So everything is looked at beforehand, with the standard library alone. This
file and `gui.refusals` also compile on an old Python, which is told so and let go.
"""

import os
import sys

from gui.refusals import refuse

LOWEST_PYTHON = (3, 11)
COMMANDS = (
    "new",
    "train",
    "predict",
    "check",
    "info",
    "sweep",
    "export",
    "import",
    "screenshot",
)


def main(argv: "list[str] | None" = None) -> int:
    """Run `perceptarium [FILE]` or one of its commands and return the exit status."""
    if sys.version_info < LOWEST_PYTHON:
        return refuse("python.old", found="%d.%d" % sys.version_info[:2])  # noqa: UP031
    # A second BLAS thread only slows matrices of this size down; NumPy must not be
    # imported yet, because it reads these when it is.
    for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    arguments = sys.argv[1:] if argv is None else argv
    first = arguments[0] if arguments else ""
    if first in COMMANDS or first.startswith("-") or len(arguments) > 1:
        return _run_command(arguments)
    return _open_window(first)


def _run_command(arguments: "list[str]") -> int:
    from gui import environment

    refusal = environment.engine_refusal()
    if not refusal and arguments[0] == "screenshot":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # never the user's own screen
        refusal = environment.window_refusal()
    if refusal:
        return refuse(refusal.code, **refusal.values)
    from gui.cli import main as run_command

    return run_command(arguments)


def _open_window(file: str) -> int:
    from gui import environment

    refusal = environment.engine_refusal()
    if refusal:
        return refuse(refusal.code, **refusal.values)
    load_engine()
    refusal = environment.window_refusal()
    if refusal:
        return refuse(refusal.code, **refusal.values)
    from pathlib import Path

    from gui.app import run

    return run(Path(file) if file else None)


def load_engine() -> None:
    """Load most of what needs no Qt, before Qt.

    From then on PySide6 looks through the source of every module that is imported,
    NumPy's too. Nothing becomes garbage while modules load and the window is built;
    looking for it would take a tenth of the start. `gui.garbage` collects afterwards.
    """
    import gc

    gc.disable()
    import engine.document.examples
    import engine.training.evaluate  # noqa: F401
