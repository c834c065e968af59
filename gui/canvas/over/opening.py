"""Opens the matrix of a wire over the canvas, one at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt

from gui.canvas.over.wire_sheet import WireSheet
from gui.canvas.pointer.hits import Hit, Part

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


class Opening(QObject):
    """The sheet of a canvas, if one is open."""

    def __init__(self, canvas: "CanvasView") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.sheet: WireSheet | None = None
        canvas.installEventFilter(self)

    def opens(self, hit: Hit) -> bool:
        """Tell whether a double click here opens a matrix: on a bundle."""
        if hit.part not in (Part.WIRE, Part.PLATE, Part.NEW_BEND):
            return False
        wire = self._canvas.drawing.wires.get(hit.id)
        return wire is not None and wire.is_bundle

    def open(self, wire_id: int) -> None:
        """Show the matrix of a wire beside it, ready for the keyboard."""
        canvas = self._canvas
        self.close()
        canvas.session.select([wire_id])
        sheet = WireSheet(canvas, canvas.session.document.wire(wire_id))
        sheet.closed.connect(self.close)
        self.sheet = sheet
        item = canvas.drawing.wires[wire_id]
        line = item.centre or item.lines[0]
        sheet.stand_at(canvas.mapFromScene(line.path.pointAtPercent(0.5)))
        sheet.show()
        sheet.raise_()
        sheet.view.setCurrentIndex(sheet.matrix.index(0, 0))
        sheet.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Take the sheet away."""
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.hide()
            sheet.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the sheet inside the canvas."""
        if event.type() == QEvent.Type.Resize and self.sheet is not None:
            self.sheet.keep_inside()
        return bool(super().eventFilter(watched, event))
