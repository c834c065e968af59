"""The recovery copy: a document with unsaved changes, and a label that describes it.

The label is the first line, so that a list of copies can be shown without reading the
documents; the rest is the document as a project file.
"""

import errno
import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from engine.document.document import Document
from engine.document.file.limits import LIMITS
from engine.document.file.load import LoadedProject, decode_project, read_bytes
from engine.document.file.save import encode_nns
from engine.document.file.schema import Count
from engine.document.file.typed import to_record
from engine.errors import Code, EngineError

RECOVERY_FORMAT = "perceptarium-recovery"
VERSION = 1
MAX_LABEL_BYTES = 2**16

View = tuple[float, float, float]  # scene point in the middle, and scale


class _Label(Struct, kw_only=True):
    format: str
    version: int
    path: str = ""
    saved_at: float
    n_blocks: Count
    view: Annotated[list[float], Meta(min_length=3, max_length=3)]


@dataclass(frozen=True, slots=True)
class RecoveryLabel:
    """What a person is told about a recovery copy.

    Attributes
    ----------
    path : str
        The project file that the document came from; "": it was never saved.
    saved_at : float
        When the copy was made, in seconds since 1970.
    n_blocks : int
        Number of blocks of the drawing.
    view : tuple of (x, y, scale)
        Where the canvas looked: the scene point in the middle, screen pixels per scene
        pixel.
    """

    path: str
    saved_at: float
    n_blocks: int
    view: View = (0.0, 0.0, 1.0)


def encode_recovery(document: Document, label: RecoveryLabel) -> bytes:
    """Return the bytes of a recovery copy.

    Raises
    ------
    EngineError
        If a number of the document is not finite, or there are too many of them.
    """
    fields = {"format": RECOVERY_FORMAT, "version": VERSION, **asdict(label)}
    # In ASCII, which can also hold names of files that are no text.
    return json.dumps(fields).encode("ascii") + b"\n" + encode_nns(document)


def read_label(path: Path) -> RecoveryLabel:
    """Read the label of a recovery copy alone.

    Raises
    ------
    EngineError
        RECOVERY_BROKEN if it is none; FILE_NEWER, FILE_UNREADABLE.
    """
    try:
        with path.open("rb") as stream:
            return _label(stream.readline(MAX_LABEL_BYTES))
    except OSError as error:
        reason = errno.errorcode.get(error.errno or 0, "")
        raise EngineError(
            Code.FILE_UNREADABLE, file=str(path), reason=reason
        ) from error
    except (ValueError, RecursionError, _NotALabelError) as error:
        raise EngineError(Code.RECOVERY_BROKEN, file=str(path)) from error


def read_recovery(path: Path) -> tuple[LoadedProject, RecoveryLabel]:
    """Read a recovery copy.

    Raises
    ------
    EngineError
        As `read_label` and `decode_project` do.
    """
    label = read_label(path)
    data = read_bytes(path, LIMITS)
    return decode_project(data.partition(b"\n")[2]), label


class _NotALabelError(Exception):
    """The first line of a file is not the label of a recovery copy."""


def _label(line: bytes) -> RecoveryLabel:
    raw = json.loads(line)
    if not isinstance(raw, dict) or raw.get("format") != RECOVERY_FORMAT:
        raise _NotALabelError
    version = raw.get("version")
    if isinstance(version, int) and version > VERSION:
        raise EngineError(Code.FILE_NEWER, schema=version, highest=VERSION, app="")
    try:
        record = to_record(raw, _Label)
    except EngineError as error:
        raise _NotALabelError from error
    x, y, scale = record.view
    if not all(map(math.isfinite, (x, y, scale, record.saved_at))) or scale <= 0.0:
        raise _NotALabelError
    return RecoveryLabel(record.path, record.saved_at, record.n_blocks, (x, y, scale))
