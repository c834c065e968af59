"""Packages that only some formats need, imported when they are used."""

from importlib import import_module
from types import ModuleType

from engine.errors import Code, EngineError


def extra(module: str, name: str, file_format: str) -> ModuleType:
    """Import a module of an optional package.

    Parameters
    ----------
    module : str
        E.g. "onnx.helper".
    name : str
        The extra that installs it, e.g. "onnx" of ``perceptarium[onnx]``.
    file_format : str
        What it is needed for.

    Raises
    ------
    EngineError
        EXTRA_MISSING.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise EngineError(Code.EXTRA_MISSING, extra=name, format=file_format) from error
