"""Tests of engine.document.graph."""

from engine.arrays import frozen
from engine.document.document import Document
from engine.document.elements import InputBlock, PerceptronBlock, Wire
from engine.document.graph import (
    downstream_of,
    reached_from,
    reached_from_inputs,
    sources_of,
    targets_of,
    upstream_of,
)


def unit(block_id):
    zero = frozen([0.0])
    return PerceptronBlock(block_id, 0.0, 0.0, f"n{block_id}", "step", zero, zero)


def wire(wire_id, source, target):
    one = frozen([[1.0]])
    return Wire(wire_id, source, target, one, one)


# 1 -> 2 -> 4, 1 -> 4, 3 (alone) -> 5
DOCUMENT = Document(
    [
        InputBlock(1, 0.0, 0.0, "x", ("x",)),
        *(unit(i) for i in (2, 3, 4, 5)),
        *(wire(6, 1, 2), wire(7, 2, 4), wire(8, 1, 4), wire(9, 3, 5)),
    ]
)


def test_targets_and_sources_of_every_block():
    assert targets_of(DOCUMENT) == {1: [2, 4], 2: [4], 3: [5], 4: [], 5: []}
    assert sources_of(DOCUMENT) == {1: [], 2: [1], 3: [], 4: [2, 1], 5: [3]}


def test_what_a_signal_reaches_contains_its_start():
    assert reached_from([2], targets_of(DOCUMENT)) == {2, 4}
    assert reached_from([], targets_of(DOCUMENT)) == set()
    assert reached_from([1, 3], targets_of(DOCUMENT)) == {1, 2, 3, 4, 5}


def test_what_hangs_on_no_input_is_not_reached():
    assert reached_from_inputs(DOCUMENT) == {1, 2, 4}
    assert reached_from_inputs(Document()) == set()


def test_questions_also_end_where_the_wires_form_a_loop():
    loop = Document([unit(1), unit(2), wire(3, 1, 2), wire(4, 2, 1)])
    assert reached_from([1], targets_of(loop)) == {1, 2}


def test_upstream_and_downstream_go_with_the_blocks_themselves():
    assert upstream_of(DOCUMENT, [4]) == {1, 2, 4}
    assert downstream_of(DOCUMENT, [2]) == {2, 4}
    assert upstream_of(DOCUMENT, [1, 5]) == {1, 3, 5}
    assert upstream_of(DOCUMENT, []) == downstream_of(DOCUMENT, []) == set()


def test_a_wire_stands_for_the_block_at_its_end():
    assert upstream_of(DOCUMENT, [7]) == {1, 2}
    assert downstream_of(DOCUMENT, [6]) == {2, 4}
