"""The computational graph of an update: shapes forward and back, rules at the nodes."""

from gui.panels.graph_panel.panel import GraphPanel

__all__ = ["GraphPanel"]
