"""Many networks of one shape trained at once, side by side in the same arrays."""

from engine.training.ensemble.ensemble import Ensemble, Member, Outcome
from engine.training.ensemble.goal import Goal

__all__ = ["Ensemble", "Goal", "Member", "Outcome"]
