"""The palette: what can be put on the canvas, by dragging, double click or Enter."""

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMimeData,
    QObject,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QMenu,
    QMessageBox,
    QToolTip,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.errors import EngineError
from gui.canvas.commands import catalogue
from gui.canvas.commands.my_blocks import PREFIX, my_blocks
from gui.canvas.looks import icons
from gui.canvas.looks.texts import error_words
from gui.session import Session
from gui.theme import theme
from gui.widgets.announce import announce

KEY_ROLE = Qt.ItemDataRole.UserRole


class _Tree(QTreeWidget):
    """The list; what is dragged from it is the key of an entry."""

    def mimeTypes(self) -> list[str]:
        """Return the type that the canvas takes."""
        return [catalogue.MIME]

    def mimeData(self, items: list[QTreeWidgetItem]) -> QMimeData:  # type: ignore[override]
        """Return the key of the dragged entry."""
        data = QMimeData()
        keys = [item.data(0, KEY_ROLE) for item in items]
        data.setData(catalogue.MIME, str(keys[0] if keys else "").encode())
        return data


class Palette(QWidget):
    """Offer inputs, perceptrons, gates, layers and notes.

    Signals
    -------
    chosen(key) : str, an entry was chosen by double click or Enter
    """

    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.tree = _Tree()
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(8)
        self.tree.setIconSize(QSize(icons.SIDE, icons.SIDE))
        self.tree.setDragEnabled(True)
        self.tree.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        self.setMinimumWidth(150)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._choose_first)
        self.search.installEventFilter(self)
        self.tree.installEventFilter(self)
        self.tree.itemDoubleClicked.connect(self._on_chosen)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        my_blocks.changed.connect(self._fill)
        theme.changed.connect(self._fill)
        self.retranslate()

    def sizeHint(self) -> QSize:
        """Return a width that shows every name."""
        return QSize(180, 480)

    def retranslate(self) -> None:
        """Set all texts."""
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setToolTip(
            self.tr("Type a name, or a number for a layer of that size")
        )
        self.search.setAccessibleName(self.tr("Search the palette"))
        self.tree.setAccessibleName(self.tr("Blocks to add"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down lead from the search to the list, and Enter choose in the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.search and event.key() == Qt.Key.Key_Down:
                self.tree.setFocus()
                return True
            if watched is self.tree and event.key() == Qt.Key.Key_Delete:
                item = self.tree.currentItem()
                key = item.data(0, KEY_ROLE) if item is not None else None
                if key is not None and key.startswith(PREFIX):
                    self.remove(key)
                return True
            if watched is self.tree and event.key() in (
                Qt.Key.Key_Return,
                Qt.Key.Key_Enter,
            ):
                item = self.tree.currentItem()
                if item is not None:
                    self._on_chosen(item)
                return True
        return False

    def item_of(self, key: str) -> QTreeWidgetItem | None:
        """Return the row of an entry, None if the search hides it."""
        return next(
            (item for item in self._rows() if item.data(0, KEY_ROLE) == key), None
        )

    def _rows(self) -> list[QTreeWidgetItem]:
        rows = []
        for index in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(index)
            if group is not None:
                children = (group.child(k) for k in range(group.childCount()))
                rows += [child for child in children if child is not None]
        return rows

    def _fill(self) -> None:
        """List what fits the search, by groups."""
        self.tree.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        ratio = self.devicePixelRatioF()
        for key in catalogue.matching(self.search.text()):
            name = catalogue.group_of(key)
            if name not in groups:
                text = QCoreApplication.translate("palette", catalogue.GROUPS[name])
                group = QTreeWidgetItem(self.tree, [text])
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = group.font(0)
                font.setBold(True)
                group.setFont(0, font)
                group.setExpanded(True)
                groups[name] = group
            item = QTreeWidgetItem(groups[name], [catalogue.label(key)])
            item.setIcon(0, icons.entry_icon(key, ratio))
            item.setToolTip(0, catalogue.tip(key))
            item.setData(0, KEY_ROLE, key)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if catalogue.can_be_added(key):
                flags |= Qt.ItemFlag.ItemIsDragEnabled
            item.setFlags(flags)
        for group in groups.values():
            group.setExpanded(True)

    def _choose_first(self) -> None:
        rows = self._rows()
        if rows:
            self._on_chosen(rows[0])

    def _on_chosen(self, item: QTreeWidgetItem) -> None:
        key = item.data(0, KEY_ROLE)
        if key and catalogue.can_be_added(key):
            self.chosen.emit(key)
        elif key:
            announce(self, catalogue.tip(key))
            QToolTip.showText(QCursor.pos(), catalogue.tip(key), self.tree)

    def _on_menu(self, point: QPoint) -> None:
        """Offer to take a block of one's own out of the palette."""
        item = self.tree.itemAt(point)
        key = item.data(0, KEY_ROLE) if item is not None else None
        if key is None or not key.startswith(PREFIX):
            return
        menu = QMenu(self)
        remove = menu.addAction(self.tr("Remove from the palette"))
        remove.triggered.connect(lambda: self.remove(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.tree.viewport().mapToGlobal(point))

    def remove(self, key: str) -> None:
        """Take a block of one's own out of the palette, after asking."""
        name = catalogue.label(key)
        question = self.tr(
            "Remove {name} from the palette? Drawings that use it keep it."
        )
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("My blocks"))
        box.setText(question.format(name=name))
        box.setStandardButtons(buttons.Yes | buttons.Cancel)
        box.finished.connect(box.deleteLater)
        box.button(buttons.Yes).setText(self.tr("Remove"))
        box.accepted.connect(lambda: self._remove(key))
        box.open()

    def _remove(self, key: str) -> None:
        try:
            my_blocks.remove(key)
        except EngineError as error:
            announce(self, error_words(error))
            QToolTip.showText(QCursor.pos(), error_words(error), self.tree)
