"""Import of a file by what its name ends with."""

from pathlib import Path

from engine.document.document import Document
from engine.document.file import read_bytes
from engine.errors import Code, EngineError
from engine.network.importing.npz import import_npz
from engine.network.importing.onnx import import_onnx

SUFFIXES = (".npz", ".onnx")


def import_file(
    path: Path,
    *,
    activation: str = "sigmoid",
    output: str = "sigmoid",
    orientation: str | None = None,
) -> Document:
    """Draw the network of a .npz or .onnx file.

    The other parameters are those of `import_npz`; ONNX says all that itself.

    Raises
    ------
    EngineError
        IMPORT_UNKNOWN for other suffixes, and those of `import_npz`, `import_onnx` and
        `read_bytes`.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise EngineError(Code.IMPORT_UNKNOWN, file=path.name)
    data = read_bytes(path)
    if suffix == ".onnx":
        return import_onnx(data)
    return import_npz(
        data, activation=activation, output=output, orientation=orientation
    )
