"""The project file: archives (.nns) and plain JSON, both through one schema."""

from engine.document.file.load import (
    LoadedProject,
    decode_project,
    read_bytes,
    read_project,
)
from engine.document.file.recovery import (
    RecoveryLabel,
    encode_recovery,
    read_label,
    read_recovery,
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
    "RecoveryLabel",
    "decode_project",
    "encode_json",
    "encode_nns",
    "encode_project",
    "encode_recovery",
    "read_bytes",
    "read_label",
    "read_project",
    "read_recovery",
    "write_bytes",
    "write_project",
]
