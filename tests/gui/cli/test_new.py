"""Tests of the command `new`."""

import numpy as np
import pytest

from engine.document.elements import (
    BundledData,
    FileData,
    PerceptronBlock,
    TableData,
)
from engine.document.examples import example_names, load_example
from engine.document.file import read_project


def document_of(tmp_path, name):
    return read_project(tmp_path / name).document


@pytest.mark.parametrize("name", example_names())
def test_every_preset_is_written_as_it_ships(done, tmp_path, name):
    done("new", name, "out.nns")
    assert document_of(tmp_path, "out.nns") == load_example(name)


def test_the_size_is_said_on_stdout(done):
    assert done("new", "xor_gates", "x.nns").out == (
        "x.nns: 2 → 2 → 1 (2 weight layers, 1 hidden, 9 parameters)\n"
    )
    assert done("new", "and", "a.nns").out == (
        "a.nns: 2 → 1 (1 weight layer, 0 hidden, 3 parameters)\n"
    )


def test_an_unknown_preset_is_refused_with_the_known_ones(command, tmp_path):
    result = command("new", "bogus", "x.nns")
    assert result.status == 2
    assert "“bogus”" in result.err
    assert "xor_gates" in result.err
    assert not (tmp_path / "x.nns").exists()


def test_options_may_stand_between_preset_and_file(done, tmp_path):
    done("new", "xor_train", "--seed", "7", "x.nns")
    assert document_of(tmp_path, "x.nns").settings.seed == 7


def test_layers_are_built_with_what_was_asked_for(done, tmp_path):
    done(
        *("new", "--layers", "4,5,3", "--activation", "tanh", "--output", "softmax"),
        *("--loss", "cross_entropy", "--data", "iris", "--optimizer", "adam"),
        *("--learning-rate", "0,05", "--batch-size", "10", "--epochs", "7"),
        *("--until", "loss<0.1", "--until", "accuracy>=0.9", "--held-out", "30%"),
        *("--scaling", "standard", "--seed", "5", "iris.nns"),
    )
    document = document_of(tmp_path, "iris.nns")
    settings = document.settings
    assert settings.data == BundledData("iris")
    assert (settings.loss, settings.optimizer) == ("cross_entropy", "adam")
    assert (settings.learning_rate, settings.batch_size) == (0.05, 10)
    assert (settings.scaling, settings.test_share, settings.seed) == (
        "standard",
        0.3,
        5,
    )
    assert settings.stop.epochs == 7
    assert settings.stop.loss_below == 0.1
    assert settings.stop.accuracy_at_least == 0.9
    _, hidden, output = document.blocks()
    assert isinstance(hidden, PerceptronBlock)
    assert isinstance(output, PerceptronBlock)
    assert (hidden.n_units, hidden.activation) == (5, "tanh")
    assert (output.n_units, output.activation) == (3, "softmax")
    assert output.unit_names == ("setosa", "versicolor", "virginica")


def test_without_layers_they_fit_the_data(done, tmp_path):
    for data, hidden, sizes, output, loss in (
        ("iris", "8", [4, 8, 3], "softmax", "cross_entropy"),
        ("moons", "3,2", [2, 3, 2, 1], "sigmoid", "binary_cross_entropy"),
        ("plane", "0", [2, 1], "identity", "half_sse"),
        ("xor", "2", [2, 2, 1], "sigmoid", "binary_cross_entropy"),
        ("digits", "32", [64, 32, 10], "softmax", "cross_entropy"),
    ):
        done("new", "--data", data, "--hidden", hidden, "out.nns")
        info = done("info", "out.nns", "--json").json
        assert info["sizes"] == sizes
        assert info["layers"][-1]["activations"][0] == output
        assert info["settings"]["loss"] == loss


def test_the_loss_chooses_the_output_that_it_needs(done):
    done("new", "--layers", "2,3", "--loss", "binary_cross_entropy", "x.nns")
    info = done("info", "x.nns", "--json").json
    assert info["layers"][-1]["activations"] == ["sigmoid"] * 3


def test_start_weights_are_drawn_by_the_seed(done, tmp_path):
    for seed, name in ((1, "a.nns"), (1, "b.nns"), (2, "c.nns")):
        done("new", "--data", "xor", "--seed", seed, name)
    a, b, c = (document_of(tmp_path, f"{n}.nns") for n in "abc")
    assert a == b
    weights, others = (
        [wire.weights for wire in document.wires()] for document in (a, c)
    )
    assert not any(map(np.array_equal, weights, others))
    assert all(np.array_equal(w.weights, w.start_weights) for w in a.wires())
    assert all((w.weights != 0).all() for w in a.wires())


