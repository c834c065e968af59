"""Tests of the command `check`."""

import sys

import pytest

from engine.document.edits import remove
from engine.document.examples import load_example
from engine.document.file import write_project


def test_xor_wired_by_hand_passes_in_every_row(done):
    done("new", "xor_gates", "x.nns")
    lines = done("check", "x.nns").out.splitlines()
    assert lines[0].split()[:2] == ["x1", "x2"]
    assert [line.split()[:4] for line in lines[1:5]] == [
        ["0", "0", "0", "0"],
        ["1", "0", "1", "1"],
        ["0", "1", "1", "1"],
        ["1", "1", "0", "0"],
    ]
    assert all(line.endswith("✓") for line in lines[1:5])
    assert lines[5] == "4 of 4 rows are right"


def test_json_has_the_agreed_fields(done):
    done("new", "xor_gates", "x.nns")
    result = done("check", "x.nns", "--json").json
    assert set(result) == {"passed", "rows"}
    assert result["passed"] is True
    assert result["rows"][1] == {
        "inputs": [1, 0],
        "expected": [1],
        "got": [1],
        "pre": pytest.approx([0.3]),
        "ok": True,
    }


@pytest.mark.parametrize("gate", ["and", "or", "nand", "nor", "not"])
def test_every_gate_passes_its_own_table_and_fails_that_of_xor(done, command, gate):
    done("new", gate, "g.nns")
    done("check", "g.nns")
    if gate != "not":
        result = command("check", "g.nns", "--data", "xor", "--json")
        assert result.status == 1
        assert result.json["passed"] is False
        assert {row["ok"] for row in result.json["rows"]} == {True, False}


def test_a_missing_wire_is_said_and_the_rows_are_red(command, tmp_path):
    document = load_example("xor_gates")
    wires = [wire.id for wire in document.wires()]
    # Both wires into the first gate: nothing reaches it any more.
    edit = remove(document, wires[:2])
    write_project(tmp_path / "x.nns", document.apply(edit.changes))
    result = command("check", "x.nns")
    assert result.status == 1
    assert "✗" in result.out
    assert "No input reaches" in result.err


def test_a_sum_of_0_but_for_rounding_is_marked(command, done, tmp_path):
    from engine.document.edits import set_bias, set_weight

    document = load_example("and")
    gate = next(block for block in document.blocks() if hasattr(block, "bias"))
    for number, wire in enumerate(list(document.wires())):
        edit = set_weight(document, wire.id, 0, 0, 0.1 + 0.1 * number)
        document = document.apply(edit.changes)
    document = document.apply(set_bias(document, gate.id, 0, -0.3).changes)
    write_project(tmp_path / "x.nns", document)
    result = command("check", "x.nns")
    assert result.out.splitlines()[4].endswith(" ~")
    assert "marked ~" in result.err


def test_colours_are_for_terminals_only(done, monkeypatch, capsys):
    done("new", "xor_gates", "x.nns")
    assert "\x1b" not in done("check", "x.nns").out
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert done("check", "x.nns").out.count("\x1b[32m") == 4
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in done("check", "x.nns").out


@pytest.mark.parametrize(
    ("make", "words", "text"),
    [
        (["digits"], [], "is no truth table"),
        (["--layers", "2,1"], [], "no data"),
        (["net2322"], ["--data", "xor"], "2 outputs and the data has 1"),
        (["iris"], ["--data", "not"], "4 is out of range"),
    ],
)
def test_what_has_no_truth_table_is_refused_in_words(done, command, make, words, text):
    done("new", *make, "x.nns")
    result = command("check", "x.nns", *words)
    assert result.status == 2
    assert result.out == ""
    assert text in result.err
