"""Training to the end, for the command line and for tests."""

from collections.abc import Callable

from engine.network.network import Parameters
from engine.training.problem import Problem
from engine.training.run.run_state import Frame
from engine.training.trainer import Trainer


def train(
    problem: Problem,
    parameters: Parameters,
    progress: Callable[[Frame], bool] | None = None,
    every: float = 0.1,
) -> Trainer:
    """Train until a condition of the settings is met.

    Parameters
    ----------
    problem : Problem
        What is to be learnt.
    parameters : Parameters
        Where to start.
    progress : callable, optional
        Is shown a frame every now and then; training is cancelled if it returns False.
    every : float
        Seconds between two frames.

    Returns
    -------
    Trainer
        At its end: `stop` says why, `frame()` what came of it.

    Raises
    ------
    ValueError
        If nothing would ever end the training (a programming error).
    """
    stop = problem.settings.stop
    limits = (
        stop.epochs,
        stop.loss_below,
        stop.accuracy_at_least,
        stop.gradient_below,
        stop.move_below,
    )
    if progress is None and all(limit is None for limit in limits):
        raise ValueError("nothing would end the training")
    trainer = Trainer(problem, parameters)
    while trainer.stop is None:
        trainer.run_for(every)
        if progress is not None and not progress(trainer.frame()):
            trainer.cancel()
    return trainer
