"""All uses of a definition change together."""

import numpy as np
import pytest
from hypothesis import given

from engine.arrays import frozen
from engine.data.truth_table import truth_table
from engine.document.clipboard import fragment_of, paste
from engine.document.document import Document
from engine.document.edits import (
    add_perceptrons,
    connect,
    move,
    remove,
    set_activation,
    set_name,
    set_values,
    set_weight,
)
from engine.document.elements import Group, PerceptronBlock, Settings, Wire
from engine.document.file import decode_project, encode_json
from engine.document.groups.alike import completed, content_of
from engine.document.groups.making import group, ungroup
from engine.document.groups.moving import joined
from engine.document.groups.ports import add_port, set_output
from engine.document.groups.sharing import training_refusal
from engine.document.groups.tree import interior, uses_of
from engine.document.groups.using import freeze_group, make_independent
from engine.document.rewiring import remove_and_heal
from engine.errors import Code, EngineError
from engine.network.compile import compile_document
from engine.network.network import Network
from engine.training.problem import make_problem
from tests.engine.document.groups.drawings import (
    done,
    grouped_xor,
    selections,
    the_group,
)


def refused(edit, *args, **kwargs):
    with pytest.raises(EngineError) as caught:
        edit(*args, **kwargs)
    return caught.value.issue


def two() -> Document:
    """Draw XOR as group 12, and a second use of it without wires."""
    document = grouped_xor()
    return done(document, paste(document, fragment_of(document, [12]), 400, 0))


def are_alike(document):
    uses = uses_of(document, document.groups[0].definition)
    contents = [content_of(document, use.id) for use in uses]
    return len(uses) > 1 and all(content == contents[0] for content in contents)


def twin(document, element_id):
    """Return what stands in the second use for an element of the first."""
    first, second = uses_of(document, document.groups[0].definition)
    place = interior(document, first.id).index(element_id)
    return document.get(interior(document, second.id)[place])


def test_a_copy_is_a_use_of_the_same_definition():
    document = two()
    assert [use.name for use in document.groups] == ["XOR", "XOR2"]
    assert are_alike(document)
    assert twin(document, 3).name == "NAND"


def test_a_weight_set_inside_one_use_is_set_inside_all():
    document = two()
    edit = completed(document, set_weight(document, 10, 0, 0, 0.25))
    assert len(edit.changes) == 2
    after = document.apply(edit.changes)
    assert are_alike(after)
    assert after.apply(edit.inverse().changes) == document


@pytest.mark.parametrize(
    "edit",
    [
        lambda d: set_activation(d, [3], "sigmoid"),
        lambda d: set_name(d, 3, "first"),
        lambda d: move(d, {3: (5, 7)}),
        lambda d: remove(d, [4]),
        lambda d: remove(d, [10]),
        lambda d: joined(d, add_perceptrons(d, 100, 0), 12),
        lambda d: add_port(d, 12, "carry"),
        lambda d: set_output(d, 3, True),
        lambda d: group(d, [3, 4], "pair"),
    ],
)
def test_every_edit_inside_one_use_is_done_inside_all(edit):
    document = two()
    wanted = completed(document, edit(document))
    after = document.apply(wanted.changes)
    assert are_alike(after)
    assert content_of(after, 12) != content_of(document, 12)
    assert after.apply(wanted.inverse().changes) == document
    assert decode_project(encode_json(after)).warnings == ()


def test_what_is_edited_in_the_second_use_is_edited_in_the_first():
    document = two()
    other = twin(document, 3)
    assert isinstance(other, PerceptronBlock)
    document = done(document, set_activation(document, [other.id], "sigmoid"))
    block = document.get(3)
    assert isinstance(block, PerceptronBlock)
    assert block.activation == "sigmoid"


def test_moving_a_use_leaves_the_others_where_they_are():
    document = two()
    edit = completed(document, move(document, {12: (333.3, 77.7)}))
    first = {12, *interior(document, 12)}
    assert {change.id for change in edit.changes} == first


def test_a_wire_to_one_use_leads_to_that_use_only():
    document = two()
    _, second = document.groups
    edit = completed(document, connect(document, 5, second.inputs[0]))
    assert len(edit.changes) == 1


def test_different_numbers_for_two_uses_become_those_of_the_first():
    document = two()
    ids = [10, next(w.id for w in document.wires() if w.source == twin(document, 3).id)]
    weights = {i: frozen([[float(k)]]) for k, i in enumerate(ids)}
    edit = set_values(document, weights, {}, "new_start", also_start=True)
    after = done(document, edit)
    assert [after.wire(i).weights.item() for i in ids] == [0.0, 0.0]


def test_an_independent_use_stays_as_it_is():
    document = two()
    second = the_group(document, "XOR2")
    document = done(document, make_independent(document, second.id))
    edit = completed(document, set_weight(document, 10, 0, 0, 0.25))
    assert len(edit.changes) == 1


def test_taking_one_use_apart_leaves_the_other_whole():
    document = two()
    left = done(document, ungroup(document, [12]))
    (other,) = left.groups
    assert content_of(left, other.id) == content_of(document, other.id)


