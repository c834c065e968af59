"""Commands for the plots that are pinned beside perceptrons."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtWidgets import QMenu

from engine.document.elements import PerceptronBlock
from engine.document.names import PLOTS
from engine.document.pins import pin_of, pin_plot, place_plots, unpin_plot
from engine.errors import EngineError
from gui.canvas.items.pin_item import HEIGHT, WIDTH
from gui.canvas.looks.texts import error_words
from gui.canvas.pointer.hits import Hit
from gui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

translate = QCoreApplication.translate
GAP = 12.0  # between plots
ACROSS, DOWN = WIDTH / 2 + 60.0, HEIGHT / 2 + 72.0
_CHOICES = {
    "output": QT_TRANSLATE_NOOP("Canvas", "Output over the last updates"),
    "weights": QT_TRANSLATE_NOOP("Canvas", "Weights over the last updates"),
    "activation": QT_TRANSLATE_NOOP("Canvas", "Activation, with the point it is at"),
}
_PLACES = {
    QT_TRANSLATE_NOOP("Canvas", "Put plots above"): (0.0, -DOWN),
    QT_TRANSLATE_NOOP("Canvas", "Put plots below"): (0.0, DOWN),
    QT_TRANSLATE_NOOP("Canvas", "Put plots on the left"): (-ACROSS, 0.0),
    QT_TRANSLATE_NOOP("Canvas", "Put plots on the right"): (ACROSS, 0.0),
}
_SELECT_ONE = QT_TRANSLATE_NOOP("Canvas", "Select one perceptron or layer first")


class Pinning:
    """The pinned plots of a canvas; every command is one edit."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self._session = canvas.session

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the menu do, by their names."""
        return {"pin_plot": self.offer}

    def offer(self) -> None:
        """Open the menu of plots beside the selected perceptron."""
        canvas, document = self._canvas, self._session.document
        chosen = [
            i
            for i in self._session.selection & canvas.drawing.blocks.keys()
            if isinstance(document.get(i), PerceptronBlock)
        ]
        if len(chosen) != 1:
            canvas.tell(translate("Canvas", _SELECT_ONE))
            return
        menu = QMenu(canvas)
        self._fill(menu, chosen[0], 0)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(canvas.viewport().mapToGlobal(canvas.block_point(chosen[0])))

    def toggle(self, block_id: int, plot: str, unit: int) -> None:
        """Pin a plot where there is room, or take it away."""
        document = self._session.document
        number = pin_of(document, block_id, plot, unit)
        try:
            self._canvas.do(
                pin_plot(document, block_id, plot, unit, self._free_place(block_id))
                if number is None
                else unpin_plot(document, block_id, number)
            )
        except EngineError as error:
            self._canvas.tell(error_words(error))

    def _free_place(self, block_id: int) -> tuple[float, float]:
        """Return a place beside a block that covers little, from its centre."""
        drawing = self._canvas.drawing
        centre = drawing.blocks[block_id].pos()
        taken = [i.sceneBoundingRect() for i in drawing.blocks.values()]
        taken += [pin.rect.translated(pin.scenePos()) for pin in drawing.pins()]
        half = drawing.blocks[block_id].shape_.body.height() / 2
        places = [
            (across * ACROSS, side * (down * (HEIGHT + GAP) + DOWN - 28.0 + half))
            for down in range(4)
            for side in (-1.0, 1.0)
            for across in (0.0, 1.0, -1.0)
        ]

        def covered(place: tuple[float, float]) -> float:
            rect = QRectF(0.0, 0.0, WIDTH, HEIGHT)
            rect.moveCenter(centre + QPointF(*place))
            parts = (rect.intersected(other) for other in taken)
            return sum(part.width() * part.height() for part in parts)

        return min(places, key=covered)

    # --- menus --------------------------------------------------------------------

    def fill_block_menu(self, menu: QMenu, block_id: int, unit: int) -> None:
        """Offer the plots of a perceptron."""
        if isinstance(self._session.document.block(block_id), PerceptronBlock):
            choices = menu.addMenu(translate("Canvas", "Pin plot"))
            self._fill(choices, block_id, max(unit, 0))

    def _fill(self, menu: QMenu, block_id: int, unit: int) -> None:
        document = self._session.document
        for plot in PLOTS:
            action = menu.addAction(translate("Canvas", _CHOICES[plot]))
            action.setCheckable(True)
            action.setChecked(pin_of(document, block_id, plot, unit) is not None)
            action.triggered.connect(
                lambda _on=False, plot=plot: self.toggle(block_id, plot, unit)
            )
        block = document.block(block_id)
        if isinstance(block, PerceptronBlock) and block.pins:
            menu.addSeparator()
            for text, place in _PLACES.items():
                menu.addAction(translate("Canvas", text)).triggered.connect(
                    lambda _on=False, place=place: self._put(block_id, place)
                )

    def _put(self, block_id: int, place: tuple[float, float]) -> None:
        """Put all plots of a block on one side of it, one beside another."""
        document = self._session.document
        block = document.block(block_id)
        assert isinstance(block, PerceptronBlock)  # noqa: S101  only it has plots
        x, y = place
        n = len(block.pins)
        offsets = [k - (n - 1) / 2 for k in range(n)]
        places = [
            (x + by * (WIDTH + GAP), y) if y else (x, y + by * (HEIGHT + GAP))
            for by in offsets
        ]
        self._canvas.do(place_plots(document, block_id, places))

    def fill_pin_menu(self, menu: QMenu, hit: Hit) -> None:
        """Offer to take a plot away, and the others of its perceptron."""
        menu.addAction(translate("Canvas", "Remove the plot")).triggered.connect(
            lambda: self._canvas.do(unpin_plot(self._session.document, hit.id, hit.i))
        )
        menu.addSeparator()
        self._fill(menu, hit.id, hit.unit)
