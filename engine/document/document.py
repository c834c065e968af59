"""The document: an immutable table of elements, changed only by `apply`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from engine.document.elements import (
    SETTINGS_ID,
    Block,
    Element,
    Group,
    Settings,
    Wire,
)
from engine.errors import Value


@dataclass(frozen=True, slots=True)
class Change:
    """One element before and after; None stands for its absence."""

    before: Element | None
    after: Element | None

    @property
    def id(self) -> int:
        """Identity of the element that changes."""
        element = self.after if self.after is not None else self.before
        assert element is not None  # noqa: S101  a change of nothing is a programming error
        return element.id

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """Changes that belong together: one gesture, one entry of the undo history.

    Attributes
    ----------
    name : str
        Code of what was done, e.g. "connect"; the window words it with `values`.
    merge_key : str
        Consecutive edits with the same key that is not empty become one entry.
    """

    name: str
    changes: tuple[Change, ...]
    values: Mapping[str, Value] = field(default_factory=dict)
    merge_key: str = ""

    def inverse(self) -> "Edit":
        """Return the edit that takes this one back."""
        changes = tuple(change.inverse() for change in reversed(self.changes))
        return Edit(self.name, changes, self.values, self.merge_key)


class Document:
    """All elements of a drawing by id; immutable."""

    def __init__(self, elements: Iterable[Element] = ()) -> None:
        table: dict[int, Element] = {SETTINGS_ID: Settings()}
        table.update((element.id, element) for element in elements)
        self._elements = dict(sorted(table.items()))
        self._groups: tuple[Group, ...] | None = None  # asked for with every edit

    @property
    def elements(self) -> Mapping[int, Element]:
        """All elements, in the order of their ids."""
        return MappingProxyType(self._elements)

    @property
    def settings(self) -> Settings:
        """The settings of the project."""
        element = self._elements[SETTINGS_ID]
        assert isinstance(element, Settings)  # noqa: S101
        return element

    @property
    def next_id(self) -> int:
        """An id that no element has."""
        return max(self._elements) + 1

    def __contains__(self, element_id: int) -> bool:
        """Tell whether there is an element of this id."""
        return element_id in self._elements

    def __eq__(self, other: object) -> bool:
        """Compare all elements by value."""
        if not isinstance(other, Document):
            return NotImplemented
        return self._elements == other._elements

    __hash__ = None  # type: ignore[assignment]

    def get(self, element_id: int) -> Element:
        """Return an element; KeyError if there is none."""
        return self._elements[element_id]

    def block(self, block_id: int) -> Block:
        """Return a block; KeyError if the id is not that of a block."""
        element = self._elements[block_id]
        if not isinstance(element, Block):
            raise KeyError(block_id)
        return element

    def wire(self, wire_id: int) -> Wire:
        """Return a wire; KeyError if the id is not that of a wire."""
        element = self._elements[wire_id]
        if not isinstance(element, Wire):
            raise KeyError(wire_id)
        return element

    def blocks(self) -> Iterator[Block]:
        """Iterate over the blocks in the order of their ids."""
        for element in self._elements.values():
            if isinstance(element, Block):
                yield element

    def wires(self) -> Iterator[Wire]:
        """Iterate over the wires in the order of their ids."""
        for element in self._elements.values():
            if isinstance(element, Wire):
                yield element

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups in the order of their ids."""
        if self._groups is None:
            self._groups = tuple(
                e for e in self._elements.values() if isinstance(e, Group)
            )
        return self._groups

    def apply(self, changes: Iterable[Change]) -> "Document":
        """Return the document after `changes`.

        Raises
        ------
        ValueError
            If a change's `before` is not what the document holds: the change was made
            for another document, and applying it would lose something.
        """
        table = dict(self._elements)
        is_sorted = True
        for change in changes:
            held = table.get(change.id)
            if held is not change.before and held != change.before:
                message = f"element {change.id} is not what the change expects"
                raise ValueError(message)
            if change.after is None:
                del table[change.id]
            else:
                is_sorted &= held is not None
                table[change.id] = change.after
        if is_sorted and SETTINGS_ID in table:
            document = Document()
            document._elements = table
            return document
        return Document(table.values())
