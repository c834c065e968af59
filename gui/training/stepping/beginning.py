"""Why there may be no trace, and how the first one comes about."""

from functools import partial

from engine.errors import Code, Issue
from engine.network.network import Network
from gui.session import Session
from gui.session.samples import view_issue
from gui.training.stepping.computing import Job
from gui.training.stepping.work import begin


def hindrance(session: Session) -> Issue | None:
    """Return why there can be no trace; None: there can be one."""
    if session.compiled.issues:
        return session.compiled.issues[0]
    issue = view_issue(session)
    if issue is None and session.network is None:
        return Issue(Code.NETWORK_EMPTY)
    return issue


def first_job(session: Session, network: Network, limit: int) -> Job:
    """Return what makes a new history, of at most so many bytes."""
    dataset, parameters = session.dataset, session.parameters
    assert dataset is not None  # noqa: S101  there is no hindrance
    assert parameters is not None  # noqa: S101
    settings = session.document.settings
    return partial(begin, network, dataset, settings, parameters, limit)
