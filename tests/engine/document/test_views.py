"""Saved views: kept by number, named, deleted; saved with the project."""

import json

import pytest

from engine.document.document import Document
from engine.document.elements import SavedView
from engine.document.examples import load_example
from engine.document.file import decode_project, encode_json, encode_nns
from engine.document.views import delete_view, rename_view, save_view, view_of
from engine.errors import Code, EngineError
from engine.network.compile import compile_document


def done(document, edit):
    return document.apply(edit.changes)


@pytest.fixture
def document():
    document = load_example("xor_gates")
    document = done(document, save_view(document, 3, (10.0, 20.0), 0.5))
    return done(document, save_view(document, 1, (-5.0, 0.25), 2.0))


def test_views_stand_in_the_order_of_their_numbers(document):
    assert document.settings.views == (
        SavedView(1, -5.0, 0.25, 2.0),
        SavedView(3, 10.0, 20.0, 0.5),
    )
    assert view_of(document, 2) is None


def test_saving_again_keeps_the_name(document):
    document = done(document, rename_view(document, 3, "  the gates "))
    document = done(document, save_view(document, 3, (1.0, 2.0), 1.0))
    assert view_of(document, 3) == SavedView(3, 1.0, 2.0, 1.0, "the gates")


def test_a_deleted_view_is_gone_and_comes_back_by_undo(document):
    edit = delete_view(document, 3)
    after = done(document, edit)
    assert view_of(after, 3) is None
    assert view_of(after, 1) is not None
    assert done(after, edit.inverse()) == document


def test_edits_that_change_nothing_have_no_changes(document):
    assert save_view(document, 3, (10.0, 20.0), 0.5).changes == ()
    assert rename_view(document, 3, " ").changes == ()
    assert delete_view(document, 7).changes == ()


@pytest.mark.parametrize("number", [0, 10, -1])
def test_there_are_nine(document, number):
    with pytest.raises(EngineError) as caught:
        save_view(document, number, (0.0, 0.0), 1.0)
    assert caught.value.code is Code.COUNT_OUT_OF_RANGE


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_only_finite_places_are_kept(document, bad):
    for place, scale in (((bad, 0.0), 1.0), ((0.0, bad), 1.0), ((0.0, 0.0), bad)):
        with pytest.raises(EngineError) as caught:
            save_view(document, 1, place, scale)
        assert caught.value.code is Code.VALUE_NOT_FINITE


def test_a_view_that_is_not_there_cannot_be_named(document):
    with pytest.raises(KeyError):
        rename_view(document, 2, "name")


@pytest.mark.parametrize("encode", [encode_nns, encode_json])
def test_views_are_saved_with_the_project(document, encode):
    document = done(document, rename_view(document, 3, "затвор"))
    project = decode_project(encode(document))
    assert project.document == document
    assert not project.warnings


def test_a_project_without_views_says_nothing_of_them():
    assert "views" not in json.loads(encode_json(Document()))


@pytest.mark.parametrize(
    ("views", "path"),
    [
        ([{"number": 0, "x": 0, "y": 0, "scale": 1}], "$.views[0].number"),
        ([{"number": 1, "x": 0, "y": 0, "scale": 0}], "$.views[0].scale"),
        ([{"number": 1, "x": 0, "y": 0, "scale": 1}] * 2, "$.views[1].number"),
    ],
)
def test_a_wrong_view_in_a_file_is_refused(views, path):
    raw = json.loads(encode_json(Document()))
    with pytest.raises(EngineError) as caught:
        decode_project(json.dumps({**raw, "views": views}).encode())
    assert caught.value.code is Code.FILE_FIELD_VALUE
    assert caught.value.issue.values["path"] == path


def test_views_are_no_part_of_the_network(document):
    before = compile_document(load_example("xor_gates")).network
    after = compile_document(document).network
    assert before is not None
    assert after is not None
    assert [layer.columns for layer in before.layers] == [
        layer.columns for layer in after.layers
    ]
