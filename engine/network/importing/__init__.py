"""Import of trained networks from .npz and dense ONNX, as a drawing."""

from engine.network.importing.files import SUFFIXES, import_file
from engine.network.importing.npz import ORIENTATIONS, import_npz
from engine.network.importing.onnx import import_onnx

__all__ = ["ORIENTATIONS", "SUFFIXES", "import_file", "import_npz", "import_onnx"]
