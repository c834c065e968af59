"""IDX files, plain or gzipped: the format of the MNIST handwritten digits.

The format [1]_ is two zero bytes, a byte for the type, a byte for the number of
dimensions, the dimensions as big-endian 32-bit numbers, and the values in C order.

References
----------
.. [1] Y. LeCun, C. Cortes, C. J. C. Burges, "The MNIST database of handwritten digits",
   section "The IDX file format".
"""

import gzip
import io
import math
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.arrays import AnyArray
from engine.data.dataset import Dataset, one_hot
from engine.errors import Code, EngineError

MAX_BYTES = 2**31  # of the unpacked values; MNIST has 47 million
MAX_DIMENSIONS = 4
MAX_CLASSES = 256
CHUNK = 2**20
TYPES = {0x08: ">u1", 0x09: ">i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8"}

Images = NDArray[np.uint8]


def load_idx(path: Path | str) -> Dataset:
    """Load a folder with the four MNIST files, or one file of images."""
    path = Path(path)
    return read_mnist_folder(path) if path.is_dir() else read_idx_images(path)


def read_mnist_folder(folder: Path | str) -> Dataset:
    """Load training and test images; the test images are the rows from `n_train` on.

    Parameters
    ----------
    folder : Path or str
        Holds images and labels whose names begin with "train-" and "t10k-", as
        distributed, gzipped or not.

    Returns
    -------
    Dataset
        Images as uint8 rows, unscaled, with one-hot classes named by their digits.

    Raises
    ------
    EngineError
        DATA_FILE_MISSING with the name of the file that is not there; otherwise as
        `read_idx` and `read_idx_images`.
    """
    folder = Path(folder)
    train_path, test_path = (_find(folder, f"{part}-images") for part in _PARTS)
    train, train_labels = _images_and_labels(train_path)
    test, test_labels = _images_and_labels(test_path)
    if test.shape[1:] != train.shape[1:]:
        raise EngineError(
            Code.IDX_SIZES_DIFFER,
            file=test_path.name,
            expected=math.prod(train.shape[1:]),
            found=math.prod(test.shape[1:]),
        )
    images = np.concatenate([train, test])
    labels = np.concatenate([train_labels, test_labels])
    return _dataset(folder.resolve().name, images, labels, len(train))


def read_idx_images(path: Path | str) -> Dataset:
    """Load a file of images together with the file of labels beside it.

    The labels have the same name with "labels" for "images" and "idx1" for "idx3",
    gzipped or not.

    Raises
    ------
    EngineError
        DATA_FILE_MISSING if there are no labels, IDX_DIMENSIONS unless images are a
        list of pictures of bytes and labels a list of whole numbers,
        IDX_COUNTS_DIFFER if they do not belong together, IDX_LABELS_WRONG for a label
        outside 0 to 255; otherwise as `read_idx`.
    """
    path = Path(path)
    images, labels = _images_and_labels(path)
    return _dataset(path.name.removesuffix(".gz"), images, labels, None)


def read_idx(path: Path | str) -> AnyArray:
    """Read the array of an IDX file, in the machine's byte order.

    Returns
    -------
    ndarray
        Of any shape with up to four dimensions and of the file's type; read-only.

    Raises
    ------
    EngineError
        DATA_FILE_MISSING, DATA_FILE_UNREADABLE or DATA_FILE_TOO_LARGE for the file;
        IDX_NOT_IDX, IDX_TRUNCATED, IDX_TOO_LONG or IDX_DAMAGED_GZIP for its content.
    """
    path = Path(path)
    try:
        with path.open("rb") as raw:
            is_gzip = raw.read(2) == b"\x1f\x8b"
            raw.seek(0)
            if not is_gzip:
                return _parse(raw, path)
            with gzip.open(raw) as unpacked:
                return _parse(unpacked, path)
    except FileNotFoundError as error:
        raise EngineError(Code.DATA_FILE_MISSING, path=str(path)) from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise EngineError(Code.IDX_DAMAGED_GZIP, file=path.name) from error
    except OSError as error:
        raise EngineError(Code.DATA_FILE_UNREADABLE, path=str(path)) from error


_PARTS = ("train", "t10k")


