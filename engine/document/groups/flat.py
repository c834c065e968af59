"""The drawing as if it had no groups: what is compiled, exported and trained.

Ports and the wires into them vanish; a wire that leads on from a port starts at the
block that feeds the port instead, and keeps its id and its weights. So every number of
the network belongs to a wire or a perceptron of the document, inside a group or not.
"""

from collections.abc import Iterable
from dataclasses import replace

from engine.document.document import Document
from engine.document.elements import Element, Group, Port, Wire


def feeds_of(document: Document) -> dict[int, int | None]:
    """Return the block that feeds each port in the end; None: nothing does."""
    ports = {b.id for b in document.blocks() if isinstance(b, Port)}
    sources = {w.target: w.source for w in document.wires() if w.target in ports}
    feeds: dict[int, int | None] = {}
    for port in ports:
        source: int | None = port
        while source in ports:
            source = sources.get(source)
        feeds[port] = source
    return feeds


def flattened(document: Document) -> Document:
    """Return the document without groups and ports; the same one if it has none.

    Wires from a port that nothing feeds are left out: nothing comes through them.
    """
    if not document.groups:
        return document
    feeds = feeds_of(document)
    return Document(_flat(document.elements.values(), feeds))


def _flat(
    elements: Iterable[Element], feeds: dict[int, int | None]
) -> Iterable[Element]:
    for element in elements:
        if isinstance(element, Group | Port):
            continue
        if isinstance(element, Wire):
            if element.target in feeds:
                continue
            source = feeds.get(element.source, element.source)
            if source is not None:
                yield _from(element, source)
        else:
            yield element


def _from(wire: Wire, source: int) -> Wire:
    return wire if wire.source == source else replace(wire, source=source)


def is_lead(document: Document, wire: Wire) -> bool:
    """Tell whether a wire leads into a port: it carries values, but has no weights."""
    return isinstance(document.get(wire.target), Port)
