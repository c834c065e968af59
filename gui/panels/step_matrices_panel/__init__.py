"""The matrices of the step: what an event reads and fills, for all samples at once."""

from gui.panels.step_matrices_panel.panel import StepMatricesPanel

__all__ = ["StepMatricesPanel"]
