"""A project for the tests of sweeps."""

from pathlib import Path

from engine.data.dataset import Dataset
from engine.document.document import Document
from engine.document.edits import set_settings
from engine.document.elements import StopSettings
from engine.document.examples import load_example
from engine.training.sources.sources import load_source


def xor_project(stop=None, **fields) -> tuple[Document, Dataset]:
    """Return the drawing 2-4-1 with the samples of XOR."""
    document = load_example("xor_train")
    fields |= {"stop": StopSettings(**(stop or {}))}
    document = document.apply(set_settings(document, **fields).changes)
    source = document.settings.data
    assert source is not None
    return document, load_source(source, Path())
