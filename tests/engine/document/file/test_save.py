"""Writing files: all or nothing, and nothing that could not be read again."""

import errno
import json
import os
import stat
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.arrays import frozen
from engine.document.document import Document
from engine.document.elements import (
    InputBlock,
    Note,
    PerceptronBlock,
    Settings,
    TableData,
    Wire,
)
from engine.document.file import (
    encode_json,
    encode_nns,
    encode_project,
    read_project,
    save,
    write_project,
)
from engine.document.file.limits import Limits
from engine.errors import Code, EngineError

ENCODERS = pytest.mark.parametrize("encode", [encode_nns, encode_json])
SMALL = Document([InputBlock(1, 0.0, 0.0, "x", ("x",))])


def perceptron(bias=0.0, start=0.0, x=0.0):
    return PerceptronBlock(2, x, 0.0, "h", "tanh", frozen([bias]), frozen([start]))


@ENCODERS
@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize(
    ("make", "path"),
    [
        (lambda bad: [perceptron(bias=bad)], "$.blocks[0].bias"),
        (lambda bad: [perceptron(start=bad)], "$.blocks[0].start_bias"),
        (lambda bad: [perceptron(x=bad)], "$.blocks[0].x"),
        (lambda bad: [Note(1, 0.0, bad, "")], "$.notes[0].y"),
        (lambda bad: [Settings(learning_rate=bad)], "$.settings.learning_rate"),
        (
            lambda bad: [
                perceptron(),
                Wire(3, 2, 2, frozen([[bad]]), frozen([[0.0]])),
            ],
            "$.wires[0].weights",
        ),
        (
            lambda bad: [
                Settings(
                    data=TableData("t", ("x",), ("y",), frozen([[0]]), frozen([[bad]]))
                )
            ],
            "$.settings.data.y",
        ),
    ],
)
def test_a_number_that_is_not_finite_is_never_written(encode, bad, make, path):
    with pytest.raises(EngineError) as caught:
        encode(Document(make(bad)))
    assert caught.value.code is Code.FILE_NOT_FINITE
    assert caught.value.issue.values["path"] == path


def test_the_error_names_the_element():
    with pytest.raises(EngineError) as caught:
        encode_nns(Document([perceptron(bias=np.nan)]))
    assert caught.value.issue.elements == (2,)


@ENCODERS
def test_what_is_too_large_to_be_read_is_not_written(encode, monkeypatch):
    monkeypatch.setattr(save, "LIMITS", Limits(total_bytes=99, json_bytes=99))
    with pytest.raises(EngineError) as caught:
        encode(SMALL)
    assert caught.value.code is Code.FILE_TOO_LARGE


def test_plain_json_is_laid_out_for_people():
    text = encode_json(Document([*SMALL.blocks(), perceptron(0.5, 0.5)])).decode()
    assert text.startswith('{\n  "format": "perceptarium",\n  "schema": 2,\n')
    assert '      "bias": [0.5],\n' in text
    assert "start_bias" not in text
    assert text.endswith("}\n")
    assert json.loads(text)["blocks"][0]["columns"] == ["x"]


def test_a_row_of_numbers_stands_on_one_line():
    weights = frozen(np.full((2, 50), 1 / 3))
    zeros = frozen(np.zeros(50))
    document = Document(
        [
            InputBlock(1, 0.0, 0.0, "x", ("x1", "x2")),
            PerceptronBlock(2, 0.0, 0.0, "h", "tanh", zeros, zeros),
            Wire(3, 1, 2, weights, weights),
        ]
    )
    rows = [
        line for line in encode_json(document).decode().splitlines() if "333" in line
    ]
    assert len(rows) == 2


@pytest.mark.parametrize(("suffix", "start"), [(".json", b"{"), (".nns", b"PK")])
def test_the_suffix_tells_the_form(suffix, start):
    assert encode_project(SMALL, suffix).startswith(start)
    assert encode_project(SMALL, suffix.upper()).startswith(start)


@pytest.mark.parametrize("name", ["a.nns", "a.json", "прoект 1.nns"])
def test_a_written_file_is_read_again(tmp_path, name):
    write_project(tmp_path / name, SMALL)
    assert read_project(tmp_path / name).document == SMALL
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_the_old_file_is_replaced(tmp_path):
    path = tmp_path / "a.nns"
    write_project(path, Document())
    write_project(path, SMALL)
    assert read_project(path).document == SMALL


def stays(tmp_path, document=SMALL):
    """Try to save over an old file, which must stay, and return the error's issue."""
    path = tmp_path / "a.nns"
    path.write_bytes(b"old")
    with pytest.raises(EngineError) as caught:
        write_project(path, document)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    return caught.value.issue


def test_the_old_file_stays_if_a_number_is_bad(tmp_path):
    document = Document([perceptron(bias=np.nan)])
    assert stays(tmp_path, document).code is Code.FILE_NOT_FINITE


@pytest.mark.parametrize("place", ["fsync", "replace"])
def test_the_old_file_stays_if_the_disk_is_full(tmp_path, monkeypatch, place):
    def fail(*_args):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os if place == "fsync" else Path, place, fail)
    issue = stays(tmp_path)
    assert issue.code is Code.FILE_NOT_WRITTEN
    assert issue.values["reason"] == "ENOSPC"


def test_the_old_file_stays_if_saving_is_interrupted(tmp_path, monkeypatch):
    def interrupt(_descriptor):
        raise KeyboardInterrupt

    path = tmp_path / "a.nns"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_project(path, SMALL)
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [b"old"]


@pytest.mark.parametrize("name", ["none/a.nns", "a\0b.nns", "."])
def test_a_place_where_nothing_can_be_written(tmp_path, name):
    with pytest.raises(EngineError) as caught:
        write_project(tmp_path / name, SMALL)
    assert caught.value.code is Code.FILE_NOT_WRITTEN


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes of Unix")
def test_what_a_link_leads_to_is_replaced_and_keeps_its_mode(tmp_path):
    path, link = tmp_path / "a.nns", tmp_path / "link.nns"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_project(link, SMALL)
    assert link.is_symlink()
    assert read_project(path).document == SMALL
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
