"""The files that travel with the program: examples, data, texts, icons, fonts."""

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Return where a resource lies, in a checkout and installed alike."""
    return _FOLDER.joinpath(*parts)
