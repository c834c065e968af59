"""A matrix as it is shown: numbers, which of them are known, which are meant."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.arrays import Array, BoolArray


@dataclass(frozen=True, slots=True)
class Parameters:
    """Which parameters the cells of a grid stand for: `is_bias` or weights."""

    layer: int
    is_bias: bool


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """One matrix.

    Attributes
    ----------
    title : str
        Its letter.
    values : ndarray of shape (n_rows, n_columns)
    rows, columns : tuple of str
        Names.
    known : ndarray of bool of the same shape, or None
        Which cells are computed; None: all.
    there : ndarray of bool of the same shape, or None
        Which cells stand for something: a missing connection does not.
    lit : (int or None, int or None)
        Row and column that the event is about.
    samples : str
        "rows" or "columns" if these are samples, else "".
    parameters : Parameters or None
        What the cells are gradients or values of.
    is_turned : bool
        Whether rows and columns have changed places.
    """

    title: str
    values: Array
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    known: BoolArray | None = None
    there: BoolArray | None = None
    lit: tuple[int | None, int | None] = (None, None)
    samples: str = ""
    parameters: Parameters | None = None
    is_turned: bool = False

    def turned(self) -> "Grid":
        """Return the transposed matrix."""
        other = {"rows": "columns", "columns": "rows", "": ""}[self.samples]
        return replace(
            self,
            values=self.values.T,
            rows=self.columns,
            columns=self.rows,
            known=None if self.known is None else self.known.T,
            there=None if self.there is None else self.there.T,
            lit=(self.lit[1], self.lit[0]),
            samples=other,
            is_turned=not self.is_turned,
        )

    def is_known(self, row: int, column: int) -> bool:
        """Tell whether a cell is computed."""
        return self.known is None or bool(self.known[row, column])

    def is_there(self, row: int, column: int) -> bool:
        """Tell whether a cell stands for something."""
        return self.there is None or bool(self.there[row, column])


Part = Grid | str  # a matrix, or the sign between two of them


def product(left: Grid, right: Grid, *, is_turned: bool) -> list[Part]:
    """Return a product of matrices; where all are transposed, in the other order."""
    return [right, "·", left] if is_turned else [left, "·", right]


def oriented(parts: Sequence[Part], *, is_turned: bool) -> list[Part]:
    """Return the same with samples as columns, where the notation has it so."""
    if not is_turned:
        return list(parts)
    return [part.turned() if isinstance(part, Grid) else part for part in parts]
