"""The colours of frames: each has a name, for colour alone tells nobody anything."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from engine.document.names import FRAME_COLORS
from gui.canvas.looks import style
from gui.theme import theme
from gui.words import QT_TRANSLATE_NOOP

NAMES = {
    "grey": QT_TRANSLATE_NOOP("Frame", "Grey"),
    "blue": QT_TRANSLATE_NOOP("Frame", "Blue"),
    "green": QT_TRANSLATE_NOOP("Frame", "Green"),
    "yellow": QT_TRANSLATE_NOOP("Frame", "Yellow"),
    "orange": QT_TRANSLATE_NOOP("Frame", "Orange"),
    "red": QT_TRANSLATE_NOOP("Frame", "Red"),
    "violet": QT_TRANSLATE_NOOP("Frame", "Violet"),
}
_HUES = {
    "grey": "#868e99",
    "blue": "#3f7fe0",
    "green": "#2f9e5b",
    "yellow": "#d0a215",
    "orange": "#e0701f",
    "red": "#d9463b",
    "violet": "#8a5bd6",
}
FILL, BAR, BORDER = 0.09, 0.22, 0.6  # shares of the hue, the rest is the canvas
SWATCH = 16


def color_name(color: str) -> str:
    """Return what a colour is called in the language in force."""
    return QCoreApplication.translate("Frame", NAMES[color])


def shade(color: str, share: float) -> QColor:
    """Return a colour with a share of its hue; opaque."""
    return style.blend(theme.colors.canvas, _HUES[color], share)


def swatch(color: str) -> QIcon:
    """Return a small picture of a frame of this colour, for a menu."""
    picture = QPixmap(SWATCH, SWATCH)
    picture.fill(shade(color, FILL))
    painter = QPainter(picture)
    painter.setPen(shade(color, 1.0))
    painter.drawRect(0, 0, SWATCH - 1, SWATCH - 1)
    painter.fillRect(1, 1, SWATCH - 2, 4, shade(color, BORDER))
    painter.end()
    return QIcon(picture)


def colors() -> tuple[str, ...]:
    """Return the keys of all colours, in the order of menus."""
    return FRAME_COLORS
