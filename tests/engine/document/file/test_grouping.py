"""Groups in project files, sound and damaged."""

import json

import pytest

from engine.document.clipboard import fragment_of, paste
from engine.document.examples import load_example
from engine.document.file import decode_project, encode_json
from engine.errors import Code, EngineError
from tests.engine.document.groups.drawings import done, grouped_xor


@pytest.fixture
def raw():
    document = grouped_xor()
    document = done(document, paste(document, fragment_of(document, [12]), 400, 0))
    return json.loads(encode_json(document))


def issue_of(raw):
    with pytest.raises(EngineError) as caught:
        decode_project(json.dumps(raw).encode())
    return caught.value.issue


@pytest.mark.parametrize("name", ["half_adder", "full_adder"])
def test_groups_come_back_and_the_bytes_are_the_same(name):
    document = load_example(name)
    data = encode_json(document)
    assert decode_project(data).document == document
    assert encode_json(decode_project(data).document) == data


def test_wires_into_ports_are_written_without_weights(raw):
    assert [sorted(lead) for lead in raw["leads"]] == [["id", "source", "target"]] * 2
    assert len(raw["wires"]) == 12


def test_a_file_without_groups_does_not_speak_of_them():
    text = encode_json(load_example("xor_gates")).decode()
    assert "groups" not in text
    assert "leads" not in text


def test_uses_that_differ_become_independent_with_a_warning(raw):
    raw["wires"][-1]["weights"] = [[9.0]]
    loaded = decode_project(json.dumps(raw).encode())
    (warning,) = loaded.warnings
    assert (warning.code, warning.values) == (
        Code.FILE_GROUPS_DIFFER,
        {"block": "XOR2"},
    )
    assert len({g.definition for g in loaded.document.groups}) == 2


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("members", [999], Code.FILE_GROUP_MEMBER),
        ("members", [3, 3, 4, 5, 13, 15], Code.FILE_GROUP_MEMBER),
        ("members", [3, 4, 5, 12, 13, 15], Code.FILE_GROUP_MEMBER),
        ("members", [], Code.FILE_FIELD_VALUE),
        ("inputs", [13], Code.FILE_GROUP_PORT),
        ("inputs", [13, 13], Code.FILE_GROUP_PORT),
        ("outputs", [1], Code.FILE_GROUP_MEMBER),
        ("outputs", [13], Code.FILE_GROUP_MEMBER),
        ("output_names", [], Code.FILE_SHAPE_DIFFERS),
        ("definition", 0, Code.FILE_FIELD_VALUE),
    ],
)
def test_a_damaged_group_is_refused(raw, key, value, code):
    raw["groups"][0][key] = value
    assert issue_of(raw).code is code


def test_a_wire_through_the_side_of_a_group_is_refused(raw):
    raw["wires"].append({"id": 90, "source": 1, "target": 5, "weights": [[1.0]]})
    issue = issue_of(raw)
    assert issue.code is Code.FILE_GROUP_WIRE
    assert issue.values == {"source": "x1", "target": "AND"}


def test_a_port_with_two_wires_is_refused(raw):
    raw["blocks"].append({"type": "input", "id": 90, "name": "x9"})
    raw["leads"].append({"id": 91, "source": 90, "target": 13})
    assert issue_of(raw).code is Code.FILE_GROUP_PORT


def test_a_wire_with_weights_into_a_port_is_refused(raw):
    raw["wires"].append({"id": 90, "source": 2, "target": 13, "weights": [[1.0]]})
    issue = issue_of(raw)
    assert (issue.code, issue.values["id"]) == (Code.FILE_GROUP_PORT, 13)


def test_a_port_of_no_group_is_refused(raw):
    raw["blocks"].append({"type": "port", "id": 90, "name": "lost"})
    assert issue_of(raw).code is Code.FILE_GROUP_PORT


def test_ports_in_a_circle_are_a_loop(raw):
    raw["leads"] = [
        {"id": 90, "source": 13, "target": 15},
        {"id": 91, "source": 15, "target": 13},
    ]
    assert issue_of(raw).code is Code.FILE_WIRE_LOOP
