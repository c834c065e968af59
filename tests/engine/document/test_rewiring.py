"""Tests of engine.document.rewiring: insert into a wire, delete and rejoin, cut."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.document import edits
from engine.document.document import Change, Document
from engine.document.rewiring import (
    check_insert,
    cut_wires,
    insert_into_wire,
    remove_and_heal,
)
from engine.document.rules import check_connect
from engine.errors import Code, EngineError
from tests.engine.document.groups.drawings import grouped_xor, the_group


def done(document, make, *args, **kwargs):
    return document.apply(make(document, *args, **kwargs).changes)


def pairs(document):
    return [(wire.source, wire.target) for wire in document.wires()]


def chain(*sizes):
    """Return inputs and layers one behind the other, and the wires between them."""
    document = done(Document(), edits.add_input, 0, 0, sizes[0])
    for k, n_units in enumerate(sizes[1:], start=1):
        document = done(document, edits.add_perceptrons, 100 * k, 0, n_units=n_units)
    for k in range(1, len(sizes)):
        document = done(document, edits.connect, k, k + 1)
    return document


# --- insert -----------------------------------------------------------------------


def test_an_inserted_block_stands_between_both_ends():
    document = done(chain(1, 1), edits.add_perceptrons, 50, 80)
    wire = next(document.wires())
    edit = insert_into_wire(document, 4, wire.id, (50.0, 0.0))
    after = document.apply(edit.changes)
    assert sorted(pairs(after)) == [(1, 4), (4, 2)]
    assert (after.block(4).x, after.block(4).y) == (50, 0)
    assert after.apply(edit.inverse().changes) == document
    assert edit.values == {
        "block": document.block(4).name,
        "source": "x1",
        "target": document.block(2).name,
    }


def test_the_wire_in_starts_like_a_new_one_and_the_wire_out_keeps_the_old_weight():
    document = done(chain(1, 1), edits.add_perceptrons, 50, 0, gate="nand")
    document = done(document, edits.set_weight, 3, 0, 0, 7.5)
    document = done(document, edits.set_frozen, [3], True)
    after = done(document, insert_into_wire, 4, 3)
    first, last = sorted(after.wires(), key=lambda wire: wire.target, reverse=True)
    assert (first.target, last.target) == (4, 2)
    assert first.weights.tolist() == [[-0.5]]  # that of the gate
    assert not first.frozen
    assert last.weights.tolist() == last.start_weights.tolist() == [[7.5]]
    assert last.frozen


def test_where_the_sizes_differ_both_wires_start_like_new_ones():
    document = done(chain(2, 3), edits.add_perceptrons, 50, 0, n_units=4)
    after = done(document, insert_into_wire, 4, 3)
    shapes = {wire.target: wire.weights.shape for wire in after.wires()}
    assert shapes == {4: (2, 4), 2: (4, 3)}
    last = next(wire for wire in after.wires() if wire.target == 2)
    fresh = edits.initial_weights(after, after.block(4), after.block(2))
    assert np.array_equal(last.weights, fresh)


def test_bends_stay_on_the_half_that_they_are_on():
    document = done(chain(1, 1), edits.add_perceptrons, 50, 60)
    wire = document.wire(3)
    bent = replace(wire, bends=((20.0, 60.0), (80.0, 60.0)))
    document = document.apply([Change(wire, bent)])
    after = done(document, insert_into_wire, 4, 3)
    bends = {wire.target: wire.bends for wire in after.wires()}
    assert bends == {4: ((20.0, 60.0),), 2: ((80.0, 60.0),)}


@pytest.mark.parametrize(
    ("block", "code"),
    [
        ("input", Code.WIRE_INTO_INPUT),
        ("source", Code.WIRE_TO_ITSELF),
        ("before", Code.WIRE_LOOP),
    ],
)
def test_what_the_rules_refuse_cannot_be_inserted(block, code):
    document = done(chain(1, 1, 1), edits.add_input, 0, 90)  # 1 → 2 → 3, wires 4, 5
    block_id = {"input": 6, "source": 2, "before": 1}[block]
    if block == "before":
        document = done(document, edits.add_perceptrons, 0, 0)
        document = done(document, edits.connect, 7, 2)
        block_id = 7
    issue = check_insert(document, block_id, 5)
    assert issue is not None
    assert issue.code is code
    with pytest.raises(EngineError) as caught:
        insert_into_wire(document, block_id, 5)
    assert caught.value.code is code


# --- delete and rejoin ------------------------------------------------------------


def test_what_fed_a_removed_block_feeds_what_it_fed():
    document = chain(1, 1, 1, 1)  # 1 → 2 → 3 → 4
    edit = remove_and_heal(document, [2, 3])
    after = document.apply(edit.changes)
    assert pairs(after) == [(1, 4)]
    assert 2 not in after
    assert edit.values["wires"] == 1
    assert after.apply(edit.inverse().changes) == document


def test_every_source_is_wired_to_every_target_once():
    document = chain(1, 1, 1)  # 1 → 2 → 3
    document = done(document, edits.add_input, 0, 50)  # 6
    document = done(document, edits.add_perceptrons, 0, 0)  # 7
    for pair in ((6, 2), (2, 7), (1, 3)):
        document = done(document, edits.connect, *pair)
    old = next(w for w in document.wires() if (w.source, w.target) == (1, 3))
    after = done(document, remove_and_heal, [2])
    assert sorted(pairs(after)) == [(1, 3), (1, 7), (6, 3), (6, 7)]
    assert after.wire(old.id) == old  # wired already: left as it was


def test_a_wire_removed_by_itself_is_not_led_on():
    document = chain(1, 1, 1)
    wires = {(w.source, w.target): w.id for w in document.wires()}
    after = done(document, remove_and_heal, [2, wires[2, 3]])
    assert pairs(after) == []
    assert pairs(done(document, remove_and_heal, [wires[1, 2]])) == [(2, 3)]


def test_ends_and_nothing_leave_nothing_to_rejoin():
    document = chain(1, 1, 1)
    assert pairs(done(document, remove_and_heal, [1])) == [(2, 3)]
    assert pairs(done(document, remove_and_heal, [3])) == [(1, 2)]
    assert remove_and_heal(document, []).changes == ()


@given(st.data())
def test_rejoining_keeps_to_the_rules_and_loses_no_way(data):
    n = data.draw(st.integers(2, 7))
    document = done(Document(), edits.add_input, 0, 0)
    for _ in range(n - 1):
        document = done(document, edits.add_perceptrons, 0, 0)
    blocks = [block.id for block in document.blocks()]
    for source in blocks:
        for target in blocks:
            if data.draw(st.booleans()) and not check_connect(document, source, target):
                document = done(document, edits.connect, source, target)
    gone = data.draw(st.sets(st.sampled_from(blocks)))
    edit = remove_and_heal(document, gone)
    after = document.apply(edit.changes)
    assert len(set(pairs(after))) == len(pairs(after))
    assert after.apply(edit.inverse().changes) == document
    left = [i for i in blocks if i not in gone]
    ways, ways_left = _ways(document), _ways(after)
    assert {(a, b) for a in left for b in left if (a, b) in ways} == ways_left


def _ways(document):
    """Return all pairs of which the first feeds the second, over others too."""
    found = set(pairs(document))
    while True:
        more = {(a, d) for a, b in found for c, d in found if b == c}
        if more <= found:
            return found
        found |= more


# --- cut --------------------------------------------------------------------------


def test_whole_wires_are_cut_at_once():
    document = chain(1, 1, 1)
    wires = [wire.id for wire in document.wires()]
    edit = cut_wires(document, {i: frozenset() for i in wires})
    assert pairs(document.apply(edit.changes)) == []
    assert edit.values == {"n": 2}
    assert document.apply(edit.changes).apply(edit.inverse().changes) == document


def test_single_connections_are_cut_and_the_others_keep_their_weights():
    document = chain(2, 2)
    before = document.wire(3).weights
    edit = cut_wires(document, {3: frozenset({(0, 1), (1, 0)})})
    wire = document.apply(edit.changes).wire(3)
    assert wire.mask is not None
    assert wire.mask.tolist() == [[True, False], [False, True]]
    assert wire.weights.tolist() == [[before[0, 0], 0.0], [0.0, before[1, 1]]]
    assert wire.start_weights.tolist() == wire.weights.tolist()
    assert edit.values == {"n": 2}


def test_a_wire_without_a_connection_left_is_removed():
    document = done(chain(1, 2), edits.set_connection, 3, 0, 0, there=False)
    assert pairs(done(document, cut_wires, {3: frozenset({(0, 1)})})) == []


def test_what_is_cut_already_is_no_change():
    document = done(chain(1, 2), edits.set_connection, 3, 0, 0, there=False)
    assert cut_wires(document, {3: frozenset({(0, 0)})}).changes == ()


# --- around reusable blocks -------------------------------------------------------


def lead_into(document, port):
    return next(wire for wire in document.wires() if wire.target == port)


def test_a_reusable_block_is_bridged_like_a_perceptron():
    document = grouped_xor()  # x1 (1), x2 (2) -> XOR (12), whose output is AND (5)
    document = done(document, edits.add_perceptrons, 300, 0)
    new = max(block.id for block in document.blocks())
    document = done(document, edits.connect, 5, new)
    edit = remove_and_heal(document, [12])
    after = document.apply(edit.changes)
    assert sorted(pairs(after)) == [(1, new), (2, new)]
    assert not after.groups
    assert after.apply(edit.inverse().changes) == document


def test_a_wire_into_a_reusable_block_is_only_cut_as_a_whole():
    document = grouped_xor()
    lead = lead_into(document, the_group(document, "XOR").inputs[0])
    after = done(document, cut_wires, {lead.id: frozenset({(0, 0)})})
    assert lead.id not in after


def test_a_perceptron_can_stand_before_a_reusable_block_but_not_a_layer():
    document = done(grouped_xor(), edits.add_perceptrons, -100, 0)
    unit = max(block.id for block in document.blocks())
    document = done(document, edits.add_perceptrons, -100, 0, n_units=3)
    layer = max(block.id for block in document.blocks())
    port = the_group(document, "XOR").inputs[0]
    lead = lead_into(document, port)
    after = done(document, insert_into_wire, unit, lead.id)
    assert {(lead.source, unit), (unit, port)} <= set(pairs(after))
    issue = check_insert(document, layer, lead.id)
    assert issue is not None
    assert issue.code is Code.PORT_WIDTH


def test_a_reusable_block_goes_into_a_wire_by_its_first_input_and_output():
    document = grouped_xor()
    document = done(document, edits.remove, [1, 2])
    document = done(document, edits.add_input, 0, 0)
    x = max(block.id for block in document.blocks())
    document = done(document, edits.add_perceptrons, 400, 0)
    unit = max(block.id for block in document.blocks())
    document = done(document, edits.connect, x, unit)
    wire = next(w for w in document.wires() if (w.source, w.target) == (x, unit))
    group = the_group(document, "XOR")
    after = done(document, insert_into_wire, group.id, wire.id, (200.0, 0.0))
    assert {(x, group.inputs[0]), (group.outputs[0], unit)} <= set(pairs(after))
    assert (x, unit) not in pairs(after)
    moved = after.groups[0]
    assert (moved.x, moved.y) == (200, 0)


def test_nothing_goes_through_a_note():
    document = done(chain(1, 1), edits.add_note, 0, 0, "no")
    note = document.next_id - 1
    with pytest.raises(KeyError):
        insert_into_wire(document, note, 3)