def test_a_use_pasted_after_an_edit_is_a_definition_of_its_own():
    document = grouped_xor()
    old = fragment_of(document, [12])
    document = done(document, set_weight(document, 10, 0, 0, 0.25))
    document = done(document, paste(document, old, 400, 0))
    first, second = document.groups
    assert first.definition != second.definition


def test_a_use_pasted_into_another_document_brings_its_definition_once():
    fragment = fragment_of(grouped_xor(), [12])
    document = Document()
    for k in range(2):
        document = done(document, paste(document, fragment, 0, 300 * k))
    assert len({use.definition for use in document.groups}) == 1
    assert are_alike(document)


@given(selections())
def test_the_uses_of_any_group_are_alike(drawing):
    document, ids = drawing
    document = done(document, group(document, ids, "part"))
    (made,) = document.groups
    document = done(document, paste(document, fragment_of(document, [made.id]), 9, 9))
    assert are_alike(document)
    again = done(document, group(document, ids[:1], "inner"))
    assert are_alike(again)
    parted = done(again, ungroup(again, [g.id for g in again.groups[2:3]]))
    assert decode_project(encode_json(parted)).warnings == ()


# --- what is refused ----------------------------------------------------------------


def test_a_definition_is_not_used_inside_itself():
    document = two()
    edit = paste(document, fragment_of(document, [12]), 50, 50)
    edit = joined(document, edit, 12)
    issue = refused(completed, document, edit)
    assert (issue.code, issue.values["block"]) == (Code.GROUP_INSIDE_ITSELF, "XOR")


def test_an_edit_that_closes_a_loop_through_another_use_is_refused():
    document = two()
    document = done(document, add_port(document, 12, "c"))
    document = done(document, set_output(document, 3, True))
    first, second = document.groups
    # The second use's NAND leads back to its own new input, which feeds nothing yet.
    document = done(document, connect(document, twin(document, 3).id, second.inputs[2]))
    edit = connect(document, first.inputs[2], 3)
    assert refused(completed, document, edit).code is Code.GROUP_LOOP


# --- training -----------------------------------------------------------------------


def wired_twice() -> Document:
    """Draw XOR, and a second use of it that gets x1 and the first one's answer."""
    document = two()
    _, second = document.groups
    document = done(document, connect(document, 1, second.inputs[0]))
    document = done(document, connect(document, 5, second.inputs[1]))
    blocks = [b.id for b in document.blocks() if isinstance(b, PerceptronBlock)]
    return done(document, set_activation(document, blocks, "sigmoid"))


def problem_of(document):
    network = compile_document(document).network
    assert isinstance(network, Network)
    return make_problem(network, truth_table("xor"), Settings())


def test_one_use_is_trained_like_any_drawing():
    assert training_refusal(grouped_xor()) is None


def test_a_definition_that_is_used_twice_is_not_trained():
    document = wired_twice()
    network = compile_document(document).network
    issue = training_refusal(document)
    assert network is not None
    assert issue is not None
    assert network.refusal == issue
    assert refused(problem_of, document) == issue
    assert (issue.code, issue.values) == (Code.GROUP_SHARED, {"block": "XOR", "n": 2})


def test_frozen_or_independent_uses_may_be_trained():
    document = wired_twice()
    frozen_ones = done(document, freeze_group(document, 12, True))
    assert are_alike(frozen_ones)
    assert training_refusal(frozen_ones) is None
    assert problem_of(frozen_ones).n_train == 4
    second = the_group(document, "XOR2")
    alone = done(document, make_independent(document, second.id))
    assert training_refusal(alone) is None


def test_groups_can_be_told_from_blocks():
    assert all(isinstance(g, Group) for g in two().groups)
    assert np.array_equal(two().wire(10).weights, [[0.5]])


# --- a block inside a block ---------------------------------------------------------


def nested_twice() -> Document:
    """Draw XOR (12) inside a block "outer", and a second use of that."""
    document = grouped_xor()
    document = done(document, group(document, [12], "outer"))
    outer = the_group(document, "outer")
    return done(document, paste(document, fragment_of(document, [outer.id]), 900, 0))


def test_what_is_removed_inside_is_gone_for_the_blocks_around_every_use():
    document = nested_twice()
    assert all(g.output_names == ("AND",) for g in document.groups)
    after = done(document, remove(document, [5]))
    assert all(g.outputs == () for g in after.groups)
    assert decode_project(encode_json(after)).warnings == ()


def test_an_output_is_one_only_as_long_as_the_block_inside_has_it():
    document = nested_twice()
    after = done(document, set_output(document, 5, False))
    assert all(g.outputs == () for g in after.groups)
    assert decode_project(encode_json(after)).warnings == ()


def test_an_id_that_is_used_again_at_once_is_not_taken_for_the_member():
    document = grouped_xor()
    new = max(document.elements) + 1
    document = done(document, joined(document, add_perceptrons(document, 0, 0), 12))
    document = done(document, connect(document, 3, new))
    document = done(document, connect(document, new, 4))
    healed = done(document, remove_and_heal(document, [new]))
    assert isinstance(healed.get(new), Wire)
    assert new not in healed.groups[0].members
