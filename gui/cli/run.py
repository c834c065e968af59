"""Run one command and turn whatever goes wrong into words and an exit status."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence

from engine.errors import EngineError
from gui.cli import (
    check,
    export,
    import_network,
    info,
    new,
    predict,
    screenshot,
    sweep,
    train,
)
from gui.cli.parser import parse
from gui.cli.say import CommandError, complain, error_text
from gui.plain_i18n import translate

DEBUG = "PERCEPTARIUM_DEBUG"
DONE, CHECK_FAILED, BAD_USE, INTERRUPTED = 0, 1, 2, 130


def _trace(options: argparse.Namespace) -> int:
    """Trace updates; its modules are many and only it needs them."""
    from gui.cli import trace

    return trace.run(options)


def _gradcheck(options: argparse.Namespace) -> int:
    """Check gradients; imported likewise only when asked for."""
    from gui.cli import gradcheck

    return gradcheck.run(options)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "new": new.run,
    "train": train.run,
    "predict": predict.run,
    "check": check.run,
    "trace": _trace,
    "gradcheck": _gradcheck,
    "info": info.run,
    "sweep": sweep.run,
    "export": export.run,
    "import": import_network.run,
    "screenshot": screenshot.run,
}


def main(argv: Sequence[str]) -> int:
    """Run the command that `argv` names, without the program's own name.

    Returns
    -------
    int
        0 done, 1 a check failed, 2 bad usage or input, 130 interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal that has no "→" gets a question mark instead of a traceback.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        options = parse(argv)
    except SystemExit as end:  # how argparse ends after help and after bad usage
        return end.code if isinstance(end.code, int) else BAD_USE
    try:
        return _run(options)
    except BrokenPipeError:  # the reader, such as head, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        complain(translate("cli", "interrupted"))
        return INTERRUPTED


def _run(options: argparse.Namespace) -> int:
    try:
        status = COMMANDS[options.command](options)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        complain(_wording(error))
        return BAD_USE
    return status


def _wording(error: Exception) -> str:
    """Say what went wrong in words; a traceback helps nobody who uses the program."""
    if isinstance(error, CommandError):
        return str(error)
    if isinstance(error, EngineError):
        return error_text(error)
    if isinstance(error, MemoryError):
        return translate("cli", "There is not enough memory for this network.")
    if isinstance(error, OSError) and error.strerror:
        return ": ".join(filter(None, (error.filename, error.strerror)))
    return translate(
        "cli",
        "A mistake in the program: {kind}: {error}. Please report it; with "
        "{variable}=1 it says where.",
    ).format(kind=type(error).__name__, error=error, variable=DEBUG)