def _parse(stream: io.BufferedIOBase, path: Path) -> AnyArray:
    shape, dtype = _read_header(stream, path)
    n_bytes = math.prod(shape) * dtype.itemsize
    if n_bytes > MAX_BYTES:
        raise EngineError(
            Code.DATA_FILE_TOO_LARGE, path=str(path), size=n_bytes, limit=MAX_BYTES
        )
    content = _read(stream, n_bytes)
    if len(content) < n_bytes:
        raise EngineError(
            Code.IDX_TRUNCATED, file=path.name, expected=n_bytes, found=len(content)
        )
    if stream.read(1):
        raise EngineError(Code.IDX_TOO_LONG, file=path.name, expected=n_bytes)
    values = np.frombuffer(content, dtype).reshape(shape)
    values = values.astype(dtype.newbyteorder("="), copy=False)
    values.flags.writeable = False
    return values


def _read_header(
    stream: io.BufferedIOBase, path: Path
) -> tuple[tuple[int, ...], np.dtype[Any]]:
    start = stream.read(4)
    is_idx = len(start) == 4 and start[:2] == b"\0\0" and start[2] in TYPES
    if not is_idx or not 1 <= start[3] <= MAX_DIMENSIONS:
        raise EngineError(Code.IDX_NOT_IDX, file=path.name, start=start.hex())
    n_bytes = 4 * start[3]
    sizes = stream.read(n_bytes)
    if len(sizes) < n_bytes:
        raise EngineError(
            Code.IDX_TRUNCATED, file=path.name, expected=n_bytes, found=len(sizes)
        )
    return struct.unpack(f">{start[3]}I", sizes), np.dtype(TYPES[start[2]])


def _read(stream: io.BufferedIOBase, n_bytes: int) -> bytearray:
    """Read up to `n_bytes`; memory grows with what is there, not with what is said."""
    content = bytearray()
    while len(content) < n_bytes:
        chunk = stream.read(min(CHUNK, n_bytes - len(content)))
        if not chunk:
            break
        content += chunk
    return content


def _images_and_labels(path: Path) -> tuple[Images, AnyArray]:
    images = read_idx(path)
    if images.ndim != 3 or images.dtype != np.uint8 or not images.size:
        raise EngineError(
            Code.IDX_DIMENSIONS, file=path.name, expected=3, found=images.ndim
        )
    labels_path = _labels_beside(path)
    labels = read_idx(labels_path)
    if labels.ndim != 1 or labels.dtype.kind not in "ui":
        raise EngineError(
            Code.IDX_DIMENSIONS, file=labels_path.name, expected=1, found=labels.ndim
        )
    if len(labels) != len(images):
        raise EngineError(
            Code.IDX_COUNTS_DIFFER,
            file=labels_path.name,
            images=len(images),
            labels=len(labels),
        )
    wrong = np.flatnonzero((labels < 0) | (labels >= MAX_CLASSES))
    if wrong.size:
        row, value = int(wrong[0]) + 1, int(labels[wrong[0]])
        raise EngineError(
            Code.IDX_LABELS_WRONG, file=labels_path.name, row=row, value=value
        )
    return images, labels


def _labels_beside(path: Path) -> Path:
    name = path.name.replace("images", "labels").replace("idx3", "idx1")
    plain = path.with_name(name.removesuffix(".gz"))
    packed = plain.with_name(f"{plain.name}.gz")
    for candidate in (path.with_name(name), plain, packed):
        if candidate != path and candidate.is_file():
            return candidate
    raise EngineError(Code.DATA_FILE_MISSING, path=str(path.with_name(name)))


def _find(folder: Path, start: str) -> Path:
    """Find the file of MNIST, called train-images-idx3-ubyte or …images.idx3-ubyte."""
    for name in (f"{start}-idx3-ubyte", f"{start}.idx3-ubyte"):
        for candidate in (folder / name, folder / f"{name}.gz"):
            if candidate.is_file():
                return candidate
    raise EngineError(Code.DATA_FILE_MISSING, path=str(folder / f"{start}-idx3-ubyte"))


def _dataset(
    name: str, images: Images, labels: AnyArray, n_train: int | None
) -> Dataset:
    n_samples, height, width = images.shape
    x = images.reshape(n_samples, height * width)
    x.flags.writeable = False
    class_names = tuple(str(label) for label in range(max(int(labels.max()) + 1, 2)))
    return Dataset(
        name=name,
        x=x,
        y=one_hot(labels, len(class_names)),
        feature_names=tuple(f"p{r}_{c}" for r in range(height) for c in range(width)),
        target_names=class_names,
        class_names=class_names,
        n_train=n_train,
        image_shape=(height, width),
    )
