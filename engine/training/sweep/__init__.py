"""Sweeps: the same problem with many rates, seeds, sizes, batches and optimisers."""

from engine.training.sweep.plan import Combination, Ranges, SweepPlan, make_plan
from engine.training.sweep.run import SweepResult, run_sweep
from engine.training.sweep.table import SweepRow

__all__ = [
    "Combination",
    "Ranges",
    "SweepPlan",
    "SweepResult",
    "SweepRow",
    "make_plan",
    "run_sweep",
]
