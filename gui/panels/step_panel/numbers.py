"""Numbers where somebody asks for all of their digits."""

import math

from engine.numerals import format_number


def in_full(value: float) -> str:
    """Write a number with all its digits, but no more than tell it from others."""
    if not math.isfinite(value):
        return format_number(value)
    return repr(value).removesuffix(".0").replace("-", "−")
