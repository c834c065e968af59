"""What hands find on the canvas: the meaning of the wheel, the size of handles."""

from PySide6.QtCore import QObject, Signal

WHEELS = ("zoom", "scroll")


class Hands(QObject):
    """The choice in force; who draws handles follows `changed`.

    Attributes
    ----------
    wheel : str
        "zoom" or "scroll": what a turn of the wheel does; with Ctrl the other.
    large : bool
        Whether ports and buttons are as large as a fingertip.
    alt_cuts : bool
        Whether a left drag with Alt cuts wires; many window managers take it.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wheel, self.large, self.alt_cuts = WHEELS[0], False, False

    def choose(
        self,
        *,
        wheel: str | None = None,
        large: bool | None = None,
        alt_cuts: bool | None = None,
    ) -> None:
        """Choose anew what is named; a wheel that is not known is as at first."""
        before = (self.wheel, self.large, self.alt_cuts)
        if wheel is not None:
            self.wheel = wheel if wheel in WHEELS else WHEELS[0]
        if large is not None:
            self.large = large
        if alt_cuts is not None:
            self.alt_cuts = alt_cuts
        if (self.wheel, self.large, self.alt_cuts) != before:
            self.changed.emit()


hands = Hands()
