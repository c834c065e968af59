"""Tests of the command `gradcheck`."""

import pytest

from engine.training.rules import RULES


@pytest.fixture
def lesson(done):
    done("new", "net2322", "n.json")
    return "n.json"


def test_all_parameters_of_a_right_network_agree(done, lesson):
    result = done("gradcheck", lesson, "--json").json
    assert result["passed"] is True
    assert result["parameters"] == len(result["compared"]) == 23
    assert all(found["difference"] < 1e-8 for found in result["compared"])
    assert result["predicted_change"] < 0


def test_the_worked_example_is_printed_as_a_table(done):
    done("new", "worked_example", "w.json")
    lines = done("gradcheck", "w.json").out.splitlines()
    assert lines[0].split() == ["parameter", "analytic", "numerical", "difference"]
    assert lines[1].startswith("W(1) x → h  −0.0068694  −0.0068694")
    assert [line.split("  ")[0] for line in lines[1:5]] == [
        "W(1) x → h",
        "b(1) h",
        "W(2) h → y",
        "b(2) y",
    ]
    assert lines[5] == "8 forward passes against one and one way back"
    assert lines[6].endswith("changes by −0.00131976, promised −0.00132668")


@pytest.mark.parametrize(
    "fault", ["no_hidden_slope", "bias_of_one_row", "no_division", "slope_of_output"]
)
def test_a_faulty_way_back_fails(command, lesson, fault):
    assert RULES[fault].fault
    result = command("gradcheck", lesson, "--rule", fault, "--json")
    assert result.status == 1
    assert result.json["passed"] is False
    assert "differs" in {found["mark"] for found in result.json["compared"]}


def test_plus_for_minus_leaves_all_gradients_right_and_is_found_by_the_loss(
    command, lesson
):
    result = command("gradcheck", lesson, "--rule", "plus_for_minus")
    assert result.status == 1
    assert "✗" not in result.out
    assert "goes the wrong way" in result.err


def test_steps_have_no_gradient_and_do_not_fail(done):
    done("new", "xor_gates", "g.json")
    out = done("gradcheck", "g.json").out
    assert "behind a step" in out


def test_some_of_the_parameters_may_be_compared(done, command):
    done("new", "digits", "d.nns")
    result = done("gradcheck", "d.nns", "--most", "5", "--json").json
    assert len(result["compared"]) == 5
    assert result["parameters"] > 5


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["--step", "0"], "too small"),
        (["--rule", "nonsense"], "nonsense"),
        (["--rule", "not_transposed"], "as many rows as columns"),
    ],
)
def test_bad_usage_is_refused_in_words(command, lesson, words, text):
    result = command("gradcheck", lesson, *words)
    assert result.status == 2
    assert text in result.err
