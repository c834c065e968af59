"""Check the wires of a file by the wiring rules before anything is built of them.

The rules are those of `engine.document.rules`, asked here once for all wires together:
one wire after the other would take too long for a large file.
"""

from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from engine.document.file.schema import InputRecord, PerceptronRecord, WireRecord
from engine.errors import Code, EngineError

BlockRecord = InputRecord | PerceptronRecord


def check_wires(wires: Sequence[WireRecord], blocks: Mapping[int, BlockRecord]) -> None:
    """Refuse wires from or to nowhere, into an input, doubled or in a loop.

    Raises
    ------
    EngineError
        For the first wire that is wrong.
    """
    places: dict[tuple[int, int], int] = {}
    for i, wire in enumerate(wires):
        path = f"$.wires[{i}]"
        for end in ("source", "target"):
            block_id = getattr(wire, end)
            if block_id not in blocks:
                raise EngineError(
                    Code.FILE_WIRE_NO_BLOCK, path=f"{path}.{end}", id=block_id
                )
        target = blocks[wire.target]
        if isinstance(target, InputRecord):
            raise EngineError(Code.FILE_WIRE_INTO_INPUT, path=path, block=target.name)
        if (wire.source, wire.target) in places:
            raise EngineError(Code.FILE_WIRE_DOUBLE, path=path)
        places[wire.source, wire.target] = i
    _refuse_loops(places)


def _refuse_loops(places: Mapping[tuple[int, int], int]) -> None:
    sorter: TopologicalSorter[int] = TopologicalSorter()
    for source, target in places:
        sorter.add(target, source)
    try:
        sorter.prepare()
    except CycleError as error:
        loop: Iterable[int] = error.args[1]
        i = max(places[pair] for pair in pairwise(loop))  # the one that closes it
        raise EngineError(Code.FILE_WIRE_LOOP, path=f"$.wires[{i}]") from error
