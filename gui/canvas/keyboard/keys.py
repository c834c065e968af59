"""Keys by their place on the keyboard, so that shortcuts work in every layout."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# The letters of the Russian layout and those that stand on the same keys.
_RUSSIAN = dict(
    zip("ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ", "QWERTYUIOPASDFGHJKLZXCVBNM", strict=True)
)
# Where X11 and Wayland number the keys by place (evdev code + 8).
_SCAN_CODES = {
    **{code: str(code - 9) for code in range(10, 19)},
    19: "0",
    25: "W",
    29: "Y",
    31: "I",
    38: "A",
    40: "D",
    41: "F",
    42: "G",
    44: "J",
    45: "K",
    46: "L",
    52: "Z",
    53: "X",
    54: "C",
    55: "V",
    56: "B",
}
_BRACKETS = {"[": "[", "]": "]", "Х": "[", "Ъ": "]"}
_BRACKET_CODES = {34: "[", 35: "]"}


def letter_of(event: QKeyEvent) -> str:
    """Return the Latin letter or digit on the key, "" if it is another key."""
    key = event.key()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z or Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return chr(key)
    if 0x0400 <= key <= 0x04FF:  # Qt's codes of letters are those of Unicode
        return _RUSSIAN.get(chr(key), "")
    if key < 0x01000000:  # another alphabet: only the place is left
        return _SCAN_CODES.get(event.nativeScanCode(), "")
    return ""


def bracket_of(event: QKeyEvent) -> str:
    """Return "[" or "]" by the key right of P, "" if it is another key."""
    key = event.key()
    if key < 0x01000000:
        found = _BRACKETS.get(chr(key))
        return found or _BRACKET_CODES.get(event.nativeScanCode(), "")
    return ""
