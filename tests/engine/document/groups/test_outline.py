"""The drawing seen from outside its groups, and tidied so."""

from engine.document.arrange import tidy
from engine.document.edits import add_perceptrons, connect, move
from engine.document.elements import Port
from engine.document.groups.outline import outlined
from engine.document.groups.shape import LETTER, closed_shape
from engine.document.groups.tree import interior
from tests.engine.document.groups.drawings import done, grouped_xor, xor


def test_a_group_is_one_block_among_the_others():
    document = outlined(grouped_xor())
    assert [block.id for block in document.blocks()] == [1, 2, 12]
    assert {(w.source, w.target) for w in document.wires()} == {(1, 12), (2, 12)}


def test_a_drawing_without_groups_is_its_own_outline():
    document = xor()
    assert outlined(document) is document


def test_the_inside_of_a_group_has_an_outline_of_its_own():
    document = outlined(grouped_xor(), 12)
    ports = [b.id for b in document.blocks() if isinstance(b, Port)]
    assert sorted(b.id for b in document.blocks()) == sorted([3, 4, 5, *ports])
    assert len(list(document.wires())) == 6


def test_tidying_moves_a_group_as_a_whole():
    document = grouped_xor()
    document = done(document, move(document, {12: (-900.0, 400.0)}))
    tidied = done(document, tidy(document))
    ways = {
        (
            tidied.block(i).x - document.block(i).x,
            tidied.block(i).y - document.block(i).y,
        )
        for i in interior(document, 12)
    }
    assert len(ways) == 1
    x = {g.id: g.x for g in tidied.groups}[12]
    assert x > tidied.block(1).x


def test_two_groups_that_feed_each_other_can_be_tidied():
    document = grouped_xor()
    document = done(document, add_perceptrons(document, 500, 0))
    new = document.next_id - 1
    document = done(document, connect(document, 5, new))
    assert tidy(document).name == "tidy"


def test_inputs_and_outputs_stand_on_the_edges_of_a_closed_group():
    document = grouped_xor()
    (group,) = document.groups
    shape = closed_shape(document, group)
    assert [block for block, _ in shape.inputs] == list(group.inputs)
    assert shape.place(5) == (shape.width / 2, shape.outputs[0][1])
    assert shape.place(3) is None
    ys = [y for _, y in shape.inputs]
    assert -shape.height / 2 < ys[0] < ys[1] < shape.height / 2


def test_there_is_room_for_the_names_of_inputs_and_for_the_values_of_outputs():
    document = grouped_xor()
    (group,) = document.groups
    shape = closed_shape(document, group)
    inputs = [document.block(i).name for i in group.inputs]
    longest = max(map(len, inputs))
    assert shape.inputs_width >= longest * LETTER
    (output,) = group.output_names
    assert shape.width - shape.inputs_width >= len(f"{output} = −0.12") * LETTER
