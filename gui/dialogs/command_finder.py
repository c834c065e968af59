"""Every command of the window in one list, found by a few letters of its name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLineEdit,
    QMainWindow,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.fuzzy import fit

WIDTH, HEIGHT = 520, 420
TOP = 60  # below the upper edge of the window
BETWEEN = " ▸ "
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -12,
    Qt.Key.Key_PageDown: 12,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A command with the menus that lead to it.

    Attributes
    ----------
    path : tuple of str
        Titles of the menus and the text of the command, without "&".
    english : str
        The same in English, as people who learnt it in that language look for it.
    """

    action: QAction
    path: tuple[str, ...]
    english: str

    @property
    def text(self) -> str:
        """What the list shows."""
        return BETWEEN.join(self.path)

    def fit(self, query: str) -> int | None:
        """Return how well a query fits, best of all to the command's own name."""
        own, whole = fit(query, self.path[-1]), fit(query, " ".join(self.path))
        foreign = fit(query, self.english)
        points = [2 * own] if own is not None else []
        points += [p for p in (whole, foreign) if p is not None]
        return max(points, default=None)


def entries_of(window: QMainWindow, english: Mapping[str, str]) -> list[Entry]:
    """Return the commands of the menu bar, each once, in the order of the menus."""
    found: dict[QAction, Entry] = {}
    for path, action in _leaves(window.menuBar().actions(), ()):
        if action not in found and action.isVisible():
            foreign = " ".join(_plain(english.get(part, part)) for part in path)
            shown = tuple(_plain(part) for part in path)
            found[action] = Entry(action, shown, foreign)
    return list(found.values())


def _leaves(
    actions: list[QAction], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], QAction]]:
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _leaves(menu.actions(), (*path, menu.title()))
        elif not action.isSeparator() and action.text():
            yield (*path, action.text()), action


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


class CommandFinder(QFrame):
    """A search field over the list; closes when a command is chosen."""

    def __init__(self, entries: list[Entry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._entries = entries
        self._shown: list[Entry] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("What do you want to do?"))
        self.search.setAccessibleName(self.tr("Search for a command"))
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setStyleSheet("QTreeWidget::item { padding: 3px 2px; }")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Commands"))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.resize(WIDTH, HEIGHT)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item, _column: self._choose())
        self._fill("")

    def open_over(self, window: QWidget) -> None:
        """Show the list in the upper middle of a window."""
        x = max((window.width() - self.width()) // 2, 0)
        self.move(window.mapToGlobal(QPoint(x, TOP)))
        self.show()
        self.search.setFocus()

    @property
    def shown(self) -> list[Entry]:
        """The entries of the list, best first."""
        return list(self._shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list while the text field has the focus."""
        is_key = watched is self.search and event.type() == QEvent.Type.KeyPress
        if not is_key or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        else:
            return False
        return True

    def _step(self, way: int) -> None:
        n = len(self._shown)
        row = self._row() + way
        if n:
            self._go_to(row % n if abs(way) == 1 else min(max(row, 0), n - 1))

    def _row(self) -> int:
        """Return the place of the choice in the list, -1 in an empty list."""
        return self.list.currentIndex().row()

    def _go_to(self, row: int) -> None:
        item = self.list.topLevelItem(row)
        if item is not None:
            self.list.setCurrentItem(item)

    def _fill(self, query: str) -> None:
        rated = [(entry.fit(query), entry) for entry in self._entries]
        fitting = [(points, entry) for points, entry in rated if points is not None]
        if query.strip():  # the best first; without a query as in the menus
            fitting.sort(key=lambda pair: (-pair[0], len(pair[1].text)))
        self._shown = [entry for _, entry in fitting]
        self.list.clear()
        colors = self.palette()
        grey = colors.color(colors.ColorGroup.Disabled, colors.ColorRole.Text)
        native = QKeySequence.SequenceFormat.NativeText
        for entry in self._shown:
            keys = entry.action.shortcut().toString(native)
            mark = "✓ " if entry.action.isChecked() else ""
            item = QTreeWidgetItem([mark + entry.text, keys])
            item.setToolTip(0, entry.action.toolTip())
            item.setForeground(1, grey)
            if not entry.action.isEnabled():
                item.setForeground(0, grey)
            self.list.addTopLevelItem(item)
        self._go_to(0)

    def _choose(self) -> None:
        row = self._row()
        if row < 0 or not self._shown[row].action.isEnabled():
            return
        action = self._shown[row].action
        self.close()
        # Once the list is gone: a dialog must not open under it.
        QTimer.singleShot(0, action, action.trigger)


def find_command(window: QMainWindow, english: Mapping[str, str]) -> CommandFinder:
    """Open the list of commands over a window; `english` knows them by their texts."""
    finder = CommandFinder(entries_of(window, english), window)
    finder.open_over(window)
    return finder
