"""Which changes of the document end an open gesture."""

from engine.document.document import Change
from engine.document.elements import Block, Settings, Wire
from gui.canvas.looks.shapes import shape_of


def disturbs(change: Change) -> bool:
    """Tell whether a change takes the ground from under an open gesture.

    Numbers do not: a training run that ends must not end a drag.
    """
    before, after = change.before, change.after
    if isinstance(before, Settings) and isinstance(after, Settings):
        return False
    if isinstance(before, Wire) and isinstance(after, Wire):
        return (
            before.weights.shape != after.weights.shape or before.bends != after.bends
        )
    if isinstance(before, Block) and isinstance(after, Block):
        return (before.x, before.y, shape_of(before)) != (
            after.x,
            after.y,
            shape_of(after),
        )
    return True
