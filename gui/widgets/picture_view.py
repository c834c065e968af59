"""A sample that is a picture, drawn pixel by pixel."""

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.arrays import AnyArray
from gui.theme import theme


class PictureView(QWidget):
    """Grey values, the smallest black and the largest white, with hard pixels."""

    def __init__(self, size_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size_px = size_px
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_picture(self, values: AnyArray, shape: tuple[int, int]) -> None:
        """Show the values of one sample, ndarray of shape (height * width,)."""
        pixels = np.asarray(values, dtype=np.float64).reshape(shape)
        low, high = pixels.min(), pixels.max()
        grey = (pixels - low) * (255.0 / (high - low) if high > low else 0.0)
        data = grey.astype(np.uint8).tobytes()
        height, width = shape
        image = QImage(data, width, height, width, QImage.Format.Format_Grayscale8)
        self._image = image.copy()  # its own memory
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        return QSize(self._size_px, self._size_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture as large as its shape allows."""
        if self._image is None:
            return
        painter = QPainter(self)
        scale = min(
            self.width() / self._image.width(), self.height() / self._image.height()
        )
        width, height = self._image.width() * scale, self._image.height() * scale
        place = QRectF(
            (self.width() - width) / 2, (self.height() - height) / 2, width, height
        )
        painter.drawImage(place, self._image)
        painter.setPen(QColor(theme.colors.border))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
