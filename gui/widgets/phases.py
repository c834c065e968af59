"""The colour and the sign of each phase of an update: never the colour alone."""

from engine.training.trace.event import TracePhase
from gui.theme import theme

# What a phase is known by where there is no room for its name, and without colour.
SIGNS = {
    TracePhase.LOAD: "↓",
    TracePhase.FORWARD: "→",
    TracePhase.LOSS: "≠",
    TracePhase.BACKWARD: "←",
    TracePhase.UPDATE: "Δ",
    TracePhase.REEVALUATE: "↻",
}


def color_of(phase: TracePhase) -> str:
    """Return the colour of a phase."""
    colors = theme.colors
    known = {
        TracePhase.FORWARD: colors.forward,
        TracePhase.LOSS: colors.loss,
        TracePhase.BACKWARD: colors.backward,
        TracePhase.UPDATE: colors.update,
    }
    return known.get(phase, colors.text_dim)
