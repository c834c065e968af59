"""What stays on the clipboard when the program ends."""

from PySide6.QtGui import QGuiApplication

# Where the clipboard is the program's own, Qt does not say that the program owns it.
PRIVATE_PLATFORMS = ("offscreen", "minimal")


def leave_plain_copy() -> None:
    """Put text or picture of our copy there as data that Qt itself made.

    Data that Python made would be destroyed by Qt after Python has gone, which crashes.
    """
    clipboard = QGuiApplication.clipboard()
    is_private = QGuiApplication.platformName() in PRIVATE_PLATFORMS
    if not (is_private or clipboard.ownsClipboard()):
        return
    text, image = clipboard.text(), clipboard.image()
    if text:
        clipboard.setText(text)
    elif not image.isNull():
        clipboard.setImage(image)
    else:
        clipboard.clear()
