"""Tests of engine.training.sources.tables."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.data.generators import GENERATORS, generate
from engine.data.truth_table import truth_table
from engine.document.document import Document
from engine.document.edits import add_input, add_perceptrons, connect
from engine.network.compile import compile_document
from engine.training.sources.sources import load_source
from engine.training.sources.tables import (
    TRUTH_TABLE,
    Recipe,
    generated_table,
    own_table,
    recipe_of,
    to_table,
    truth_table_for,
)


def network(n_inputs=2, n_outputs=1):
    document = Document()
    for edit in (
        lambda d: add_input(d, 0, 0, n_columns=n_inputs),
        lambda d: add_perceptrons(d, 0, 0, n_units=n_outputs, name="answer"),
        lambda d: connect(d, 1, 2),
    ):
        document = document.apply(edit(document).changes)
    network = compile_document(document).network
    assert network is not None
    return network


def test_a_table_gives_back_the_data_set_that_it_was_made_of():
    for name in GENERATORS:
        dataset = generate(name, 20)
        assert load_source(to_table(dataset, name), Path()) == dataset


def test_a_generated_table_remembers_its_recipe():
    recipe = Recipe("spiral", 50, 0.125, 12)
    table = generated_table(recipe)
    assert recipe_of(table) == recipe
    assert table.x.shape == (50, 2)


def test_a_name_alone_is_a_recipe_with_the_usual_noise():
    table = replace(generated_table(Recipe("moons", 50, 0.5, 1)), origin="moons")
    assert recipe_of(table) == Recipe("moons", 50, GENERATORS["moons"].noise, 0)


@pytest.mark.parametrize("origin", ["", "csv", TRUTH_TABLE])
def test_other_tables_have_no_recipe(origin):
    table = to_table(truth_table("xor"), origin)
    assert recipe_of(table) is None


def test_a_truth_table_is_named_as_the_network_is():
    table = truth_table_for(network(3), "xor")
    assert table.feature_names == ("x1", "x2", "x3")
    assert table.target_names == ("answer",)
    assert (table.name, table.origin) == ("xor", TRUTH_TABLE)
    assert table.y[:, 0].tolist() == [0, 1, 1, 0, 1, 0, 0, 1]


def test_a_function_has_one_target_whatever_the_network_answers():
    assert truth_table_for(network(2, 2), "and").target_names == ("y",)


def test_own_answers_must_have_the_shape_of_the_network():
    with pytest.raises(ValueError, match="for"):
        own_table(network(), [[0, 0, 0]], [[1]])
