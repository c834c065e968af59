"""Choose one of a few things where it stands on the canvas: the activation."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from gui.canvas.editing import fields
from gui.canvas.editing.fields import Field
from gui.canvas.interactions.in_place import InPlace
from gui.canvas.looks import style
from gui.canvas.looks.icons import ACTIVATION_SIZE, activation_icon
from gui.canvas.looks.texts import ACTIVATIONS, activation_text
from gui.fuzzy import fit
from gui.i18n import translate
from gui.theme import theme
from gui.widgets.announce import announce

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

WIDTH = 176
MARGIN = 4
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Escape: "escape",
    Qt.Key.Key_Tab: "next",
    Qt.Key.Key_Backtab: "previous",
}
_STAYS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class InlineChoice(InPlace):
    """A search over a short list, at the place of what it changes.

    Typing filters, the arrows choose, Enter takes the choice and Esc gives it up; a
    click elsewhere takes it too. What was chosen becomes one edit.
    """

    def __init__(self, canvas: "CanvasView", field: Field) -> None:
        super().__init__(canvas, field)
        self._keys: list[str] = []  # of what is listed
        self.frame = QFrame(canvas.viewport())
        self.frame.setFrameShape(QFrame.Shape.NoFrame)
        self.widget = QLineEdit(self.frame)
        self.list = QListWidget(self.frame)
        self._set_up()
        self._fill()
        self.reposition()
        self.frame.show()
        self.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_up(self) -> None:
        colors = theme.colors
        self.frame.setStyleSheet(
            f"QFrame#choice {{ border: 1px solid {colors.accent}; border-radius: 4px;"
            f"background: {colors.base}; }}"
        )
        self.frame.setObjectName("choice")
        name = self._canvas.session.document.block(self.field.id).name
        label = translate("Canvas", "Activation of {0}").format(name)
        self.widget.setAccessibleName(label)
        self.widget.setPlaceholderText(activation_text(self._before))
        self.widget.setToolTip(
            translate("Canvas", "Type a part of a name; arrows choose, Enter takes it")
        )
        self.list.setAccessibleName(label)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        for solid in (self.frame, self.list):  # a click there is none elsewhere
            solid.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            solid.setFocusProxy(self.widget)
        self.list.setIconSize(QSize(*ACTIVATION_SIZE))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        font = style.font(style.VALUE_PX)
        for part in (self.widget, self.list):
            part.setFont(font)
        layout = QVBoxLayout(self.frame)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(2)
        layout.addWidget(self.widget)
        layout.addWidget(self.list)
        self.widget.textChanged.connect(self._fill)
        self.widget.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self._ended("enter"))
        self.list.currentRowChanged.connect(self._tell)

    # --- the list -----------------------------------------------------------------

    @property
    def text(self) -> str:
        """The key of what is chosen, "" if nothing fits what was typed."""
        return self._keys[self.list.currentRow()] if self._keys else ""

    def _fill(self) -> None:
        """List what fits, the best first; without a search all, in their order."""
        query = self.widget.text()
        points = {key: _fit(query, key) for key in ACTIVATIONS}
        found = [(key, p) for key, p in points.items() if p is not None]
        if query.strip():
            found.sort(key=lambda pair: -pair[1])
        self.list.clear()
        ratio = self._canvas.devicePixelRatioF()
        self._keys = [key for key, _ in found]
        for key in self._keys:
            icon = activation_icon(key, ratio)
            self.list.addItem(QListWidgetItem(icon, activation_text(key)))
        is_own = not query.strip() and self._before in self._keys
        self.list.setCurrentRow(self._keys.index(self._before) if is_own else 0)

    def _tell(self) -> None:
        """Say what Enter would take: the list has no focus of its own."""
        if self._open and self.list.currentRow() >= 0:
            announce(self._canvas, activation_text(self.text))

    # --- where it stands ----------------------------------------------------------

    def reposition(self) -> None:
        """Stand over the activation, also after the view moved, and inside the view."""
        rect = fields.rect_of(self._canvas.drawing, self.field)
        middle = self._canvas.mapFromScene(rect.center())
        row = self.list.sizeHintForRow(0) if self.list.count() else 0
        line = self.widget.sizeHint().height()
        rows = max(row, style.font(style.VALUE_PX).pixelSize() + 6) * len(ACTIVATIONS)
        size = QSize(WIDTH, line + rows + 2 + 2 * MARGIN + 4)
        room = self._canvas.viewport().rect()
        corner = middle - QPoint(WIDTH // 2, MARGIN + line // 2)
        x = max(min(corner.x(), room.right() - size.width()), room.left())
        y = max(min(corner.y(), room.bottom() - size.height()), room.top())
        self.frame.setGeometry(QRect(QPoint(x, y), size))

    # --- ending -------------------------------------------------------------------

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys that choose and end, and the loss of the focus."""
        if isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() not in _STAYS:
                self._ended("away")
            return False
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in _ENDS:
            self._ended(_ENDS[key])
            return True
        if key in _STEPS and self.list.count():
            row = self.list.currentRow() + _STEPS[key]
            self.list.setCurrentRow(row % self.list.count())
            return True
        return False

    def commit(self, *, keep_bad: bool = False) -> bool:
        """Give the block what is chosen.

        Parameters
        ----------
        keep_bad : bool
            Stay open while nothing fits what was typed.

        Returns
        -------
        bool
            Whether the list is closed.
        """
        if not self._open:
            return True
        key = self.text
        if not key and keep_bad:
            self._canvas.tell(translate("Canvas", "No activation is called that"))
            return False
        self._open = False  # the edit must not find it open and end it once more
        if key and key != self._before:
            fields.commit(self._canvas.drawing, self.field, key)
        self.close()
        return True

    def close(self) -> None:
        """Take the list away without writing."""
        self._open = False
        self.frame.hide()
        self.frame.deleteLater()
        self._canvas.editing.closed(self)
        self.deleteLater()


def _fit(query: str, key: str) -> int | None:
    """Return how well a query fits, in the language in force or in English."""
    points = [fit(query, activation_text(key)), fit(query, ACTIVATIONS[key])]
    return max((p for p in points if p is not None), default=None)
