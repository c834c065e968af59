"""What stands in the way of training, before it is tried."""

from engine.errors import Code, Issue
from engine.training.hindrances import hindrances
from gui.session import Session


def first_obstacle(session: Session) -> Issue | None:
    """Return why there can be no training at all; None: it may be tried."""
    if session.compiled.issues:
        return session.compiled.issues[0]
    if session.network is None:
        return Issue(Code.NETWORK_EMPTY)
    if session.dataset is None:
        return session.dataset_issue or Issue(Code.DATA_MISSING)
    return None


def obstacles_of(session: Session) -> tuple[Issue, ...]:
    """Return everything that is to be mended before training can run."""
    network, dataset = session.network, session.dataset
    found = list(session.compiled.issues)
    if network is None and not found:
        found.append(Issue(Code.NETWORK_EMPTY))
    if dataset is None:
        found.append(session.dataset_issue or Issue(Code.DATA_MISSING))
    if network is not None and dataset is not None:
        found += hindrances(network, dataset, session.document.settings)
    return tuple(found)
