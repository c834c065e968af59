"""Tests of the command `info`."""


def test_xor_shows_the_matrices_of_the_lecture(done):
    done("new", "xor_gates", "x.nns")
    lines = done("info", "x.nns").out.splitlines()
    assert lines[0] == "2 → 2 → 1 (2 weight layers, 1 hidden, 9 parameters)"
    cells = [line.split() for line in lines]
    assert ["NAND", "OR"] in cells
    assert ["x1", "−0.5", "0.5"] in cells
    assert ["x2", "−0.5", "0.5"] in cells
    assert ["b(1)", "0.7", "−0.2"] in cells
    assert ["b(2)", "−0.7"] in cells
    assert ["data", "xor,", "4", "samples", "in", "the", "project"] in cells


def test_json_has_the_whole_network(done):
    done("new", "xor_gates", "x.nns")
    info = done("info", "x.nns", "--json").json
    assert info["sizes"] == [2, 2, 1]
    assert info["n_parameters"] == 9
    assert info["size"].startswith("2 → 2 → 1 (")
    first, second = info["layers"]
    assert first["W"] == [[-0.5, 0.5], [-0.5, 0.5]]
    assert first["b"] == [0.7, -0.2]
    assert (first["rows"], first["columns"]) == (["x1", "x2"], ["NAND", "OR"])
    assert first["activations"] == ["step", "step"]
    assert first["mask"] is None
    assert second["W"] == [[0.5], [0.5]]


def test_a_missing_connection_and_a_missing_bias_are_dots(done, tmp_path):
    from engine.document.edits import remove, set_use_bias
    from engine.document.examples import load_example
    from engine.document.file import write_project

    document = load_example("xor_gates")
    wire = next(document.wires())
    edits = (
        lambda d: remove(d, [wire.id]),
        lambda d: set_use_bias(d, [wire.target], use_bias=False),
    )
    for edit in edits:
        document = document.apply(edit(document).changes)
    write_project(tmp_path / "x.nns", document)
    out = done("info", "x.nns").out
    assert out.count("·") == 2
    assert done("info", "x.nns", "--json").json["layers"][0]["mask"] is not None


def test_large_matrices_are_shown_only_when_asked_for(done):
    done("new", "digits", "d.nns")
    short = done("info", "d.nns").out
    assert "weights from −" in short
    assert len(short.splitlines()) < 30
    assert "held out       0.2" in short
    assert len(done("info", "d.nns", "--all").out.splitlines()) > 64


def test_the_end_of_a_run_is_shown(done):
    done("new", "--data", "xor", "--until", "loss<0.01", "--epochs", "50", "x.nns")
    assert "epochs=50, loss<0.01" in done("info", "x.nns").out
    done("new", "xor_gates", "x.nns")
    assert done("info", "x.nns").out.splitlines()[-1].split() == ["ends", "never"]
