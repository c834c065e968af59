"""Find on the canvas: marks what fits and goes from one place to the next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt

from engine.document.document import Document
from engine.document.elements import Block, Frame, Group, InputBlock, Note, Port
from engine.document.groups.tree import hidden_in
from gui.canvas.items.found_item import FoundItem
from gui.canvas.looks.shapes import Kind
from gui.canvas.looks.texts import activation_text
from gui.canvas.over.find_bar import FindBar

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

# Of the bar in pixels of the view: below the size of the network, at the right.
TOP, RIGHT = 28, 8


def found_in(document: Document, text: str) -> list[int]:
    """Return the blocks and notes that hold a text, from left to right.

    Looked through are names of blocks, units and columns, activations in both
    languages, notes and titles of frames; upper and lower case are the same.
    """
    wanted = text.strip().casefold()
    if not wanted:
        return []
    found = [
        element
        for element in document.elements.values()
        if isinstance(element, Block | Note | Frame | Group)
        and any(wanted in part.casefold() for part in _parts(element))
    ]
    # What a closed group hides is found there.
    hidden = hidden_in(document)
    ids = [hidden.get(e.id, e.id) for e in sorted(found, key=lambda e: (e.x, e.y))]
    return list(dict.fromkeys(ids))


def _parts(element: Block | Note | Frame | Group) -> tuple[str, ...]:
    if isinstance(element, Group):
        return (element.name, element.title, *element.output_names)
    if isinstance(element, Port):
        return (element.name,)
    if isinstance(element, Note):
        return (element.text,)
    if isinstance(element, Frame):
        return (element.title,)
    if isinstance(element, InputBlock):
        return (element.name, *element.columns)
    key = element.activation
    return (element.name, *element.unit_names, key, activation_text(key))


class Finding(QObject):
    """The search on one canvas."""

    def __init__(self, canvas: "CanvasView") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._found: list[int] = []
        self._current = -1
        self._marks = FoundItem()
        self._marks.setVisible(False)
        canvas.drawing.addItem(self._marks)
        self.bar = FindBar(canvas)
        self.bar.text_changed.connect(self._search)
        self.bar.step.connect(self.go)
        self.bar.closed.connect(self.close)
        canvas.installEventFilter(self)
        canvas.session.document_replaced.connect(self._forget)
        canvas.drawing.geometry_changed.connect(self._follow)

    @property
    def found(self) -> list[int]:
        """The blocks and notes that fit."""
        return list(self._found)

    @property
    def current(self) -> int | None:
        """The one that is looked at."""
        return self._found[self._current] if self._found else None

    def open(self) -> None:
        """Show the field, with its last text to be typed over."""
        self.bar.show()
        self.bar.raise_()
        self._arrange()
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()
        self._search()

    def next(self) -> None:
        """Go to the next place; without a text, ask for one."""
        if not self.bar.field.text().strip():
            self.open()
            return
        if not self.bar.isVisible():
            self._refresh()
        self.go(1)

    def go(self, way: int) -> None:
        """Select and centre the next place, or for -1 the one before, in a ring."""
        if not self._found:
            return
        self._current = (self._current + way) % len(self._found)
        self._canvas.session.select([self._found[self._current]])
        self._canvas.bring_to_middle(self._rect(self._current))
        self._show()

    def close(self) -> None:
        """Put the field and the marks away; what was found last stays selected."""
        self.bar.hide()
        self._marks.setVisible(False)
        if self.current is not None:
            self._canvas.session.select([self.current])
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self._found, self._current = [], -1
        self._show()

    def _search(self) -> None:
        """Mark what fits, and look at the first that comes."""
        self._refresh()
        self._current = 0 if self._found else -1
        self._show()
        if self._found:
            # Not nearer yet: whoever goes on typing looks for something else.
            self._canvas.bring_to_middle(self._rect(self._current), readable=False)

    def _refresh(self) -> None:
        """Search again, staying at the same place if it still fits."""
        before = self.current
        text = self.bar.field.text()
        self._found = found_in(self._canvas.session.document, text)
        self._current = -1
        if before in self._found:
            self._current = self._found.index(before)

    def _follow(self) -> None:
        """Keep to the drawing while it changes."""
        if self.bar.isVisible():
            self._refresh()
            self._current = max(self._current, 0) if self._found else -1
            self._show()

    def _rect(self, k: int) -> QRectF:
        canvas, element_id = self._canvas, self._found[k]
        note = canvas.drawing.notes.get(element_id)
        if note is not None:
            return note.rect.translated(note.pos())
        frame = canvas.drawing.frames.get(element_id)
        if frame is not None:
            return frame.bar.translated(frame.pos())
        group = canvas.drawing.groups.get(element_id)
        if group is not None:
            solid = group.bar if group.use.is_open else group.rect
            return solid.translated(group.pos())
        block = canvas.drawing.blocks[element_id]
        shape = block.shape_
        rect = shape.body.united(shape.name_rect)
        if shape.kind is Kind.PERCEPTRON:
            rect = rect.united(shape.bias_rect(0) or rect)
        return rect.translated(block.pos())

    def _show(self) -> None:
        self._marks.mark(
            [self._rect(k) for k in range(len(self._found))], self._current
        )
        self._marks.setVisible(self.bar.isVisible() and bool(self._found))
        self.bar.show_count(self._current, len(self._found))
        self._arrange()

    def _arrange(self) -> None:
        self.bar.adjustSize()
        left = self._canvas.width() - self.bar.width() - RIGHT
        self.bar.move(max(left, 0), TOP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the right edge."""
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self._arrange()
        return False
