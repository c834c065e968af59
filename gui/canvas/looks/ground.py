"""The picture of the drawing that a pan carries along instead of painting all anew."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsView

AHEAD = 128  # pixels beyond the edge that comes nearer are painted at once
GRAIN = 4  # so many are whole pixels of a screen at 125, 150 and 175 % too
_AROUND = QMargins(AHEAD, AHEAD, AHEAD, AHEAD)


class Ground:
    """What a view shows, as a picture for as long as nothing but its place changes.

    Qt would scroll the pixels of the view itself, but not under the widgets that lie
    over it: the map, the zoom. So a drawing of hundreds of blocks would be painted as a
    whole for every pixel that it is carried along.

    A narrow strip takes nearly as long as a wide one, for all blocks are asked whether
    they meet it: so the picture runs ahead of the view, and most steps only copy it.
    """

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self._picture: QPixmap | None = None
        self._corner = QPoint()  # of the picture, as a place in the view
        self._held = QRect()  # the part of the view, and beyond, that is painted
        self._is_watching = False

    @property
    def is_there(self) -> bool:
        """Whether there is a picture that holds."""
        return self._picture is not None

    def forget(self) -> None:
        """Drop the picture: something has changed."""
        self._picture = None
        if self._is_watching:
            self._is_watching = False
            self._view.scene().changed.disconnect(self._on_changed)

    def _on_changed(self, _rects: object) -> None:
        self.forget()

    def is_worthwhile(self) -> bool:
        """Tell whether the view was carried along before and nothing changed since.

        A single pan, or one while a block is dragged, needs no picture.
        """
        was_watching = self._is_watching
        if not was_watching:
            self._is_watching = True
            self._view.scene().changed.connect(self._on_changed)
        return was_watching

    def carry(self, way: QPoint) -> None:
        """Follow a pan by screen pixels: paint what comes into sight, and ahead.

        The view has moved already.
        """
        whole = self._view.viewport().rect()
        if self._picture is None:
            self._begin(whole)
            return
        self._corner += way
        self._held.translate(way)
        if not self._held.contains(whole):
            self._extend(self._picture, whole)

    def _begin(self, whole: QRect) -> None:
        ratio = self._view.viewport().devicePixelRatioF()
        room = whole + _AROUND
        picture = self._picture = QPixmap(room.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        self._corner, self._held = room.topLeft(), whole
        self._paint(picture, [whole])

    def _extend(self, picture: QPixmap, whole: QRect) -> None:
        """Hold all of the view again, and more where it went beyond what was held."""
        room = whole + _AROUND
        way = self._corner - room.topLeft()
        way -= QPoint(way.x() % GRAIN, way.y() % GRAIN)
        room.moveTopLeft(self._corner - way)
        shift = QPointF(way) * picture.devicePixelRatioF()
        pixels = QRect(QPoint(), picture.size())
        picture.scroll(round(shift.x()), round(shift.y()), pixels)
        self._corner = room.topLeft()
        kept = self._held & room
        if not kept.intersects(whole):
            self._held = whole
            self._paint(picture, [whole])
            return
        wanted = QRect(kept)
        if kept.left() > whole.left():
            wanted.setLeft(room.left())
        if kept.right() < whole.right():
            wanted.setRight(room.right())
        if kept.top() > whole.top():
            wanted.setTop(room.top())
        if kept.bottom() < whole.bottom():
            wanted.setBottom(room.bottom())
        self._held = wanted
        self._paint(picture, _around(kept, wanted))

    def _paint(self, picture: QPixmap, exposed: Sequence[QRect]) -> None:
        painter = QPainter(picture)
        painter.translate(-self._corner)
        for rect in exposed:
            painter.setClipRect(rect)
            self._view.render(painter, QRectF(rect), rect)
        painter.end()

    def show(self, painter: QPainter) -> None:
        """Copy the picture to where it is seen."""
        if self._picture is not None:
            painter.drawPixmap(self._corner, self._picture)


def _around(kept: QRect, wanted: QRect) -> list[QRect]:
    """Return the parts of a rectangle that lie around another one inside it."""
    left, right = kept.left() - wanted.left(), wanted.right() - kept.right()
    above, below = kept.top() - wanted.top(), wanted.bottom() - kept.bottom()
    strips = (
        QRect(wanted.left(), wanted.top(), wanted.width(), above),
        QRect(wanted.left(), kept.bottom() + 1, wanted.width(), below),
        QRect(wanted.left(), kept.top(), left, kept.height()),
        QRect(kept.right() + 1, kept.top(), right, kept.height()),
    )
    return [strip for strip in strips if not strip.isEmpty()]
