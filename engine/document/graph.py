"""Questions about who feeds whom in a document."""

from collections.abc import Iterable

from engine.document.document import Document
from engine.document.elements import InputBlock


def targets_of(document: Document) -> dict[int, list[int]]:
    """Return, for every block, the blocks that it feeds."""
    targets: dict[int, list[int]] = {block.id: [] for block in document.blocks()}
    for wire in document.wires():
        targets[wire.source].append(wire.target)
    return targets


def sources_of(document: Document) -> dict[int, list[int]]:
    """Return, for every block, the blocks that feed it."""
    sources: dict[int, list[int]] = {block.id: [] for block in document.blocks()}
    for wire in document.wires():
        sources[wire.target].append(wire.source)
    return sources


def reached_from(starts: Iterable[int], targets: dict[int, list[int]]) -> set[int]:
    """Return `starts` and all blocks that a signal from them reaches."""
    reached: set[int] = set()
    waiting = list(starts)
    while waiting:
        block = waiting.pop()
        if block not in reached:
            reached.add(block)
            waiting.extend(targets[block])
    return reached


def reached_from_inputs(document: Document) -> set[int]:
    """Return the blocks that a signal from any input reaches."""
    inputs = (b.id for b in document.blocks() if isinstance(b, InputBlock))
    return reached_from(inputs, targets_of(document))


def upstream_of(document: Document, ids: Iterable[int]) -> set[int]:
    """Return blocks and all blocks that feed them, directly or through others.

    `ids` may name wires too: their sources are meant. Other elements feed nothing.
    """
    return reached_from(_ends(document, ids, "source"), sources_of(document))


def downstream_of(document: Document, ids: Iterable[int]) -> set[int]:
    """Return blocks and all blocks that they feed, directly or through others.

    `ids` may name wires too: their targets are meant. Other elements are fed nothing.
    """
    return reached_from(_ends(document, ids, "target"), targets_of(document))


def _ends(document: Document, ids: Iterable[int], end: str) -> list[int]:
    chosen = set(ids)
    blocks = [block.id for block in document.blocks() if block.id in chosen]
    return blocks + [getattr(w, end) for w in document.wires() if w.id in chosen]
