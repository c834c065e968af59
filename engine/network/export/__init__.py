"""Export of trained networks: one file a format, each a function of a `Model`."""

from engine.network.export.model import Examples, Model, make_model
from engine.network.export.table import EXPORTERS, Exporter, export

__all__ = ["EXPORTERS", "Examples", "Exporter", "Model", "export", "make_model"]
