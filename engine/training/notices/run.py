"""What the losses of a run say: rising, jumping to and fro, standing still.

Where all is learnt nothing of it matters: near 0 the loss jumps by its rounding.
"""

from collections.abc import Iterator

import numpy as np

from engine.training.gradients import gradients
from engine.training.notices.look import Look
from engine.training.notices.notice import Notice, NoticeCode
from engine.training.notices.recent import KEPT, ROUNDING, RecentLosses

BOUNCE_STEPS, BOUNCES = 20, 5  # so many rises among so many updates
STILL = 1e-4  # relative change over a hundred points that is as good as none
NO_SLOPE = 1e-8  # the largest gradient, below which nothing moves any more


def rising(recent: RecentLosses, look: Look) -> Iterator[Notice]:
    """Notice a loss that rose five times in a row, until it is below that again."""
    if not recent.rises or look.is_solved:
        return
    full = recent.n_batches == 1
    code = NoticeCode.RISING if full else NoticeCode.RISING_EPOCHS
    yield Notice(
        code,
        values={
            "updates" if full else "epochs": recent.rises,
            "before": recent.risen_from,
            "loss": float(recent.points[-1]),
        },
    )


def bouncing(recent: RecentLosses, look: Look) -> Iterator[Notice]:
    """Notice a loss that rises again and again under plain gradient descent.

    With the full batch a step against the gradient lowers the loss as long as the rate
    is below 2 / L, where L bounds the curvature on the way (Y. Nesterov, Lectures on
    Convex Optimization, section 1.2.3): a rise tells that the rate is above. Batches
    and optimisers with a memory rise now and then also when all is well.
    """
    settings = look.settings
    is_plain = settings.optimizer == "sgd" and settings.rule == "gradient"
    if recent.rises or recent.n_batches > 1 or not is_plain or look.is_solved:
        return
    points = recent.points[-BOUNCE_STEPS - 1 :]
    up = np.diff(points) > ROUNDING * np.abs(points[:-1])
    if up.sum() >= BOUNCES:
        yield Notice(
            NoticeCode.BOUNCING,
            values={
                "rises": int(up.sum()),
                "updates": len(up),
                "rate": settings.learning_rate,
            },
        )


def standing_still(recent: RecentLosses, look: Look) -> Iterator[Notice]:
    """Notice a loss that has hardly changed for long, unless all is learnt.

    If all gradients are below 1e-8 nothing will ever move it; otherwise it is a
    plateau, which may end.
    """
    points = recent.points
    if len(points) < KEPT or look.is_solved:
        return
    if points.max() - points.min() > STILL * np.abs(points).max():
        return
    largest = _largest_gradient(look)
    if largest is not None and largest < NO_SLOPE:
        yield Notice(NoticeCode.NO_GRADIENT, values={"largest": largest})
        return
    full = recent.n_batches == 1
    code = NoticeCode.PLATEAU if full else NoticeCode.PLATEAU_EPOCHS
    yield Notice(
        code,
        values={
            "updates" if full else "epochs": KEPT - 1,
            "loss": float(points[-1]),
        },
    )


def _largest_gradient(look: Look) -> float | None:
    """Return the size of the largest gradient to any parameter; None: no targets."""
    if look.targets is None or not look.n_samples:
        return None
    found = gradients(
        look.network,
        look.parameters,
        look.x,
        look.targets,
        look.settings.loss,
        rule=look.settings.rule,
        learning_rate=look.settings.learning_rate,
    ).parameters
    return max(float(np.abs(a).max(initial=0)) for a in (*found.weights, *found.biases))
