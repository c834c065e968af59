"""Commands that change places only: tidy into layers, align, distribute."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtWidgets import QMenu

from engine.document import arrange, frames
from engine.document.arrange import Axis, Side
from engine.document.columns import Box
from engine.document.document import Edit
from gui.actions import COMMANDS
from gui.canvas.items.edge_item import EdgeItem
from gui.canvas.looks.boxes import boxes_of
from gui.canvas.looks.gliding import Gliding, place_in

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

translate = QCoreApplication.translate


class Arranging:
    """Arrange the selection of a canvas; every command is one edit."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self.gliding = Gliding(canvas)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the menu do, by their names."""
        return {
            "tidy": self.tidy,
            **{f"align_{side}": partial(self.align, side) for side in Side},
            **{f"distribute_{a}": partial(self.distribute, a) for a in Axis},
        }

    def tidy(self) -> None:
        """Put the selected blocks, or all, into columns by depth; then show them."""
        canvas = self._canvas
        arranged = canvas.drawing.blocks.keys() | canvas.drawing.groups.keys()
        chosen = canvas.session.selection & arranged
        ids = sorted(chosen) if len(chosen) > 1 else None
        drawing = canvas.drawing
        shown = [*drawing.blocks, *drawing.notes, *drawing.groups]
        boxes = boxes_of(drawing, shown)
        self._glide(frames.tidy(canvas.session.document, ids, boxes))
        seen = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
        if ids is None or not seen.contains(self._rect_of(ids)):
            canvas.fit()

    def align(self, side: Side) -> None:
        """Bring edges or centres of the selection onto one line."""
        boxes = self._chosen_boxes()
        if len(boxes) < 2:
            self._canvas.say(translate("Canvas", "Select two blocks or more to align"))
            return
        self._glide(arrange.align(self._canvas.session.document, boxes, side))

    def distribute(self, axis: Axis) -> None:
        """Make the gaps in the selection equal."""
        boxes = self._chosen_boxes()
        if len(boxes) < 3:
            text = translate("Canvas", "Select three blocks or more to distribute")
            self._canvas.say(text)
            return
        self._glide(arrange.distribute(self._canvas.session.document, boxes, axis))

    def _glide(self, edit: Edit) -> None:
        canvas = self._canvas
        self.gliding.finish()
        before = {
            change.id: place
            for change in edit.changes
            if (place := place_in(canvas.session.document, change.id)) is not None
            # A port on the edge of a group goes along with it.
            and not isinstance(canvas.movable(change.id), EdgeItem)
        }
        canvas.do(edit)
        self.gliding.start(before)

    def _chosen_boxes(self) -> dict[int, Box]:
        canvas = self._canvas
        return boxes_of(canvas.drawing, canvas.session.selection)

    def _rect_of(self, ids: Iterable[int]) -> QRectF:
        document, drawing = self._canvas.session.document, self._canvas.drawing
        rect = QRectF()
        for i in ids:
            place = place_in(document, i) or QPointF()
            item = drawing.groups.get(i)
            bounds = drawing.blocks[i].shape_.bounds if item is None else item.rect
            rect = rect.united(bounds.translated(place))
        return rect


def add_arrange_menu(canvas: "CanvasView", menu: QMenu) -> None:
    """Offer to arrange the selection, where several things are selected."""
    chosen = canvas.session.selection
    movable = [i for i in chosen if canvas.movable(i) is not None]
    if len(movable) < 2:
        return
    choices = menu.addMenu(translate("Canvas", "Arrange"))
    choices.setToolTipsVisible(True)
    for name, command in canvas.arranging.commands().items():
        action = choices.addAction(translate("actions", COMMANDS[name].text))
        action.setToolTip(translate("actions", COMMANDS[name].tip))
        action.triggered.connect(lambda _checked=False, command=command: command())
        action.setEnabled(len(movable) > 2 or not name.startswith("distribute"))
        if name in ("tidy", f"align_{Side.BOTTOM}"):
            choices.addSeparator()
