"""Small circles and squares as pictures: painted once, then copied.

A smooth circle takes Qt some ten times as long as a copy of its picture, and hundreds
of units and ports look the same.
"""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QPaintEngine,
    QPainter,
    QPen,
    QPixmap,
    QTransform,
)

MAX_PX = 80.0  # larger ones are few, and their pictures take memory
_PLAIN = QTransform()


def draw(
    painter: QPainter, rect: QRectF, fill: QColor, border: QPen, radius: float
) -> bool:
    """Copy a rounded rectangle to where it belongs, if that is possible."""
    return draw_all(painter, [rect.center()], rect.size(), (fill, border), radius)


def draw_all(
    painter: QPainter,
    centres: Sequence[QPointF],
    size: QSizeF,
    colors: tuple[QColor, QPen],
    radius: float,
) -> bool:
    """Copy a rounded rectangle to many places, if that is possible.

    Parameters
    ----------
    painter : QPainter
        With a scale and no rotation, or nothing is copied.
    centres : sequence of QPointF
        Where the middle of each is to be.
    size : QSizeF
        Of each, in the painter's coordinates.
    colors : QColor and QPen
        Of the inside and of the border.
    radius : float
        Of the corners; half of the side makes a circle.

    Returns
    -------
    bool
        False where a copy does not do: nothing was painted. Files of vectors are to
        hold shapes, and what is turned or large is to be drawn.
    """
    world = painter.worldTransform()
    scale = world.m11()
    width, height = size.width(), size.height()
    if max(width, height) * scale > MAX_PX or not _copies(painter, world):
        return False
    fill, border = colors
    ratio = painter.device().devicePixelRatio()
    pixels = scale * ratio
    sprite = _sprite(
        (round(width * pixels), round(height * pixels)),
        (fill.rgba(), border.color().rgba()),
        round(border.widthF() * pixels, 1),
        round(radius * pixels, 1),
        ratio,
    )
    half = QPointF(sprite.width(), sprite.height()) / (2.0 * ratio)
    painter.setWorldTransform(_PLAIN)
    for centre in centres:
        painter.drawPixmap(world.map(centre) - half, sprite)
    painter.setWorldTransform(world)
    return True


def _copies(painter: QPainter, world: QTransform) -> bool:
    if world.isRotating():
        return False
    return painter.paintEngine().type() is QPaintEngine.Type.Raster


@lru_cache(maxsize=1024)
def _sprite(
    size: tuple[int, int],
    colors: tuple[int, int],
    width: float,
    radius: float,
    ratio: float,
) -> QPixmap:
    """Return the picture of a rounded rectangle, its sizes in pixels of the device."""
    room = int(width) + 2  # for the border, which stands out by half
    pixmap = QPixmap(max(size[0], 1) + 2 * room, max(size[1], 1) + 2 * room)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill, border = (QColor.fromRgba(color) for color in colors)
    painter.setPen(QPen(border, width))
    painter.setBrush(fill)
    inside = QRectF(room, room, size[0], size[1])
    painter.drawRoundedRect(inside, radius, radius)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
