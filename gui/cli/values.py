"""What people write after an option, checked and turned into values."""

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from engine.errors import EngineError
from engine.numerals import parse_number
from gui.cli.say import error_text
from gui.plain_i18n import translate

# What --until may watch: name, sign, field of the stop settings.
CONDITIONS = {
    "loss": ("<", "loss_below"),
    "accuracy": (">=", "accuracy_at_least"),
    "gradient": ("<", "gradient_below"),
    "move": ("<", "move_below"),
}
_CONDITION = re.compile(r"\s*([a-z]+)\s*(<=?|>=?)\s*(.*)")


def number(text: str) -> float:
    """Read a number as the window does: 0.5, 0,5 or 1/3."""
    try:
        return parse_number(text)
    except EngineError as error:
        raise argparse.ArgumentTypeError(error_text(error)) from None


def at_least(lowest: float) -> Callable[[str], float]:
    """Return a reader of numbers from `lowest` on."""

    def read(text: str) -> float:
        value = number(text)
        if value < lowest:
            raise argparse.ArgumentTypeError(
                translate("cli", "{text} is too small: at least {lowest}").format(
                    text=text, lowest=lowest
                )
            )
        return value

    return read


def above(bound: float) -> Callable[[str], float]:
    """Return a reader of numbers greater than `bound`."""

    def read(text: str) -> float:
        value = number(text)
        if value <= bound:
            raise argparse.ArgumentTypeError(
                translate("cli", "{text} is too small: more than {bound}").format(
                    text=text, bound=bound
                )
            )
        return value

    return read


def whole(lowest: int) -> Callable[[str], int]:
    """Return a reader of whole numbers from `lowest` on."""

    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,18}", text) or int(text) < lowest:
            raise argparse.ArgumentTypeError(
                translate(
                    "cli", "“{text}” is not a whole number of at least {lowest}"
                ).format(text=text, lowest=lowest)
            )
        return int(text)

    return read


def batch_size(text: str) -> int | None:
    """Read the size of a batch; "full" is the whole training set."""
    return None if text == "full" else whole(1)(text)


def share(text: str) -> float:
    """Read a part of the samples: 0 to below 1, or percent."""
    value = number(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    if not 0 <= value < 1:
        raise argparse.ArgumentTypeError(
            translate("cli", "“{text}” is not a part of 1, such as 0.2 or 20%").format(
                text=text
            )
        )
    return value


def layers(text: str) -> tuple[int, ...]:
    """Read the sizes of layers: 784,50,10 or 784-50-10."""
    parts = re.split(r"[,\-x× ]+", text.strip())
    if len(parts) < 2 or not all(re.fullmatch(r"[1-9][0-9]{0,5}", p) for p in parts):
        raise argparse.ArgumentTypeError(
            translate(
                "cli",
                "“{text}” is not a list of sizes such as 784,50,10 "
                "(inputs, hidden layers, outputs)",
            ).format(text=text)
        )
    return tuple(map(int, parts))


def hidden(text: str) -> tuple[int, ...]:
    """Read the sizes of hidden layers only; "" or "0" is none."""
    return () if text in ("", "0") else layers(f"1,{text}")[1:]


def condition(text: str) -> tuple[str, float]:
    """Read a condition such as loss<0.01; returns the field and its bound."""
    found = _CONDITION.fullmatch(text)
    name, sign, bound = found.groups() if found else ("", "", "")
    expected, field = CONDITIONS.get(name, ("", ""))
    if not expected or sign[:1] != expected[:1]:
        raise argparse.ArgumentTypeError(
            translate(
                "cli",
                "“{text}” is not a condition: write loss<0.01, accuracy>=0.95, "
                "gradient<1e-4 or move<1e-6, in quotation marks for the shell",
            ).format(text=text)
        )
    return field, number(bound)


def window_size(text: str) -> tuple[int, int]:
    """Read the size of the window in pixels: 1366x768."""
    found = re.fullmatch(r"([0-9]{3,4})[x×]([0-9]{3,4})", text)
    if not found:
        raise argparse.ArgumentTypeError(
            translate("cli", "“{text}” is not a size such as 1366x768").format(
                text=text
            )
        )
    return int(found[1]), int(found[2])


def names(text: str) -> tuple[str, ...]:
    """Read names separated by commas."""
    return tuple(name.strip() for name in text.split(",") if name.strip())


def existing(text: str) -> Path | None:
    """Return a path if something is there."""
    path = Path(text).expanduser()
    try:
        return path if path.exists() else None
    except (OSError, ValueError):
        return None
