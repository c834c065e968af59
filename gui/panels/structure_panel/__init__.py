"""The drawing as a tree."""

from gui.panels.structure_panel.panel import StructurePanel

__all__ = ["StructurePanel"]
