"""A folder of reusable blocks."""

from pathlib import Path

import pytest

from engine.document.clipboard import paste
from engine.document.document import Document
from engine.document.edits import set_weight
from engine.document.elements import Group
from engine.document.examples import load_example
from engine.document.file import write_project
from engine.document.groups import library
from engine.document.groups.alike import content_of
from engine.document.groups.naming import set_definition
from engine.errors import Code, EngineError, Issue
from tests.engine.document.groups.drawings import done, grouped_xor, xor


def test_a_kept_block_comes_back_as_it_was(tmp_path):
    document = grouped_xor()
    path = library.save(tmp_path / "blocks", document, 12)
    (entry,) = library.entries(tmp_path / "blocks")
    assert (entry.path, entry.title, entry.issue) == (path, "XOR", None)
    assert isinstance(entry.group, Group)
    assert isinstance(entry.fragment, Document)
    kept = content_of(entry.fragment, entry.group.id)
    assert kept == content_of(document, 12)


def test_a_block_with_blocks_inside_is_kept_whole(tmp_path):
    document = load_example("full_adder")
    adder = next(g for g in document.groups if g.title == "Half adder")
    library.save(tmp_path, document, adder.id)
    (entry,) = library.entries(tmp_path)
    assert isinstance(entry.fragment, Document)
    assert sorted(g.title for g in entry.fragment.groups) == ["Half adder", "XOR"]
    pasted = done(document, paste(document, entry.fragment, 0, 900))
    assert len({g.definition for g in pasted.groups}) == 2  # no new definitions


def test_the_same_block_is_kept_once_and_another_one_beside_it(tmp_path):
    document = grouped_xor()
    first = library.save(tmp_path, document, 12)
    assert library.save(tmp_path, document, 12) == first
    document = done(document, set_weight(document, 10, 0, 0, 0.25))
    second = library.save(tmp_path, document, 12)
    assert [p.name for p in (first, second)] == ["XOR.json", "XOR 2.json"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a/b\\c", "a_b_c.json"),
        ("../x", "___x.json"),
        ("полусумматор", "полусумматор.json"),
    ],
)
def test_a_title_is_a_safe_name_of_a_file(tmp_path, title, name):
    document = grouped_xor()
    group = document.groups[0]
    inputs = [(i, document.block(i).name) for i in group.inputs]
    edit = set_definition(document, 12, title, inputs, [(5, "y")])
    assert library.save(tmp_path, done(document, edit), 12).name == name


def test_a_folder_that_is_not_there_has_no_blocks():
    assert library.entries(Path("/nowhere/at/all")) == []


def test_damaged_files_are_told_and_the_others_are_there(tmp_path):
    library.save(tmp_path, grouped_xor(), 12)
    (tmp_path / "cut.json").write_text('{"format": "perceptarium", "schema"')
    write_project(tmp_path / "project.json", xor())
    found = {entry.title: entry.issue for entry in library.entries(tmp_path)}
    assert found["XOR"] is None
    cut, project = found["cut"], found["project"]
    assert isinstance(cut, Issue)
    assert isinstance(project, Issue)
    assert cut.code is Code.FILE_JSON_BROKEN
    assert project.code is Code.LIBRARY_NOT_A_BLOCK


def test_a_block_is_removed(tmp_path):
    path = library.save(tmp_path, grouped_xor(), 12)
    library.remove(path)
    library.remove(path)  # somebody else was faster
    assert library.entries(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "blocks").write_text("a file")
    with pytest.raises(EngineError) as caught:
        library.save(tmp_path / "blocks", grouped_xor(), 12)
    assert caught.value.code is Code.FILE_NOT_WRITTEN
