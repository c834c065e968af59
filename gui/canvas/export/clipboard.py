"""The drawing on the clipboard, as pixels and as SVG."""

from collections.abc import Set

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from gui.canvas.export.look import PictureLook
from gui.canvas.export.writers import EVERYTHING, fits, image_of, size_of, svg_of
from gui.session import Session

SVG_MIME = "image/svg+xml"
SCALES = (2.0, 1.0)  # the first one that the drawing is not too large for


def copy_picture(session: Session, only: Set[int] = EVERYTHING) -> None:
    """Put a picture on the clipboard; the other program takes the kind it knows."""
    data = QMimeData()
    data.setData(SVG_MIME, svg_of(session, PictureLook(), only))
    size = size_of(session, only)
    for scale in SCALES:
        if fits(size, scale):
            data.setImageData(image_of(session, PictureLook(scale=scale), only))
            break
    QGuiApplication.clipboard().setMimeData(data)
