"""Tests of the command `predict`."""

import io
import sys

import pytest


@pytest.fixture
def iris(done, tmp_path):
    done("new", "iris", "untrained.nns")
    done("train", "untrained.nns", "-o", "iris.nns")
    (tmp_path / "flowers.csv").write_text("5.1,3.5,1.4,0.2\n6.3,3.3,6.0,2.5\n")
    return tmp_path


def test_answers_are_a_table_with_the_likeliest_class(iris, done):
    lines = done("predict", "iris.nns", "--input", "flowers.csv").out.splitlines()
    assert lines[0] == "setosa,versicolor,virginica,class"
    assert len(lines) == 3
    assert lines[1].endswith(",setosa")
    assert lines[2].endswith(",virginica")
    assert sum(map(float, lines[1].split(",")[:3])) == pytest.approx(1, abs=1e-5)


def test_answers_in_json(iris, done):
    answers = done("predict", "iris.nns", "--input", "flowers.csv", "--json").json
    assert answers["outputs"] == ["setosa", "versicolor", "virginica"]
    assert answers["classes"] == ["setosa", "virginica"]
    assert [len(row) for row in answers["rows"]] == [3, 3]


def test_columns_are_found_by_name_among_others(iris, done):
    columns = done("info", "iris.nns", "--json").json["inputs"]
    flower = dict(zip(columns, [5.1, 3.5, 1.4, 0.2], strict=True))
    named = ["species", *reversed(columns)]
    cells = ["unknown", *(str(flower[name]) for name in reversed(columns))]
    (iris / "named.csv").write_text(",".join(named) + "\n" + ",".join(cells) + "\n")
    by_name = done("predict", "iris.nns", "--input", "named.csv", "--json").json
    by_place = done("predict", "iris.nns", "--input", "flowers.csv", "--json").json
    assert by_name["rows"][0] == pytest.approx(by_place["rows"][0])


def test_inputs_are_scaled_as_in_training(done, tmp_path):
    done("new", "--data", "wine", "--scaling", "standard", "w.nns")
    done("train", "w.nns", "-o", "w.nns")
    names = done("info", "w.nns", "--json").json["inputs"]
    from engine.data.bundled import load_bundled

    wine = load_bundled("wine")
    rows = [",".join(map(str, row)) for row in wine.x.tolist()]
    (tmp_path / "all.csv").write_text("\n".join([",".join(names), *rows]))
    classes = done("predict", "w.nns", "--input", "all.csv", "--json").json["classes"]
    right = [wine.class_names[k] for k in wine.labels]
    assert sum(a == b for a, b in zip(classes, right, strict=True)) / len(right) > 0.95


def test_gates_answer_with_numbers_only(done, tmp_path):
    done("new", "xor_gates", "x.nns")
    (tmp_path / "rows.csv").write_text("x1;x2\n0;0\n0;1\n")
    assert done("predict", "x.nns", "--input", "rows.csv").out == "AND\n0\n1\n"


def test_a_decimal_comma_may_be_named(done, tmp_path):
    done("new", "worked_example", "w.nns")
    (tmp_path / "a.csv").write_text("0,5\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("0.5\n", encoding="utf-8")
    comma = done(
        *("predict", "w.nns", "--input", "a.csv", "--delimiter", ";"),
        *("--decimal", ",", "--encoding", "utf-8"),
    )
    assert comma.out == done("predict", "w.nns", "--input", "b.csv").out


def test_rows_may_come_from_stdin(done, monkeypatch):
    done("new", "xor_gates", "x.nns")
    stdin = io.TextIOWrapper(io.BytesIO(b"0,0\n1,0\n"))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert done("predict", "x.nns", "--input", "-").out == "AND\n0\n1\n"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("1,2,3\n", "4 inputs and the data has 3"),
        ("1,2,3,x\n2,3,4,5\n3,4,5,6\n", "row 1, column 4"),
        ("", "The file is empty"),
    ],
)
def test_a_table_that_does_not_fit_is_refused_in_words(iris, command, content, text):
    (iris / "bad.csv").write_text(content)
    result = command("predict", "iris.nns", "--input", "bad.csv")
    assert result.status == 2
    assert result.out == ""
    assert text in result.err


def test_a_table_that_is_not_there_is_named(iris, command):
    result = command("predict", "iris.nns", "--input", "no.csv")
    assert result.status == 2
    assert "no.csv" in result.err
