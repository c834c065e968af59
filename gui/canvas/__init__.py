"""The canvas: where networks are drawn, and the palette beside it."""

from gui.canvas.over.palette import Palette
from gui.canvas.view import CanvasView

__all__ = ["CanvasView", "Palette"]
