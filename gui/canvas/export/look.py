"""How a picture of the drawing is to look."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from gui.theme import LIGHT, theme


@dataclass(frozen=True, slots=True)
class PictureLook:
    """What can be chosen about a picture.

    Attributes
    ----------
    outlines : bool
        Letters become curves: they look the same everywhere, but are no text any more.
    transparent : bool
        Nothing is painted behind the drawing.
    as_on_screen : bool
        In the colours of the window; otherwise dark on white, for paper and slides.
    scale : float
        Pixels of a PNG per pixel of the drawing.
    """

    outlines: bool = True
    transparent: bool = False
    as_on_screen: bool = False
    scale: float = 2.0


@contextmanager
def colors_of(look: PictureLook) -> Iterator[None]:
    """Let everything that is made meanwhile take the colours of the picture.

    Only what is made anew: the theme says nothing, so the window keeps its own.
    """
    before = theme.colors
    if not look.as_on_screen:
        theme.colors = replace(LIGHT, canvas="#ffffff")
    try:
        yield
    finally:
        theme.colors = before
