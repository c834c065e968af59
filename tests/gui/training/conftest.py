"""A session with a controller whose thread is ended after the test."""

import pytest

from engine.document.edits import set_settings
from engine.document.elements import StopSettings
from engine.document.examples import load_example
from gui.session import Session
from gui.training.controller import TrainingController


@pytest.fixture
def session(qapp):
    session = Session()
    document = load_example("xor_train")
    edit = set_settings(document, stop=StopSettings())
    session.replace(document.apply(edit.changes), None)
    return session


@pytest.fixture
def controller(session):
    controller = TrainingController(session)
    yield controller
    controller.shutdown()
