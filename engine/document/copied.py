"""What is copied, with the blocks that feed it: pasted anywhere, or wired again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from engine.document.clipboard import fragment_of, paste
from engine.document.document import Change, Document, Edit
from engine.document.edits import connect
from engine.document.elements import Element, InputBlock, PerceptronBlock, Wire
from engine.document.rules import check_connect


@dataclass(frozen=True, slots=True)
class Copied:
    """A part of a drawing on its way through the clipboard.

    Attributes
    ----------
    document : Document
        What was copied, the blocks outside that feed it, and the wires from them.
    outside : frozenset of int
        The ids of those blocks: they are not copied, only wired to.
    origin : str
        Which drawing it was copied in; "" if that is not known.
    """

    document: Document
    outside: frozenset[int] = frozenset()
    origin: str = ""

    @property
    def fragment(self) -> Document:
        """What was copied, without the wires that lead in."""
        return fragment_of(self.document, self.document.elements.keys() - self.outside)


def copied(document: Document, ids: Iterable[int], origin: str = "") -> Copied:
    """Copy the chosen elements and note which blocks feed them."""
    fragment = fragment_of(document, ids)
    inside = {block.id for block in fragment.blocks()}
    incoming = [
        wire
        for wire in document.wires()
        if wire.target in inside
        and wire.source not in inside
        and isinstance(document.block(wire.source), InputBlock | PerceptronBlock)
    ]
    sources = {wire.source for wire in incoming}
    parts: list[Element] = [
        element
        for element in fragment.elements.values()
        if element.id != fragment.settings.id
    ]
    parts += [document.block(i) for i in sources]
    return Copied(Document([*parts, *incoming]), frozenset(sources), origin)


def paste_with_incoming(
    document: Document, what: Copied, dx: float, dy: float, origin: str
) -> Edit:
    """Paste, and wire the copy to the blocks that fed the original.

    The wires keep their weights. A block of this document is the one that fed the
    original if the copy was made here and id, kind, name and number of units are the
    same; the wires of others are left out, and so are wires that the rules refuse. The
    value `n_lost` of the edit counts both.

    Parameters
    ----------
    document : Document
        What is edited.
    what : Copied
        What is pasted.
    dx, dy : float
        How far from the original, in scene pixels.
    origin : str
        Which drawing `document` is.
    """
    fragment = what.fragment
    edit = paste(document, fragment, dx, dy)
    growing = document.apply(edit.changes)
    old = [block.id for block in fragment.blocks()]
    fresh = [b.id for b in growing.blocks() if b.id not in document]
    new_ids = dict(zip(old, fresh, strict=True))
    changes = list(edit.changes)
    incoming = [w for w in what.document.wires() if w.source in what.outside]
    for wire in incoming:
        change = None
        if origin == what.origin and _is_still_there(document, what, wire.source):
            change = _wired(growing, wire, new_ids[wire.target])
        if change is not None:
            changes.append(change)
            growing = growing.apply([change])
    n_wired = len(changes) - len(edit.changes)
    values = {**edit.values, "n_lost": len(incoming) - n_wired}
    return replace(edit, changes=tuple(changes), values=values)


def _is_still_there(document: Document, what: Copied, source: int) -> bool:
    """Tell whether a block of the document is the one that fed the original."""
    if source not in document:
        return False
    here, there = document.get(source), what.document.block(source)
    return (
        isinstance(here, InputBlock | PerceptronBlock)
        and type(here) is type(there)
        and (here.name, here.n_units) == (there.name, there.n_units)
    )


def _wired(document: Document, wire: Wire, target: int) -> Change | None:
    if check_connect(document, wire.source, target) is not None:
        return None
    (change,) = connect(document, wire.source, target, wire.weights).changes
    return Change(None, replace(wire, id=change.id, target=target, bends=()))
