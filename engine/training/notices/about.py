"""Everything that is noticed, put together."""

import numpy as np

from engine.training.notices.dead import dead
from engine.training.notices.equal import equal_units
from engine.training.notices.large_sums import large_sums
from engine.training.notices.look import Look
from engine.training.notices.not_finite import first_not_finite, sum_not_finite
from engine.training.notices.notice import Notice, NoticeCode
from engine.training.notices.on_line import on_line
from engine.training.notices.recent import RecentLosses
from engine.training.notices.run import bouncing, rising, standing_still
from engine.training.notices.saturated import saturated, saturated_outputs
from engine.training.notices.step import step_units
from engine.training.run.run_state import Stop, StopReason

OF_UNITS = (
    step_units,
    equal_units,
    dead,
    saturated_outputs,
    saturated,
    large_sums,
    on_line,
)
_ORDER = {code: place for place, code in enumerate(NoticeCode)}


def about_units(look: Look) -> tuple[Notice, ...]:
    """Return what is noticed of the units of a network as it is, the gravest first.

    Where a sum is not finite, nothing else: every other number follows from it.
    """
    overflow = sum_not_finite(look)
    if overflow is not None:
        return (overflow,)
    with np.errstate(all="ignore"):  # what overflows is looked for
        return _in_order([notice for find in OF_UNITS for notice in find(look)])


def about_run(
    look: Look, recent: RecentLosses, stop: Stop | None = None
) -> tuple[Notice, ...]:
    """Return what is noticed of the course of a run, the gravest first.

    Parameters
    ----------
    look : Look
        At the network with the parameters that were reached.
    recent : RecentLosses
        The losses on the way.
    stop : Stop, optional
        Why the run has ended.
    """
    with np.errstate(all="ignore"):
        found = [
            *rising(recent, look),
            *bouncing(recent, look),
            *standing_still(recent, look),
        ]
        if stop is not None and stop.reason is StopReason.NOT_FINITE:
            found.append(first_not_finite(look))
    return _in_order(found)


def _in_order(notices: list[Notice]) -> tuple[Notice, ...]:
    return tuple(sorted(notices, key=lambda notice: _ORDER[notice.code]))
