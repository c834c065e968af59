"""The command line with drawings that have reusable blocks."""

import runpy

import numpy as np
import pytest

from engine.data.truth_table import truth_table
from engine.document.clipboard import fragment_of, paste
from engine.document.edits import connect, set_activation, set_settings
from engine.document.elements import PerceptronBlock, TableData
from engine.document.examples import load_example
from engine.document.file import read_project, write_project
from engine.document.groups.flat import flattened
from engine.document.groups.making import group, ungroup
from engine.document.groups.using import freeze_group
from tests.engine.document.groups.drawings import done as carried_out


@pytest.mark.parametrize(("name", "n_rows"), [("half_adder", 4), ("full_adder", 8)])
def test_an_adder_passes_its_check(done, name, n_rows):
    done("new", name, "x.json")
    assert f"{n_rows} of {n_rows} rows are right" in done("check", "x.json").out


def test_an_adder_answers(done, tmp_path):
    done("new", "full_adder", "x.nns")
    (tmp_path / "rows.csv").write_text("1,1,1\n1,0,1\n0,0,1\n")
    out = done("predict", "x.nns", "--input", "rows.csv").out
    assert out.split() == ["sum,carry", "1,1", "0,1", "1,0"]


def test_info_tells_the_uses_of_a_block_apart(done):
    done("new", "full_adder", "x.nns")
    out = done("info", "x.nns").out
    assert "3 → 3 → 1 → 3 → 2" in out
    assert "Half adder › NAND" in out
    assert "Half adder2 › NAND" in out


def test_an_exported_adder_computes_what_its_flat_drawing_does(done, tmp_path):
    document = load_example("full_adder")
    write_project(tmp_path / "grouped.nns", document)
    write_project(tmp_path / "flat.nns", flattened(document))
    answers = []
    for name in ("grouped", "flat"):
        done("export", f"{name}.nns", "--to", "npz", f"{name}.npz")
        with np.load(tmp_path / f"{name}.npz") as file:
            answers.append({key: file[key] for key in file.files if key[0] in "Wb"})
    assert answers[0].keys() == answers[1].keys()
    for key, array in answers[0].items():
        assert np.array_equal(array, answers[1][key])


def test_an_exported_script_of_an_adder_runs(done, tmp_path):
    done("new", "half_adder", "x.nns")
    done("export", "x.nns", "--to", "numpy", "net.py")
    names = runpy.run_path(str(tmp_path / "net.py"))
    out = names["forward"](np.array([[1.0, 1.0], [1.0, 0.0]]))
    assert np.asarray(out).tolist() == [[0.0, 1.0], [1.0, 0.0]]


def sigmoid_blocks(tmp_path, *, is_frozen):
    """Write XOR trained as a block, used twice, one after the other."""
    document = load_example("xor_gates")
    blocks = [b.id for b in document.blocks() if isinstance(b, PerceptronBlock)]
    document = carried_out(document, set_activation(document, blocks, "sigmoid"))
    document = carried_out(document, group(document, blocks, "XOR"))
    (first,) = document.groups
    document = carried_out(
        document, paste(document, fragment_of(document, [first.id]), 400, 0)
    )
    _, second = document.groups
    for source, port in zip((1, first.outputs[0]), second.inputs, strict=True):
        document = carried_out(document, connect(document, source, port))
    if is_frozen:
        document = carried_out(document, freeze_group(document, first.id, True))
    write_project(tmp_path / "x.nns", document)


def test_a_block_that_is_used_twice_is_not_trained(command, tmp_path):
    sigmoid_blocks(tmp_path, is_frozen=False)
    result = command("train", "x.nns", "--epochs", "3", "-o", "out.nns")
    assert result.status == 2
    assert "XOR is used 2 times" in result.err
    assert not (tmp_path / "out.nns").exists()


def test_a_frozen_block_lets_the_rest_be_trained(done, tmp_path):
    sigmoid_blocks(tmp_path, is_frozen=True)
    done("train", "x.nns", "--epochs", "3", "-o", "out.nns")
    before, after = (read_project(tmp_path / f) for f in ("x.nns", "out.nns"))
    assert list(after.document.wires()) == list(before.document.wires())


def test_a_block_that_is_used_once_is_trained_like_any_drawing(done, tmp_path):
    flat = load_example("xor_gates")
    blocks = [b.id for b in flat.blocks() if isinstance(b, PerceptronBlock)]
    flat = carried_out(flat, set_activation(flat, blocks, "sigmoid"))
    table = truth_table("xor")
    data = TableData("xor", ("x1", "x2"), ("y",), table.x, table.y)
    flat = carried_out(flat, set_settings(flat, data=data))
    grouped = carried_out(flat, group(flat, blocks, "XOR"))
    trained = []
    for name, document in (("flat", flat), ("grouped", grouped)):
        write_project(tmp_path / f"{name}.nns", document)
        done("train", f"{name}.nns", "--epochs", "20", "-o", f"{name}_out.nns")
        trained.append(read_project(tmp_path / f"{name}_out.nns").document)
    (made,) = trained[1].groups
    assert carried_out(trained[1], ungroup(trained[1], [made.id])) == trained[0]
    assert trained[0] != flat
