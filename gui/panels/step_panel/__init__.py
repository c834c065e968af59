"""Step by step: one event of an update with its formula, and the ways on."""

from gui.panels.step_panel.panel import StepPanel

__all__ = ["StepPanel"]
