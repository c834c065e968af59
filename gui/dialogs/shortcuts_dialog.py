"""All shortcuts and gestures, made from the table of actions."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.actions import COMMANDS, Actions
from gui.words import QT_TRANSLATE_NOOP

GESTURES = (
    (
        QT_TRANSLATE_NOOP("gestures", "Drag from a port to a port"),
        QT_TRANSLATE_NOOP("gestures", "Draw a wire, either way round"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Click a port, click another"),
        QT_TRANSLATE_NOOP("gestures", "Draw a wire without dragging"),
    ),
    (
        QT_TRANSLATE_NOOP(
            "gestures", "Ctrl+click a port, click one block after another"
        ),
        QT_TRANSLATE_NOOP("gestures", "Wire them all to that port; Esc ends"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Drag from a port to an empty place"),
        QT_TRANSLATE_NOOP("gestures", "Add a block there, wired already"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Ctrl+drag from a port"),
        QT_TRANSLATE_NOOP(
            "gestures", "Move the end of its wire; on an empty place delete the wire"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Drag a perceptron onto a wire"),
        QT_TRANSLATE_NOOP(
            "gestures",
            "Insert it there, also from the palette; with Shift only move it",
        ),
    ),
    (
        QT_TRANSLATE_NOOP(
            "gestures", "Drag something into or out of the frame of an open block"
        ),
        QT_TRANSLATE_NOOP(
            "gestures",
            "Bring it into the block, or take it out; with Shift it is only moved",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Drag a pinned plot"),
        QT_TRANSLATE_NOOP("gestures", "Put it elsewhere beside its perceptron"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Ctrl and right drag across wires"),
        QT_TRANSLATE_NOOP(
            "gestures", "Cut them; the scissors do it with the left button"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Double-click a number or a name"),
        QT_TRANSLATE_NOOP("gestures", "Edit it in place: 0.5, 0,5, 1/3, -2e-1"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Drag a number to the left or right"),
        QT_TRANSLATE_NOOP(
            "gestures",
            "Change a weight or a bias; Shift finer, Ctrl coarser. The wheel does it "
            "where the number is selected",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Click the value of an input"),
        QT_TRANSLATE_NOOP("gestures", "Turn it from 0 to 1 and back"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Double-click a bundle of connections"),
        QT_TRANSLATE_NOOP("gestures", "Open its matrix: edit, cut, restore"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Double-click a layer or a reusable block"),
        QT_TRANSLATE_NOOP("gestures", "Open it in place; its button closes it again"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Point at a perceptron or a cell of a matrix"),
        QT_TRANSLATE_NOOP("gestures", "See what is connected with it"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Point at a symbol of a formula, or Tab to it"),
        QT_TRANSLATE_NOOP("gestures", "See what it stands for; Esc leaves it"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Drag over empty canvas"),
        QT_TRANSLATE_NOOP("gestures", "Select with a frame; Shift adds, Ctrl toggles"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Double-click empty canvas"),
        QT_TRANSLATE_NOOP("gestures", "Add a block by name"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Drag the title of a frame"),
        QT_TRANSLATE_NOOP(
            "gestures", "Move it with what lies inside; with Ctrl the frame alone"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Drag the edge of a frame or a note"),
        QT_TRANSLATE_NOOP("gestures", "Make it larger or smaller"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "+ and −"),
        QT_TRANSLATE_NOOP(
            "gestures", "Make the selected frame or note larger or smaller"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Drag the small circle on a selected wire"),
        QT_TRANSLATE_NOOP("gestures", "Bend the wire, or move its bend"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Shift and double click on a wire"),
        QT_TRANSLATE_NOOP("gestures", "Bend it there"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Click or drag on the map"),
        QT_TRANSLATE_NOOP("gestures", "Move the view there"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Middle button, or Space and left button"),
        QT_TRANSLATE_NOOP("gestures", "Move the view"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Right drag over empty canvas"),
        QT_TRANSLATE_NOOP("gestures", "Move the view"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Wheel"),
        QT_TRANSLATE_NOOP("gestures", "Zoom where the pointer is"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Ctrl and wheel; Shift and wheel"),
        QT_TRANSLATE_NOOP("gestures", "Scroll up and down; sideways"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Two fingers on a trackpad"),
        QT_TRANSLATE_NOOP(
            "gestures", "Move the view; a pinch zooms, on a touch screen too"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Ctrl+Shift+1 … Ctrl+Shift+9"),
        QT_TRANSLATE_NOOP("gestures", "Keep what the canvas shows as a saved view"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Ctrl+1 … Ctrl+9"),
        QT_TRANSLATE_NOOP("gestures", "Go to a saved view"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Tab"),
        QT_TRANSLATE_NOOP(
            "gestures", "Go through blocks, frames and notes, from left to right"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Insert, or A"),
        QT_TRANSLATE_NOOP("gestures", "Add a block by name beside the selected one"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Space, let go at once"),
        QT_TRANSLATE_NOOP("gestures", "Add a block by name at the pointer"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "A letter or a digit"),
        QT_TRANSLATE_NOOP(
            "gestures", "Add a block at the pointer: what is typed begins the search"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "W"),
        QT_TRANSLATE_NOOP("gestures", "Begin a wire at the selected block"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "] and [ or arrow keys while a wire is open"),
        QT_TRANSLATE_NOOP("gestures", "Choose where it ends; Enter draws it"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Tab, Space or a letter while a wire is open"),
        QT_TRANSLATE_NOOP("gestures", "Add a block at its end, wired already"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "[ and ]"),
        QT_TRANSLATE_NOOP("gestures", "Go through the wires into the selected block"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Enter"),
        QT_TRANSLATE_NOOP("gestures", "Type the number of what is selected"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Menu key"),
        QT_TRANSLATE_NOOP("gestures", "Open the menu of the selected block"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Arrow keys"),
        QT_TRANSLATE_NOOP("gestures", "Move the selection; with Shift by one pixel"),
    ),
    (
        QT_TRANSLATE_NOOP("gestures", "Esc"),
        QT_TRANSLATE_NOOP("gestures", "Give up what was begun"),
    ),
)


MARGIN = 6  # of a text in its cell, on either side


class _Wrapped(QStyledItemDelegate):
    """Rows as high as their meaning needs in the width of its column.

    A tree wraps words, but asks for the height of a single line.
    """

    def __init__(self, table: QTreeWidget) -> None:
        super().__init__(table)
        self._table = table
        table.header().sectionResized.connect(table.scheduleDelayedItemsLayout)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a cell."""
        size = super().sizeHint(option, index)
        width = self._table.columnWidth(index.column()) - 2 * MARGIN
        metrics = self._table.fontMetrics()
        flags = Qt.TextFlag.TextWordWrap
        text = str(index.data())
        lines = metrics.boundingRect(QRect(0, 0, width, 1000), flags, text)
        spare = size.height() - metrics.height()
        return QSize(size.width(), max(size.height(), lines.height() + spare))


class ShortcutsDialog(QDialog):
    """A table of keys and gestures with what they do."""

    def __init__(
        self, actions: Actions, parent: QWidget, others: Iterable[QAction] = ()
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard and mouse"))
        self.resize(900, 640)
        table = QTreeWidget(self)
        table.setHeaderLabels([self.tr("Keys or gesture"), self.tr("What it does")])
        table.setRootIsDecorated(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(True)
        table.setItemDelegateForColumn(1, _Wrapped(table))
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        translate = QCoreApplication.translate
        for gesture, meaning in GESTURES:
            row = [translate("gestures", gesture), translate("gestures", meaning)]
            table.addTopLevelItem(QTreeWidgetItem(row))
        for action in (*(actions[name] for name in COMMANDS), *others):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            if keys:
                meaning = action.statusTip() or action.text().replace("&", "")
                table.addTopLevelItem(QTreeWidgetItem([keys, meaning]))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(table)
        layout.addWidget(buttons)
