"""What a click selects."""

from gui.canvas.interactions.base import Pointer
from gui.session import Session


def select_with(session: Session, element_id: int, pointer: Pointer) -> None:
    """Select one element; Shift adds it, Ctrl adds or removes it."""
    chosen = session.selection
    if pointer.control:
        session.select(chosen ^ {element_id})
    elif pointer.shift:
        session.select(chosen | {element_id})
    else:
        session.select({element_id})
