"""The drawing as a picture: SVG, PDF, PNG, and on the clipboard."""

from gui.canvas.export.clipboard import copy_picture
from gui.canvas.export.look import PictureLook
from gui.canvas.export.writers import pdf_of, png_of, svg_of

__all__ = ["PictureLook", "copy_picture", "pdf_of", "png_of", "svg_of"]
