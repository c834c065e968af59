"""Commands that bring things into a reusable block, or take them out of one."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from engine.document.elements import Group
from engine.document.groups.moving import movable, relocate
from engine.document.groups.tree import group_of, parents_of
from engine.errors import EngineError
from gui.canvas.looks.texts import error_words
from gui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

GAP = 40.0  # scene pixels between a block and what was taken out of it
translate = QCoreApplication.translate
_SELECT_BOTH = QT_TRANSLATE_NOOP(
    "Canvas", "Select one block together with what is to come into it"
)
_SELECT_INSIDE = QT_TRANSLATE_NOOP("Canvas", "Select something inside an open block")


class Membership:
    """What the mouse does by dragging over the frame of an open block."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self._session = canvas.session

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the menu do, by their names."""
        return {"into_group": self.bring_in, "out_of_group": self.take_out}

    def bring_in(self) -> None:
        """Bring the rest of the selection into the one block that is selected."""
        document, chosen = self._session.document, self._session.selection
        groups = [i for i in chosen if isinstance(document.get(i), Group)]
        if len(groups) != 1 or len(chosen) == 1:
            self._canvas.tell(translate("Canvas", _SELECT_BOTH))
            return
        self._relocate(chosen - set(groups), groups[0])

    def take_out(self) -> None:
        """Take the selection out of the block around it, to below its frame."""
        document, chosen = self._session.document, self._session.selection
        parents = parents_of(document)
        homes = {parents[i] for i in chosen if i in parents}
        if len(homes) != 1:
            self._canvas.tell(translate("Canvas", _SELECT_INSIDE))
            return
        (home,) = homes
        self._relocate(chosen, parents.get(home), self._below(home))

    def _below(self, group_id: int) -> Mapping[int, tuple[float, float]]:
        """Return places for the selection below the frame of a group."""
        canvas = self._canvas
        frame = canvas.drawing.groups.get(group_id)
        rects = {i: canvas.body_rect(i) for i in self._shown()}
        if frame is None or not rects:
            return {}
        top = min(rect.top() for rect in rects.values())
        way = frame.sceneBoundingRect().bottom() + GAP - top
        places = {}
        for i in rects:
            element = self._session.document.get(i)
            places[i] = element.x, element.y + way  # type: ignore[union-attr]
        return places

    def _shown(self) -> list[int]:
        chosen = self._session.selection
        return [i for i in sorted(chosen) if self._canvas.movable(i) is not None]

    def _relocate(
        self,
        ids: frozenset[int] | set[int],
        target: int | None,
        places: Mapping[int, tuple[float, float]] | None = None,
    ) -> None:
        try:
            self._canvas.do(relocate(self._session.document, ids, target, places))
        except EngineError as error:
            self._canvas.tell(error_words(error))

    # --- menus --------------------------------------------------------------------

    def fill_menu(self, menu: QMenu, element_id: int) -> None:
        """Offer to take something out of its block, or into one beside it."""
        document = self._session.document
        chosen = self._session.selection | {element_id}
        try:
            members = movable(document, chosen)
        except EngineError:
            return
        parents = parents_of(document)
        home = parents.get(members[0])
        if home is not None:
            text = translate("Canvas", "Take out of {0}")
            out = menu.addAction(text.format(group_of(document, home).name))
            out.triggered.connect(self.take_out)
        beside = [
            group
            for group in document.groups
            if parents.get(group.id) == home and group.id not in members
        ]
        if beside:
            into = menu.addMenu(translate("Canvas", "Bring into"))
            for group in beside:
                into.addAction(group.name).triggered.connect(
                    lambda _checked=False, i=group.id: self._relocate(set(members), i)
                )
