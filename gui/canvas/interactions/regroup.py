"""Which open block something would come into, or be taken out of, if let go here."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from engine.document.document import Edit
from engine.document.groups.alike import completed
from engine.document.groups.moving import movable, relocate
from engine.document.groups.tree import (
    ancestors,
    group_of,
    parents_of,
    with_interiors,
)
from engine.errors import Code, EngineError, Issue
from gui.canvas.interactions.base import Pointer
from gui.canvas.items.group_item import Mood
from gui.canvas.looks.texts import issue_words

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

translate = QCoreApplication.translate


class Regroup:
    """What a drag does to the membership of what it carries.

    The frames of open blocks are taken as they were when the drag began: a frame that
    followed would never be left. A block is left when nothing of it is touched any
    more; what still touches the frame makes it larger, as ever.
    """

    def __init__(
        self, canvas: "CanvasView", grabbed: int, chosen: Iterable[int]
    ) -> None:
        self._canvas = canvas
        document = canvas.session.document
        self._members: list[int] = []
        self._issue: Issue | None = None
        carried = frozenset(chosen)
        try:
            self._members = movable(document, carried)
        except EngineError as error:
            self._issue = error.issue
        parents = parents_of(document)
        self._home = parents.get(grabbed)
        self._around = ancestors(grabbed, parents)
        inside = with_interiors(document, carried)
        self._frames = {
            group_id: item.rect.translated(item.pos())
            for group_id, item in canvas.drawing.groups.items()
            if item.use.is_open and group_id not in inside
        }
        self._target = self._home
        self._is_allowed = False

    @property
    def is_possible(self) -> bool:
        """Whether there is an open block, and what is carried has to do with it."""
        has_words = self._issue is not None and self._issue.code is Code.GROUP_KEEPS_OUT
        return bool(self._frames) and (bool(self._members) or has_words)

    def look(self, body: QRectF, pointer: Pointer) -> None:
        """Find the block under a body and show what a release would do."""
        target = self._home if pointer.shift else self._target_at(body)
        if target == self._target:
            return
        self.clear(pointer)
        self._target = target
        if target == self._home:
            return
        issue = self._issue or self._refusal(target)
        if issue is None:
            self._show_allowed(target)
        elif target is not None or self._members:
            words = issue_words(issue)
            self._canvas.say(words)
            self._canvas.say_at_pointer(words, pointer)

    def _target_at(self, body: QRectF) -> int | None:
        centre = body.center()
        under = [i for i, frame in self._frames.items() if frame.contains(centre)]
        frames = self._frames
        found = min(
            under, key=lambda i: frames[i].width() * frames[i].height(), default=None
        )
        home = self._home
        if home not in frames or home is None:
            return found
        goes_out = found is None or found in self._around
        return home if goes_out and frames[home].intersects(body) else found

    def _refusal(self, target: int | None) -> Issue | None:
        document = self._canvas.session.document
        try:
            completed(document, relocate(document, self._members, target))
        except EngineError as error:
            return error.issue
        return None

    def _show_allowed(self, target: int | None) -> None:
        document, drawing = self._canvas.session.document, self._canvas.drawing
        self._is_allowed = True
        drawing.shown.leave_out(self._members)
        names = ", ".join(
            getattr(document.get(i), "name", "") or translate("Canvas", "the note")
            for i in self._members
        )
        if target is None:
            text = translate(
                "Canvas",
                "Release to take {0} out of the block {1}; with Shift it stays inside",
            )
        else:
            text = translate(
                "Canvas",
                "Release to bring {0} into the block {1}; with Shift it only lies "
                "there",
            )
        block = target if target is not None else self._home
        assert block is not None  # noqa: S101  there is a way out only from a group
        self._canvas.say(text.format(names, group_of(document, block).name))
        self._set_mood(target, Mood.TAKES)
        self._set_mood(self._home, Mood.LOSES)

    def _set_mood(self, group_id: int | None, mood: Mood) -> None:
        item = self._canvas.drawing.groups.get(group_id) if group_id else None
        if item is not None:
            item.set_mood(mood)

    def edit(self, places: Mapping[int, QPointF]) -> Edit | None:
        """Return what a release does to the membership and the places; None: nothing.

        Parameters
        ----------
        places : mapping of id to QPointF
            Where everything is that was carried.
        """
        if not self._is_allowed:
            return None
        there = {i: (place.x(), place.y()) for i, place in places.items()}
        document = self._canvas.session.document
        return relocate(document, self._members, self._target, there)

    def clear(self, pointer: Pointer) -> None:
        """Show all blocks as they were, and take the words away."""
        if self._target == self._home:
            return
        self._canvas.drawing.shown.leave_out(())
        for group_id in (self._target, self._home):
            self._set_mood(group_id, Mood.USUAL)
        self._target, self._is_allowed = self._home, False
        self._canvas.say_at_pointer("", pointer)
        self._canvas.say("")
