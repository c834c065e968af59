"""The timeline: branches, bookmarks and breakpoints of the training."""

from gui.panels.timeline_panel.panel import TimelinePanel

__all__ = ["TimelinePanel"]
