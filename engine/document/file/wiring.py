"""Check the wires of a file by the wiring rules before anything is built of them.

The rules are those of `engine.document.rules`, asked here once for all wires together:
one wire after the other would take too long for a large file.
"""

from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from engine.document.file.schema import (
    InputRecord,
    LeadRecord,
    PerceptronRecord,
    PortRecord,
    WireRecord,
)
from engine.errors import Code, EngineError

BlockRecord = InputRecord | PerceptronRecord | PortRecord


def check_wires(
    wires: Sequence[WireRecord],
    blocks: Mapping[int, BlockRecord],
    leads: Sequence[LeadRecord] = (),
) -> None:
    """Refuse wires from or to nowhere, into an input, doubled or in a loop.

    Raises
    ------
    EngineError
        For the first wire that is wrong.
    """
    places: dict[tuple[int, int], str] = {}
    named: list[tuple[str, WireRecord | LeadRecord]] = [
        (f"$.wires[{i}]", wire) for i, wire in enumerate(wires)
    ]
    named += [(f"$.leads[{i}]", lead) for i, lead in enumerate(leads)]
    for path, wire in named:
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
        if isinstance(target, PortRecord) is not isinstance(wire, LeadRecord):
            raise EngineError(Code.FILE_GROUP_PORT, path=path, id=wire.target)
        places[wire.source, wire.target] = path
    _refuse_loops(places)


def _refuse_loops(places: Mapping[tuple[int, int], str]) -> None:
    sorter: TopologicalSorter[int] = TopologicalSorter()
    for source, target in places:
        sorter.add(target, source)
    try:
        sorter.prepare()
    except CycleError as error:
        loop: Iterable[int] = error.args[1]
        order = list(places)  # the last one closes it
        last = max((pair for pair in pairwise(loop)), key=order.index)
        raise EngineError(Code.FILE_WIRE_LOOP, path=places[last]) from error
