"""The drawing as SVG, PDF and PNG, in memory."""

from collections.abc import Set

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from gui.canvas.export.look import PictureLook, colors_of
from gui.canvas.export.picture_painter import PicturePainter
from gui.canvas.export.picture_scene import PictureScene, picture_scene
from gui.session import Session
from gui.theme import theme

DPI = 96  # pixels of the drawing per inch, as in CSS and SVG
FINE = 8  # units of a PDF per pixel of the drawing: places are whole numbers there
MAX_PIXELS = 100_000_000  # of a PNG; more would be 400 MB while it is made
EVERYTHING: Set[int] = frozenset()


def size_of(session: Session, only: Set[int] = EVERYTHING) -> QSizeF:
    """Return the size of a picture in pixels of the drawing."""
    with colors_of(PictureLook()), picture_scene(session, only) as scene:
        return scene.painted_rect().size()


def fits(size: QSizeF, scale: float) -> bool:
    """Tell whether a PNG of this size and scale can be made."""
    return size.width() * size.height() * scale**2 <= MAX_PIXELS


def svg_of(
    session: Session, look: PictureLook, only: Set[int] = EVERYTHING, title: str = ""
) -> bytes:
    """Return the drawing, or some of its blocks and notes, as SVG."""
    buffer = _buffer()
    with colors_of(look), picture_scene(session, only) as scene:
        rect = scene.painted_rect()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(DPI)
        generator.setSize(rect.size().toSize())
        generator.setViewBox(QRectF(0.0, 0.0, rect.width(), rect.height()))
        generator.setTitle(title)
        _paint(scene, rect, generator, look)
    return bytes(buffer.data().data())


def pdf_of(
    session: Session, look: PictureLook, only: Set[int] = EVERYTHING, title: str = ""
) -> bytes:
    """Return the drawing, or some of its blocks and notes, as a PDF of one page."""
    buffer = _buffer()
    with colors_of(look), picture_scene(session, only) as scene:
        rect = scene.painted_rect()
        writer = QPdfWriter(buffer)
        writer.setTitle(title)
        writer.setCreator("Perceptarium")
        writer.setResolution(DPI * FINE)
        inches = rect.size() / DPI
        unit, match = QPageSize.Unit.Inch, QPageSize.SizeMatchPolicy.ExactMatch
        writer.setPageSize(QPageSize(inches, unit, "", match))
        writer.setPageMargins(QMarginsF())
        _paint(scene, rect, writer, look, scale=FINE)
    return bytes(buffer.data().data())


def png_of(session: Session, look: PictureLook, only: Set[int] = EVERYTHING) -> bytes:
    """Return the drawing, or some of its blocks and notes, as PNG."""
    buffer = _buffer()
    image_of(session, look, only).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def image_of(
    session: Session, look: PictureLook, only: Set[int] = EVERYTHING
) -> QImage:
    """Return the drawing, or some of its blocks and notes, as pixels.

    Raises
    ------
    ValueError
        If it would have more than `MAX_PIXELS`.
    """
    with colors_of(look), picture_scene(session, only) as scene:
        rect = scene.painted_rect()
        if not fits(rect.size(), look.scale):
            message = f"a picture of more than {MAX_PIXELS} pixels"
            raise ValueError(message)
        size = (rect.size() * look.scale).toSize()
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        _paint(scene, rect, image, look, look.scale)
    per_metre = round(DPI * look.scale / 0.0254)  # as large as on the screen
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    return image


def _paint(
    scene: PictureScene,
    rect: QRectF,
    device: QPaintDevice,
    look: PictureLook,
    scale: float = 1.0,
) -> None:
    # Pixels have no letters to edit: there, the screen's own way is the sharpest.
    outlines = look.outlines and not isinstance(device, QImage)
    painter = PicturePainter(device, outlines=outlines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    target = QRectF(0.0, 0.0, rect.width() * scale, rect.height() * scale)
    if not look.transparent:
        # A little more: sizes in millimetres are not whole pixels everywhere.
        painter.fillRect(target.adjusted(-1, -1, 1, 1), QColor(theme.colors.canvas))
    scene.render(painter, target, rect)
    painter.end()


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
