"""Tests of gui.session.samples."""

from engine.document.edits import (
    add_input,
    add_perceptrons,
    connect,
    set_bias,
    set_settings,
)
from engine.document.elements import BundledData
from engine.errors import Code
from engine.training.sources.tables import Recipe, generated_table
from gui.session import Session
from gui.session.samples import show_sample, view_issue, view_of


def session_with(n_inputs):
    session = Session()
    session.do(add_input(session.document, 0, 0, n_columns=n_inputs))
    session.do(add_perceptrons(session.document, 0, 0, activation="sigmoid"))
    session.do(connect(session.document, 1, 2))
    return session


def code(session):
    issue = view_issue(session)
    return issue and issue.code


def choose(session, **fields):
    session.do(set_settings(session.document, **fields))


def test_the_view_is_made_once_and_anew_when_something_it_shows_changes(qapp):
    session = session_with(2)
    choose(session, data=generated_table(Recipe("moons", 40, 0.1, 0)))
    first = view_of(session)
    assert first is not None
    session.do(set_bias(session.document, 2, 0, 1.0))
    assert view_of(session) is first
    choose(session, scaling="standard")
    second = view_of(session)
    assert second is not None
    assert second is not first
    assert second.scaling.name == "standard"


def test_why_there_is_no_view_is_known(qapp):
    session = Session()
    assert code(session) is Code.DATA_MISSING
    choose(session, data=BundledData("iris"))
    assert code(session) is Code.NETWORK_EMPTY
    session = session_with(2)
    choose(session, data=BundledData("iris"))
    assert view_of(session) is None
    assert code(session) is Code.DATA_INPUTS_DIFFER


def test_a_sample_is_shown_as_the_network_sees_it(qapp):
    session = session_with(4)
    choose(session, data=BundledData("iris"), scaling="minmax")
    view = view_of(session)
    assert view is not None
    show_sample(session, 5)
    assert session.sample == 5
    assert session.inputs.tolist() == view.row(5).tolist()
    show_sample(session, 10_000)
    assert session.sample == 5


def test_a_split_does_not_read_the_data_again(qapp):
    session = session_with(4)
    choose(session, data=BundledData("iris"))
    before = session.dataset
    choose(session, validation_share=0.25)
    assert session.dataset is before
