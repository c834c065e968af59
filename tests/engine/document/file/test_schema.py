"""The records of the file against the elements of a document."""

from dataclasses import fields

import pytest

from engine.document import elements
from engine.document.file import schema

PAIRS = [
    (elements.InputBlock, schema.InputRecord),
    (elements.PerceptronBlock, schema.PerceptronRecord),
    (elements.Wire, schema.WireRecord),
    (elements.Note, schema.NoteRecord),
    (elements.Frame, schema.FrameRecord),
    (elements.SavedView, schema.ViewRecord),
    (elements.TableData, schema.TableRecord),
    (elements.BundledData, schema.BundledRecord),
    (elements.FileData, schema.FileRecord),
    (elements.StopSettings, schema.StopRecord),
]


@pytest.mark.parametrize(("element", "record"), PAIRS)
def test_every_field_of_an_element_is_in_the_file(element, record):
    assert {field.name for field in fields(element)} == set(record.__struct_fields__)


def test_every_setting_is_in_the_file():
    names = {field.name for field in fields(elements.Settings)} - {"id"}
    written = set(schema.SettingsRecord.__struct_fields__)
    assert names == written | {"views"}  # which stand beside, where there are any
    assert "views" in schema.Project.__struct_fields__
