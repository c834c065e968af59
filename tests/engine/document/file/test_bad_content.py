"""What the records of a file may not say: each is one clear error with its place."""

import json

import pytest

from engine.document.file import decode_project
from engine.errors import Code


def refused(issue_of, project, code, **values):
    issue = issue_of(project)
    assert (issue.code, dict(issue.values)) == (code, values)


def test_the_small_project_itself_is_fine(project):
    loaded = decode_project(json.dumps(project).encode())
    assert len(loaded.document.elements) == 7
    assert loaded.warnings == ()


# --- the header ---------------------------------------------------------------------


@pytest.mark.parametrize("value", ["something", None, 1])
def test_another_format_is_not_a_project(issue_of, project, value):
    project["format"] = value
    refused(issue_of, project, Code.FILE_NOT_A_PROJECT)


def test_json_of_something_else_is_not_a_project(issue_of):
    refused(issue_of, {"a": 1}, Code.FILE_NOT_A_PROJECT)


def test_a_newer_version_is_refused_with_its_program(issue_of, project):
    project |= {"schema": 3, "app": "9.9"}
    refused(issue_of, project, Code.FILE_NEWER, schema=3, highest=2, app="9.9")


@pytest.mark.parametrize("version", [0, -1])
def test_a_version_that_never_was_is_refused(issue_of, project, version):
    project["schema"] = version
    refused(issue_of, project, Code.FILE_FIELD_VALUE, path="$.schema")


def test_a_version_is_needed(issue_of, project):
    del project["schema"]
    refused(issue_of, project, Code.FILE_FIELD_MISSING, path="$", field="schema")


# --- types and ranges ---------------------------------------------------------------


def test_a_wrong_type_in_the_settings_is_named(issue_of, project):
    project["settings"]["learning_rate"] = "fast"
    path = "$.settings.learning_rate"
    refused(
        issue_of,
        project,
        Code.FILE_FIELD_TYPE,
        path=path,
        expected="float",
        found="str",
    )


def test_a_wrong_type_inside_an_array_is_named(issue_of, project):
    project["blocks"][1]["bias"][2] = "0.3"
    path = "$.blocks[1].bias[2]"
    refused(
        issue_of,
        project,
        Code.FILE_FIELD_TYPE,
        path=path,
        expected="float",
        found="str",
    )


def test_a_missing_field_is_named(issue_of, project):
    del project["wires"][1]["weights"]
    refused(
        issue_of,
        project,
        Code.FILE_FIELD_MISSING,
        path="$.wires[1]",
        field="weights",
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("batch_size", 0),
        ("seed", -1),
        ("split_seed", 2**60),
        ("validation_share", 1.5),
        ("test_share", -0.1),
    ],
)
def test_a_setting_out_of_its_range_is_named(issue_of, project, field, value):
    project["settings"][field] = value
    refused(issue_of, project, Code.FILE_FIELD_VALUE, path=f"$.settings.{field}")


def test_a_kind_of_block_that_is_unknown_is_named(issue_of, project):
    project["blocks"][0]["type"] = "transformer"
    refused(issue_of, project, Code.FILE_FIELD_VALUE, path="$.blocks[0].type")


@pytest.mark.parametrize("element_id", [0, -3])
def test_the_id_of_the_settings_is_taken(issue_of, project, element_id):
    project["notes"][0]["id"] = element_id
    refused(issue_of, project, Code.FILE_FIELD_VALUE, path="$.notes[0].id")


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("scaling", "divide_7"),
        ("loss", "hinge"),
        ("optimizer", "lion"),
        ("initializer", "magic"),
        ("precision", "float16"),
    ],
)
def test_an_unknown_name_in_the_settings_is_named(issue_of, project, field, name):
    project["settings"][field] = name
    path = f"$.settings.{field}"
    refused(issue_of, project, Code.FILE_NAME_UNKNOWN, path=path, found=name)


