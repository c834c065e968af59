"""My value: a hand calculation beside the program's, and what was predicted."""

from gui.panels.my_value_panel.panel import MyValuePanel

__all__ = ["MyValuePanel"]
