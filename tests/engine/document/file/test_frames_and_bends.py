"""Frames and bends in a project file, and what may be wrong with them."""

import json

import pytest

from engine.document.bends import MAX_BENDS
from engine.document.elements import Frame
from engine.document.file import decode_project, encode_json
from engine.document.file.schema import Project
from engine.errors import Code

FRAME = {"id": 7, "x": -10.0, "width": 200.0, "height": 100.0, "title": "Layer"}


def loaded(project):
    return decode_project(json.dumps(project).encode())


def test_frames_and_bends_are_read(project):
    project["frames"] = [FRAME | {"color": "blue"}]
    project["wires"][0]["bends"] = [[1.5, 2], [3, 4]]
    found = loaded(project)
    assert found.warnings == ()
    assert found.document.get(7) == Frame(7, -10, 0, 200, 100, "Layer", "blue")
    assert found.document.wire(4).bends == ((1.5, 2.0), (3.0, 4.0))


def test_a_file_says_nothing_of_frames_and_bends_that_there_are_not(project):
    raw = json.loads(encode_json(loaded(project).document))
    assert "frames" in Project.__struct_fields__
    assert "frames" not in raw
    assert all("bends" not in wire for wire in raw["wires"])


def refused(issue_of, project, code, path):
    issue = issue_of(project)
    assert (issue.code, issue.values["path"]) == (code, path)


def test_a_colour_that_there_is_not_is_named(issue_of, project):
    project["frames"] = [FRAME | {"color": "mauve"}]
    refused(issue_of, project, Code.FILE_NAME_UNKNOWN, "$.frames[0].color")


@pytest.mark.parametrize("edge", ["width", "height"])
def test_a_frame_has_a_size(issue_of, project, edge):
    project["frames"] = [FRAME | {edge: 0.0}]
    assert issue_of(project).values["path"] == f"$.frames[0].{edge}"


def test_a_frame_has_an_id_of_its_own(issue_of, project):
    project["frames"] = [FRAME | {"id": 6}]
    refused(issue_of, project, Code.FILE_ID_DOUBLE, "$.frames[0].id")


@pytest.mark.parametrize("bend", [[1.0], [1.0, 2.0, 3.0], 5.0, ["a", "b"]])
def test_a_bend_has_two_places(issue_of, project, bend):
    project["wires"][0]["bends"] = [[0.0, 0.0], bend]
    assert issue_of(project).values["path"].startswith("$.wires[0].bends[1]")


def test_a_wire_has_only_so_many_bends(issue_of, project):
    project["wires"][1]["bends"] = [[0.0, 0.0]] * (MAX_BENDS + 1)
    refused(issue_of, project, Code.FILE_TOO_MANY, "$.wires[1].bends")
