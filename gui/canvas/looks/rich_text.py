"""The text of a note laid out: light Markdown, and formulas between dollar signs."""

import re

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetrics,
    QPainter,
    QPalette,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from engine.document.notes import Piece, pieces_of, source_of
from gui.canvas.looks import style
from gui.canvas.looks.outlines import LetterPainter, draw_document
from gui.widgets.formula import MARK, Formula, typeset

_LINE_END = "\N{LINE SEPARATOR}"
PLACE = "\ufffc"  # Qt's sign for an object in a text
_KEEPER = "\ue000"  # of private use: keeps a formula's place in the Markdown
_FORMULA_TYPE = int(QTextFormat.ObjectTypes.UserObject) + 1
_FORMULA = int(QTextFormat.Property.UserProperty) + 1
_BROKEN = _FORMULA + 1
_FORMULA_SCALE = 1.15  # letters of formulas look smaller than those around them
_INDENT = 22.0  # of lists
_GAP = 6.0  # between paragraphs
_BLOCK = re.compile(r"\s*([-*+]\s|\d+[.)]\s|#{1,6}\s|>|\||```|~~~|$)")
_ONE_LINE = re.compile(r"\s*(#{1,6}\s|\||```|~~~|$)")
_FENCE = re.compile(r"\s*(```|~~~)")
_HEADING_SIZES = {1: 2, 2: 1}  # steps of Qt, one less than its own: notes are small
_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


class _Document(QTextDocument):
    """A document that loads nothing: a note is text, not a way to a file."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Return nothing, whatever is asked for."""


class _Formulas(QPyTextObject):
    """Gives Qt's layout the size of formulas, and draws them."""

    def __init__(self, text: "RichText") -> None:
        super().__init__(text.document)
        self._text = text

    def intrinsicSize(
        self, _document: QTextDocument, _place: int, format_: QTextFormat
    ) -> QSizeF:
        """Return a size of which Qt puts the right part above the base line."""
        formula = self._text.formula_at(format_)
        half = _half_x_height(format_)
        height = max(2 * formula.ascent - half, 2 * formula.descent + half)
        return QSizeF(formula.width, height)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _document: QTextDocument,
        _place: int,
        format_: QTextFormat,
    ) -> None:
        """Draw a formula on the base line of its letters."""
        above = (rect.height() + _half_x_height(format_)) / 2
        place = QPointF(rect.left(), rect.top() + above)
        self._text.formula_at(format_).paint(painter, place, self._text.color)


def _half_x_height(format_: QTextFormat) -> float:
    """Return what Qt adds above an object that stands in the middle of its line."""
    return QFontMetrics(format_.toCharFormat().font()).xHeight() / 2.0


def _pixels(format_: QTextCharFormat) -> float:
    """Return the size of letters; a heading only has a factor of its own."""
    factors = {1: 1.2, 2: 1.4, 3: 2.0}  # as Qt has them
    adjusted = format_.intProperty(QTextFormat.Property.FontSizeAdjustment)
    return style.VALUE_PX * factors.get(adjusted, 1.0)


def _keeper(piece: Piece) -> str:
    """Return what stands for a formula in the Markdown."""
    return f"\n\n{_KEEPER}\n\n" if piece.display else _KEEPER


def _with_line_ends(markdown: str) -> str:
    """Let a line of a note end where it was ended, not where Markdown thinks best."""
    result, in_code = "", False
    lines = markdown.split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if _FENCE.match(line):
            in_code = not in_code
        keeps = in_code or _ONE_LINE.match(line) or _BLOCK.match(following)
        result += line + ("\n" if keeps else _LINE_END)
    return result


def _gap_above(block: QTextBlock) -> float:
    before = block.previous()
    if not before.isValid():
        return 0.0
    in_list = block.textList() is not None and before.textList() is not None
    return _GAP / 3 if in_list else _GAP


