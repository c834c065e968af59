"""Import of .npz: the program's own files, and plain arrays W1, b1, W2, b2."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from engine.arrays import AnyArray, Array
from engine.document.document import Document
from engine.errors import Code, EngineError
from engine.network.export.npz import METADATA
from engine.network.importing.found import Dense, chain, draw, numbers_of
from engine.network.importing.npz_file import read_arrays
from engine.network.importing.own import own_network

ORIENTATIONS = ("inputs_first", "outputs_first")
_NAME = re.compile(r"([WwBb])_?([1-9][0-9]{0,3})")


def import_npz(
    data: bytes,
    *,
    activation: str = "sigmoid",
    output: str = "sigmoid",
    orientation: str | None = None,
) -> Document:
    """Draw the network of a .npz file.

    Files of this program are drawn as they were. Of others, the arrays ``W1, W2, …``
    are taken as a chain of layers with the biases ``b1, b2, …``, if any.

    Parameters
    ----------
    data : bytes
        The file.
    activation, output : str
        Of the hidden layers and of the last, which plain arrays do not tell.
    orientation : str, optional
        "inputs_first" for weights of shape (n_in, n_out), "outputs_first" for
        (n_out, n_in); default: the one that fits.

    Raises
    ------
    EngineError
        IMPORT_BROKEN, IMPORT_TOO_LARGE, IMPORT_ARRAY_BROKEN, IMPORT_ARRAY_KIND,
        IMPORT_ARRAY_MISSING, IMPORT_NO_WEIGHTS, IMPORT_NOT_FINITE, IMPORT_SHAPE,
        IMPORT_ORIENTATION, IMPORT_METADATA.
    """
    arrays = read_arrays(data)
    text = arrays.get(METADATA)
    if text is not None:
        return draw(own_network(arrays, str(text) if text.dtype.kind == "U" else ""))
    return draw(chain(_plain(arrays, activation, output, orientation)))


def _plain(
    arrays: Mapping[str, AnyArray],
    activation: str,
    output: str,
    orientation: str | None,
) -> list[Dense]:
    weights, biases = _numbered(arrays)
    if not weights:
        raise EngineError(Code.IMPORT_NO_WEIGHTS)
    last = max(weights)
    for number in range(1, last + 1):
        if number not in weights:
            raise EngineError(Code.IMPORT_ARRAY_MISSING, name=f"W{number}")
    matrices = [weights[number] for number in range(1, last + 1)]
    rows = [biases.get(number) for number in range(1, last + 1)]
    if _orientation(matrices, rows, orientation) == "outputs_first":
        matrices = [matrix.T for matrix in matrices]
    return [
        Dense(f"W{k}", matrix, row, output if k == last else activation)
        for k, (matrix, row) in enumerate(zip(matrices, rows, strict=True), start=1)
    ]


def _numbered(
    arrays: Mapping[str, AnyArray],
) -> tuple[dict[int, Array], dict[int, Array]]:
    """Return weights of two axes and biases of one, by the number of their layer."""
    weights: dict[int, Array] = {}
    biases: dict[int, Array] = {}
    for name, array in arrays.items():
        match = _NAME.fullmatch(name)
        if match is None:
            continue
        number = int(match[2])
        if match[1] in "Ww":
            weights[number] = numbers_of(name, array, 2)
        else:
            flat = array.ravel() if array.size == max(array.shape, default=1) else array
            biases[number] = numbers_of(name, flat, 1)
    return weights, biases


def _orientation(
    matrices: Sequence[Array], rows: Sequence[Array | None], wanted: str | None
) -> str:
    """Find out which axis of the weights are the inputs."""
    if wanted is not None:
        return wanted
    fitting = [
        name
        for name, turned in (
            ("inputs_first", matrices),
            ("outputs_first", [matrix.T for matrix in matrices]),
        )
        if _fits(turned, rows)
    ]
    if len(fitting) == 2:
        raise EngineError(Code.IMPORT_ORIENTATION)
    # Where neither fits, the chain says which array is the first that does not.
    return fitting[0] if fitting else "inputs_first"


def _fits(matrices: Sequence[Array], rows: Sequence[Array | None]) -> bool:
    chained = all(a.shape[1] == b.shape[0] for a, b in pairwise(matrices))
    return chained and all(
        row is None or len(row) == matrix.shape[1]
        for matrix, row in zip(matrices, rows, strict=True)
    )
