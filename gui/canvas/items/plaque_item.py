"""Lines of numbers on a plate, with the sign and the colour of a phase."""

from collections.abc import Sequence

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from engine.training.trace.event import TracePhase
from gui.canvas.items.flat_item import FlatItem
from gui.canvas.items.rows import Rows
from gui.canvas.stage.acts import Role, Row, Span
from gui.widgets.phases import color_of

PADDING = 6.0


class PlaqueItem(FlatItem):
    """Paint some lines; results can be hidden.

    Parameters
    ----------
    rows : sequence of Row
    phase : TracePhase
    has_rule : bool
        Draw a line above the last one, as above a sum.
    prefix : str
        Who it is about, where that cannot be seen.
    """

    def __init__(
        self,
        rows: Sequence[Row],
        phase: TracePhase,
        *,
        has_rule: bool = False,
        prefix: str = "",
    ) -> None:
        super().__init__()
        head: tuple[Row, ...] = ((Span(prefix, Role.DIM),),) if prefix else ()
        self.text = Rows((*head, *rows), phase, has_rule=has_rule)
        self._phase = phase
        self._measure()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other lines."""
        self.text = self.text.with_rows(rows)
        self._measure()
        self.update()

    def set_veiled(self, is_veiled: bool) -> None:
        """Hide results, or show them."""
        if is_veiled != self.text.is_veiled:
            self.text.is_veiled = is_veiled
            self._measure()
            self.update()

    @property
    def lines(self) -> tuple[str, ...]:
        """What can be read."""
        return self.text.lines

    def _measure(self) -> None:
        size = self.text.size()
        self.set_size(QSizeF(size.width() + 2 * PADDING, size.height() + 4.0))

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint plate, sign and lines."""
        self.paint_ground(painter, color_of(self._phase))
        inner = self.rect.adjusted(PADDING, 2.0, -PADDING, -2.0)
        self.text.paint(painter, inner)
