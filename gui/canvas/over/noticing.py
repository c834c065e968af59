"""Notices on the canvas: badges at the perceptrons, and the way to them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from engine.document.groups.tree import hidden_in
from engine.training.notices.notice import Notice
from gui.canvas.items.notice_item import NoticeItem
from gui.canvas.looks.shapes import Kind
from gui.training.notice_words import notice_words
from gui.training.notices import NoticeBoard

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

CORNER = QPointF(4.0, 4.0)  # from the upper left of a body: where errors stand too


class Noticing(QObject):
    """Lets a canvas show the notices of a board."""

    def __init__(self, canvas: "CanvasView", board: NoticeBoard) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._board = board
        self._marked: list[tuple[QPointF, list[Notice]]] = []
        self.badges = NoticeItem()
        canvas.drawing.addItem(self.badges)
        canvas.drawing.geometry_changed.connect(self.refresh)
        board.changed.connect(self.refresh)
        canvas.viewport().installEventFilter(self)

    # --- badges -------------------------------------------------------------------

    def refresh(self) -> None:
        """Put a badge at every perceptron that something is noticed of."""
        marked: dict[tuple[float, float], list[Notice]] = {}
        for notice in self._board.notices:
            for place in self._places(notice):
                at = marked.setdefault((place.x(), place.y()), [])
                if notice not in at:
                    at.append(notice)
        self._marked = [(QPointF(*place), notices) for place, notices in marked.items()]
        self.badges.mark(tuple(place for place, _ in self._marked))

    def _places(self, notice: Notice) -> Iterable[QPointF]:
        """Return where a notice is marked; not on top of the sign of an error."""
        drawing = self._canvas.drawing
        hidden = hidden_in(self._canvas.session.document) if notice.units else {}
        for block_id, unit in notice.units:
            group = drawing.groups.get(hidden.get(block_id, -1))
            item = drawing.blocks.get(block_id)
            if group is not None:
                yield group.pos() + group.rect.topLeft() + CORNER
            elif item is not None and not drawing.issue_of(block_id):
                shape = item.shape_
                body = shape.body
                if shape.kind is Kind.COLUMN:
                    slots = (s for s in shape.slots if s.unit == unit)
                    body = next(map(shape.unit_rect, slots), body)
                yield item.pos() + body.topLeft() + CORNER

    def words_at(self, place: QPointF) -> str:
        """Return what is noticed where a badge stands, a point of the scene."""
        k = self.badges.place_near(place)
        if k is None:
            return ""
        document = self._canvas.session.document
        return "\n".join(notice_words(document, n) for n in self._marked[k][1])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say in a tooltip what a badge means; carry badges along with a drag."""
        is_move = event.type() == QEvent.Type.MouseMove
        if is_move and self._marked and self._canvas.gesture_is_open:
            QTimer.singleShot(0, self, self.refresh)  # when the canvas has moved them
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words_at(self._canvas.mapToScene(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), words, self._canvas.viewport())
                return True
        return bool(super().eventFilter(watched, event))

    # --- going there --------------------------------------------------------------

    def show(self, notice: Notice) -> None:
        """Select the perceptrons of a notice and bring them into the middle."""
        canvas = self._canvas
        places = list(self._shown(notice.elements))
        if not places:
            return
        canvas.session.select(places)
        canvas.bring_to_middle(canvas.body_rects(places))
        canvas.setFocus()
        canvas.tell(notice_words(canvas.session.document, notice))

    def _shown(self, ids: Iterable[int]) -> Iterable[int]:
        """Return blocks, or the closed groups that hide them, as far as they exist."""
        drawing = self._canvas.drawing
        hidden = hidden_in(self._canvas.session.document)
        for element_id in dict.fromkeys(hidden.get(i, i) for i in ids):
            if element_id in drawing.blocks or element_id in drawing.groups:
                yield element_id
