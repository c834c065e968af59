"""Data at scale: the memory of training on 60,000 images, and the time of a large CSV.

The images are made up; a network does not know, and nothing has to be downloaded.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

Row = dict[str, object]
ROOT = Path(__file__).resolve().parents[2]
MOST_MB = 400
MOST_TIMES = 1.5

TRAIN = """
import resource, sys
from gui.launch import main
status = main(["train", sys.argv[1], "--epochs", "2", "--quiet"])
assert status == 0, status
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""

CSV = """
import sys, time
import numpy as np
from engine.data.csv_file import read_csv
path = sys.argv[1]
for _ in range(int(sys.argv[2]) + 1):
    started = time.process_time()
    np.loadtxt(path, delimiter=",")
    between = time.process_time()
    read_csv(path)
    print((time.process_time() - between) / (between - started))
"""


def measure(rounds: int) -> Iterator[Row]:
    """Iterate over the rows."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield _row(
            "CSV of 28 MB: over numpy.loadtxt", _csv(folder, rounds), "x", MOST_TIMES
        )
        if sys.platform == "linux":
            yield _row(
                "train on 60,000 images of 784: most memory",
                _memory(folder),
                "MB",
                MOST_MB,
            )


def _row(name: str, value: float, unit: str, most: float) -> Row:
    return {
        "name": name,
        "value": value,
        "unit": unit,
        "goal": float(most),
        "is_least": False,
        "ok": value <= most,
    }


def _csv(folder: Path, rounds: int) -> float:
    import numpy as np

    path = folder / "large.csv"
    numbers = np.random.default_rng(1).normal(size=(60_000, 25))
    np.savetxt(path, numbers, fmt="%.15g", delimiter=",")
    ratios = _run(CSV, str(path), str(rounds)).split()[1:]
    return float(np.median([float(ratio) for ratio in ratios]))


def _memory(folder: Path) -> float:
    from engine.document.build import layered_document
    from engine.document.elements import FileData, Settings
    from engine.document.file import write_project

    _write_idx(folder)
    settings = Settings(
        data=FileData(str(folder), "idx"),
        scaling="divide_255",
        loss="cross_entropy",
        batch_size=100,
        precision="float32",
    )
    project = folder / "images.nns"
    document = layered_document((784, 50, 10), "sigmoid", "softmax", settings=settings)
    write_project(project, document)
    return float(_run(TRAIN, str(project)).split()[-1])


def _write_idx(folder: Path) -> None:
    """Write the four files of a data set like MNIST."""
    import numpy as np

    rng = np.random.default_rng(1)
    for part, n in (("train", 60_000), ("t10k", 10_000)):
        images = rng.integers(0, 256, (n, 28, 28), np.uint8)
        head = np.array([0x803, n, 28, 28], ">i4").tobytes()
        (folder / f"{part}-images-idx3-ubyte").write_bytes(head + images.tobytes())
        labels = rng.integers(0, 10, n).astype(np.uint8)
        head = np.array([0x801, n], ">i4").tobytes()
        (folder / f"{part}-labels-idx1-ubyte").write_bytes(head + labels.tobytes())


def _run(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout
