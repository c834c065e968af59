"""The formats by name."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.errors import Code, EngineError
from engine.network.export.c_header import c_header
from engine.network.export.keras import keras
from engine.network.export.model import Model
from engine.network.export.npz import npz
from engine.network.export.numpy_script import numpy_script
from engine.network.export.onnx import onnx
from engine.network.export.pytorch import pytorch
from engine.network.export.safetensors import safetensors
from engine.network.export.torchrun import torchrun


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format to export to.

    Attributes
    ----------
    name : str
        Its key.
    suffix : str
        What its files end with.
    encode : callable
        ``(model) -> bytes`` of the file; raises EngineError.
    extra : str
        The extra of the package that it needs, or "".
    """

    name: str
    suffix: str
    encode: Callable[[Model], bytes]
    extra: str = ""


EXPORTERS = {
    exporter.name: exporter
    for exporter in (
        Exporter("numpy", ".py", numpy_script),
        Exporter("pytorch", ".py", pytorch),
        Exporter("torchrun", ".py", torchrun),
        Exporter("keras", ".py", keras),
        Exporter("onnx", ".onnx", onnx, "onnx"),
        Exporter("safetensors", ".safetensors", safetensors, "safetensors"),
        Exporter("npz", ".npz", npz),
        Exporter("c", ".h", c_header),
    )
}


def export(model: Model, name: str) -> bytes:
    """Return the file of a network in a format.

    Parameters
    ----------
    model : Model
        From `make_model`.
    name : str
        A key of `EXPORTERS`.

    Raises
    ------
    EngineError
        EXPORT_UNKNOWN for another name, and those of the format: EXPORT_TOO_LARGE,
        EXTRA_MISSING, STEP_HAS_NO_GRADIENT, LOSS_NEEDS_SOFTMAX, LOSS_NEEDS_SIGMOID.
    """
    if name not in EXPORTERS:
        raise EngineError(Code.EXPORT_UNKNOWN, name=name)
    return EXPORTERS[name].encode(model)
