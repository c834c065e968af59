"""Tests of the command `train`."""

import os
from pathlib import Path

import pytest

from engine.document.elements import BundledData, FileData, TableData
from engine.document.examples import load_example
from engine.document.file import read_project, write_project

MNIST = Path(os.environ.get("PERCEPTARIUM_MNIST", ""))
HERE = Path(__file__).resolve()
PLACES = [MNIST, *(folder / "shared" / "data" / "mnist" for folder in HERE.parents)]
FOUND = next((p for p in PLACES if (p / "train-images-idx3-ubyte.gz").exists()), None)


def document_of(tmp_path, name):
    return read_project(tmp_path / name).document


def test_json_is_one_object_with_the_agreed_fields(done):
    done("new", "xor_train", "x.nns")
    result = done("train", "x.nns", "--json")
    assert result.out.count("\n") == 1
    assert set(result.json) == {
        *("epochs", "updates", "stopped", "seconds", "train", "held_out"),
    }
    assert result.json["stopped"] == "loss"
    assert result.json["train"]["loss"] < 0.005
    assert result.json["train"]["accuracy"] == 1.0
    assert result.json["held_out"] is None
    assert result.json["epochs"] == result.json["updates"] > 100
    assert result.json["seconds"] >= 0


def test_the_shipped_xor_learns_its_truth_table(done, command):
    done("new", "xor_train", "x.nns")
    assert command("check", "x.nns").status == 1
    done("train", "x.nns", "-o", "trained.nns")
    assert command("check", "trained.nns").status == 0


def test_the_shipped_digits_reach_095_on_what_was_held_out(done):
    done("new", "digits", "d.nns")
    result = done("train", "d.nns", "--json").json
    assert result["held_out"]["accuracy"] >= 0.95
    assert set(result["held_out"]) == {"loss", "accuracy"}


def test_iris_learns_from_the_shipped_project(done):
    done("new", "iris", "i.nns")
    result = done("train", "i.nns", "--json").json
    assert result["train"]["accuracy"] >= 0.95


def test_regression_has_no_accuracy(done):
    done("new", "--data", "plane", "p.nns")
    result = done("train", "p.nns", "--epochs", "5", "--json").json
    assert result["train"]["accuracy"] is None
    assert result["held_out"]["accuracy"] is None
    assert result["epochs"] == 5
    assert "accuracy" not in done("train", "p.nns", "--epochs", "5").out


def test_results_in_words_say_how_it_ended_and_how_well(done):
    done("new", "--data", "iris", "i.nns")
    lines = done("train", "i.nns", "--epochs", "3").out.splitlines()
    assert lines[0].startswith("3 epochs, 12 updates, ")
    assert lines[1] == "All 3 epochs are done."
    assert lines[2].startswith("Trained on: loss ")
    assert lines[3].startswith("Held out: loss ")


def test_without_an_output_nothing_is_written(done, tmp_path):
    done("new", "xor_train", "x.nns")
    before = (tmp_path / "x.nns").read_bytes()
    done("train", "x.nns", "--epochs", "10")
    assert (tmp_path / "x.nns").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["x.nns"]


def test_what_was_trained_can_be_trained_on_and_keeps_its_start(done, tmp_path):
    done("new", "xor_train", "x.nns")
    done("train", "x.nns", "--epochs", "30", "-o", "x.nns")
    done("train", "x.nns", "--epochs", "30", "-o", "twice.nns")
    done("new", "xor_train", "y.nns")
    done("train", "y.nns", "--epochs", "60", "-o", "once.nns")
    twice, once = (document_of(tmp_path, f"{n}.nns") for n in ("twice", "once"))
    first = load_example("xor_train")
    for wire in first.wires():
        assert twice.wire(wire.id).weights == pytest.approx(once.wire(wire.id).weights)
        assert (twice.wire(wire.id).start_weights == wire.start_weights).all()


def test_the_same_command_gives_the_same_numbers(done):
    done("new", "--data", "moons", "m.nns")
    runs = [
        done("train", "m.nns", "--seed", "3", "--epochs", "5", "--json").json
        for _ in range(2)
    ]
    other = done("train", "m.nns", "--seed", "4", "--epochs", "5", "--json").json
    assert runs[0]["train"] == runs[1]["train"] != other["train"]


def test_the_options_of_a_run_are_kept_in_what_is_written(done, tmp_path):
    done("new", "--data", "moons", "m.nns")
    done(
        *("train", "m.nns", "--optimizer", "adam", "--learning-rate", "0.01"),
        *("--batch-size", "full", "--epochs", "4", "--l2", "0.001", "--seed", "9"),
        *("--held-out", "0.5", "--precision", "float32", "--evaluate-every", "2"),
        *("-o", "out.nns"),
    )
    settings = document_of(tmp_path, "out.nns").settings
    assert (settings.optimizer, settings.learning_rate) == ("adam", 0.01)
    assert (settings.batch_size, settings.stop.epochs) == (None, 4)
    assert (settings.l2, settings.seed, settings.test_share) == (0.001, 9, 0.5)
    assert (settings.precision, settings.evaluate_every) == ("float32", 2)


def test_single_precision_is_offered_where_it_is_worth_it(done):
    done("new", "--layers", "64,160,10", "--data", "digits", "large.nns")
    run = ("train", "large.nns", "--epochs", "1")
    assert "--precision float32" in done(*run).err
    assert "--precision float32" not in done(*run, "--precision", "float32").err
    done("new", "xor_train", "x.nns")
    assert "float32" not in done("train", "x.nns").err


