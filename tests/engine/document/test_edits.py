"""Tests of engine.document.edits, one by one and in any row, undone and redone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.arrays import frozen
from engine.document import bends, edits, frames, pins, views
from engine.document.arrange import DEFAULT_BOX
from engine.document.clipboard import fragment_of, paste
from engine.document.copied import copied, paste_with_incoming
from engine.document.document import Document
from engine.document.elements import Frame, InputBlock, Note, PerceptronBlock
from engine.document.names import PLOTS
from engine.document.rewiring import (
    check_insert,
    cut_wires,
    insert_into_wire,
    remove_and_heal,
)
from engine.errors import Code, EngineError
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of, set_parameters


def done(document, make, *args, **kwargs):
    return document.apply(make(document, *args, **kwargs).changes)


@pytest.fixture
def document():
    """x (1: x1, x2) -> layer (2: 3 units) -> out (3), wires 4 and 5."""
    document = done(Document(), edits.add_input, 0, 0, 2)
    document = done(
        document, edits.add_perceptrons, 100, 0, n_units=3, activation="sigmoid"
    )
    document = done(
        document, edits.add_perceptrons, 200, 0, activation="sigmoid", name="out"
    )
    document = done(document, edits.connect, 1, 2)
    return done(document, edits.connect, 2, 3)


# --- adding and removing ----------------------------------------------------------


def test_new_inputs_get_the_next_free_column_names(document):
    one = done(document, edits.add_input, 0, 60)
    block = one.block(6)
    assert isinstance(block, InputBlock)
    assert (block.columns, block.name) == (("x3",), "x3")


def test_a_single_input_with_a_name_has_its_column_named_so():
    block = done(Document(), edits.add_input, 0, 0, 1, "height").block(1)
    assert isinstance(block, InputBlock)
    assert (block.name, block.columns) == ("height", ("height",))


def test_new_blocks_get_free_names():
    document = Document()
    for _ in range(3):
        document = done(document, edits.add_perceptrons, 0, 0)
    document = done(document, edits.add_perceptrons, 0, 0, n_units=5)
    document = done(document, edits.add_perceptrons, 0, 0, gate="and")
    document = done(document, edits.add_perceptrons, 0, 0, gate="and")
    names = [block.name for block in document.blocks()]
    assert names == ["n1", "n2", "n3", "layer1", "AND", "AND2"]
    assert edits.free_name(document, "AND2") == "AND3"
    assert edits.free_name(document, "7") == "7"


def test_a_gate_comes_with_its_bias_and_its_wires_with_its_weight():
    document = done(Document(), edits.add_input, 0, 0, 2)
    document = done(document, edits.add_perceptrons, 0, 0, gate="nand")
    document = done(document, edits.connect, 1, 2)
    gate, wire = document.block(2), document.wire(3)
    assert isinstance(gate, PerceptronBlock)
    assert (gate.bias.tolist(), gate.activation) == ([0.7], "step")
    assert wire.weights.tolist() == [[-0.5], [-0.5]]
    assert wire.start_weights.tolist() == [[-0.5], [-0.5]]


def test_a_new_wire_has_the_same_seeded_numbers_every_time(document):
    without = done(document, edits.remove, [4])
    again = done(without, edits.connect, 1, 2)
    weights = document.wire(4).weights
    assert np.array_equal(weights, again.wire(6).weights)
    assert np.abs(weights).max() <= np.sqrt(6 / (2 + 3))
    assert len(np.unique(weights)) == 6
    other = done(without, edits.set_settings, seed=1)
    assert not np.array_equal(weights, done(other, edits.connect, 1, 2).wire(6).weights)


def test_a_single_weight_starts_as_a_number_to_calculate_with():
    document = done(Document(), edits.add_input, 0, 0)
    document = done(document, edits.add_perceptrons, 0, 0)
    weight = float(done(document, edits.connect, 1, 2).wire(3).weights[0, 0])
    assert weight == round(weight, 2)
    given_one = done(document, edits.connect, 1, 2, frozen([[0.123456]]))
    assert given_one.wire(3).weights.tolist() == [[0.123456]]


def test_a_refused_wire_raises_and_changes_nothing(document):
    with pytest.raises(EngineError) as error:
        edits.connect(document, 3, 2)
    assert error.value.code == Code.WIRE_LOOP


def test_a_removed_block_takes_its_wires_with_it(document):
    assert list(done(document, edits.remove, [2]).elements) == [0, 1, 3]
    assert list(done(document, edits.remove, [5]).elements) == [0, 1, 2, 3, 4]
    assert done(document, edits.remove, [0, 99]) == document


@pytest.mark.parametrize("count", [0, -1, edits.MAX_UNITS + 1])
def test_counts_have_limits_that_the_refusal_names(document, count):
    for make in (
        lambda: edits.add_perceptrons(document, 0, 0, n_units=count),
        lambda: edits.add_input(document, 0, 0, count),
        lambda: edits.set_n_units(document, 2, count),
    ):
        with pytest.raises(EngineError) as error:
            make()
        assert error.value.code == Code.COUNT_OUT_OF_RANGE
        assert error.value.issue.values == {
            "value": count,
            "lowest": 1,
            "highest": edits.MAX_UNITS,
        }


# --- places, looks, names ---------------------------------------------------------


def test_steps_of_one_drag_merge_into_one_entry(document):
    first = edits.move(document, {1: (5, 6), 2: (7, 8)})
    second = edits.move(document, {2: (9, 9), 1: (5, 7)})
    other = edits.move(document, {1: (5, 7)})
    assert first.merge_key == second.merge_key != other.merge_key
    moved = document.apply(first.changes).block(2)
    assert (moved.x, moved.y) == (7.0, 8.0)
    assert edits.move(document, {4: (1, 1)}).changes == ()  # a wire has no place


def test_an_edit_that_changes_nothing_has_no_changes(document):
    block = document.block(1)
    assert edits.move(document, {1: (block.x, block.y)}).changes == ()
    assert edits.set_activation(document, [2], "sigmoid").changes == ()
    assert edits.set_settings(document, loss="half_sse").changes == ()
    assert edits.back_to_start(document).changes == ()
    assert edits.set_collapsed(document, [1, 2], True).changes == ()


def test_layers_are_collapsed_and_expanded_together(document):
    open_ = done(document, edits.set_collapsed, [1, 2], False)
    assert [block.collapsed for block in open_.blocks()] == [False, False, True]


def test_names_are_trimmed_and_never_empty(document):
    assert done(document, edits.set_name, 3, "  y ").block(3).name == "y"
    for make in (
        lambda: edits.set_name(document, 3, "  "),
        lambda: edits.set_columns(document, 1, ["a", " "]),
    ):
        with pytest.raises(EngineError) as error:
            make()
        assert error.value.code == Code.NAME_EMPTY


def test_a_single_input_is_renamed_together_with_its_column():
    document = done(Document(), edits.add_input, 0, 0)
    block = done(document, edits.set_name, 1, "age").block(1)
    assert isinstance(block, InputBlock)
    assert block.columns == ("age",)


def test_notes_are_added_and_edited():
    document = done(Document(), edits.add_note, 3, 4, "one")
    document = done(document, edits.set_note, 1, "two")
    assert document.get(1) == Note(1, 3, 4, "two")
    with pytest.raises(KeyError):
        edits.set_note(document, 0, "not a note")


# --- numbers ----------------------------------------------------------------------


def test_a_weight_set_by_hand_is_a_start_value_too(document):
    edit = edits.set_weight(document, 4, 1, 2, 0.25)
    after = document.apply(edit.changes)
    wire = after.wire(4)
    assert wire.weights[1, 2] == wire.start_weights[1, 2] == 0.25
    kept = np.ones((2, 3), bool)
    kept[1, 2] = False
    assert np.array_equal(wire.weights[kept], document.wire(4).weights[kept])
    assert edit.values == {"source": "x", "target": "layer1", "value": 0.25}


def test_a_bias_set_by_hand_is_a_start_value_and_switched_on(document):
    off = done(document, edits.set_use_bias, [2], False)
    block = done(off, edits.set_bias, 2, 1, -0.5).block(2)
    assert isinstance(block, PerceptronBlock)
    assert block.bias.tolist() == block.start_bias.tolist() == [0.0, -0.5, 0.0]
    assert block.use_bias


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_only_finite_numbers_enter_a_document(document, value):
    for make in (
        lambda: edits.set_weight(document, 4, 0, 0, value),
        lambda: edits.set_bias(document, 2, 0, value),
    ):
        with pytest.raises(EngineError) as error:
            make()
        assert error.value.code == Code.VALUE_NOT_FINITE


def test_a_cut_connection_has_the_weight_0_and_comes_back_by_a_number(document):
    cut = done(document, edits.set_connection, 4, 0, 1, False)
    wire = cut.wire(4)
    assert wire.mask is not None
    assert wire.mask.tolist() == [[True, False, True], [True, True, True]]
    assert wire.weights[0, 1] == wire.start_weights[0, 1] == 0.0
    assert done(cut, edits.set_connection, 4, 0, 1, True).wire(4).mask is None
    by_number = done(cut, edits.set_weight, 4, 0, 1, 0.5).wire(4)
    assert by_number.mask is None
    assert by_number.weights[0, 1] == 0.5


def test_training_keeps_the_start_and_back_to_the_start_restores_it(document):
    network = compile_document(document).network
    assert network is not None
    start = parameters_of(network, document)
    trained = type(start)(
        tuple(frozen(W + 1) for W in start.weights),
        tuple(frozen(b - 1) for b in start.biases),
    )
    edit = set_parameters(document, network, trained, "train", updates=5)
    after = document.apply(edit.changes)
    assert edit.values == {"updates": 5}
    assert parameters_of(network, after) == trained
    assert done(after, edits.back_to_start) == document


def test_a_new_start_replaces_the_start_values(document):
    values = frozen(np.full((2, 3), 0.1))
    edit = edits.set_values(
        document, {4: values}, {2: frozen([1, 2, 3])}, "new_start", also_start=True
    )
    after = document.apply(edit.changes)
    assert after.wire(4).start_weights.tolist() == values.tolist()
    assert done(after, edits.back_to_start) == after


# --- properties -------------------------------------------------------------------


def test_activations_are_set_for_several_blocks_but_not_for_inputs(document):
    after = done(document, edits.set_activation, [2, 3], "tanh")
    assert {after.block(i).activation for i in (2, 3)} == {"tanh"}
    with pytest.raises(KeyError):
        edits.set_activation(document, [1], "tanh")


def test_a_bias_that_is_switched_off_is_0(document):
    set_ = done(document, edits.set_bias, 2, 0, 0.5)
    off = done(set_, edits.set_use_bias, [2], False).block(2)
    assert isinstance(off, PerceptronBlock)
    assert not off.use_bias
    assert off.bias.tolist() == off.start_bias.tolist() == [0.0, 0.0, 0.0]


def test_a_layer_that_grows_keeps_what_it_had(document):
    cut = done(document, edits.set_connection, 4, 1, 0, False)
    cut = done(cut, edits.set_bias, 2, 2, 0.7)
    after = done(cut, edits.set_n_units, 2, 5)
    wire, block = after.wire(4), after.block(2)
    assert isinstance(block, PerceptronBlock)
    assert np.array_equal(wire.weights[:, :3], cut.wire(4).weights)
    assert np.array_equal(after.wire(5).weights[:3], cut.wire(5).weights)
    assert wire.weights.shape == (2, 5)
    assert after.wire(5).weights.shape == (5, 1)
    assert (wire.weights[:, 3:] != 0).all()
    assert wire.mask is not None
    assert np.argwhere(~wire.mask).tolist() == [[1, 0]]
    assert block.bias.tolist() == [0.0, 0.0, 0.7, 0.0, 0.0]


def test_a_layer_that_shrinks_drops_its_last_units(document):
    named = done(document, edits.set_unit_names, 2, ["a", "b", "c"])
    after = done(named, edits.set_n_units, 2, 2)
    assert np.array_equal(after.wire(4).weights, document.wire(4).weights[:, :2])
    assert np.array_equal(after.wire(5).weights, document.wire(5).weights[:2])
    assert after.block(2).unit_names == ()


def test_columns_that_stay_keep_the_numbers_of_their_wires(document):
    three = done(document, edits.set_columns, 1, ["x1", "x2", "x3"])
    rows = three.wire(4).weights
    assert np.array_equal(rows[:2], document.wire(4).weights)
    without_the_middle = done(three, edits.set_columns, 1, ["x1", "x3"])
    assert np.array_equal(without_the_middle.wire(4).weights, rows[[0, 2]])
    before_all = done(document, edits.set_columns, 1, ["new", "x1", "x2"])
    assert np.array_equal(before_all.wire(4).weights[1:], document.wire(4).weights)


def test_a_missing_connection_goes_with_its_column(document):
    cut = done(document, edits.set_connection, 4, 1, 0, False)
    after = done(cut, edits.set_columns, 1, ["x2"]).wire(4)
    assert after.mask is not None
    assert after.mask.tolist() == [[False, True, True]]
    assert np.array_equal(after.weights, cut.wire(4).weights[[1]])


def test_as_many_columns_under_other_names_are_a_renaming(document):
    after = done(document, edits.set_columns, 1, ["a", " b "])
    assert after.block(1).columns == ("a", "b")
    assert after.wire(4) == document.wire(4)


def test_settings_merge_by_field(document):
    first = edits.set_settings(document, learning_rate=0.1)
    second = edits.set_settings(document, learning_rate=0.2)
    other = edits.set_settings(document, batch_size=4)
    assert first.name == "set_learning_rate"
    assert first.merge_key == second.merge_key != other.merge_key
    assert document.apply(second.changes).settings.learning_rate == 0.2


# --- any row of edits -------------------------------------------------------------


def pick(rng, items):
    items = list(items)
    return items[rng.integers(len(items))] if items else None


def perceptrons(document):
    return [b for b in document.blocks() if isinstance(b, PerceptronBlock)]


def connect_somehow(document, rng):
    ids = [block.id for block in document.blocks()]
    if not ids:
        return None
    try:
        return edits.connect(document, pick(rng, ids), pick(rng, ids))
    except EngineError:
        return None


def cell_of(wire, rng) -> tuple[int, int]:
    n_source, n_target = wire.weights.shape
    return int(rng.integers(n_source)), int(rng.integers(n_target))


def weight_somehow(document, rng):
    wire = pick(rng, document.wires())
    return wire and edits.set_weight(
        document, wire.id, *cell_of(wire, rng), value=float(rng.normal())
    )


def cut_somehow(document, rng):
    wire = pick(rng, document.wires())
    return wire and edits.set_connection(
        document, wire.id, *cell_of(wire, rng), there=bool(rng.integers(2))
    )


def bias_somehow(document, rng):
    block = pick(rng, perceptrons(document))
    return block and edits.set_bias(
        document, block.id, int(rng.integers(block.n_units)), float(rng.normal())
    )


def columns_somehow(document, rng):
    block = pick(rng, [b for b in document.blocks() if isinstance(b, InputBlock)])
    names = [f"c{k}" for k in rng.permutation(6)[: rng.integers(1, 5)]]
    return block and edits.set_columns(document, block.id, names)


def units_somehow(document, rng):
    block = pick(rng, perceptrons(document))
    return block and edits.set_n_units(document, block.id, int(rng.integers(1, 5)))


def properties_somehow(document, rng):
    ids = [b.id for b in perceptrons(document) if rng.integers(2)]
    if rng.integers(2):
        return edits.set_use_bias(document, ids, bool(rng.integers(2)))
    names = ["step", "sigmoid", "tanh", "softmax"]
    return edits.set_activation(document, ids, pick(rng, names))


def train_somehow(document, rng):
    network = compile_document(document).network
    if network is None:
        return None
    old = parameters_of(network, document)
    masks = [layer.mask for layer in network.layers]
    weights = [
        frozen(rng.normal(size=W.shape) * (1 if mask is None else mask))
        for W, mask in zip(old.weights, masks, strict=True)
    ]
    biases = [
        frozen(rng.normal(size=b.shape) * layer.bias_mask)
        for b, layer in zip(old.biases, network.layers, strict=True)
    ]
    new = type(old)(tuple(weights), tuple(biases))
    also_start = bool(rng.integers(2))
    return set_parameters(document, network, new, "train", also_start=also_start)


def insert_somehow(document, rng):
    wire = pick(rng, list(document.wires()))
    block = pick(rng, perceptrons(document))
    if wire is None or block is None or check_insert(document, block.id, wire.id):
        return None
    return insert_into_wire(document, block.id, wire.id, (5.0, 6.0))


def stroke_somehow(document, rng):
    cuts = {}
    for wire in document.wires():
        if rng.integers(2):
            cell = cell_of(wire, rng) if rng.integers(2) else None
            cuts[wire.id] = frozenset() if cell is None else frozenset({cell})
    return cut_wires(document, cuts)


def paste_somehow(document, rng):
    what = copied(document, some_ids(document, rng)[:3], "here")
    return paste_with_incoming(document, what, 1.0, 1.0, "here")


def bend_somehow(document, rng):
    wire = pick(rng, list(document.wires()))
    if wire is None:
        return None
    index = int(rng.integers(len(wire.bends) + 1))
    place = float(rng.integers(9)), float(rng.integers(9))
    if index == len(wire.bends) or len(wire.bends) < 2:
        return bends.add_bend(document, wire.id, index, place)
    if rng.integers(2):
        return bends.move_bend(document, wire.id, index, place)
    return bends.remove_bend(document, wire.id, index)


def frame_somehow(document, rng):
    frame = pick(rng, [e for e in document.elements.values() if isinstance(e, Frame)])
    boxes = dict.fromkeys(some_ids(document, rng), DEFAULT_BOX)
    boxes.pop(document.settings.id, None)
    if frame is None or rng.integers(3) == 0:
        return frames.add_frame(document, boxes, "frame")
    others = (
        lambda: frames.fit_frame(document, frame.id, boxes),
        lambda: frames.set_frame_title(document, frame.id, "title"),
        lambda: frames.set_frame_color(document, [frame.id], "red"),
        lambda: frames.set_frame_rect(document, frame.id, (0, 0, 300, 200)),
        lambda: frames.tidy(document, None, boxes),
    )
    return others[int(rng.integers(len(others)))]()


def view_somehow(document, rng):
    number = int(rng.integers(1, 10))
    if views.view_of(document, number) is None:
        return views.save_view(document, number, (1.0, 2.0), 0.5)
    if rng.integers(2):
        return views.rename_view(document, number, "view")
    return views.delete_view(document, number)


def some_ids(document, rng):
    return [i for i in document.elements if rng.integers(3) == 0]


def pin_somehow(document, rng):
    """Pin, move or take away a plot of some perceptron; None without one."""
    blocks = [b for b in document.blocks() if isinstance(b, PerceptronBlock)]
    if not blocks:
        return None
    block = blocks[int(rng.integers(len(blocks)))]
    if block.pins and rng.random() < 0.4:
        return pins.unpin_plot(document, block.id, int(rng.integers(len(block.pins))))
    unit, plot = int(rng.integers(block.n_units)), str(rng.choice(PLOTS))
    return pins.pin_plot(document, block.id, plot, unit, (float(rng.integers(9)), 80.0))


OPERATIONS = {
    "pin": pin_somehow,
    "input": lambda d, r: edits.add_input(d, 1.0, 2.0, int(r.integers(1, 4))),
    "unit": lambda d, r: edits.add_perceptrons(d, 3.0, 4.0),
    "gate": lambda d, r: edits.add_perceptrons(d, 0, 0, gate="nand"),
    "layer": lambda d, r: edits.add_perceptrons(
        d, 0, 0, n_units=int(r.integers(2, 5)), activation="sigmoid"
    ),
    "note": lambda d, r: edits.add_note(d, 0, 0, "note"),
    "connect": connect_somehow,
    "connect more": connect_somehow,
    "remove": lambda d, r: edits.remove(d, some_ids(d, r)[:1]),
    "move": lambda d, r: edits.move(d, dict.fromkeys(some_ids(d, r), (1.0, 2.0))),
    "weight": weight_somehow,
    "bias": bias_somehow,
    "cut": cut_somehow,
    "columns": columns_somehow,
    "units": units_somehow,
    "properties": properties_somehow,
    "back": lambda d, r: edits.back_to_start(d),
    "train": train_somehow,
    "settings": lambda d, r: edits.set_settings(d, seed=int(r.integers(9))),
    "paste": lambda d, r: paste(d, fragment_of(d, some_ids(d, r)[:3]), 1.0, 1.0),
    "paste wired": paste_somehow,
    "heal": lambda d, r: remove_and_heal(d, some_ids(d, r)[:2]),
    "insert": insert_somehow,
    "stroke": stroke_somehow,
    "bend": bend_somehow,
    "bend more": bend_somehow,
    "frame": frame_somehow,
    "view": view_somehow,
}


def assert_sound(document):
    for wire in document.wires():
        shape = (
            document.block(wire.source).n_units,
            document.block(wire.target).n_units,
        )
        assert wire.weights.shape == wire.start_weights.shape == shape
        assert not wire.weights.flags.writeable
        if wire.mask is not None:
            assert wire.mask.shape == shape
            assert not wire.mask.all()
            assert (wire.weights[~wire.mask] == 0).all()
            assert (wire.start_weights[~wire.mask] == 0).all()
    for block in perceptrons(document):
        assert block.start_bias.shape == block.bias.shape
        assert block.use_bias or (block.bias == 0).all()
    compile_document(document)


steps = st.lists(
    st.tuples(st.sampled_from(sorted(OPERATIONS)), st.integers(0, 999)), max_size=25
)


@given(steps)
@settings(deadline=None)
def test_any_row_of_edits_can_be_undone_and_redone(row):
    document = Document()
    history, edits_done = [document], []
    for name, seed in row:
        edit = OPERATIONS[name](document, np.random.default_rng(seed))
        if edit is None:
            continue
        document = document.apply(edit.changes)
        assert_sound(document)
        history.append(document)
        edits_done.append(edit)
    for edit, before in zip(reversed(edits_done), reversed(history[:-1]), strict=True):
        document = document.apply(edit.inverse().changes)
        assert document == before
    for edit, after in zip(edits_done, history[1:], strict=True):
        document = document.apply(edit.changes)
        assert document == after
