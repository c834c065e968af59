"""Grouping, taking apart, and what a group computes."""

import numpy as np
import pytest
from hypothesis import given

from engine.document.document import Document
from engine.document.edits import (
    add_input,
    add_perceptrons,
    connect,
    move,
    remove,
    set_connection,
    set_n_units,
    set_weight,
)
from engine.document.elements import Group, Port
from engine.document.file import decode_project, encode_json, encode_nns
from engine.document.groups.flat import flattened
from engine.document.groups.making import group, ungroup
from engine.document.groups.moving import joined
from engine.document.groups.naming import set_definition, set_group_name
from engine.document.groups.ports import add_port, set_output
from engine.document.groups.tree import hidden_in, interior, parents_of
from engine.document.groups.using import set_open
from engine.errors import Code, EngineError
from engine.network.compile import compile_document
from engine.network.network import Network
from engine.network.parameters import parameters_of
from engine.training.evaluate import evaluate
from tests.engine.document.groups.drawings import (
    done,
    grouped_xor,
    selections,
    the_group,
    xor,
)

TABLE = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], dtype=float)


def answers(document, x):
    network = compile_document(document).network
    assert isinstance(network, Network)
    return evaluate(network, parameters_of(network, document), x).out[-1]


def refused(edit, *args, **kwargs):
    with pytest.raises(EngineError) as caught:
        edit(*args, **kwargs)
    return caught.value.issue


def group_in(document):
    (only,) = document.groups
    return only


def test_a_group_has_a_port_for_each_source_and_an_output_for_each_end():
    made = group_in(grouped_xor())
    document = grouped_xor()
    assert (made.name, made.title) == ("XOR", "XOR")
    assert [document.block(i).name for i in made.inputs] == ["x1", "x2"]
    assert made.outputs == (5,)
    assert made.output_names == ("AND",)
    assert set(made.members) == {3, 4, 5, *made.inputs}


def test_a_grouped_xor_is_still_xor():
    assert answers(grouped_xor(), TABLE).ravel().tolist() == [0, 1, 1, 0]


@given(selections())
def test_a_grouped_drawing_computes_what_it_did_before(drawing):
    document, ids = drawing
    grouped = done(document, group(document, ids, "part"))
    assert flattened(grouped) == document
    before, after = compile_document(document), compile_document(grouped)
    assert before.issues == after.issues
    assert before.network == after.network


@given(selections())
def test_grouping_and_taking_apart_gives_the_same_document(drawing):
    document, ids = drawing
    grouped = done(document, group(document, ids, "part"))
    assert done(grouped, ungroup(grouped, [group_in(grouped).id])) == document


@given(selections())
def test_a_group_inside_a_group_changes_nothing_either(drawing):
    document, ids = drawing
    outer = done(document, group(document, ids, "outer"))
    nested = done(outer, group(outer, ids[:1], "inner"))
    assert flattened(nested) == document
    inner = the_group(nested, "inner")
    assert parents_of(nested)[inner.id] == the_group(nested, "outer").id
    assert done(nested, ungroup(nested, [inner.id])) == outer


@given(selections())
def test_a_grouped_drawing_survives_saving(drawing):
    document, ids = drawing
    grouped = done(document, group(document, ids, "part"))
    for encode in (encode_json, encode_nns):
        data = encode(grouped)
        loaded = decode_project(data)
        assert loaded.document == grouped
        assert loaded.warnings == ()
        assert encode(loaded.document) == data


def test_grouping_is_undone_by_the_opposite_changes():
    document = xor()
    edit = group(document, [3, 4, 5], "XOR")
    assert document.apply(edit.changes).apply(edit.inverse().changes) == document


def test_inputs_of_the_network_stay_outside():
    document = xor()
    made = done(document, group(document, [1, 2, 3, 4, 5], "XOR"))
    assert not {1, 2} & set(interior(made, group_in(made).id))


def test_without_a_perceptron_there_is_no_group():
    document = xor()
    assert refused(group, document, [1, 2], "XOR").code is Code.GROUP_NOTHING
    assert refused(group, document, [3], "  ").code is Code.NAME_EMPTY


def test_a_selection_inside_and_outside_a_group_is_not_grouped():
    document = grouped_xor()
    document = done(document, add_perceptrons(document, 400, 0))
    issue = refused(group, document, [3, document.next_id - 1], "half")
    assert issue.code is Code.GROUP_TWO_PLACES


# --- wiring -------------------------------------------------------------------------


def test_a_port_is_wired_once_and_by_as_many_outputs_as_it_takes():
    document = grouped_xor()
    port = group_in(document).inputs[0]
    document = done(document, add_input(document, 0, 300))
    x3 = document.next_id - 1
    assert refused(connect, document, x3, port).code is Code.PORT_TAKEN
    lead = next(w for w in document.wires() if w.target == port)
    document = done(document, remove(document, [lead.id]))
    document = done(document, add_input(document, 0, 400, n_columns=2))
    issue = refused(connect, document, document.next_id - 1, port)
    assert issue.code is Code.PORT_WIDTH
    assert (issue.values["found"], issue.values["wanted"]) == (2, 1)
    document = done(document, connect(document, x3, port))
    assert flattened(document).wire(6).source == x3


def test_an_input_that_nothing_feeds_counts_as_0():
    document = grouped_xor()
    lead = next(w for w in document.wires() if w.source == 2)
    document = done(document, remove(document, [lead.id]))
    out = answers(document, TABLE)  # OR is then x1 - 0.2 > 0, NAND always 1
    assert out.ravel().tolist() == [0, 1, 0, 1]


