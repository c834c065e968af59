"""A person at the window: only real mouse and key events."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Person:
    """Uses a window with a mouse and a keyboard."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window = qtbot, window

    @property
    def canvas(self):
        return self.window.canvas.viewport()

    def click(
        self,
        widget: QWidget,
        point: QPoint | None = None,
        modifier: Qt.KeyboardModifier = NONE,
        *,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        QTest.mouseClick(widget, button, modifier, point or widget.rect().center())

    def double_click(self, widget: QWidget, point: QPoint) -> None:
        self.click(widget, point)
        QTest.mouseDClick(widget, LEFT, NONE, point)
        QTest.mouseRelease(widget, LEFT, NONE, point)

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        modifier: Qt.KeyboardModifier = NONE,
        *,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        """Drag on the canvas, in steps as a hand does."""
        QTest.mousePress(self.canvas, button, modifier, start)
        for step in range(1, 7):
            place = QPointF(start) + QPointF(end - start) * (step / 6)
            event = QMouseEvent(  # QTest.mouseMove carries no buttons
                QEvent.Type.MouseMove,
                place,
                self.canvas.mapToGlobal(place),
                Qt.MouseButton.NoButton,
                button,
                modifier,
            )
            QApplication.sendEvent(self.canvas, event)
        QTest.mouseRelease(self.canvas, button, modifier, end)

    def point_at(self, point: QPoint) -> None:
        """Move the pointer over the canvas without a button."""
        place = QPointF(point)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            self.canvas.mapToGlobal(place),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            NONE,
        )
        QApplication.sendEvent(self.canvas, event)

    def carry(
        self,
        place: QPointF,
        modifier: Qt.KeyboardModifier = NONE,
        widget: QWidget | None = None,
    ) -> None:
        """Move the pointer with the left button held down."""
        widget = widget or self.canvas
        event = QMouseEvent(  # QTest.mouseMove carries no buttons
            QEvent.Type.MouseMove,
            place,
            widget.mapToGlobal(place),
            Qt.MouseButton.NoButton,
            LEFT,
            modifier,
        )
        QApplication.sendEvent(widget, event)

    def type(self, text: str) -> None:
        """Type a text where the focus is, over what is selected there."""
        widget = QApplication.focusWidget()
        assert widget is not None
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, NONE, letter))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        widget = QApplication.focusWidget() or self.window.canvas
        QTest.keyClick(widget, key, modifier)

    # --- menus --------------------------------------------------------------------

    def from_bar(self, *names: str) -> None:
        """Click through the menu bar, e.g. "View", "Mouse wheel", "Scrolls"."""
        bar = self.window.menuBar()
        first = next(a for a in bar.actions() if _is_called(a, names[0]))
        self.click(bar, bar.actionGeometry(first).center())
        self._through(names[1:])

    def from_menu_at(self, place: QPoint, *names: str) -> None:
        """Open the menu of a place of the canvas and click through it."""
        self.click(self.canvas, place, button=RIGHT)
        self._through(names)

    def _through(self, names: tuple[str, ...]) -> None:
        for name in names:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            action = next(a for a in menu.actions() if _is_called(a, name))
            menu.setActiveAction(action)  # as the pointer does, also beyond the edge
            self.click(menu, menu.actionGeometry(action).center())
        assert QApplication.activePopupWidget() is None

    # --- the canvas ---------------------------------------------------------------

    def choose(self, *block_ids: int) -> None:
        """Select blocks by clicks, and nothing else."""
        for k, block_id in enumerate(block_ids):
            place = self.window.canvas.block_point(block_id)
            self.click(self.canvas, place, SHIFT if k else NONE)
        assert self.window.session.selection == {*block_ids}

    def choose_wire(self, wire_id: int) -> None:
        """Select a wire by a click where it leaves its port."""
        line = self.window.canvas.drawing.wires[wire_id].lines[0].path
        place = self.window.canvas.mapFromScene(line.pointAtPercent(0.12))
        self.click(self.canvas, place)
        assert self.window.session.selection == {wire_id}

    def let_go(self) -> None:
        """Select nothing, by Esc on the canvas."""
        QTest.keyClick(self.window.canvas, Qt.Key.Key_Escape)
        assert not self.window.session.selection

    def from_palette(self, key: str, place: QPoint):
        """Double-click an entry of the palette and drag the new block to its place."""
        palette = self.window.docks.panels["palette"]
        before = set(self.window.session.document.elements)
        item = palette.item_of(key)
        assert item is not None
        palette.tree.scrollToItem(item, QAbstractItemView.ScrollHint.EnsureVisible)
        spot = palette.tree.visualItemRect(item).center()
        self.double_click(palette.tree.viewport(), spot)
        (new,) = set(self.window.session.document.elements) - before
        self.drag(self.window.canvas.block_point(new), place)
        return new

    def wire(self, source: int, target: int) -> None:
        """Drag from the output port of one block to the input port of another."""
        canvas = self.window.canvas
        self.drag(canvas.port_point(source, "out"), canvas.port_point(target, "in"))

    def click_cell(self, view: QAbstractItemView, row: int, column: int) -> None:
        index = view.model().index(row, column)
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())


def _is_called(action: QAction, name: str) -> bool:
    return action.text().replace("&", "") == name
