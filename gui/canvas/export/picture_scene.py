"""The drawing as it is printed: nobody points at it, nothing is selected."""

from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from engine.document.clipboard import fragment_of
from engine.document.elements import Element
from gui.canvas.scene import CanvasScene
from gui.session import Hover, Session

MARGIN = 12.0  # of empty ground around the drawing
MAX_MEASURED = 4096.0  # larger drawings are not cut to what is really painted


@contextmanager
def picture_scene(
    session: Session, only: Set[int] = frozenset()
) -> Iterator["PictureScene"]:
    """Give the scene of a picture, and take it down afterwards."""
    scene = PictureScene(session, only)
    try:
        yield scene
    finally:
        scene.take_down()


class PictureScene(CanvasScene):
    """Show a session once, without marks, buttons and errors.

    Parameters
    ----------
    session : Session
    only : set of int
        The blocks and notes to show, with the wires between them; empty: everything.
    """

    with_controls = False

    def __init__(self, session: Session, only: Set[int] = frozenset()) -> None:
        self._only = only
        super().__init__(session)

    def follow(self, session: Session) -> None:
        """Stay as it is: a picture is of one moment."""

    def elements(self) -> Iterable[Element]:
        """Return what the picture shows."""
        document = self.session.document
        if self._only:
            document = fragment_of(document, self._only)
        return document.elements.values()

    def is_selected(self, element_id: int) -> bool:
        """Tell that nothing is selected."""
        del element_id
        return False

    def touched_wires(self) -> set[int]:
        """Tell that no wire stands out."""
        return set()

    def hover(self) -> Hover:
        """Tell that the pointer is elsewhere."""
        return Hover()

    def issue_of(self, block_id: int) -> str:
        """Say nothing about errors."""
        del block_id
        return ""

    def take_down(self) -> None:
        """Let go of all items at once.

        They and the scene know one another; left to the garbage collector, Qt would
        ask items for their place that are half gone.
        """
        self.clear()
        for items in (
            self.blocks,
            self.wires,
            self.notes,
            self.frames,
            self.groups,
            self.detail.plates,
        ):
            items.clear()

    def painted_rect(self) -> QRectF:
        """Return the rectangle that everything painted lies in, with a margin.

        Items keep room for names and marks that they may not have; so the pixels are
        asked where the drawing ends.
        """
        rect = QRectF()
        for item in self.items():
            if item.isVisible():
                rect = rect.united(item.sceneBoundingRect())
        if max(rect.width(), rect.height()) <= MAX_MEASURED:
            rect = self._ink(rect.toAlignedRect().toRectF())
        return rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def _ink(self, rect: QRectF) -> QRectF:
        image = QImage(rect.size().toSize(), QImage.Format.Format_Alpha8)
        if image.isNull():
            return rect
        image.fill(0)
        painter = QPainter(image)
        self.render(painter, QRectF(image.rect()), rect)
        painter.end()
        shape = image.height(), image.bytesPerLine()
        alpha = np.frombuffer(image.constBits(), np.uint8).reshape(shape)
        rows = np.flatnonzero(alpha[:, : image.width()].any(axis=1))
        columns = np.flatnonzero(alpha[:, : image.width()].any(axis=0))
        if not len(rows):
            return rect
        left, top = rect.left() + int(columns[0]), rect.top() + int(rows[0])
        width, height = columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1
        return QRectF(left, top, float(width), float(height))
