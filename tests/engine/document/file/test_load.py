"""Reading files, defaults, warnings and limits."""

import errno
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.document.elements import FileData, Settings
from engine.document.file import decode_project, encode_nns, read_project
from engine.document.file.limits import LIMITS
from engine.errors import Code, EngineError

SAMPLES = Path(__file__).parent.parent / "samples"


def encoded(project):
    return json.dumps(project).encode()


def document_of(project) -> Any:
    return decode_project(encoded(project)).document


# --- what a file by hand may leave out ----------------------------------------------


def test_a_project_needs_only_its_header():
    document = decode_project(b'{"format": "perceptarium", "schema": 1}').document
    assert document.settings == Settings()
    assert len(document.elements) == 1


def test_what_is_left_out_has_a_sensible_value(project):
    project["blocks"][0] = {"type": "input", "id": 1, "name": "x1"}
    project["wires"][0]["weights"] = [[1.0, 2.0, 3.0]]
    document = document_of(project)
    assert document.block(1).columns == ("x1",)
    assert (document.block(2).x, document.block(2).y) == (0.0, 0.0)
    assert document.block(2).start_bias.tolist() == [0.1, 0.2, 0.3]
    wire = document.wire(4)
    assert wire.start_weights.tolist() == wire.weights.tolist() == [[1.0, 2.0, 3.0]]
    assert wire.mask is None


def test_whole_numbers_are_numbers(project):
    project["blocks"][1]["bias"] = [1, 2, 3]
    document = document_of(project)
    assert document.block(2).bias.dtype == "float64"


def test_a_text_may_begin_with_a_byte_order_mark(project):
    data = encoded(project)
    bom = b"\xef\xbb\xbf"
    assert decode_project(bom + data).document == decode_project(data).document


def test_the_path_of_data_stays_as_written(project):
    project["settings"]["data"] = {
        "type": "file",
        "path": "../a b.csv",
        "format": "csv",
    }
    document = document_of(project)
    assert document.settings.data == FileData("../a b.csv", "csv")


def test_a_table_may_be_empty(project):
    project["settings"]["data"] |= {"x": [], "y": []}
    data = document_of(project).settings.data
    assert (data.x.shape, data.y.shape) == ((0, 2), (0, 1))


# --- warnings -----------------------------------------------------------------------


def test_what_a_newer_program_added_is_told(project):
    project["colour"] = "red"
    project["blocks"][1]["dropout"] = 0.5
    project["settings"]["stop"]["minutes"] = 3
    project["settings"]["data"]["licence"] = {"name": "CC0"}
    loaded: Any = decode_project(encoded(project))
    assert {warning.code for warning in loaded.warnings} == {Code.FILE_FIELD_UNKNOWN}
    assert {warning.values["path"] for warning in loaded.warnings} == {
        "$.colour",
        "$.blocks[1].dropout",
        "$.settings.stop.minutes",
        "$.settings.data.licence",
    }


def test_a_weight_where_nothing_is_connected_is_dropped_and_told(project):
    project["wires"][1]["mask"] = [[True], [False], [True]]
    loaded: Any = decode_project(encoded(project))
    wire = loaded.document.wire(5)
    assert wire.weights.tolist() == wire.start_weights.tolist() == [[0.0], [0.0], [8.0]]
    paths = {warning.values["path"] for warning in loaded.warnings}
    assert paths == {"$.wires[1].weights", "$.wires[1].start_weights"}


def test_a_bias_that_is_switched_off_is_dropped_and_told(project):
    project["blocks"][2]["use_bias"] = False
    loaded: Any = decode_project(encoded(project))
    assert loaded.document.block(3).bias.tolist() == [0.0]
    assert loaded.warnings[0].code is Code.FILE_NUMBER_DROPPED


# --- limits -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "path"),
    [
        ("blocks", "$.blocks"),
        ("wires", "$.wires"),
        ("notes", "$.notes"),
        ("units", "$.blocks[0].columns"),
    ],
)
def test_too_many_of_something_is_refused(project, limit, path):
    limits = replace(LIMITS, **{limit: 0})
    with pytest.raises(EngineError) as caught:
        decode_project(encoded(project), limits)
    assert caught.value.code is Code.FILE_TOO_MANY
    assert caught.value.issue.values["path"] == path


def test_a_text_that_is_too_long_is_refused(project):
    with pytest.raises(EngineError) as caught:
        decode_project(encoded(project), replace(LIMITS, json_bytes=100))
    assert caught.value.code is Code.FILE_TOO_LARGE


# --- files --------------------------------------------------------------------------


def code_of(path, limits=LIMITS):
    with pytest.raises(EngineError) as caught:
        read_project(path, limits)
    return caught.value.code


def test_a_file_that_is_not_there(tmp_path):
    assert code_of(tmp_path / "none.nns") is Code.FILE_NOT_FOUND


def test_a_folder(tmp_path):
    assert code_of(tmp_path) is Code.FILE_IS_FOLDER


def test_an_empty_file(tmp_path):
    (tmp_path / "a.nns").touch()
    assert code_of(tmp_path / "a.nns") is Code.FILE_EMPTY


def test_a_name_that_no_file_can_have(tmp_path):
    assert code_of(tmp_path / "a\0b") in {Code.FILE_UNREADABLE, Code.FILE_NOT_FOUND}


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    def refuse(_path):
        raise PermissionError(errno.EACCES, "no")

    path = tmp_path / "a.nns"
    path.write_bytes(b"x")
    monkeypatch.setattr(Path, "read_bytes", refuse)  # root may read everything
    with pytest.raises(EngineError) as caught:
        read_project(path)
    assert caught.value.code is Code.FILE_UNREADABLE
    assert caught.value.issue.values == {"file": str(path), "reason": "EACCES"}


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "a.nns"
    path.write_bytes(b"x" * 100)
    assert code_of(path, replace(LIMITS, total_bytes=99)) is Code.FILE_TOO_LARGE


# --- samples of every schema --------------------------------------------------------


@pytest.mark.parametrize("suffix", ["json", "nns"])
def test_a_file_of_schema_1_still_loads(suffix):
    loaded = read_project(SAMPLES / f"schema_1.{suffix}")
    document: Any = loaded.document
    assert loaded.warnings == ()
    assert [block.name for block in document.blocks()] == ["x", "h", "y"]
    assert document.block(2).bias.tolist()[:3] == [0.1, -0.0, 5e-324]
    assert document.block(2).start_bias.tolist()[:3] == [0.0, 0.0, 0.0]
    wire = document.wire(4)
    assert wire.mask is not None
    assert not wire.mask[0, 0]
    assert wire.weights[1, 69] == 0.1 * 139
    assert document.get(6).text == "Привет"
    assert document.settings.data.name == "points"
    assert document.settings.stop.loss_below == 0.25
    assert decode_project(encode_nns(document)).document == document


def test_both_samples_are_the_same_document():
    plain, archive = (read_project(SAMPLES / f"schema_1.{s}") for s in ("json", "nns"))
    assert plain == archive