class RichText:
    """A text of one width; its height follows.

    Attributes
    ----------
    document : QTextDocument
        Laid out.
    color : QColor
        Of letters and formulas.
    """

    def __init__(self, text: str, width: float, color: str, link: str) -> None:
        self._formulas: list[Formula] = []
        self._broken: list[Formula] = []
        self.color = QColor(color)
        self._link = QColor(link)
        self.document = _Document()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0.0)
        self.document.setIndentWidth(_INDENT)
        self.document.setDefaultFont(style.font(style.VALUE_PX))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self._handler = _Formulas(self)
        layout = self.document.documentLayout()
        layout.registerHandler(_FORMULA_TYPE, self._handler)
        self._fill(text)
        self.document.setTextWidth(width)

    @property
    def height(self) -> float:
        """The height that the text needs."""
        return float(self.document.size().height())

    def tip_at(self, point: QPointF) -> str:
        """Say what is wrong with the formula at a point; "" if nothing is."""
        layout = self.document.documentLayout()
        place = layout.hitTest(point, Qt.HitTestAccuracy.ExactHit)
        if place < 0:
            return ""
        cursor = QTextCursor(self.document)
        cursor.setPosition(min(place + 1, self.document.characterCount() - 1))
        format_ = cursor.charFormat()
        if not format_.hasProperty(_BROKEN):
            return ""
        return self._broken[int(format_.property(_BROKEN))].problem_text

    # --- making -------------------------------------------------------------------

    def _fill(self, text: str) -> None:
        pieces = list(pieces_of(text.replace(_KEEPER, "").replace(PLACE, "")))
        markdown = "".join(
            _keeper(piece) if piece.is_formula else piece.text for piece in pieces
        )
        markdown = markdown.replace("![", "\\![")  # an image becomes a link to it
        self.document.setMarkdown(_with_line_ends(markdown), _FEATURES)
        self._set_headings()
        cursor = QTextCursor(self.document)
        for piece in pieces:
            if piece.is_formula:
                cursor = self.document.find(_KEEPER, cursor.position())
                self._put(cursor, piece)
        self._set_looks()

    def _put(self, cursor: QTextCursor, piece: Piece) -> None:
        """Put a formula where its place was kept, as text if it is broken."""
        format_ = QTextCharFormat(cursor.charFormat())
        size = _pixels(format_) * _FORMULA_SCALE
        formula = typeset(piece.text, size, display=piece.display)
        if formula.problem is not None:
            format_.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            format_.setProperty(_BROKEN, len(self._broken))
            self._broken.append(formula)
            cursor.insertText(MARK + source_of(piece), format_)
            return
        format_.setObjectType(_FORMULA_TYPE)
        format_.setProperty(_FORMULA, len(self._formulas))
        format_.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        self._formulas.append(formula)
        cursor.insertText(PLACE, format_)
        if piece.display:
            centred = QTextBlockFormat()
            centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            cursor.mergeBlockFormat(centred)

    def _set_headings(self) -> None:
        block = self.document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                cursor = QTextCursor(block)
                end = QTextCursor.MoveOperation.EndOfBlock
                cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
                format_ = QTextCharFormat()
                key = QTextFormat.Property.FontSizeAdjustment
                format_.setProperty(key, _HEADING_SIZES.get(level, 0))
                cursor.mergeCharFormat(format_)
            block = block.next()

    def _set_looks(self) -> None:
        """Bring paragraphs closer together, and colour what leads elsewhere."""
        block = self.document.begin()
        while block.isValid():
            format_ = QTextBlockFormat()
            format_.setTopMargin(_gap_above(block))
            format_.setBottomMargin(0.0)
            cursor = QTextCursor(block)
            cursor.mergeBlockFormat(format_)
            self._color_links(cursor)
            block = block.next()

    def _color_links(self, cursor: QTextCursor) -> None:
        block = cursor.block()
        links = [r for r in block.textFormats() if r.format.isAnchor()]
        for start, length in [(r.start, r.length) for r in links]:
            cursor.setPosition(block.position() + start)
            end = block.position() + start + length
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            colored = QTextCharFormat()
            colored.setForeground(self._link)
            cursor.mergeCharFormat(colored)

    def formula_at(self, format_: QTextFormat) -> Formula:
        """Return the formula of a format that stands for one."""
        return self._formulas[int(format_.property(_FORMULA))]

    def formula_of(self, format_: QTextFormat) -> Formula | None:
        """Return the formula that a format stands for, None for letters."""
        is_formula = format_.objectType() == _FORMULA_TYPE
        return self.formula_at(format_) if is_formula else None

    # --- drawing ------------------------------------------------------------------

    def draw(self, painter: QPainter, place: QPointF) -> None:
        """Draw the text with its top left corner at a place."""
        if isinstance(painter, LetterPainter) and painter.outlines:
            draw_document(painter, self.document, place, self.color, self.formula_of)
            return
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self.color)
        painter.save()
        painter.translate(place)
        self.document.documentLayout().draw(painter, context)
        painter.restore()