@pytest.mark.parametrize(("field", "name"), [("activation", "gelu"), ("gate", "imply")])
def test_an_unknown_name_in_a_block_is_named(issue_of, project, field, name):
    project["blocks"][2][field] = name
    path = f"$.blocks[2].{field}"
    refused(issue_of, project, Code.FILE_NAME_UNKNOWN, path=path, found=name)


def test_an_unknown_format_of_data_is_named(issue_of, project):
    project["settings"]["data"] = {"type": "file", "path": "a.xls", "format": "xls"}
    path = "$.settings.data.format"
    refused(issue_of, project, Code.FILE_NAME_UNKNOWN, path=path, found="xls")


# --- numbers ------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_a_number_that_is_not_finite_is_named(issue_of, project, number):
    project["blocks"][2]["bias"] = ["HERE"]
    text = json.dumps(project).replace('"HERE"', number).encode()
    refused(issue_of, text, Code.FILE_NOT_FINITE, path="$.blocks[2].bias[0]")


def test_a_place_that_is_not_finite_is_named(issue_of, project):
    project["notes"][0]["x"] = float("nan")
    refused(issue_of, project, Code.FILE_NOT_FINITE, path="$.notes[0].x")


def test_a_whole_number_beyond_all_floats_is_named(issue_of, project):
    project["wires"][1]["weights"][2][0] = 10**400
    path = "$.wires[1].weights[2][0]"
    refused(issue_of, project, Code.FILE_NOT_FINITE, path=path)


# --- shapes -------------------------------------------------------------------------


def shape_differs(issue_of, project, path, expected, found):
    refused(
        issue_of,
        project,
        Code.FILE_SHAPE_DIFFERS,
        path=path,
        expected=expected,
        found=found,
    )


def test_weights_must_fit_the_blocks(issue_of, project):
    project["blocks"][1]["bias"].append(0.4)
    shape_differs(issue_of, project, "$.wires[0].weights", "2 × 4", "2 × 3")


def test_rows_must_be_equally_long(issue_of, project):
    project["wires"][0]["weights"][1].append(9.0)
    shape_differs(issue_of, project, "$.wires[0].weights[1]", "3", "4")


def test_no_weights_do_not_fit(issue_of, project):
    project["wires"][0]["weights"] = []
    shape_differs(issue_of, project, "$.wires[0].weights", "2 × 3", "0 × 3")


def test_start_weights_must_fit(issue_of, project):
    project["wires"][1]["start_weights"] = [[1.0]]
    shape_differs(issue_of, project, "$.wires[1].start_weights", "3 × 1", "1 × 1")


def test_a_mask_must_fit(issue_of, project):
    project["wires"][1]["mask"] = [[True], [False]]
    shape_differs(issue_of, project, "$.wires[1].mask", "3 × 1", "2 × 1")


def test_start_biases_must_fit(issue_of, project):
    project["blocks"][1]["start_bias"] = [0.0]
    shape_differs(issue_of, project, "$.blocks[1].start_bias", "3", "1")


def test_names_of_units_must_be_as_many(issue_of, project):
    project["blocks"][1]["unit_names"] = ["a", "b"]
    shape_differs(issue_of, project, "$.blocks[1].unit_names", "3", "2")


def test_a_block_has_perceptrons(issue_of, project):
    project["blocks"][2]["bias"] = []
    refused(issue_of, project, Code.FILE_FIELD_VALUE, path="$.blocks[2].bias")


def test_an_input_has_columns(issue_of, project):
    project["blocks"][0]["columns"] = []
    refused(issue_of, project, Code.FILE_FIELD_VALUE, path="$.blocks[0].columns")


def test_samples_must_have_the_named_columns(issue_of, project):
    project["settings"]["data"]["feature_names"].append("x3")
    shape_differs(issue_of, project, "$.settings.data.x", "n × 3", "2 × 2")


