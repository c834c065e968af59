"""Real data that is too large for the repository, where somebody has put it nearby."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[4] / "shared" / "data"


def _folder(name: str) -> Path:
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"no folder shared/data/{name} beside the repository")
    return folder


@pytest.fixture
def mnist_folder() -> Path:
    """Return the folder with the four MNIST files."""
    return _folder("mnist")


@pytest.fixture
def uci_folder() -> Path:
    """Return the folder with the text files that the shipped sets were made from."""
    return _folder("uci")
