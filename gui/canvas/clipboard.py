"""Copy and paste through the system's clipboard, as text that any editor shows."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from engine.document.document import Document
from engine.document.file import decode_project, encode_json
from engine.errors import EngineError

MIME = "application/x-perceptarium-fragment"


def put(fragment: Document) -> None:
    """Put a fragment on the clipboard, also as text."""
    data = QMimeData()
    encoded = encode_json(fragment)
    data.setData(MIME, encoded)
    data.setText(encoded.decode())
    QGuiApplication.clipboard().setMimeData(data)


def take() -> Document | None:
    """Return the fragment on the clipboard, None if there is something else."""
    data = QGuiApplication.clipboard().mimeData()
    encoded = b""
    if data.hasFormat(MIME):
        encoded = bytes(data.data(MIME).data())
    elif data.hasText():
        encoded = data.text().encode()
    try:
        return decode_project(encoded).document
    except EngineError:
        return None
