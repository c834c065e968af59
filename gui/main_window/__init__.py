"""The main window: the canvas, its docks, menus and workspaces."""

from gui.main_window.window import MainWindow

__all__ = ["MainWindow"]
