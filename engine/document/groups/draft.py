"""A document while an edit of several steps is worked out."""

from collections.abc import Iterable

from engine.document.document import Change, Document
from engine.document.elements import Element


class Draft:
    """A document under change.

    Attributes
    ----------
    before, document : Document
        As it was, and as it is now.
    touched : set of int
        The elements that may have changed.
    """

    def __init__(self, document: Document) -> None:
        self.before = self.document = document
        self.touched: set[int] = set()

    @property
    def fresh_id(self) -> int:
        """An id that no element has, nor had."""
        return max(self.document.next_id, self.before.next_id)

    def take(self, changes: Iterable[Change]) -> None:
        """Carry out changes."""
        found = list(changes)
        self.touched.update(change.id for change in found)
        self.document = self.document.apply(found)

    def put(self, *elements: Element) -> None:
        """Add elements, or put them in the place of those of their ids."""
        known = self.document.elements
        self.take(Change(known.get(e.id), e) for e in elements)

    def drop(self, *ids: int) -> None:
        """Remove elements."""
        self.take(Change(self.document.get(i), None) for i in ids)
