"""Which sample of the batch is looked at while an update is gone through."""

import numpy as np

from engine.training.trace.cursor import Cursor
from gui.session import Session
from gui.session.samples import view_of


def shown_sample(session: Session, cursor: Cursor) -> int:
    """Return the row of the batch that an event is about, or that was looked at last.

    That is the sample of the event, or that of the scope, or the one whose inputs the
    session shows; the first where that is not in the batch.
    """
    for sample in (cursor.event.sample, cursor.scope.sample):
        if sample is not None:
            return sample
    view, moment = view_of(session), cursor.trace.moment
    if view is None or session.sample is None:
        return 0
    found = np.flatnonzero(view.split.train[moment.rows] == session.sample)
    return int(found[0]) if len(found) else 0
