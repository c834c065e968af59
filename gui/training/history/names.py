"""What branches and bookmarks are called."""

from PySide6.QtCore import QCoreApplication

from engine.numerals import format_number
from engine.training.timeline.branches import RateChange
from gui.training.history.bookmarks import Bookmark
from gui.training.history.history import RunHistory
from gui.training.history.overview import Way

translate = QCoreApplication.translate


def way_name(history: RunHistory, way: Way) -> str:
    """Return the name of a branch: the one given, else what was changed there."""
    given = history.names.get(way.number, "")
    return given or _made_name(way)


def branch_name(history: RunHistory, number: int) -> str:
    """Return the name of a branch by its number; "" if it is not there."""
    overview = history.overview
    ways = () if overview is None else overview.ways
    return next((way_name(history, w) for w in ways if w.number == number), "")


def _made_name(way: Way) -> str:
    if way.parent is None:
        return translate("history", "First way")
    rates = [c.rate for c in way.causes if isinstance(c, RateChange)]
    has_numbers = any(not isinstance(c, RateChange) for c in way.causes)
    if has_numbers:
        text = translate("history", "From {update}: other weights")
    elif rates:
        text = translate("history", "From {update}: η = {rate}")
    else:
        text = translate("history", "From {update}: as it was")
    rate = format_number(rates[-1]) if rates else ""
    return text.format(update=way.start, rate=rate)


def bookmark_name(history: RunHistory, mark: Bookmark) -> str:
    """Return the name of a bookmark: the one given, else its place."""
    if mark.name:
        return mark.name
    text = translate("history", "Update {update}").format(update=mark.update)
    overview = history.overview
    if overview is None or len(overview.ways) == 1:
        return text
    return f"{text}, {branch_name(history, mark.branch)}"
