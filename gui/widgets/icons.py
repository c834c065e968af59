"""Icons in the colours of the theme."""

import sys
from functools import cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton

from gui.theme import theme

# What the first picture need not wait for comes so much later. No time at all is too
# little: timers of 0 ms fire before the window is painted.
LATER_MS = 40


def icon(name: str) -> QIcon:
    """Return an icon of the Material set, e.g. "mdi6.play", in the theme's text colour.

    Ask again after `theme.changed`: an icon keeps the colours it was made with. The
    icon font is loaded when the first icon is drawn.
    """
    colors = theme.colors
    return _colored(name, colors.text, colors.border)


def set_icon(target: QAbstractButton | QAction, name: str) -> None:
    """Give a button or an action its icon; the first picture does not wait for it."""
    if "qtawesome" in sys.modules:
        made = icon(name)
        if target.icon().cacheKey() != made.cacheKey():  # or all around is laid out
            target.setIcon(made)
    else:
        QTimer.singleShot(LATER_MS, target, lambda: target.setIcon(icon(name)))


@cache
def _colored(name: str, color: str, disabled: str) -> QIcon:
    import qtawesome  # noqa: PLC0415  takes longer to import than to draw a window

    made: QIcon = qtawesome.icon(name, color=color, color_disabled=disabled)
    return QIcon(_WithRoom(made))


class _WithRoom(QIconEngine):
    """Draws a letter of the icon font where it has room; without, the font complains.

    A button that is squeezed to nothing asks for such a picture.
    """

    def __init__(self, letter: QIcon) -> None:
        super().__init__()
        self._letter = letter

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        if not rect.isEmpty():
            center = Qt.AlignmentFlag.AlignCenter
            self._letter.paint(painter, rect, center, mode, state)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        if not size.isEmpty():
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
            painter.end()
        return picture
