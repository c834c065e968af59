"""Recovery copies: the document comes back as it was, and anything else is refused."""

import json

import pytest

from engine.document.examples import example_names, load_example
from engine.document.file import (
    RecoveryLabel,
    encode_nns,
    encode_recovery,
    read_label,
    read_recovery,
)
from engine.errors import Code, EngineError

LABEL = RecoveryLabel("/home/user/сеть.nns", 1.7e9, 5, (12.5, -3.0, 0.75))


def written(folder, data):
    path = folder / "copy.recovery"
    path.write_bytes(data)
    return path


def refused(path, code):
    with pytest.raises(EngineError) as caught:
        read_recovery(path)
    assert caught.value.code is code


@pytest.mark.parametrize("name", example_names())
def test_every_example_comes_back_with_its_label(tmp_path, name):
    document = load_example(name)
    path = written(tmp_path, encode_recovery(document, LABEL))
    project, label = read_recovery(path)
    assert project.document == document
    assert not project.warnings
    assert label == LABEL == read_label(path)


def test_a_path_that_is_no_text_is_kept(tmp_path):
    odd = RecoveryLabel(b"\xff.nns".decode("utf-8", "surrogateescape"), 1.0, 0)
    path = written(tmp_path, encode_recovery(load_example("and"), odd))
    assert read_label(path) == odd


def test_the_label_is_read_where_the_document_is_cut_off(tmp_path):
    data = encode_recovery(load_example("xor_gates"), LABEL)
    path = written(tmp_path, data[: len(data) * 2 // 3])
    assert read_label(path) == LABEL
    refused(path, Code.FILE_DAMAGED)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"\xff\xfe\x00",
        b"[1, 2]\n",
        b"[" * 100_000,
        b'{"format": "something else"}\n',
        encode_nns(load_example("and")),
    ],
    ids=["empty", "a line", "no text", "a list", "deep", "foreign", "project"],
)
def test_what_is_no_copy_is_refused(tmp_path, data):
    refused(written(tmp_path, data), Code.RECOVERY_BROKEN)


@pytest.mark.parametrize(
    "wrong",
    [
        {"saved_at": "yesterday"},
        {"saved_at": float("nan")},
        {"view": [0.0, 0.0]},
        {"view": [0.0, 0.0, 0.0]},
        {"view": [float("inf"), 0.0, 1.0]},
        {"n_blocks": -1},
        {"version": "1"},
    ],
)
def test_a_label_with_a_wrong_field_is_refused(tmp_path, wrong):
    line, _, rest = encode_recovery(load_example("and"), LABEL).partition(b"\n")
    label = json.dumps({**json.loads(line), **wrong}).encode()
    refused(written(tmp_path, label + b"\n" + rest), Code.RECOVERY_BROKEN)


def test_a_copy_of_a_newer_program_is_named_as_such(tmp_path):
    line, _, rest = encode_recovery(load_example("and"), LABEL).partition(b"\n")
    label = json.dumps({**json.loads(line), "version": 99}).encode()
    refused(written(tmp_path, label + b"\n" + rest), Code.FILE_NEWER)


def test_a_copy_that_is_gone_is_an_error(tmp_path):
    refused(tmp_path / "missing.recovery", Code.FILE_UNREADABLE)
