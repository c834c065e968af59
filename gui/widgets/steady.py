"""A label whose words may change often without all around it being laid out anew."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class Steady(QWidget):
    """Holds a label; asks for another place only when the label needs other room.

    A label in a layout asks at every word, and the layouts of the whole window answer.

    Parameters
    ----------
    label : QLabel
    """

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self._label = label
        label.setParent(self)
        policy = label.sizePolicy()
        policy.setHeightForWidth(label.wordWrap())
        self.setSizePolicy(policy)
        self._wanted = self._room()

    def _room(self) -> tuple[int, int]:
        """Return the height that is needed at this width, and the width if it is."""
        width = self.width()
        least = self._label.minimumSizeHint().width()
        return self.heightForWidth(width), max(least, width)

    def hasHeightForWidth(self) -> bool:
        """Tell whether the height depends on the width."""
        return self._label.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words in a width."""
        return self._label.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """Ask for the room of the label."""
        return self._label.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for the least room of the label."""
        return self._label.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the label all the room."""
        super().resizeEvent(event)
        self._label.setGeometry(self.rect())
        self._wanted = self._room()

    def event(self, event: QEvent) -> bool:
        """Hand the label's wish on, unless the room is as before."""
        if event.type() == QEvent.Type.LayoutRequest:
            wanted = self._room()
            if wanted != self._wanted:
                self._wanted = wanted
                self.updateGeometry()
        return super().event(event)
