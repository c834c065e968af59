"""The graph on the clipboard, as pixels and as SVG."""

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from gui.panels.graph_panel.layout import Laid
from gui.panels.graph_panel.paint import GraphPainter, Shown
from gui.theme import theme

SVG_MIME = "image/svg+xml"
SCALE = 2.0  # pixels of the picture per pixel of the window
MOST_PIXELS = 40_000_000


def copy_picture(laid: Laid, graph: GraphPainter, shown: Shown, title: str) -> None:
    """Put a picture on the clipboard; the other program takes the kind it knows."""
    data = QMimeData()
    data.setData(SVG_MIME, svg_of(laid, graph, shown, title))
    data.setImageData(image_of(laid, graph, shown))
    QGuiApplication.clipboard().setMimeData(data)


def svg_of(laid: Laid, graph: GraphPainter, shown: Shown, title: str) -> bytes:
    """Return a graph as SVG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    size = _size(laid, graph)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0.0, 0.0, size.width(), size.height()))
    generator.setTitle(title)
    painter = QPainter(generator)
    _paint(painter, size, graph, shown)
    painter.end()
    return bytes(buffer.data().data())


def image_of(laid: Laid, graph: GraphPainter, shown: Shown) -> QImage:
    """Return a graph as pixels."""
    size = _size(laid, graph)
    scale = min(SCALE, (MOST_PIXELS / max(size.width() * size.height(), 1)) ** 0.5)
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(scale, scale)
    _paint(painter, size, graph, shown)
    painter.end()
    return image


def _size(laid: Laid, graph: GraphPainter) -> QSize:
    return QSize(round(laid.width * graph.unit), round(laid.height * graph.unit))


def _paint(painter: QPainter, size: QSize, graph: GraphPainter, shown: Shown) -> None:
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(_ground()))
    graph.paint(painter, shown)


def _ground() -> str:
    return theme.colors.base
