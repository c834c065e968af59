"""Saved views of a canvas: kept under a digit, gone to, named, deleted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.document import views
from engine.document.elements import SavedView
from gui.canvas.pointer.flight import Flight

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

translate = QCoreApplication.translate


def view_name(view: SavedView) -> str:
    """Return what a view is called, or its number."""
    return view.name or translate("Canvas", "View {n}").format(n=view.number)


class Views:
    """The saved views of the drawing, as commands."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self.flight = Flight(canvas)

    @property
    def all(self) -> tuple[SavedView, ...]:
        """The saved views by their numbers."""
        return self._canvas.session.document.settings.views

    def save(self, number: int) -> None:
        """Keep what the canvas shows now under a number."""
        canvas = self._canvas
        x, y, scale = canvas.camera.view
        canvas.do(views.save_view(canvas.session.document, number, (x, y), scale))
        text = translate("Canvas", "View {n} saved: Ctrl+{n} comes back here")
        canvas.tell(text.format(n=number))

    def go_to(self, number: int) -> None:
        """Show what was kept under a number, or say how to keep something."""
        canvas = self._canvas
        view = views.view_of(canvas.session.document, number)
        if view is None:
            text = translate("Canvas", "No view {n} yet: Ctrl+Shift+{n} saves this one")
            canvas.tell(text.format(n=number))
            return
        self.flight.start((view.x, view.y, view.scale))
        canvas.tell(view_name(view))

    def rename(self, number: int, name: str) -> None:
        """Name a view."""
        document = self._canvas.session.document
        self._canvas.do(views.rename_view(document, number, name))

    def delete(self, number: int) -> None:
        """Forget a view."""
        document = self._canvas.session.document
        self._canvas.do(views.delete_view(document, number))
