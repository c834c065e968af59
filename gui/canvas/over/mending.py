"""Goes to the place of a fault on the canvas and says there what is to be mended."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from engine.document.groups.tree import hidden_in
from engine.errors import Issue
from gui.canvas.items.callout_item import CalloutItem
from gui.canvas.looks.texts import issue_words

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

CORNER = QPointF(4.0, 4.0)  # of a block, where its badge stands


class Mending(QObject):
    """Shows one fault of a canvas at a time."""

    def __init__(self, canvas: "CanvasView") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.callout = CalloutItem()
        canvas.drawing.addItem(self.callout)
        session = canvas.session
        for signal in (
            session.selection_changed,
            session.compiled_changed,
            session.document_replaced,
        ):
            signal.connect(self.close)

    def show(self, issue: Issue) -> bool:
        """Select and centre the blocks of a fault; tell if it has any on the canvas."""
        canvas = self._canvas
        places = self._shown(issue)
        if not places:
            return False
        canvas.session.select(places)
        canvas.bring_to_middle(canvas.body_rects(places))
        words = issue_words(issue)
        self.callout.say(words, canvas.body_rect(places[0]).topLeft() + CORNER)
        canvas.setFocus()
        canvas.tell(words)
        return True

    def _shown(self, issue: Issue) -> list[int]:
        """Return the blocks of a fault, or the closed groups that hide them."""
        drawing = self._canvas.drawing
        hidden = hidden_in(self._canvas.session.document)
        ids = dict.fromkeys(hidden.get(i, i) for i in issue.elements)
        return [i for i in ids if i in drawing.blocks or i in drawing.groups]

    def close(self) -> None:
        """Take the words away."""
        self.callout.setVisible(False)
