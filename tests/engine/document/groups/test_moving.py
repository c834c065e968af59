"""Tests of bringing elements into groups and out of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.document.clipboard import fragment_of, paste
from engine.document.document import Document
from engine.document.edits import add_input, add_perceptrons, connect, remove
from engine.document.elements import PerceptronBlock, Port
from engine.document.groups.alike import completed
from engine.document.groups.flat import flattened
from engine.document.groups.making import group
from engine.document.groups.moving import movable, relocate
from engine.document.groups.tree import group_of, interior, parents_of
from engine.errors import Code, EngineError
from tests.engine.document.groups.drawings import done, grouped_xor, selections
from tests.engine.document.groups.test_any_edits import assert_groups_sound

XOR = 12  # the group; NAND 3, OR 4 and AND 5 lie inside, x1 1 and x2 2 outside


def refused(document, ids, target):
    with pytest.raises(EngineError) as caught:
        done(document, relocate(document, ids, target))
    return caught.value


def connections(document):
    """Return what feeds what, and with which weights, as if there were no groups."""
    return {
        (w.source, w.target): w.weights.tolist() for w in flattened(document).wires()
    }


def two_uses() -> tuple[Document, int]:
    """Draw XOR twice, the second fed by x3 (added first) and x1."""
    document = grouped_xor()
    document = done(document, paste(document, fragment_of(document, [XOR]), 400.0, 0.0))
    second = next(g for g in document.groups if g.id != XOR)
    for source, port in zip((1, 2), second.inputs, strict=True):
        document = done(document, connect(document, source, port))
    return document, second.id


def test_taken_out_a_perceptron_feeds_the_block_through_a_new_input():
    before = grouped_xor()
    after = done(before, relocate(before, [3], None, {3: (0.0, -200.0)}))
    assert 3 not in parents_of(after)
    assert (after.block(3).x, after.block(3).y) == (0.0, -200.0)
    use = group_of(after, XOR)
    ports = [after.block(i) for i in use.inputs]
    assert [port.name for port in ports] == ["x1", "x2", "NAND"]
    assert connections(after) == connections(before)
    assert_groups_sound(after)


def test_taken_out_the_last_perceptron_leaves_its_feeders_as_outputs():
    before = grouped_xor()
    after = done(before, relocate(before, [5], None))
    use = group_of(after, XOR)
    assert use.outputs == (3, 4)
    assert use.output_names == ("NAND", "OR")
    assert connections(after) == connections(before)
    assert_groups_sound(after)


def test_brought_back_everything_is_as_it_was():
    before = grouped_xor()
    for block_id in (3, 4, 5):
        out = done(before, relocate(before, [block_id], None))
        back = done(out, relocate(out, [block_id], XOR))
        assert set(group_of(back, XOR).members) == set(group_of(before, XOR).members)
        assert group_of(back, XOR).outputs == group_of(before, XOR).outputs
        assert len(group_of(back, XOR).inputs) == 2
        assert connections(back) == connections(before)
        assert_groups_sound(back)


def test_an_input_that_only_fed_what_left_goes_with_it():
    document = grouped_xor()
    document = done(document, add_input(document, -190, 300))
    document = done(document, add_perceptrons(document, 0, 300, gate="not"))
    x3, gate = sorted(document.elements)[-2:]
    document = done(document, connect(document, x3, gate))
    inside = done(document, relocate(document, [gate], XOR))
    assert len(group_of(inside, XOR).inputs) == 3
    assert group_of(inside, XOR).outputs == (5, gate)  # it leads nowhere yet
    assert connections(inside) == connections(document)
    outside = done(inside, relocate(inside, [gate], None))
    assert len(group_of(outside, XOR).inputs) == 2
    assert connections(outside) == connections(document)


def test_what_comes_in_uses_the_inputs_that_are_there():
    document = grouped_xor()
    document = done(document, add_perceptrons(document, 0, 300, gate="or"))
    gate = max(document.elements)
    document = done(document, connect(document, 1, gate))
    after = done(document, relocate(document, [gate], XOR))
    assert len(group_of(after, XOR).inputs) == 2
    assert connections(after) == connections(document)


def test_what_fed_an_input_takes_its_place():
    document = grouped_xor()
    document = done(document, add_perceptrons(document, -100, 300, gate="not"))
    gate = max(document.elements)
    document = done(document, connect(document, 1, gate))
    old = next(w for w in document.wires() if w.source == 2)
    document = done(document, remove(document, [old.id]))
    document = done(document, connect(document, gate, old.target))
    after = done(document, relocate(document, [gate], XOR))
    assert old.target not in after
    assert connections(after) == connections(document)
    assert_groups_sound(after)


# --- several uses -------------------------------------------------------------------


def test_taken_out_of_one_use_it_is_taken_out_of_all_and_each_goes_on_as_before():
    before, second = two_uses()
    inside = interior(before, second)
    twin = inside[interior(before, XOR).index(3)]
    after = done(before, relocate(before, [3], None, {3: (0.0, -150.0)}))
    assert not parents_of(after).keys() & {3, twin}
    assert connections(after) == connections(before)
    assert_groups_sound(after)
    way = after.block(twin).y - before.block(twin).y
    assert way == after.block(3).y - before.block(3).y == -150.0
    assert after.block(twin).name != after.block(3).name


def test_brought_into_one_use_a_copy_comes_into_the_others():
    before, second = two_uses()
    before = done(before, add_perceptrons(before, 0, 300, gate="not"))
    gate = max(before.elements)
    before = done(before, connect(before, 1, gate))
    after = done(before, relocate(before, [gate], XOR))
    assert len(interior(after, second)) == len(interior(after, XOR))
    old = connections(before)
    assert {
        pair: after_ for pair, after_ in connections(after).items() if pair in old
    } == old
    assert_groups_sound(after)


def test_an_input_that_another_use_needs_does_not_give_way():
    document, _ = two_uses()
    document = done(document, add_perceptrons(document, -100, 300, gate="not"))
    gate = max(document.elements)
    old = next(w for w in document.wires() if w.source == 2 and w.target in document)
    document = done(document, remove(document, [old.id]))
    document = done(document, connect(document, gate, old.target))
    error = refused(document, [gate], parents_of(document)[old.target])
    assert error.code is Code.GROUP_OTHER_FEED
    assert error.issue.values["name"] == document.block(old.target).name


# --- nested -------------------------------------------------------------------------


def test_through_two_groups_at_once():
    document = grouped_xor()
    document = done(document, add_perceptrons(document, 500, 0, gate="not"))
    gate = max(document.elements)
    document = done(document, connect(document, 5, gate))
    document = done(document, group(document, [XOR, gate], "XNOR"))
    outer = parents_of(document)[XOR]
    out = done(document, relocate(document, [3], None))
    assert 3 not in parents_of(out)
    assert connections(out) == connections(document)
    assert_groups_sound(out)
    back = done(out, relocate(out, [3], XOR))
    assert parents_of(back)[3] == XOR
    assert parents_of(back)[XOR] == outer
    assert connections(back) == connections(document)
    assert_groups_sound(back)


def test_from_one_group_into_another_one():
    document = grouped_xor()
    document = done(document, add_perceptrons(document, 500, 0, gate="not"))
    document = done(document, add_perceptrons(document, 600, 0, gate="not"))
    first, last = sorted(document.elements)[-2:]
    document = done(document, connect(document, 5, first))
    document = done(document, connect(document, first, last))
    document = done(document, group(document, [first, last], "twice not"))
    other = parents_of(document)[first]
    edit = relocate(document, [first], XOR)
    assert (edit.name, edit.values["block"]) == ("into_group", "XOR")
    after = done(document, edit)
    assert parents_of(after)[first] == XOR
    assert group_of(after, XOR).outputs == (first,)
    assert parents_of(after)[last] == other
    assert connections(after) == connections(document)
    assert_groups_sound(after)


def test_a_group_comes_into_another_with_all_that_is_in_it():
    document = grouped_xor()
    document = done(document, add_perceptrons(document, 500, 0, gate="not"))
    document = done(document, add_perceptrons(document, 600, 0, gate="not"))
    first, last = sorted(document.elements)[-2:]
    document = done(document, connect(document, 5, first))
    document = done(document, connect(document, first, last))
    document = done(document, group(document, [first, last], "twice not"))
    other = parents_of(document)[first]
    after = done(document, relocate(document, [XOR], other))
    assert parents_of(after)[XOR] == other
    assert connections(after) == connections(document)
    assert_groups_sound(after)


# --- what cannot be -----------------------------------------------------------------


def test_inputs_of_the_network_stay_outside():
    document = grouped_xor()
    error = refused(document, [1], XOR)
    assert error.code is Code.GROUP_KEEPS_OUT
    assert error.issue.values["name"] == document.block(1).name


def test_a_group_is_not_left_empty():
    document = grouped_xor()
    assert refused(document, [3, 4, 5], None).code is Code.GROUP_LEFT_EMPTY


def test_an_input_of_a_group_stays_its_input():
    document = grouped_xor()
    port = next(b.id for b in document.blocks() if isinstance(b, Port))
    assert refused(document, [port], None).code is Code.GROUP_NOTHING_TO_MOVE


def test_a_group_does_not_come_into_itself():
    document = grouped_xor()
    assert refused(document, [XOR], XOR).code is Code.GROUP_INSIDE_ITSELF


def test_what_lies_in_two_places_is_not_moved_at_once():
    document = done(grouped_xor(), add_perceptrons(grouped_xor(), 0, 500))
    error = refused(document, [3, max(document.elements)], None)
    assert error.code is Code.GROUP_TWO_PLACES


def test_a_definition_does_not_come_into_another_use_of_itself():
    document, second = two_uses()
    assert refused(document, [second], XOR).code is Code.GROUP_INSIDE_ITSELF


def test_what_lies_inside_a_chosen_group_goes_with_it():
    assert movable(grouped_xor(), [XOR, 3, 4]) == [XOR]


# --- anything -----------------------------------------------------------------------


@given(selections(), st.data())
@settings(deadline=None, max_examples=150)
def test_what_is_computed_stays_the_same_in_and_out(drawn, data):
    document, chosen = drawn
    try:
        document = done(document, group(document, chosen, "B"))
    except EngineError:
        return
    (use,) = document.groups
    perceptrons = [b.id for b in document.blocks() if isinstance(b, PerceptronBlock)]
    some = data.draw(st.lists(st.sampled_from(perceptrons), min_size=1, unique=True))
    parents = parents_of(document)
    target = None if parents.get(some[0]) == use.id else use.id
    places = {parents.get(i) for i in some}
    left = [i for i in use.members if i in perceptrons and i not in some]
    if len(places) > 1 or (target is None and not left):
        refused(document, some, target)
        return
    after = done(document, relocate(document, some, target))
    assert connections(after) == connections(document)
    assert all(parents_of(after).get(i) == target for i in some)
    assert_groups_sound(after)
    edit = completed(document, relocate(document, some, target))
    back = document.apply(edit.changes).apply(edit.inverse().changes)
    assert back == document
