"""Tests of engine.training.sources.sources."""

import pytest

from engine.arrays import frozen
from engine.document.elements import BundledData, FileData, TableData
from engine.errors import Code, EngineError
from engine.training.sources.sources import load_source


def test_a_table_is_in_the_project(tmp_path):
    table = TableData(
        "xor", ("a", "b"), ("y",), frozen([[0, 1]]), frozen([[1]]), ("0", "1")
    )
    data = load_source(table, tmp_path)
    assert (data.name, data.feature_names, data.class_names) == (
        "xor",
        ("a", "b"),
        ("0", "1"),
    )
    assert data.x.tolist() == [[0, 1]]


def test_shipped_data_are_known_by_name(tmp_path):
    assert load_source(BundledData("iris"), tmp_path).n_samples == 150
    with pytest.raises(EngineError) as caught:
        load_source(BundledData("nothing"), tmp_path)
    assert caught.value.code is Code.DATA_UNKNOWN


def test_a_file_lies_where_the_project_lies(tmp_path):
    (tmp_path / "mine.csv").write_text("a;b;c\n0,5;1;2,25\n1,5;2;3,75\n2,5;2;3,5\n")
    data = load_source(FileData("mine.csv", "csv"), tmp_path)
    assert (data.name, data.feature_names, data.target_names) == (
        "mine",
        ("a", "b"),
        ("c",),
    )
    assert data.x[0].tolist() == [0.5, 1]
    source = FileData("mine.csv", "csv", target_columns=("a",))
    assert load_source(source, tmp_path).target_names == ("a",)


def test_the_options_of_a_file_are_obeyed(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("1;2;3,5\n4;5;6,5\n")
    source = FileData(str(path), "csv", delimiter=";", decimal=",", header=False)
    data = load_source(source, tmp_path / "elsewhere")
    assert data.n_samples == 2
    assert data.y.ravel().tolist() == [3.5, 6.5]


@pytest.mark.parametrize("kind", ["csv", "idx"])
def test_a_missing_file_is_named(tmp_path, kind):
    with pytest.raises(EngineError) as caught:
        load_source(FileData("gone", kind), tmp_path)
    assert caught.value.code is Code.DATA_FILE_MISSING
