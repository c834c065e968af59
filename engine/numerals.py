"""How people write numbers, and how the program writes them back."""

import math
from decimal import Decimal

from engine.errors import Code, EngineError


def parse_number(text: str) -> float:
    """Read a number as a person types it: ``0.5``, ``0,5``, ``1/3``, ``-2e-1``, ``−1``.

    Raises
    ------
    EngineError
        VALUE_NOT_A_NUMBER with the text, or VALUE_NOT_FINITE for a division by zero, an
        overflow or a written infinity.
    """
    plain = text.strip().replace("−", "-").replace(",", ".")
    numerator, slash, denominator = plain.partition("/")
    try:
        value = _decimal(numerator)
        if slash:
            value = value / _decimal(denominator)
    except ZeroDivisionError:
        raise EngineError(Code.VALUE_NOT_FINITE, text=text.strip()) from None
    except ValueError:
        raise EngineError(Code.VALUE_NOT_A_NUMBER, text=text.strip()) from None
    if not math.isfinite(value):
        raise EngineError(Code.VALUE_NOT_FINITE, text=text.strip())
    return value


def _decimal(text: str) -> float:
    # float() also takes "1_000", which no textbook writes.
    if "_" in text:
        raise ValueError(text)
    return float(text)


def format_number(value: float, digits: int = 4) -> str:
    """Write a number with at most `digits` significant digits and a true minus sign.

    No trailing zeros, so that 0.5 reads as it was typed; powers of ten only where the
    plain form would be longer than twice the digits.
    """
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    text = f"{value:.{digits}g}"
    if text in ("-0", "0"):
        return "0"
    if "e" in text and 1e-6 < abs(value) < 1e7:
        text = f"{value:.0f}" if abs(value) >= 1 else f"{Decimal(text):f}"
    return text.replace("-", "−")