def test_conditions_end_a_run(done):
    done("new", "--data", "iris", "--scaling", "standard", "i.nns")
    for words, stopped in (
        (["--until", "accuracy>=0.9"], "accuracy"),
        (["--until", "loss<0.5"], "loss"),
        (["--until", "gradient<0.5"], "gradient"),
        (["--until", "move<10"], "move"),
        (["--epochs", "2", "--until", "loss<0.0001"], "epochs"),
    ):
        assert done("train", "i.nns", "--json", *words).json["stopped"] == stopped


def test_a_run_that_nothing_would_end_takes_1000_epochs_and_says_so(done, tmp_path):
    document = load_example("xor_train")
    done("new", "--layers", "2,1", "--data", "and", "a.nns")
    document = document_of(tmp_path, "a.nns")
    from dataclasses import replace

    from engine.document.edits import set_settings
    from engine.document.elements import StopSettings

    never = replace(document.settings, stop=StopSettings())
    edit = set_settings(document, stop=never.stop)
    write_project(tmp_path / "a.nns", document.apply(edit.changes))
    result = done("train", "a.nns", "--json")
    assert result.json["epochs"] == 1000
    assert "1000 epochs" in result.err


def test_other_data_may_be_trained_on(done, tmp_path):
    done("new", "xor_train", "x.nns")
    result = done("train", "x.nns", "--data", "and", "-o", "and.nns", "--json").json
    assert result["train"]["accuracy"] == 1.0
    data = document_of(tmp_path, "and.nns").settings.data
    assert isinstance(data, TableData)
    assert data.name == "and"
    done("check", "and.nns")


def test_a_file_of_data_is_found_from_where_the_project_lies(done, tmp_path):
    (tmp_path / "deep").mkdir()
    rows = "".join(f"{k},{k % 7},{k > 10:d}\n" for k in range(20))
    (tmp_path / "deep" / "points.csv").write_text("a,b,y\n" + rows)
    done("new", "--data", "deep/points.csv", "deep/x.nns")
    done("train", "deep/x.nns", "--epochs", "2", "-o", "y.nns")
    data = document_of(tmp_path, "y.nns").settings.data
    assert data == FileData("deep/points.csv", "csv")
    done("train", "y.nns", "--epochs", "2")
    (tmp_path / "other").mkdir()
    done("train", "y.nns", "--epochs", "2", "-o", "other/z.nns")
    done("train", "other/z.nns", "--epochs", "2")


@pytest.mark.parametrize(
    ("make", "words", "text"),
    [
        (["new", "xor_gates"], [], "step perceptron cannot be trained"),
        (["new", "xor_train"], ["--data", "iris"], "2 inputs and the data has 4"),
        (["new", "xor_train"], ["--data", "bogus"], "nor data called “bogus”"),
        (["new", "xor_train"], ["--loss", "cross_entropy"], "needs softmax"),
        (["new", "--layers", "2,1"], [], "no data to learn from"),
        (["new", "--layers", "2,1"], ["--data", "no.csv"], "“no.csv”"),
    ],
)
def test_what_cannot_be_trained_is_refused_in_words(
    done, command, tmp_path, make, words, text
):
    done(*make, "x.nns")
    result = command("train", "x.nns", "-o", "out.nns", *words)
    assert result.status == 2
    assert result.out == ""
    assert text in result.err
    assert not (tmp_path / "out.nns").exists()


@pytest.mark.parametrize(
    ("out", "text"),
    [("no/x.nns", "the folder does not exist"), (".", "it is a folder")],
)
def test_a_place_that_cannot_be_written_is_refused_before_training(
    done, command, out, text
):
    done("new", "xor_train", "x.nns")
    result = command("train", "x.nns", "-o", out)
    assert result.status == 2
    assert result.out == ""
    assert text in result.err


def test_a_drawing_that_is_not_finished_is_refused_with_all_that_is_wrong(
    command, tmp_path
):
    from engine.document.document import Document
    from engine.document.edits import add_input, add_perceptrons

    document = Document()
    for edit in (add_input, add_perceptrons, add_perceptrons):
        document = document.apply(edit(document, 0, 0).changes)
    write_project(tmp_path / "x.nns", document)
    result = command("train", "x.nns")
    assert result.status == 2
    assert "No input reaches n1" in result.err
    assert "No input reaches n2" in result.err


def test_numbers_beyond_all_bounds_end_with_1_and_are_not_written(
    done, command, tmp_path
):
    done("new", "--data", "plane", "--activation", "relu", "p.nns")
    result = command(
        *("train", "p.nns", "--learning-rate", "1e6", "--batch-size", "full"),
        *("--json", "-o", "out.nns"),
    )
    assert result.status == 1
    assert result.json["stopped"] == "not_finite"
    assert "smaller learning rate" in result.err
    assert not (tmp_path / "out.nns").exists()


@pytest.mark.skipif(FOUND is None, reason="the MNIST files are not here")
def test_mnist_learns_from_its_files(done, tmp_path):
    result = done(
        *("new", "--layers", "784,50,10", "--activation", "sigmoid"),
        *("--output", "softmax", "--loss", "cross_entropy", "--data", FOUND, "m.nns"),
    )
    assert "divided by 255" in result.err
    settings = document_of(tmp_path, "m.nns").settings
    assert settings.scaling == "divide_255"
    assert not isinstance(settings.data, BundledData)
    result = done(
        *("train", "m.nns", "--epochs", "2", "--batch-size", "100"),
        *("--learning-rate", "0.1", "--json"),
    ).json
    assert result["updates"] == 1200
    assert result["held_out"]["accuracy"] >= 0.87
