"""The gradients of all parameters, checked, compared and looked at one by one."""

from gui.panels.gradients_panel.panel import GradientsPanel

__all__ = ["GradientsPanel"]
