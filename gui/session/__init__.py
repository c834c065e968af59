"""The session: the one document that is open, its undo history and what is shown."""

from gui.session.session import Hover, Session

__all__ = ["Hover", "Session"]
