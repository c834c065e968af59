"""Everything that lies over the canvas, kept in its place."""

from typing import TYPE_CHECKING

from gui.canvas.items.ghost_item import GhostItem
from gui.canvas.over.drawn_label import DrawnLabel
from gui.canvas.over.overlays import (
    HelpWords,
    HintBubble,
    PointerWords,
    SizeLabel,
    StartButtons,
    ZoomBar,
)
from gui.theme import theme

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

MARGIN = 8
HINT_WIDTH = 380


class Front:
    """The overlays of a canvas."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self.size_label = SizeLabel(canvas.session, canvas)
        self.drawn_label = DrawnLabel(canvas)
        self.zoom_bar = ZoomBar(canvas)
        self.help = HelpWords(canvas)
        self.starts = StartButtons(canvas)
        self.hint = HintBubble(canvas)
        self.words = PointerWords(canvas)
        self._help_put_away = False
        self._hinted: tuple[int, int] | None = None
        self._unwanted: tuple[int, int] | None = None  # closed by hand
        self._ghost: GhostItem | None = None
        self.zoom_bar.out.clicked.connect(canvas.zoom_out)
        self.zoom_bar.into.clicked.connect(canvas.zoom_in)
        self.zoom_bar.reset.clicked.connect(canvas.zoom_100)
        self.zoom_bar.fit.clicked.connect(canvas.fit)
        self.starts.start_requested.connect(self._on_start_requested)
        self.hint.closed.connect(self._on_hint_closed)
        self.refresh()

    def _on_start_requested(self, key: str) -> None:
        if key == "empty":
            self._help_put_away = True
            self.refresh()
        self._canvas.start_requested.emit(key)

    def start_anew(self) -> None:
        """Show another document."""
        self._help_put_away = False
        self._unwanted = None
        self.close_hint()
        self.refresh()

    def refresh(self) -> None:
        """Show what the document is like now."""
        self.size_label.refresh()
        drawing = self._canvas.drawing
        self.drawn_label.show_counts(drawing.detail.mass)
        is_empty = not (drawing.blocks or drawing.notes or drawing.frames)
        if not is_empty:
            self._help_put_away = False
        for part in (self.help, self.starts):
            part.setVisible(is_empty and not self._help_put_away)
        self._refresh_hint()
        self.arrange()

    def arrange(self) -> None:
        """Put everything into its corner."""
        width, height = self._canvas.width(), self._canvas.height()
        self.size_label.fit_into(width)
        self.size_label.move(0, 0)
        self.drawn_label.move(0, self.size_label.height())
        bar = self.zoom_bar
        bar.adjustSize()
        bar.move(width - bar.width() - MARGIN, height - bar.height() - MARGIN)
        self._arrange_help(width, height)
        hint_width = min(HINT_WIDTH, width - 2 * MARGIN)
        self.hint.setFixedWidth(max(hint_width, 1))
        self.hint.adjustSize()
        # At the lower left: the drawing is in the middle, the zoom at the right.
        self.hint.move(MARGIN, height - self.hint.height() - MARGIN)

    def _arrange_help(self, width: int, height: int) -> None:
        """Put words and buttons into the middle, one above the other."""
        top = (height - self.help.height() - self.starts.height()) // 2
        for part in (self.help, self.starts):
            part.adjustSize()
            part.move((width - part.width()) // 2, top)
            top += part.height() + MARGIN

    def show_scale(self, scale: float) -> None:
        """Show the zoom, and how much of the drawing is drawn at it."""
        self.zoom_bar.show_scale(scale)
        self.drawn_label.show_counts(self._canvas.drawing.detail.mass)

    # --- the hint -----------------------------------------------------------------

    def show_hint(self, text: str, source: int, target: int) -> None:
        """Ask for a wire between two blocks, unless that hint was closed by hand."""
        if (source, target) == self._unwanted:
            return
        if (source, target) == self._hinted and text == self.hint.label.text():
            return
        self.close_hint()
        self._hinted = (source, target)
        self.hint.show_text(text)
        self._ghost = GhostItem()
        self._canvas.drawing.addItem(self._ghost)
        self._refresh_hint()
        self.arrange()

    def _on_hint_closed(self) -> None:
        self._unwanted = self._hinted
        self.close_hint()

    def close_hint(self) -> None:
        """Take the hint away."""
        self._hinted = None
        self.hint.hide()
        if self._ghost is not None:
            self._canvas.drawing.removeItem(self._ghost)
            self._ghost = None

    def _refresh_hint(self) -> None:
        if self._hinted is None or self._ghost is None:
            return
        source, target = self._hinted
        blocks = self._canvas.drawing.blocks
        document = self._canvas.session.document
        is_drawn = any((w.source, w.target) == self._hinted for w in document.wires())
        if is_drawn or source not in blocks or target not in blocks:
            self.close_hint()
            return
        self._ghost.draw(
            blocks[source].port_place("out", 0),
            blocks[target].port_place("in", 0),
            theme.colors.accent,
        )

    # --- looks --------------------------------------------------------------------

    def restyle(self) -> None:
        """Take the colours of the theme."""
        self.zoom_bar.restyle()
        self.drawn_label.restyle()
        self.help.restyle()
        self.hint.restyle()
        self.refresh()

    def retranslate(self) -> None:
        """Set all texts."""
        self.zoom_bar.retranslate()
        self.drawn_label.retranslate()
        self.help.retranslate()
        self.starts.retranslate()
        self.refresh()
