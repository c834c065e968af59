"""Frozen parameters and the update rule in a project file."""

import msgspec
import pytest

from engine.document.build import layered_document
from engine.document.edits import set_frozen, set_settings
from engine.document.file import decode_project, encode_json, encode_nns
from engine.errors import Code, EngineError


def document():
    drawn = layered_document([2, 2, 1], "tanh", "sigmoid")
    wire = next(drawn.wires()).id
    drawn = drawn.apply(set_frozen(drawn, [wire, 3], True).changes)
    return drawn.apply(set_settings(drawn, rule="multiply").changes)


@pytest.mark.parametrize("encode", [encode_json, encode_nns])
def test_they_come_back(encode):
    assert decode_project(encode(document())).document == document()


def test_a_file_that_says_nothing_of_them_has_none():
    raw = msgspec.json.decode(encode_json(document()))
    del raw["settings"]["rule"]
    for wire in raw["wires"]:
        wire.pop("frozen", None)
    for block in raw["blocks"]:
        block.pop("bias_frozen", None)
    loaded = decode_project(msgspec.json.encode(raw))
    assert not loaded.warnings
    assert loaded.document == layered_document([2, 2, 1], "tanh", "sigmoid")


def test_what_is_as_usual_is_left_out():
    plain = encode_json(layered_document([2, 2, 1], "tanh", "sigmoid"))
    assert b"frozen" not in plain
    assert encode_json(document()).count(b"frozen") == 2


def test_an_unknown_rule_is_refused():
    raw = msgspec.json.decode(encode_json(document()))
    raw["settings"]["rule"] = "guess"
    with pytest.raises(EngineError) as caught:
        decode_project(msgspec.json.encode(raw))
    assert caught.value.code is Code.FILE_NAME_UNKNOWN
    assert caught.value.issue.values == {"path": "$.settings.rule", "found": "guess"}
