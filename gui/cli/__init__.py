"""The command line: everything that works without a window."""

from gui.cli.run import main

__all__ = ["main"]
