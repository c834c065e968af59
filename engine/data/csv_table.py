"""A table that was read, and the data set made of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import AnyArray, Array, ValueEquality
from engine.data.csv_options import CsvOptions
from engine.data.dataset import Dataset, are_one_hot, binary_names, one_hot
from engine.errors import Code, EngineError

MAX_CLASSES = 1000
MAX_FOUND_CLASSES = 20  # a column of more whole numbers is taken as numbers


@dataclass(frozen=True, slots=True, eq=False)
class CsvTable(ValueEquality):
    """Columns of numbers and of text.

    Attributes
    ----------
    names : tuple of str
        One per column, all different; "c1", "c2", … where the file has none.
    values : ndarray of shape (n_rows, n_columns)
        Numbers; in a column of text the index of the cell's class. Read-only, finite.
    classes : mapping of int to tuple of str
        For every column of text its different cells in alphabetical order.
    options : CsvOptions
        How the file was read.
    """

    names: tuple[str, ...]
    values: Array
    classes: Mapping[int, tuple[str, ...]]
    options: CsvOptions

    @property
    def n_rows(self) -> int:
        """Number of rows, the header not counted."""
        return len(self.values)

    @property
    def n_columns(self) -> int:
        """Number of columns."""
        return len(self.names)

    def index(self, name: str) -> int:
        """Return the position of a column, from 0.

        Raises
        ------
        EngineError
            CSV_COLUMN_UNKNOWN.
        """
        if name not in self.names:
            raise EngineError(Code.CSV_COLUMN_UNKNOWN, name=name)
        return self.names.index(name)


def looks_like_classes(table: CsvTable, name: str) -> bool:
    """Tell whether a column is taken as classes when nobody says what it is.

    That is a column of text, and one of whole numbers from 0 that has 2 to 20 different
    values with at least two rows each.

    Raises
    ------
    EngineError
        CSV_COLUMN_UNKNOWN.
    """
    column = table.index(name)
    if column in table.classes:
        return True
    numbers, counts = np.unique(table.values[:, column], return_counts=True)
    is_whole = bool((numbers == np.floor(numbers)).all() and numbers[0] >= 0)
    is_few = 2 <= len(numbers) <= MAX_FOUND_CLASSES
    return is_whole and is_few and bool(counts.min() >= 2)


def table_to_dataset(
    table: CsvTable,
    target_columns: Sequence[str] = (),
    as_classes: bool | None = None,
    name: str = "csv",
) -> Dataset:
    """Make a data set: some columns are the targets, all others the inputs.

    How targets are understood if `as_classes` is None:

    1. one column of only 0 and 1 stays one column with the classes "0" and "1";
    2. one column that `looks_like_classes` becomes one-hot, its classes in
       alphabetical or ascending order;
    3. several columns whose rows are one-hot are classes named by the columns;
    4. anything else is numbers, for regression.

    Parameters
    ----------
    table : CsvTable
        Inputs must be numbers.
    target_columns : sequence of str
        Names; the last column if empty.
    as_classes : bool, optional
        True: one column of text or whole numbers becomes one-hot, several columns must
        be so already. False: the targets are numbers.
    name : str
        Name of the data set.

    Raises
    ------
    EngineError
        CSV_COLUMN_UNKNOWN, CSV_NO_INPUTS if every column is a target,
        CSV_INPUT_IS_TEXT, CSV_TARGET_IS_TEXT (text as a number, or beside other
        targets), CSV_NOT_CLASSES, CSV_TOO_MANY_CLASSES (more than 1000).
    """
    names = tuple(dict.fromkeys(target_columns)) or table.names[-1:]
    targets = [table.index(target) for target in names]
    inputs = [i for i in range(table.n_columns) if i not in targets]
    if not inputs:
        raise EngineError(Code.CSV_NO_INPUTS, targets=", ".join(names))
    _refuse_text(table, inputs, Code.CSV_INPUT_IS_TEXT)
    if len(targets) == 1 and as_classes is not False:
        y, class_names = _one_target(table, targets[0], as_classes)
    else:
        _refuse_text(table, targets, Code.CSV_TARGET_IS_TEXT)
        y, class_names = _several_targets(table, targets, as_classes)
    x = table.values[:, inputs]
    x.flags.writeable = False  # so the data set takes it without another copy
    is_one_hot = len(class_names) == y.shape[1]
    return Dataset(
        name=name,
        x=x,
        y=y,
        feature_names=tuple(table.names[i] for i in inputs),
        target_names=class_names if is_one_hot else names,
        class_names=class_names,
    )


def _refuse_text(table: CsvTable, columns: Sequence[int], code: Code) -> None:
    for i in columns:
        if i in table.classes:
            raise EngineError(code, column=i + 1, name=table.names[i])


def _one_target(
    table: CsvTable, column: int, as_classes: bool | None
) -> tuple[Array, tuple[str, ...]]:
    values = table.values[:, [column]]
    name = table.names[column]
    if column in table.classes:
        return _one_hot(name, values[:, 0], table.classes[column])
    if as_classes is None:
        if binary_names(values):
            return values, binary_names(values)
        if not looks_like_classes(table, name):
            return values, ()
    numbers, labels = np.unique(values[:, 0], return_inverse=True)
    if not (numbers == np.floor(numbers)).all():
        raise EngineError(Code.CSV_NOT_CLASSES, name=name)
    return _one_hot(name, labels, tuple(str(int(number)) for number in numbers))


def _one_hot(
    name: str, labels: AnyArray, classes: tuple[str, ...]
) -> tuple[Array, tuple[str, ...]]:
    if len(classes) < 2:
        raise EngineError(Code.CSV_NOT_CLASSES, name=name)
    if len(classes) > MAX_CLASSES:
        raise EngineError(
            Code.CSV_TOO_MANY_CLASSES,
            name=name,
            classes=len(classes),
            limit=MAX_CLASSES,
        )
    return one_hot(labels, len(classes)), classes


def _several_targets(
    table: CsvTable, targets: Sequence[int], as_classes: bool | None
) -> tuple[Array, tuple[str, ...]]:
    values = table.values[:, targets]
    names = tuple(table.names[i] for i in targets)
    if as_classes is False:
        return values, ()
    if are_one_hot(values):
        return values, names
    if as_classes:
        raise EngineError(Code.CSV_NOT_CLASSES, name=", ".join(names))
    return values, ()