def test_a_truth_table_has_as_many_inputs_as_the_layers(done, tmp_path):
    done("new", "--data", "and", "--layers", "3,1", "and3.nns")
    data = document_of(tmp_path, "and3.nns").settings.data
    assert isinstance(data, TableData)
    assert data.x.shape == (8, 3)
    assert data.origin == "truth_table"


def test_a_truth_table_is_not_divided_and_other_data_is(done, tmp_path):
    for name, share in (("xor", 0.0), ("iris", 0.2), ("moons", 0.2)):
        done("new", "--data", name, "x.nns")
        assert document_of(tmp_path, "x.nns").settings.test_share == share


def test_the_scaling_of_images_is_said(done, tmp_path):
    result = done("new", "--data", "digits", "d.nns")
    assert "divided by 16" in result.err
    assert "--scaling none" in result.err
    assert document_of(tmp_path, "d.nns").settings.scaling == "divide_16"
    asked = done("new", "--data", "digits", "--scaling", "none", "d.nns")
    assert "divided" not in asked.err
    assert document_of(tmp_path, "d.nns").settings.scaling == "none"


def test_large_inputs_are_never_scaled_unasked_but_mentioned(done, tmp_path):
    result = done("new", "--data", "wine", "w.nns")
    assert "--scaling standard" in result.err
    assert document_of(tmp_path, "w.nns").settings.scaling == "none"
    assert done("new", "--data", "wine", "--scaling", "standard", "w.nns").err == ""


def test_a_generator_takes_samples_noise_and_seed(done, tmp_path):
    done("new", "--data", "spiral", "--samples", "50", "--noise", "0", "a.nns")
    done("new", "--data", "spiral", "--samples", "50", "--seed", "3", "b.nns")
    a, b = (document_of(tmp_path, f"{n}.nns").settings.data for n in "ab")
    assert isinstance(a, TableData)
    assert isinstance(b, TableData)
    assert len(a.x) == len(b.x) == 50
    assert not np.array_equal(a.x, b.x)


def test_a_table_file_below_the_project_is_named_relative_to_it(done, tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "points.csv").write_text("a,b,y\n1,2,0\n3,4,1\n5,6,1\n")
    done("new", "--data", "deep/points.csv", "--hidden", "0", "deep/x.nns")
    data = document_of(tmp_path, "deep/x.nns").settings.data
    assert data == FileData("points.csv", "csv")
    done("new", "--data", "deep/points.csv", "--targets", "a", "x.nns")
    data = document_of(tmp_path, "x.nns").settings.data
    assert data == FileData("deep/points.csv", "csv", target_columns=("a",))
    assert done("info", "deep/x.nns", "--json").json["sizes"] == [2, 1]


def test_a_table_file_elsewhere_is_named_by_its_whole_path(done, tmp_path):
    (tmp_path / "here").mkdir()
    (tmp_path / "points.csv").write_text("a,y\n1,0\n3,1\n")
    done("new", "--data", "points.csv", "here/x.nns")
    data = document_of(tmp_path, "here/x.nns").settings.data
    assert isinstance(data, FileData)
    assert data.path == str((tmp_path / "points.csv").resolve())


def test_a_preset_takes_other_data_that_fits(done, command, tmp_path):
    done("new", "xor_train", "--data", "nand", "x.nns")
    data = document_of(tmp_path, "x.nns").settings.data
    assert isinstance(data, TableData)
    assert data.name == "nand"
    result = command("new", "xor_train", "--data", "iris", "y.nns")
    assert result.status == 2
    assert "2 inputs and the data has 4" in result.err


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["x.nns"], "a preset, --layers or --data"),
        (["and", "--layers", "2,1", "x.nns"], "leave out --layers"),
        (["--layers", "5,3", "--data", "iris", "x.nns"], "5 inputs and the data has 4"),
        (
            ["--layers", "4,2", "--data", "iris", "x.nns"],
            "2 outputs and the data has 3",
        ),
        (["--data", "bogus", "x.nns"], "Shipped: digits"),
        (["--data", "moons", "--samples", "2", "x.nns"], "4 to 100000"),
        (["--layers", "2,99999", "x.nns"], "out of range"),
        (["and", "no/such/folder/x.nns"], "the folder does not exist"),
    ],
)
def test_what_cannot_be_made_is_refused_in_words(command, tmp_path, words, text):
    result = command("new", *words)
    assert result.status == 2
    assert result.out == ""
    assert text in result.err
    assert not (tmp_path / "x.nns").exists()


def test_a_plain_file_has_all_numbers_in_it(done, tmp_path):
    done("new", "xor_gates", "x.json")
    assert '"weights"' in (tmp_path / "x.json").read_text()
