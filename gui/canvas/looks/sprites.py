"""Small things as pictures: painted once, then copied.

A smooth circle takes Qt some ten times as long as a copy of its picture, and hundreds
of units, ports and boxes look the same.
"""

from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QPaintEngine,
    QPainter,
    QPen,
    QPixmap,
    QTransform,
)

from engine.arrays import Array
from gui.canvas.looks.outlines import LetterPainter
from gui.theme import theme

MAX_PX = 120.0  # larger ones are few, and their pictures take memory
MAX_FACE_PX = 260.0  # side of a square of as many pixels
MAX_FACES = 256
DIGITS = 3  # of a place in pixels; the rest are errors of rounding
OFF_HALVES = 0.0004  # of a pixel, less than the last digit of a place
_PLAIN = QTransform()
_faces: dict[Hashable, QPixmap] = {}


def draw(
    painter: QPainter, rect: QRectF, fill: QColor, border: QPen, radius: float
) -> bool:
    """Copy a rounded rectangle to where it belongs, if that is possible."""
    return draw_all(painter, [rect.center()], rect.size(), (fill, border), radius)


def draw_all(
    painter: QPainter,
    centres: Sequence[QPointF] | Array,
    size: QSizeF,
    colors: tuple[QColor, QPen],
    radius: float,
) -> bool:
    """Copy a rounded rectangle to many places, if that is possible.

    Parameters
    ----------
    painter : QPainter
        With a scale and no rotation, or nothing is copied.
    centres : sequence of QPointF or ndarray of shape (n, 2)
        Where the middle of each is to be; very many are quicker as an array.
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
    _copy(painter, world, sprite, centres, half)
    return True


def draw_face(
    painter: QPainter,
    rect: QRectF,
    look: Hashable,
    paint: Callable[[QPainter], None],
) -> None:
    """Copy the picture of a thing that looks as others do, or paint it.

    Parameters
    ----------
    painter : QPainter
        Where to paint; its opacity holds for the whole picture.
    rect : QRectF
        What the thing takes, in the painter's coordinates.
    look : hashable
        All that its looks depend on but for rectangle, scale and theme.
    paint : callable
        Paints it without texts, with smooth edges, in the painter's coordinates.
    """
    world = painter.worldTransform()
    scale = world.m11()
    is_small = rect.width() * rect.height() * scale**2 <= MAX_FACE_PX**2
    if not is_small or not _copies(painter, world):
        paint(painter)
        return
    ratio = painter.device().devicePixelRatio()
    key = (look, theme.colors, rect.getRect(), scale, ratio)
    face = _faces.get(key)
    if face is None:
        face = _painted(rect, scale * ratio, paint)
        face.setDevicePixelRatio(ratio)
        while len(_faces) >= MAX_FACES:
            del _faces[next(iter(_faces))]  # the oldest
        _faces[key] = face
    _copy(painter, world, face, [rect.topLeft()], QPointF())


def _copy(
    painter: QPainter,
    world: QTransform,
    picture: QPixmap,
    places: Sequence[QPointF] | Array,
    corner: QPointF,
) -> None:
    """Copy a picture so that its `corner`, in pixels, is at some places."""
    scale = world.m11()
    dx, dy = world.dx() - corner.x(), world.dy() - corner.y()
    painter.setWorldTransform(_PLAIN)
    if isinstance(places, np.ndarray):
        spots = (np.round(places * scale + (dx, dy), DIGITS) + OFF_HALVES).tolist()
        for x, y in spots:
            painter.drawPixmap(QPointF(x, y), picture)
    else:
        for place in places:
            x, y = place.x() * scale + dx, place.y() * scale + dy
            painter.drawPixmap(QPointF(_settled(x), _settled(y)), picture)
    painter.setWorldTransform(world)


def _settled(place: float) -> float:
    """Return a place that does not fall now to one pixel and now to the next.

    Halves of a pixel would, and so would what differs by the errors of rounding.
    """
    return round(place, DIGITS) + OFF_HALVES


def _painted(rect: QRectF, pixels: float, paint: Callable[[QPainter], None]) -> QPixmap:
    """Paint a picture with `pixels` of the device for one of the painter's."""
    width, height = (max(int(side * pixels) + 2, 1) for side in rect.size().toTuple())
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixels, pixels)
    painter.translate(-rect.topLeft())
    paint(painter)
    painter.end()
    return pixmap


def _copies(painter: QPainter, world: QTransform) -> bool:
    """Tell whether copies do: files of vectors are painted with a `LetterPainter`."""
    if world.isRotating():
        return False
    if not isinstance(painter, LetterPainter):  # or asking takes longer than a copy
        return True
    return painter.paintEngine().type() is QPaintEngine.Type.Raster


@lru_cache(maxsize=512)
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