def test_every_sample_has_targets(issue_of, project):
    project["settings"]["data"]["y"].append([1.0])
    shape_differs(issue_of, project, "$.settings.data.y", "2 × 1", "3 × 1")


def test_classes_must_be_as_many_as_targets_tell_apart(issue_of, project):
    project["settings"]["data"]["class_names"] = ["no", "yes", "maybe"]
    shape_differs(issue_of, project, "$.settings.data.class_names", "2", "3")


# --- wiring -------------------------------------------------------------------------


def add_wire(project, source, target, weights):
    wire = {"id": 99, "source": source, "target": target, "weights": weights}
    project["wires"].append(wire)


def test_two_elements_cannot_have_one_id(issue_of, project):
    project["wires"][0]["id"] = 3
    refused(issue_of, project, Code.FILE_ID_DOUBLE, path="$.wires[0].id", id=3)


@pytest.mark.parametrize(("end", "other"), [("source", 77), ("target", 6)])
def test_a_wire_joins_blocks(issue_of, project, end, other):
    project["wires"][1][end] = other
    path = f"$.wires[1].{end}"
    refused(issue_of, project, Code.FILE_WIRE_NO_BLOCK, path=path, id=other)


def test_no_wire_leads_into_an_input(issue_of, project):
    add_wire(project, 3, 1, [[1.0, 1.0]])
    refused(issue_of, project, Code.FILE_WIRE_INTO_INPUT, path="$.wires[2]", block="x")


def test_there_is_one_wire_between_two_blocks(issue_of, project):
    add_wire(project, 2, 3, [[0.0], [7.0], [8.0]])
    refused(issue_of, project, Code.FILE_WIRE_DOUBLE, path="$.wires[2]")


def test_wires_form_no_loop(issue_of, project):
    add_wire(project, 3, 2, [[1.0, 1.0, 1.0]])
    refused(issue_of, project, Code.FILE_WIRE_LOOP, path="$.wires[2]")


def test_no_wire_leads_to_where_it_begins(issue_of, project):
    add_wire(project, 3, 3, [[1.0]])
    refused(issue_of, project, Code.FILE_WIRE_LOOP, path="$.wires[2]")


def test_plain_json_has_no_arrays_beside_it(issue_of, project):
    project["wires"][0]["weights"] = {"array": "wire4_weights"}
    refused(issue_of, project, Code.FILE_ENTRY_MISSING, entry="wire4_weights")


# --- the text -----------------------------------------------------------------------


def test_broken_json_says_where(issue_of):
    text = b'{\n  "format": "perceptarium",\n  "schema" 1\n}'
    issue = issue_of(text)
    assert issue.code is Code.FILE_JSON_BROKEN
    assert (issue.values["line"], issue.values["column"]) == (3, 12)


def test_json_that_ends_early_says_so_at_its_end(issue_of, project):
    text = json.dumps(project).encode()[:-30]
    issue = issue_of(text)
    assert issue.code is Code.FILE_JSON_BROKEN
    assert issue.values["column"] == len(text) + 1


def test_letters_that_are_not_utf_8_are_broken_text(issue_of):
    issue = issue_of(b'{\n"format": "\xff"}')
    assert issue.code is Code.FILE_JSON_BROKEN
    assert (issue.values["line"], issue.values["column"]) == (2, 12)


def test_lists_inside_lists_without_end_are_broken_text(issue_of):
    assert issue_of(b'{"a":' + b"[" * 200_000).code is Code.FILE_JSON_BROKEN


@pytest.mark.parametrize("content", [b"hello", b"\x89PNG\r\n", b"[1]", b"\x00" * 99])
def test_another_kind_of_file_is_not_a_project(issue_of, content):
    assert issue_of(content).code is Code.FILE_NOT_A_PROJECT


def test_an_empty_file_is_refused(issue_of):
    assert issue_of(b"").code is Code.FILE_EMPTY
