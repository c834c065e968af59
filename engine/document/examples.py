"""The projects that ship with the program, to start from."""

from importlib.resources import files

from engine.document.document import Document
from engine.document.file import decode_project
from engine.errors import Code, EngineError

_FOLDER = files("resources").joinpath("examples")
_SUFFIXES = (".json", ".nns")  # written by hand; too long for that

# In the order of a menu: gates, XOR, networks of the lecture, real data.
_NAMES = (
    "and",
    "or",
    "nand",
    "nor",
    "not",
    "xor_first_start",
    "xor_gates",
    "half_adder",
    "full_adder",
    "xor_train",
    "worked_example",
    "rashid333",
    "net2322",
    "iris",
    "digits",
)


def example_names() -> tuple[str, ...]:
    """Return the names that `load_example` knows, the simplest first."""
    return _NAMES


def load_example(name: str) -> Document:
    """Return the document of an example.

    Raises
    ------
    EngineError
        EXAMPLE_UNKNOWN for a name that is not one of `example_names`.
    """
    if name in _NAMES:
        for suffix in _SUFFIXES:
            file = _FOLDER.joinpath(name + suffix)
            if file.is_file():
                return decode_project(file.read_bytes()).document
    raise EngineError(Code.EXAMPLE_UNKNOWN, name=name)
