"""Commands that change several wires, or follow them; and the scissors."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPointF, Signal
from PySide6.QtGui import QCursor

from engine.document.chains import Chain, columns_of, wire_columns
from engine.document.document import Document
from engine.document.elements import Wire
from engine.document.graph import downstream_of, upstream_of
from engine.document.groups.tree import hidden_in, with_interiors
from engine.document.rewiring import remove_and_heal
from gui.canvas.interactions.base import Pointer
from gui.canvas.looks.texts import issue_words
from gui.widgets.icons import icon

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

CURSOR_SIDE = 24
translate = QCoreApplication.translate


class Wiring(QObject):
    """Delete and rejoin, scissors, insert, upstream and downstream of a canvas.

    Signals
    -------
    scissors_changed(is_on) : bool, they were taken up or put away
    """

    scissors_changed = Signal(bool)

    def __init__(self, canvas: "CanvasView") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._session = canvas.session
        self.has_scissors = False

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of the window do, by their names."""
        return {
            "delete_rejoin": self.delete_and_rejoin,
            "scissors": self.toggle_scissors,
            "insert_into_wire": self.insert_into_wire,
            "wire_selection": self.wire_selection,
            "select_upstream": self.select_upstream,
            "select_downstream": self.select_downstream,
            "paste_wired": self._canvas.paste_wired,
        }

    # --- the selection ------------------------------------------------------------

    def delete_and_rejoin(self) -> None:
        """Delete the selection and wire what fed it to what it fed."""
        if not self._session.selection:
            self._ask_for_block()
            return
        before = self._session.document
        edit = remove_and_heal(before, self._session.selection)
        self._session.do(edit)
        if self._session.document is not before:
            text = translate("Canvas", "Deleted; wires drawn to rejoin: {0}")
            self._canvas.tell(text.format(edit.values["wires"]))

    def wire_selection(self) -> None:
        """Wire the selected blocks from left to right, column by column."""
        document = self._session.document
        columns = columns_of(document, self._session.selection)
        if len(columns) < 2:
            text = translate(
                "Canvas",
                "Select blocks in two columns or more: all of one are wired to all of "
                "the next",
            )
            self._canvas.tell(text)
            return
        chain = wire_columns(document, columns)
        self._session.do(chain.edit)
        is_done = self._session.document is not document or not chain.edit.changes
        if is_done:  # else a reusable block refused, and that is said already
            self._canvas.tell(_drawn_text(chain))

    def select_upstream(self) -> None:
        """Select also everything that feeds the selection."""
        self._select(upstream_of)

    def select_downstream(self) -> None:
        """Select also everything that the selection feeds."""
        self._select(downstream_of)

    def _select(self, stream: Callable[[Document, Iterable[int]], set[int]]) -> None:
        """Select a stream; a closed group stands for what it hides."""
        document = self._session.document
        ids = stream(document, with_interiors(document, self._session.selection))
        hidden = hidden_in(document)
        if ids:
            self._session.select(hidden.get(i, i) for i in ids)
        else:
            self._ask_for_block()

    def _ask_for_block(self) -> None:
        self._canvas.tell(translate("Canvas", "Choose a block first, with Tab"))

    def insert_into_wire(self) -> None:
        """Open the menu of blocks; what is chosen goes into the selected wire."""
        wire = self._selected_wire()
        if wire is None:
            self._canvas.tell(translate("Canvas", "Select a wire first, with [ or ]"))
            return
        line = self._canvas.drawing.wires[wire.id].lines[0]
        place = self._canvas.commands.free_place(line.path.pointAtPercent(0.5))
        view = QPointF(self._canvas.mapFromScene(place))
        self._canvas.adding.offer_into_wire(wire.id, Pointer(view, place))

    def _selected_wire(self) -> Wire | None:
        if len(self._session.selection) != 1:
            return None
        (element_id,) = self._session.selection
        element = self._session.document.get(element_id)
        return element if isinstance(element, Wire) else None

    # --- the scissors -------------------------------------------------------------

    def toggle_scissors(self) -> None:
        """Take the scissors up, or put them away."""
        self.has_scissors = not self.has_scissors
        self._canvas.cancel_gesture()
        self._canvas.pointing.look_again()
        self._canvas.pointing.show_cursor()
        self.scissors_changed.emit(self.has_scissors)
        self._canvas.tell(self.scissors_text())

    def put_scissors_away(self) -> bool:
        """Put the scissors away; tell whether they were taken up."""
        was_on = self.has_scissors
        if was_on:
            self.toggle_scissors()
        return was_on

    def scissors_text(self) -> str:
        """Say what the scissors do, or that they are put away."""
        if not self.has_scissors:
            return translate("Canvas", "Scissors put away")
        return translate(
            "Canvas",
            "Scissors: draw across wires, or click one, to cut; Esc puts them away",
        )

    def cursor(self) -> QCursor:
        """Return the scissors as a pointer; it cuts in the middle."""
        picture = icon("mdi6.content-cut").pixmap(CURSOR_SIDE, CURSOR_SIDE)
        return QCursor(picture, CURSOR_SIDE // 2, CURSOR_SIDE // 2)


def _drawn_text(chain: Chain) -> str:
    """Say how many wires were drawn, and why others were not."""
    n_drawn = len(chain.edit.changes)
    if not n_drawn and not chain.refused:
        return translate("Canvas", "They are wired already")
    text = translate("Canvas", "Wires drawn: {0}").format(n_drawn)
    if not chain.refused:
        return text
    reasons = " ".join(dict.fromkeys(issue_words(issue) for issue in chain.refused))
    not_drawn = translate("Canvas", "not drawn: {0}").format(len(chain.refused))
    return f"{text}, {not_drawn}. {reasons}"
