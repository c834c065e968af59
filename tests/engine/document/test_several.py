"""Tests of engine.document.several."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.document.build import layered_document
from engine.document.connections import set_connections
from engine.document.elements import InputBlock, PerceptronBlock
from engine.document.several import (
    numbered_names,
    set_biases,
    set_names,
    set_sizes,
    set_weights,
)
from engine.errors import Code, EngineError

DOCUMENT = layered_document([2, 3, 2], "tanh", "sigmoid")
BLOCKS = [block.id for block in DOCUMENT.blocks()]
LAYERS = [b.id for b in DOCUMENT.blocks() if isinstance(b, PerceptronBlock)]
WIRES = [wire.id for wire in DOCUMENT.wires()]


def test_layers_and_their_wires_are_resized_together():
    edit = set_sizes(DOCUMENT, LAYERS, 4)
    document = DOCUMENT.apply(edit.changes)
    assert [document.block(i).n_units for i in LAYERS] == [4, 4]
    assert [document.wire(i).weights.shape for i in WIRES] == [(2, 4), (4, 4)]
    kept = document.wire(WIRES[1]).weights[:3, :2]
    assert np.array_equal(kept, DOCUMENT.wire(WIRES[1]).weights)
    assert edit.values == {"n": 2}
    assert document.apply(edit.inverse().changes) == DOCUMENT


def test_inputs_get_free_column_names():
    document = DOCUMENT.apply(set_sizes(DOCUMENT, BLOCKS[:1], 4).changes)
    block = document.block(BLOCKS[0])
    assert isinstance(block, InputBlock)
    assert len(set(block.columns)) == 4
    before = DOCUMENT.block(BLOCKS[0])
    assert isinstance(before, InputBlock)
    assert block.columns[:2] == before.columns


def test_a_size_out_of_range_changes_nothing():
    with pytest.raises(EngineError) as caught:
        set_sizes(DOCUMENT, BLOCKS, 0)
    assert caught.value.code is Code.COUNT_OUT_OF_RANGE


def test_several_blocks_are_named_with_numbers():
    assert numbered_names(DOCUMENT, LAYERS[:1], "h") == {LAYERS[0]: "h"}
    assert list(numbered_names(DOCUMENT, LAYERS, "h").values()) == ["h1", "h2"]
    assert list(numbered_names(DOCUMENT, LAYERS, "h7").values()) == ["h7", "h8"]
    named = DOCUMENT.apply(set_names(DOCUMENT, BLOCKS[:1], "h2").changes)
    assert list(numbered_names(named, LAYERS, "h").values()) == ["h1", "h3"]


def test_names_are_one_edit_and_may_not_be_empty():
    edit = set_names(DOCUMENT, LAYERS, " z ")
    document = DOCUMENT.apply(edit.changes)
    assert [document.block(i).name for i in LAYERS] == ["z1", "z2"]
    assert edit.name == "rename"
    with pytest.raises(EngineError) as caught:
        set_names(DOCUMENT, LAYERS, "  ")
    assert caught.value.code is Code.NAME_EMPTY


def test_all_biases_become_one_number_and_their_start_too():
    edit = set_biases(DOCUMENT, LAYERS, -0.5)
    document = DOCUMENT.apply(edit.changes)
    for block_id in LAYERS:
        block = document.block(block_id)
        assert isinstance(block, PerceptronBlock)
        assert block.bias.tolist() == [-0.5] * block.n_units
        assert block.start_bias.tolist() == block.bias.tolist()
        assert block.use_bias
    assert not set_biases(document, LAYERS, -0.5).changes


def test_all_weights_become_one_number_but_cut_connections_stay_cut():
    cut = set_connections(DOCUMENT, WIRES[0], [(0, 1)], there=False)
    document = DOCUMENT.apply(cut.changes)
    edit = set_weights(document, WIRES, 0.25)
    after = document.apply(edit.changes)
    weights = after.wire(WIRES[0]).weights
    assert weights[0, 1] == 0
    assert (weights[after.wire(WIRES[0]).mask] == 0.25).all()
    assert (after.wire(WIRES[1]).weights == 0.25).all()
    assert after.apply(edit.inverse().changes) == document


@pytest.mark.parametrize("edit_of", [set_biases, set_weights])
@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_numbers_must_be_finite(edit_of, value):
    ids = LAYERS if edit_of is set_biases else WIRES
    with pytest.raises(EngineError) as caught:
        edit_of(DOCUMENT, ids, value)
    assert caught.value.code is Code.VALUE_NOT_FINITE


CELLS = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 2)), max_size=6)


@given(st.lists(st.tuples(CELLS, st.booleans()), max_size=6))
def test_cutting_and_restoring_is_taken_back_step_by_step(steps):
    document, edits = DOCUMENT, []
    present = np.ones((2, 3), bool)
    for cells, there in steps:
        edit = set_connections(document, WIRES[0], cells, there=there)
        for i, j in cells:
            present[i, j] = there
        document = document.apply(edit.changes)
        edits.append(edit)
        wire = document.wire(WIRES[0])
        mask = np.ones((2, 3), bool) if wire.mask is None else wire.mask
        assert np.array_equal(mask, present)
        assert (wire.weights[~mask] == 0).all()
    for edit in reversed(edits):
        document = document.apply(edit.inverse().changes)
    assert document == DOCUMENT


def test_how_many_connections_were_cut_is_told():
    edit = set_connections(DOCUMENT, WIRES[0], [(0, 0), (0, 1), (0, 0)], there=False)
    assert edit.name == "cut_some"
    assert edit.values == {"n": 2}
    assert not set_connections(DOCUMENT, WIRES[0], [(0, 0)], there=True).changes
