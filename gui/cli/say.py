"""Where texts go: results to stdout, everything said about them to stderr."""

import json
import math
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from engine.errors import EngineError, Issue
from gui.plain_i18n import translate
from gui.words import issue_text

PROGRAM = "perceptarium"


class CommandError(Exception):
    """Bad usage or input; its text says what to do about it."""


def note(text: str) -> None:
    """Say something about the work on stderr."""
    print(text, file=sys.stderr)


def complain(text: str) -> None:
    """Say on stderr what is wrong."""
    print(f"{PROGRAM}: {text}", file=sys.stderr)


def warn(issues: Sequence[Issue]) -> None:
    """Say on stderr what is not as it should be, but does not stop the work."""
    for issue in issues:
        complain(issue_text(issue, translate))


def error_text(error: EngineError) -> str:
    """Word an error of the engine."""
    return issue_text(error.issue, translate)


def print_json(value: Mapping[str, Any]) -> None:
    """Write one JSON object to stdout; numbers that JSON does not have become null."""
    print(json.dumps(_plain(value), ensure_ascii=False, allow_nan=False))


def _plain(value: Any) -> Any:  # noqa: ANN401  JSON
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
