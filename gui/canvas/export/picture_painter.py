"""A painter for files: sharp small images, and letters as curves if wanted."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QImage,
    QPaintDevice,
    QPainter,
    QPainterPath,
    QTextLayout,
    QTextOption,
)

from gui.canvas.looks.outlines import LetterPainter, path_of_runs

FINE = 4  # pixels of a stored image per pixel of the drawing


class PicturePainter(LetterPainter):
    """Paint into a file what the canvas paints on the screen.

    The items call it from Python, so its methods stand in for those of QPainter.
    """

    def __init__(self, device: QPaintDevice, *, outlines: bool) -> None:
        super().__init__(device)
        self.outlines = outlines

    def setRenderHint(self, hint: QPainter.RenderHint, on: bool = True) -> None:
        """Keep the lines smooth also where the screen has no time for that."""
        super().setRenderHint(hint, on or hint is QPainter.RenderHint.Antialiasing)

    def drawImage(self, *args: Any) -> None:
        """Draw an image whose cells stay sharp where a program would blur them."""
        if len(args) == 2 and isinstance(args[0], QRectF):
            rect, image = args
            args = rect, _enlarged(image, rect)
        super().drawImage(*args)

    def drawText(self, *args: Any) -> Any:  # noqa: ANN401  as QPainter's
        """Draw a text in a rectangle or from a point, as curves if they are wanted."""
        if not self.outlines or not isinstance(args[0], QRectF | QPointF):
            return super().drawText(*args)
        if isinstance(args[0], QPointF):
            path = self._outline_from(*args)
        else:
            rect, flags, text = args
            path = self._outline(rect, int(flags), text)
        self.fillPath(path, self.pen().color())
        return None

    def _outline_from(self, point: QPointF, text: str) -> QPainterPath:
        """Return the curves of a line of text that begins at a point."""
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        top = QPointF(point.x(), point.y() - line.ascent())
        return path_of_runs(layout.glyphRuns(), top)

    def _outline(self, rect: QRectF, flags: int, text: str) -> QPainterPath:
        """Return the curves of a text, set as Qt sets it: with the digits' width."""
        layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), self.font())
        wraps = bool(flags & Qt.TextFlag.TextWordWrap.value)
        option = QTextOption(
            Qt.AlignmentFlag(flags & Qt.AlignmentFlag.AlignHorizontal_Mask.value)
        )
        mode = QTextOption.WrapMode
        option.setWrapMode(mode.WordWrap if wraps else mode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(rect.width())
            line.setPosition(QPointF(0.0, height))
            height += line.height()
        layout.endLayout()
        top = rect.top()
        if flags & Qt.AlignmentFlag.AlignVCenter.value:
            top += (rect.height() - height) / 2
        return path_of_runs(layout.glyphRuns(), QPointF(rect.left(), top))


def _enlarged(image: QImage, rect: QRectF) -> QImage:
    """Return the image with every cell as a block of many equal pixels."""
    across = max(1, round(FINE * rect.width() / max(image.width(), 1)))
    down = max(1, round(FINE * rect.height() / max(image.height(), 1)))
    return image.convertToFormat(QImage.Format.Format_ARGB32).scaled(
        image.width() * across,
        image.height() * down,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.FastTransformation,
    )
