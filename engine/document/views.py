"""Saved views: places of the drawing to come back to, each under a digit."""

import math
from collections.abc import Iterable
from dataclasses import replace

from engine.document.document import Change, Document, Edit
from engine.document.elements import SavedView
from engine.errors import Code, EngineError, Value

FIRST_VIEW, LAST_VIEW = 1, 9  # one for each key of a digit


def view_of(document: Document, number: int) -> SavedView | None:
    """Return the saved view of a number; None if there is none."""
    views = document.settings.views
    return next((view for view in views if view.number == number), None)


def save_view(
    document: Document, number: int, place: tuple[float, float], scale: float
) -> Edit:
    """Keep a view under a number; one that was there keeps its name.

    Parameters
    ----------
    document : Document
        What is edited.
    number : int
        From 1 to 9.
    place : tuple of float
        The scene point in the middle of the view.
    scale : float
        Screen pixels per scene pixel.

    Raises
    ------
    EngineError
        COUNT_OUT_OF_RANGE, VALUE_NOT_FINITE.
    """
    if not FIRST_VIEW <= number <= LAST_VIEW:
        raise EngineError(
            Code.COUNT_OUT_OF_RANGE, value=number, lowest=FIRST_VIEW, highest=LAST_VIEW
        )
    x, y = place
    for value in (x, y, scale):
        if not math.isfinite(value):
            raise EngineError(Code.VALUE_NOT_FINITE, text=str(value))
    before = view_of(document, number)
    view = SavedView(number, x, y, scale, before.name if before is not None else "")
    return _with_views(
        document, "save_view", [*_others(document, number), view], number=number
    )


def rename_view(document: Document, number: int, name: str) -> Edit:
    """Name a saved view; an empty name leaves only its number.

    Raises
    ------
    KeyError
        If there is no view of this number.
    """
    view = view_of(document, number)
    if view is None:
        raise KeyError(number)
    name = name.strip()
    views = [*_others(document, number), replace(view, name=name)]
    return _with_views(document, "rename_view", views, number=number, name=name)


def delete_view(document: Document, number: int) -> Edit:
    """Forget the saved view of a number."""
    return _with_views(
        document, "delete_view", _others(document, number), number=number
    )


def _others(document: Document, number: int) -> list[SavedView]:
    return [view for view in document.settings.views if view.number != number]


def _with_views(
    document: Document, code: str, views: Iterable[SavedView], **values: Value
) -> Edit:
    before = document.settings
    ordered = tuple(sorted(views, key=lambda view: view.number))
    after = replace(before, views=ordered)
    changes = (Change(before, after),) if before != after else ()
    return Edit(code, changes, values)
