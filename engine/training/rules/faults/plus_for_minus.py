"""B1: plus instead of minus in the update.

All gradients are right, so no check of them tells; but the loss grows by about as much
as it should fall.
"""

from dataclasses import replace

from engine.training.rules.gradient import GRADIENT

PLUS_FOR_MINUS = replace(GRADIENT, name="plus_for_minus", climbs=True, fault="B1")
