"""Commands for frames: put one around the selection, fit it, colour it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from engine.document import frames
from engine.document.elements import Frame, Note
from engine.document.frames import contents
from engine.document.notes import set_note_width
from gui.canvas.commands.frame_colors import color_name, colors, swatch
from gui.canvas.editing.fields import Field, FieldKind
from gui.canvas.looks import style
from gui.canvas.looks.boxes import boxes_of

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

translate = QCoreApplication.translate


class Framing:
    """The frames of a canvas; every command is one edit."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the menu do, by their names."""
        return {"frame": self.frame_selection, "fit_frame": self.fit_selected}

    def frame_selection(self) -> None:
        """Put a frame around the selection and ask for its title."""
        canvas = self._canvas
        session = canvas.session
        canvas.editing.commit()
        boxes = boxes_of(canvas.drawing, session.selection)
        if not boxes:
            text = translate("Canvas", "Select what the frame is to go around")
            canvas.tell(text)
            return
        edit = frames.add_frame(session.document, boxes)
        canvas.do(edit)
        frame_id = edit.changes[0].id
        session.select([frame_id])
        canvas.edit(Field(FieldKind.TITLE, frame_id))

    def fit_selected(self) -> None:
        """Make the selected frames as large as what lies inside them."""
        chosen = self._canvas.session.selection & self._canvas.drawing.frames.keys()
        if not chosen:
            self._canvas.tell(translate("Canvas", "Select a frame first"))
        for frame_id in sorted(chosen):
            self.fit(frame_id)

    def fit(self, frame_id: int) -> None:
        """Make a frame as large as what lies inside it."""
        document = self._canvas.session.document
        inside = contents(document, frame_id)
        boxes = boxes_of(self._canvas.drawing, inside)
        if not boxes:
            self._canvas.tell(translate("Canvas", "There is nothing in this frame"))
            return
        self._canvas.do(frames.fit_frame(document, frame_id, boxes))

    def stretch(self, way: int) -> bool:
        """Make the selected frame or note larger for 1, smaller for -1.

        A frame keeps its middle.

        Returns
        -------
        bool
            Whether a single frame or note is selected.
        """
        session = self._canvas.session
        element = None
        if len(session.selection) == 1:
            element = session.document.get(min(session.selection))
        step = way * style.GRID
        if isinstance(element, Frame):
            left, top, right, bottom = frames.rect_of(element)
            x = step if right - left + 2 * step >= frames.MIN_WIDTH else 0.0
            y = step if bottom - top + 2 * step >= frames.MIN_HEIGHT else 0.0
            rect = left - x, top - y, right + x, bottom + y
            session.do(frames.set_frame_rect(session.document, element.id, rect))
        elif isinstance(element, Note):
            width = element.width + 2 * step
            session.do(set_note_width(session.document, element.id, width))
        return isinstance(element, Frame | Note)

    def fill_size_menu(self, menu: QMenu) -> None:
        """Offer to make the selected frame or note larger or smaller."""
        for text, way in (
            (translate("Canvas", "Larger (+)"), 1),
            (translate("Canvas", "Smaller (−)"), -1),
        ):
            menu.addAction(text).triggered.connect(
                lambda _checked=False, way=way: self.stretch(way)
            )

    def set_color(self, frame_id: int, color: str) -> None:
        """Colour a frame, and all selected ones if it is selected."""
        canvas = self._canvas
        chosen = canvas.session.selection & canvas.drawing.frames.keys()
        ids = sorted(chosen) if frame_id in chosen else [frame_id]
        canvas.do(frames.set_frame_color(canvas.session.document, ids, color))

    def select_contents(self, frame_id: int) -> None:
        """Select what lies inside a frame."""
        session = self._canvas.session
        session.select(contents(session.document, frame_id))

    def fill_menu(self, menu: QMenu, frame_id: int) -> None:
        """Offer what can be done with a frame."""
        canvas = self._canvas
        menu.addAction(translate("Canvas", "Edit title")).triggered.connect(
            lambda: canvas.edit(Field(FieldKind.TITLE, frame_id))
        )
        self._fill_colors(menu.addMenu(translate("Canvas", "Colour")), frame_id)
        fit = menu.addAction(translate("Canvas", "Fit to contents"))
        fit.triggered.connect(lambda: self.fit(frame_id))
        inside = menu.addAction(translate("Canvas", "Select contents"))
        inside.triggered.connect(lambda: self.select_contents(frame_id))
        has_contents = bool(contents(canvas.session.document, frame_id))
        for action in (fit, inside):
            action.setEnabled(has_contents)
        self.fill_size_menu(menu)

    def _fill_colors(self, choices: QMenu, frame_id: int) -> None:
        current = self._canvas.drawing.frames[frame_id].frame.color
        group = QActionGroup(choices)
        for color in colors():
            action = choices.addAction(swatch(color), color_name(color))
            action.setCheckable(True)
            action.setChecked(color == current)
            group.addAction(action)
            action.triggered.connect(
                lambda _checked=False, color=color: self.set_color(frame_id, color)
            )
