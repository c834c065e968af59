"""How the network is read: which numbers are seen, how long, and in which form."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from PySide6.QtCore import QObject, Signal

from engine.numerals import format_number
from engine.training.trace.letters import Profile

MODES = ("all", "near", "hover")
DIGITS = (0, 2, 3, 4, 6, 8)  # 0: as many as the place has room for


@dataclass(frozen=True, slots=True)
class Ways:
    """What a person chose; it changes what is shown and never a number.

    Attributes
    ----------
    numbers : str
        Which numbers the canvas shows: "all"; "near", those of what is selected and of
        its neighbours; "hover", those of what the pointer is on.
    digits : int
        Significant digits of numbers everywhere; 0: what is usual at each place.
    bias_inputs : bool
        Draw a bias as the weight of an input that is constant.
    halves : bool
        Draw a perceptron as its sum and its activation, each with its number.
    thresholds : bool
        Show the threshold θ = −b in place of the bias.
    notation : str
        Whose letters, indices, numbers of layers and orientation of matrices are used:
        a `Profile`.
    """

    numbers: str = "all"
    digits: int = 0
    bias_inputs: bool = False
    halves: bool = False
    thresholds: bool = False
    notation: str = Profile.LECTURE

    def texts(self) -> dict[str, str]:
        """Return the choices as texts, to be remembered."""
        return {name: str(value) for name, value in asdict(self).items()}

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> "Ways":
        """Return remembered choices; what is not known any more is as at first."""
        ways = cls()
        numbers, digits = texts.get("numbers", ""), texts.get("digits", "")
        notation = texts.get("notation", "")
        return cls(
            numbers if numbers in MODES else ways.numbers,
            int(digits) if digits in map(str, DIGITS) else ways.digits,
            bias_inputs=texts.get("bias_inputs") == "True",
            halves=texts.get("halves") == "True",
            thresholds=texts.get("thresholds") == "True",
            notation=notation if notation in tuple(Profile) else ways.notation,
        )


class Reading(QObject):
    """The choice in force; what shows numbers follows `changed`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ways = Ways()

    def choose(self, ways: Ways) -> None:
        """Read in another way from now on."""
        if ways != self.ways:
            self.ways = ways
            self.changed.emit()

    def change(self, **ways: str | int | bool) -> None:
        """Change some of the choices by their names."""
        self.choose(replace(self.ways, **ways))  # type: ignore[arg-type]


reading = Reading()


def shown(value: float, usual: int = 4) -> str:
    """Write a number with the digits that were chosen, else with the usual ones."""
    return format_number(value, reading.ways.digits or usual)


def exactly(value: float, usual: int = 6) -> str:
    """Write a number where it is asked for in particular: never with fewer digits."""
    return format_number(value, max(reading.ways.digits, usual))


def bias_letter() -> str:
    """Return the letter of a bias in the form in force."""
    return "θ" if reading.ways.thresholds else "b"


def bias_form(value: float) -> float:
    """Turn a bias into the number that stands for it, and back: b, or θ = −b."""
    return 0.0 - value if reading.ways.thresholds else value
