"""Wiring a selection: columns from left to right, refusals as codes, one edit."""

import pytest

from engine.document import edits
from engine.document.chains import columns_of, wire_columns
from engine.document.document import Document
from engine.document.elements import Wire
from engine.document.examples import load_example
from engine.errors import Code


@pytest.fixture
def document():
    """Two inputs, two perceptrons beside them a little crooked, and one at the end."""
    document = Document()
    for x, y in ((0.0, 0.0), (10.0, 100.0)):
        document = document.apply(edits.add_input(document, x, y).changes)
    for x, y in ((230.0, 120.0), (200.0, -10.0), (400.0, 50.0)):
        edit = edits.add_perceptrons(document, x, y, activation="sigmoid")
        document = document.apply(edit.changes)
    return document


def wires(document):
    return {(wire.source, wire.target) for wire in document.wires()}


def drawn(chain):
    wires = (change.after for change in chain.edit.changes)
    return [(w.source, w.target) for w in wires if isinstance(w, Wire)]


def test_columns_are_found_by_place_and_read_from_the_top(document):
    assert columns_of(document, [1, 2, 3, 4, 5]) == [[1, 2], [4, 3], [5]]
    assert columns_of(document, [3, 1]) == [[1], [3]]
    assert columns_of(document, []) == []


def test_each_column_is_wired_to_the_next_in_one_edit(document):
    chain = wire_columns(document, columns_of(document, [1, 2, 3, 4, 5]))
    after = document.apply(chain.edit.changes)
    assert wires(after) == {(1, 3), (1, 4), (2, 3), (2, 4), (3, 5), (4, 5)}
    assert chain.refused == ()
    assert chain.edit.values == {"n": 6}
    assert after.apply(chain.edit.inverse().changes) == document


def test_wires_that_are_there_stay_as_they_are(document):
    document = document.apply(edits.connect(document, 1, 3).changes)
    chain = wire_columns(document, [[1, 2], [3]])
    assert drawn(chain) == [(2, 3)]
    again = wire_columns(document.apply(chain.edit.changes), [[1, 2], [3]])
    assert again.edit.changes == ()
    assert again.refused == ()


def test_what_the_rules_refuse_is_told_and_the_rest_is_drawn(document):
    back = document.apply(edits.connect(document, 5, 3).changes)
    chain = wire_columns(back, [[1, 3], [4, 5], [2]])
    assert set(drawn(chain)) == {(1, 4), (3, 4), (1, 5)}
    codes = [issue.code for issue in chain.refused]
    assert codes == [Code.WIRE_LOOP, Code.WIRE_INTO_INPUT, Code.WIRE_INTO_INPUT]


def test_the_inputs_of_a_reusable_block_are_filled_in_order():
    document = load_example("half_adder")
    group = next(g for g in document.groups if g.name == "Half adder")
    free = edits.remove(
        document, [w.id for w in document.wires() if w.target in group.inputs]
    )
    document = document.apply(free.changes)
    columns = [block.id for block in document.blocks() if block.name in ("x1", "x2")]
    chain = wire_columns(document, [columns, [group.id]])
    assert drawn(chain) == list(zip(columns, group.inputs, strict=True))
    assert chain.refused == ()


def test_what_a_group_hides_is_in_no_column():
    document = load_example("half_adder")
    everything = list(document.elements)
    outer = next(g.id for g in document.groups if g.name == "Half adder")
    assert columns_of(document, everything) == [[1, 2], [outer]]
