"""The project file: archives (.nns) and plain JSON, both through one schema."""

from engine.document.file.load import (
    LoadedProject,
    decode_project,
    read_bytes,
    read_project,
)
from engine.document.file.save import (
    encode_json,
    encode_nns,
    encode_project,
    write_bytes,
    write_project,
)

__all__ = [
    "LoadedProject",
    "decode_project",
    "encode_json",
    "encode_nns",
    "encode_project",
    "read_bytes",
    "read_project",
    "write_bytes",
    "write_project",
]
