"""How much a project file may hold, so that a hostile one cannot fill the memory."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds, checked before anything of that size is built.

    Attributes
    ----------
    total_bytes : int
        Size of the file, and of all its entries unpacked.
    json_bytes : int
        Size of a text, unpacked.
    entries : int
        Number of entries of an archive.
    units : int
        Number of columns or perceptrons of one block.
    """

    total_bytes: int = 2**30
    json_bytes: int = 2**27
    entries: int = 20_000
    blocks: int = 10_000
    units: int = 65_536
    wires: int = 100_000
    notes: int = 10_000
    frames: int = 10_000
    groups: int = 10_000


LIMITS = Limits()
