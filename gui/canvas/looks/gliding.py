"""Blocks that glide to their new places, so that eyes can follow them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPointF, QVariantAnimation
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle

from engine.document.document import Document
from engine.document.elements import Block, Frame, Group, Note

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

GLIDE_MS = 220


def place_in(document: Document, element_id: int) -> QPointF | None:
    """Return where the document has a block, note or frame; None if it has none."""
    element = document.get(element_id) if element_id in document else None
    if isinstance(element, Block | Note | Frame | Group):
        return QPointF(element.x, element.y)
    return None


class Gliding(QObject):
    """Let items lag behind the document for a moment; it ends where the document is.

    Attributes
    ----------
    duration : int
        Milliseconds; 0: items are at their places at once.
    """

    def __init__(self, canvas: "CanvasView") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._from: dict[int, QPointF] = {}
        self.duration = 0 if QGuiApplication.platformName() == "offscreen" else GLIDE_MS
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._show)
        self._animation.finished.connect(self.finish)
        canvas.session.document_changed.connect(self.finish)
        canvas.session.document_replaced.connect(self.finish)

    @property
    def is_running(self) -> bool:
        """Whether items are on their way."""
        return bool(self._from)

    def start(self, places: Mapping[int, QPointF]) -> None:
        """Let items come from `places` to where the document has them."""
        canvas = self._canvas
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        wanted = canvas.style().styleHint(hint, None, canvas)  # 0: the system's wish
        # Thousands of wires cannot be led anew for every picture.
        if not self.duration or not wanted or not canvas.drawing.is_fine:
            return
        self._from = dict(places)
        canvas.viewport().installEventFilter(self)
        self._animation.setDuration(self.duration)
        self._show(0.0)
        self._animation.start()

    def finish(self, _changes: object = None) -> None:
        """Put everything where the document has it."""
        if not self._from:
            return
        self._show(1.0)
        self._from = {}
        self._animation.stop()
        self._canvas.viewport().removeEventFilter(self)
        self._canvas.drawing.geometry_changed.emit()

    def _show(self, share: float) -> None:
        document = self._canvas.session.document
        shown = []
        for element_id, start in self._from.items():
            end, item = place_in(document, element_id), self._canvas.movable(element_id)
            if end is not None and item is not None:
                item.setPos(start + (end - start) * share)
                shown.append(element_id)
        self._canvas.drawing.preview_move(shown)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Be at the end before a press of a button looks for what is under it."""
        if event.type() in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonDblClick,
        ):
            self.finish()
        return False
