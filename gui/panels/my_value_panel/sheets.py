"""What was typed on the sheets of the updates gone through."""

from dataclasses import dataclass, field

from engine.training.trace.event import Event, Kind
from engine.training.trace.symbols import Symbol
from engine.training.trace.trace import Trace
from gui.training.answers.asking import is_like

MOST_SHEETS = 50
Key = tuple[Kind, Symbol]


def key_of(event: Event) -> Key:
    """Return what a row is known by, in whatever selection of rows it stands."""
    return event.kind, event.result.symbol


@dataclass(slots=True)
class Sheet:
    """The numbers typed for one update, as they were typed.

    Attributes
    ----------
    trace : Trace
    texts : dict of Key to str
    """

    trace: Trace
    texts: dict[Key, str] = field(default_factory=dict)


class Sheets:
    """A sheet for each update; one of other numbers than it was about is dropped."""

    def __init__(self) -> None:
        self._sheets: dict[tuple[int, int], Sheet] = {}

    def of(self, branch: int, update: int, trace: Trace) -> Sheet:
        """Return the sheet of an update."""
        sheet = self._sheets.pop((branch, update), None)
        if sheet is None or not is_like(sheet.trace, trace):
            sheet = Sheet(trace)
        sheet.trace = trace
        self._sheets[branch, update] = sheet
        while len(self._sheets) > MOST_SHEETS:
            del self._sheets[next(iter(self._sheets))]
        return sheet

    def forget(self) -> None:
        """Drop all of them."""
        self._sheets.clear()
