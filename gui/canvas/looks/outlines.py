"""Laid out texts as curves: the same look in every program that shows the picture."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGlyphRun,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextListFormat,
)

from gui.widgets.formula import Formula

BULLET_RADIUS = 2.2
LIST_GAP = 8.0  # between a number or bullet and its item


class LetterPainter(QPainter):
    """A painter that may want letters as curves.

    Attributes
    ----------
    outlines : bool
        Whether it does.
    """

    outlines = False


def path_of_runs(runs: list[QGlyphRun], offset: QPointF) -> QPainterPath:
    """Return the curves of letters that were laid out, moved by `offset`."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for run in runs:
        font = run.rawFont()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            path.addPath(font.pathForGlyph(glyph).translated(offset + place))
    return path


def draw_document(
    painter: QPainter,
    document: QTextDocument,
    corner: QPointF,
    color: QColor,
    formula_of: Callable[[QTextFormat], Formula | None],
) -> None:
    """Fill the letters, list marks and formulas of a document.

    Parameters
    ----------
    painter : QPainter
        Where to.
    document : QTextDocument
        Laid out already.
    corner : QPointF
        Where its top left corner comes.
    color : QColor
        Of everything that has none of its own.
    formula_of : callable
        Returns the formula that a format stands for, None for letters.
    """
    block = document.begin()
    while block.isValid():
        offset = corner + block.layout().position()
        if block.textList() is not None and block.layout().lineCount():
            _draw_list_mark(painter, block, offset, color)
        for fragment in _fragments(block):
            format_ = fragment.charFormat()
            formula = formula_of(format_)
            if formula is not None:
                base = _base_line(block, fragment.position()) + offset
                formula.paint(painter, base, color)
                continue
            ink = format_.foreground().color() if format_.isAnchor() else color
            path = path_of_runs(fragment.glyphRuns(), offset)
            painter.fillPath(path, ink)
            if format_.fontUnderline() or _is_waved(format_):
                _underline(painter, path, ink)
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    walk = block.begin()
    while not walk.atEnd():
        yield walk.fragment()
        walk += 1


def _base_line(block: QTextBlock, position: int) -> QPointF:
    """Return where an object stands on the base line of its line."""
    inside = position - block.position()
    line = block.layout().lineForTextPosition(inside)
    left: Any = line.cursorToX(inside)  # and, by the binding, the place in the text
    return QPointF(float(left[0]), line.y() + line.ascent())


def _is_waved(format_: QTextCharFormat) -> bool:
    return format_.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline


def _underline(painter: QPainter, path: QPainterPath, color: QColor) -> None:
    rect = path.boundingRect()
    painter.fillRect(QRectF(rect.left(), rect.bottom() + 1.0, rect.width(), 1.0), color)


def _draw_list_mark(
    painter: QPainter, block: QTextBlock, offset: QPointF, color: QColor
) -> None:
    line = block.layout().lineAt(0)
    base = offset + QPointF(line.x(), line.y() + line.ascent())
    items = block.textList()
    if items.format().style() is QTextListFormat.Style.ListDecimal:
        font = block.charFormat().font()
        text = items.itemText(block)
        path = QPainterPath()
        path.addText(base, font, text)
        way = QFontMetricsF(font).horizontalAdvance(text) + LIST_GAP
        painter.fillPath(path.translated(-way, 0.0), color)
        return
    path = QPainterPath()
    centre = base - QPointF(LIST_GAP + BULLET_RADIUS, line.ascent() / 3)
    path.addEllipse(centre, BULLET_RADIUS, BULLET_RADIUS)
    painter.fillPath(path, color)
