"""What the network sees of the data, found once for all panels."""

from weakref import WeakKeyDictionary

import numpy as np

from engine.arrays import Array
from engine.data.dataset import Dataset
from engine.document.elements import Settings
from engine.errors import Code, EngineError, Issue
from engine.network.network import Network
from engine.training.sources.view import View, make_view
from gui.session.session import Session

Choices = tuple[str, float, float, int]
Found = tuple[Network | None, Dataset | None, Choices, View | None, Issue | None]
_found: WeakKeyDictionary[Session, Found] = WeakKeyDictionary()


def view_of(session: Session) -> View | None:
    """Return the data as the network sees it; None if there is none, or it cannot."""
    return _look(session)[3]


def view_issue(session: Session) -> Issue | None:
    """Say why there is no view; None if there is one."""
    return _look(session)[4]


def show_sample(session: Session, sample: int) -> None:
    """Put a sample of the data at the inputs, scaled as in training."""
    view = view_of(session)
    if view is not None and 0 <= sample < view.n_samples:
        session.show_inputs(view.row(sample), sample)


def show_row(session: Session, x: Array, row: int) -> None:
    """Show inputs that training sees, which stand in a row of the training samples."""
    view = view_of(session)
    sample = None if view is None else int(view.split.train[row])
    if sample != session.sample or not np.array_equal(session.inputs, x):
        session.show_inputs(x, sample)


def _look(session: Session) -> Found:
    choices = _choices(session.document.settings)
    found = _found.get(session)
    if (
        found is None
        or found[0] is not session.network
        or found[1] is not session.dataset
        or found[2] != choices
    ):
        view, issue = _make(session)
        found = (session.network, session.dataset, choices, view, issue)
        _found[session] = found
    return found


def _choices(settings: Settings) -> Choices:
    return (
        settings.scaling,
        settings.validation_share,
        settings.test_share,
        settings.split_seed,
    )


def _make(session: Session) -> tuple[View | None, Issue | None]:
    if session.dataset is None:
        return None, session.dataset_issue or Issue(Code.DATA_MISSING)
    if session.network is None:
        issues = session.compiled.issues
        return None, issues[0] if issues else Issue(Code.NETWORK_EMPTY)
    try:
        view = make_view(session.network, session.dataset, session.document.settings)
    except EngineError as error:
        return None, error.issue
    return view, None