def test_nothing_is_wired_through_the_side_of_a_group():
    document = grouped_xor()
    document = done(document, add_perceptrons(document, 400, 0))
    new = document.next_id - 1
    assert refused(connect, document, new, 3).code is Code.GROUP_SHUT
    assert refused(connect, document, 3, new).code is Code.GROUP_NOT_OUTPUT
    document = done(document, connect(document, 5, new))
    assert document.wire(document.next_id - 1).source == 5


def test_one_block_feeds_a_perceptron_inside_only_once():
    document = grouped_xor()
    first, second = group_in(document).inputs
    lead = next(w for w in document.wires() if w.target == second)
    document = done(document, remove(document, [lead.id]))
    assert refused(connect, document, 1, second).code is Code.GROUP_DOUBLE
    assert first != second


def test_a_wire_that_would_close_a_loop_through_a_group_is_refused():
    document = grouped_xor()
    first = group_in(document).inputs[0]
    lead = next(w for w in document.wires() if w.target == first)
    document = done(document, remove(document, [lead.id]))
    assert refused(connect, document, 5, first).code is Code.WIRE_LOOP


def test_a_wire_into_a_port_has_no_weight_to_set_or_cut():
    document = grouped_xor()
    lead = next(w for w in document.wires() if w.source == 1)
    issue = refused(set_weight, document, lead.id, 0, 0, 2.0)
    assert issue.code is Code.LEAD_HAS_NO_WEIGHT
    issue = refused(set_connection, document, lead.id, 0, 0, there=False)
    assert issue.code is Code.LEAD_HAS_NO_WEIGHT


def test_what_feeds_a_port_keeps_its_number_of_units():
    document = xor()
    document = done(document, add_perceptrons(document, 400, 0))
    document = done(document, connect(document, 5, 12))
    document = done(document, group(document, [12], "end"))
    assert refused(set_n_units, document, 5, 3).code is Code.PORT_WIDTH


# --- looks --------------------------------------------------------------------------


def test_a_group_carries_along_what_lies_inside():
    document = grouped_xor()
    made = group_in(document)
    moved = done(document, move(document, {made.id: (made.x + 10, made.y - 20)}))
    for element_id in interior(document, made.id):
        before, after = document.block(element_id), moved.block(element_id)
        assert (after.x - before.x, after.y - before.y) == (10, -20)


def test_a_closed_group_hides_what_lies_inside():
    document = grouped_xor()
    made = group_in(document)
    assert hidden_in(document) == dict.fromkeys(interior(document, made.id), made.id)
    opened = done(document, set_open(document, made.id, True))
    assert hidden_in(opened) == {}


def test_removing_a_group_removes_what_lies_inside():
    document = grouped_xor()
    left = done(document, remove(document, [group_in(document).id]))
    assert sorted(left.elements) == [0, 1, 2]


def test_a_group_whose_perceptrons_are_gone_goes_too():
    document = grouped_xor()
    left = done(document, remove(document, [3, 4, 5]))
    assert sorted(left.elements) == [0, 1, 2]


def test_what_is_removed_inside_is_no_longer_an_output():
    document = grouped_xor()
    left = done(document, remove(document, [5]))
    made = group_in(left)
    assert (made.outputs, made.output_names) == ((), ())
    assert 5 not in made.members


def test_inputs_and_outputs_get_names_and_an_order():
    document = grouped_xor()
    made = group_in(document)
    first, second = made.inputs
    named = [(second, "b"), (first, "a")]
    edit = set_definition(document, made.id, "Exclusive or", named, [(5, "sum")])
    document = done(document, edit)
    made = group_in(document)
    assert made.inputs == (second, first)
    assert (made.title, made.output_names) == ("Exclusive or", ("sum",))
    assert [document.block(i).name for i in made.inputs] == ["b", "a"]
    double = [(first, "a"), (second, "a")]
    issue = refused(set_definition, document, made.id, "X", double, [(5, "y")])
    assert (issue.code, issue.values["name"]) == (Code.NAME_TAKEN, "a")


def test_a_use_is_renamed():
    document = grouped_xor()
    document = done(document, set_group_name(document, 12, " first  XOR "))
    assert group_in(document).name == "first XOR"
    assert refused(set_group_name, document, 12, "").code is Code.NAME_EMPTY


def test_a_group_gets_an_input_and_an_output_more():
    document = grouped_xor()
    document = done(document, add_port(document, 12, "x2"))
    document = done(document, set_output(document, 3, True))
    made = group_in(document)
    port = document.block(made.inputs[-1])
    assert isinstance(port, Port)
    assert port.name == "x22"
    assert made.outputs == (5, 3)
    document = done(document, set_output(document, 3, False))
    assert group_in(document).outputs == (5,)
    assert refused(set_output, document, 1, True).code is Code.GROUP_NOTHING


def test_an_output_that_leads_outside_stays_an_output():
    document = grouped_xor()
    document = done(document, add_perceptrons(document, 400, 0))
    document = done(document, connect(document, 5, document.next_id - 1))
    edit = set_output(document, 5, False)
    assert refused(done, document, edit).code is Code.GROUP_NOT_OUTPUT


def test_a_new_block_comes_into_an_open_group():
    document = grouped_xor()
    edit = joined(document, add_perceptrons(document, 100, 0), 12)
    document = done(document, edit)
    assert parents_of(document)[document.next_id - 1] == 12
    outside = add_input(document, 0, 0)
    assert joined(document, outside, 12) == outside


def test_a_group_is_an_element_of_its_own_kind():
    assert isinstance(grouped_xor().get(12), Group)
    with pytest.raises(KeyError):
        grouped_xor().block(12)
    assert Document().groups == ()
