"""The picture of the drawing that a pan carries along instead of painting all anew."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsView


class Ground:
    """What a view shows, as a picture for as long as nothing but its place changes.

    Qt would scroll the pixels of the view itself, but not under the widgets that lie
    over it: the map, the zoom. So a drawing of hundreds of blocks would be painted as a
    whole for every pixel that it is carried along.
    """

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self._picture: QPixmap | None = None
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
        """Follow a pan by screen pixels: paint only what comes into sight.

        The view has moved already.
        """
        viewport = self._view.viewport()
        ratio = viewport.devicePixelRatioF()
        whole = viewport.rect()
        picture = self._picture
        if picture is None:
            self._picture = QPixmap(whole.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._paint(self._picture, [whole])
            return
        shift = QPointF(way) * ratio
        pixels = QRect(QPoint(), picture.size())
        picture.scroll(round(shift.x()), round(shift.y()), pixels)
        self._paint(picture, _exposed(whole, way))

    def _paint(self, picture: QPixmap, exposed: Sequence[QRect]) -> None:
        painter = QPainter(picture)
        for rect in exposed:
            painter.setClipRect(rect)
            self._view.render(painter, QRectF(rect), rect)
        painter.end()

    def show(self, painter: QPainter) -> None:
        """Copy the picture to where it is seen."""
        if self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)


def _exposed(whole: QRect, way: QPoint) -> list[QRect]:
    """Return the parts of a view that come into sight when it is carried along."""
    kept = whole & whole.translated(way)
    if kept.isEmpty():
        return [whole]
    left, right = kept.left() - whole.left(), whole.right() - kept.right()
    above, below = kept.top() - whole.top(), whole.bottom() - kept.bottom()
    strips = (
        QRect(whole.left(), whole.top(), whole.width(), above),
        QRect(whole.left(), kept.bottom() + 1, whole.width(), below),
        QRect(whole.left(), kept.top(), left, kept.height()),
        QRect(kept.right() + 1, kept.top(), right, kept.height()),
    )
    return [strip for strip in strips if not strip.isEmpty()]
