"""The small menu that adds a block where the canvas was empty."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.canvas.commands import catalogue
from gui.canvas.looks import icons
from gui.canvas.pointer.hits import Hit

WIDTH, HEIGHT = 220, 320
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class AddMenu(QFrame):
    """A search field over a list; closes when something is chosen or elsewhere clicked.

    Signals
    -------
    chosen(key) : str
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget, port: Hit | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._port = port
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Add…"))
        self.search.setAccessibleName(self.tr("Search for a block to add"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Blocks to add"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.resize(WIDTH, HEIGHT)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._choose)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self._fill()

    def open_at(self, point: QPoint) -> None:
        """Show the menu with its corner at a point of the screen."""
        screen = self.screen().availableGeometry()
        x = min(point.x(), screen.right() - WIDTH)
        y = min(point.y(), screen.bottom() - HEIGHT)
        self.move(max(x, screen.left()), max(y, screen.top()))
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the choice in the list while the text field has the focus."""
        is_key = watched is self.search and event.type() == QEvent.Type.KeyPress
        if not is_key or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        if event.key() in _STEPS:
            row = self.list.currentRow() + _STEPS[Qt.Key(event.key())]
            self.list.setCurrentRow(row % max(self.list.count(), 1))
            return True
        return False

    def _fill(self) -> None:
        self.list.clear()
        ratio = self.devicePixelRatioF()
        for key in catalogue.matching(self.search.text()):
            if not _fits(key, self._port):
                continue
            item = QListWidgetItem(icons.entry_icon(key, ratio), catalogue.label(key))
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setToolTip(catalogue.tip(key))
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _choose(self) -> None:
        if not self.list.count():  # nothing fits what was typed
            return
        item = self.list.currentItem()
        key = str(item.data(Qt.ItemDataRole.UserRole))
        self.close()
        self.chosen.emit(key)


def _fits(key: str, port: Hit | None) -> bool:
    """Tell whether an entry can stand at the other end of an open wire."""
    if not catalogue.can_be_added(key):  # a damaged block of one's own
        return False
    if port is None:
        return True
    group = catalogue.group_of(key)
    if group == "notes":
        return False
    return port.side == "in" or group != "inputs"
