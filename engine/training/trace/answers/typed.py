"""A number as a student typed it, and whether it is another one closely enough."""

import math
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from engine.numerals import parse_number

RELATIVE = 0.01  # so far off is right
LEAST_DIGITS = 2  # significant ones
NOTHING = 1e-12  # in size; 0 is right for what is no larger
SLACK = 1e-9  # relative; halves of the last digit are not exact in binary
MOST_DIGITS = 17  # of a fraction, which is meant exactly


@dataclass(frozen=True, slots=True)
class Typed:
    """A number and how exactly it was given.

    Attributes
    ----------
    value : float
    digits : int
        Significant digits; of a fraction as many as there are.
    half_unit : float
        Half a unit of the last digit; 0 for a fraction.
    """

    value: float
    digits: int
    half_unit: float

    def is_near(self, exact: float, scale: float | None = None) -> bool:
        """Tell whether this is another number, as exactly as an answer must be.

        That is within 1 % or half a unit of the last digit typed. One significant
        digit says too little for its half unit to count.

        Parameters
        ----------
        exact : float
            The other number.
        scale : float, optional
            What the percent is one of, where that is not the number: 0.4 is no answer
            where a step of 0.000687 leads to 0.400687.
        """
        if not math.isfinite(exact):
            return False
        if self.value == 0 and abs(exact) <= NOTHING:
            return True
        size = abs(exact) if scale is None else scale
        is_fine = self.digits >= LEAST_DIGITS and self.half_unit < size
        least = self.half_unit if is_fine else 0.0
        return self._is_within(exact, max(RELATIVE * size, least))

    def is_rough(self, exact: float) -> bool:
        """Tell whether this rounds another number, however few digits it has."""
        return self._is_within(exact, self.half_unit)

    def agrees(self, distance: float) -> bool:
        """Tell whether a number at a distance rounds to what was typed."""
        return distance <= self.half_unit + SLACK * abs(self.value)

    def distance(self, other: float) -> float:
        """Return how far another number is, for choosing the nearest."""
        return abs(self.value - other)

    def _is_within(self, exact: float, tolerance: float) -> bool:
        slack = SLACK * max(abs(exact), abs(self.value))
        return self.distance(exact) <= tolerance + slack


def read_typed(text: str) -> Typed:
    """Read a number as a person types it: ``0.62``, ``0,62``, ``1/2``, ``−2e-1``.

    Raises
    ------
    EngineError
        VALUE_NOT_A_NUMBER or VALUE_NOT_FINITE.
    """
    value = parse_number(text)
    plain = text.strip().replace("−", "-").replace(",", ".")
    try:
        written = Decimal(plain)
    except InvalidOperation:  # a fraction
        return Typed(value, MOST_DIGITS, 0.0)
    _sign, digits, exponent = written.as_tuple()
    assert isinstance(exponent, int)  # noqa: S101  the number is finite
    n_digits = len(digits) if written else 0
    return Typed(value, n_digits, 0.5 * 10.0**exponent)
