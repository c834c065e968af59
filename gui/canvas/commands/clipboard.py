"""The system's clipboard: what is copied stands there as text that any editor shows."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from engine.document.copied import Copied
from engine.document.file.fragment import decode_fragment, encode_fragment
from engine.errors import Code, EngineError

MIME = "application/x-perceptarium-fragment"


def put(what: Copied) -> None:
    """Put what is copied on the clipboard, also as text.

    Raises
    ------
    EngineError
        If a number is not finite, or there are too many; the clipboard keeps its own.
    """
    data = QMimeData()
    encoded = encode_fragment(what)
    data.setData(MIME, encoded)
    data.setText(encoded.decode())
    QGuiApplication.clipboard().setMimeData(data)


def take() -> Copied:
    """Return what was copied, in this window, another one, or anywhere as text.

    Raises
    ------
    EngineError
        If there is something else on the clipboard, or a damaged copy.
    """
    data = _held()
    if data is None:
        raise EngineError(Code.FRAGMENT_MISSING)
    if data.hasFormat(MIME):
        return decode_fragment(bytes(data.data(MIME).data()))
    return decode_fragment(data.text().encode(errors="replace"))


def _held() -> QMimeData | None:
    """Return what is on the clipboard; on some platforms an empty one holds nothing."""
    return QGuiApplication.clipboard().mimeData()
