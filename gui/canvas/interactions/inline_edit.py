"""Edit a number, a name or a note where it stands."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip, QWidget

from engine.errors import EngineError
from gui.canvas.editing import fields
from gui.canvas.editing.fields import Field, FieldKind
from gui.canvas.interactions.in_place import InPlace
from gui.canvas.looks import style
from gui.canvas.looks.texts import error_words
from gui.theme import theme

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

MIN_WIDTH = 64
MAX_FONT_SCALE = 1.6
TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class _Line(QLineEdit):
    """One line that tells of the keys which end it, and of lost focus."""

    def __init__(self, parent: QWidget, ended: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._ended = ended

    def event(self, event: QEvent) -> bool:
        """Keep Tab: it goes to the next number, not to the next widget."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in TABS
        ):
            self._ended("next" if event.key() == Qt.Key.Key_Tab else "previous")
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Esc as the end."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ended("enter")
        elif event.key() == Qt.Key.Key_Escape:
            self._ended("escape")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take a click elsewhere as the end; a menu or another window is none."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self._ended("away")


class _Page(QPlainTextEdit):
    """Several lines; Ctrl+Enter or a click elsewhere ends them."""

    def __init__(self, parent: QWidget, ended: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._ended = ended

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter, which may be a command of the window too."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and _is_control_enter(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def needed_height(self) -> int:
        """Return the height that all lines need."""
        lines = self.document().size().height()  # this kind of document counts lines
        around = 2 * (self.document().documentMargin() + self.frameWidth())
        return round(lines * self.fontMetrics().lineSpacing() + around) + 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter and Esc as the end."""
        if _is_control_enter(event):
            self._ended("enter")
        elif event.key() == Qt.Key.Key_Escape:
            self._ended("escape")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take a click elsewhere as the end; a menu or another window is none."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self._ended("away")


def _is_control_enter(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class InlineEditor(InPlace):
    """The field that is being edited; what is typed becomes one edit."""

    def __init__(self, canvas: "CanvasView", field: Field) -> None:
        super().__init__(canvas, field)
        self._line: _Line | None = None
        self._page: _Page | None = None
        self.widget: _Line | _Page
        if field.kind is FieldKind.NOTE:
            self._page = self.widget = _Page(canvas.viewport(), self._ended)
            self._page.setPlainText(self._before)
            self._page.textChanged.connect(self.reposition)
        else:
            self._line = self.widget = _Line(canvas.viewport(), self._ended)
            self._line.setText(self._before)
            self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._line.textChanged.connect(self._unmark)
        self._unmark()
        self.reposition()
        self.widget.show()
        self.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.widget.selectAll()

    @property
    def text(self) -> str:
        """What stands in the field."""
        if self._line is not None:
            return self._line.text()
        return self._page.toPlainText() if self._page is not None else ""

    def reposition(self) -> None:
        """Stand over the number, also after the view moved."""
        rect = fields.rect_of(self._canvas.drawing, self.field)
        place = _on_screen(self._canvas, rect)
        # As large as the number it covers, but never too small to type in.
        scale = min(max(self._canvas.camera.scale, 1.0), MAX_FONT_SCALE)
        self.widget.setFont(style.font(round(style.NAME_PX * scale)))
        if self._line is not None:
            width = round(max(place.width() + 12, MIN_WIDTH * scale))
            height = round(24 * scale)
            centre = place.center()
            place = QRect(0, 0, width, height)
            place.moveCenter(centre)
        elif self._page is not None:
            self._page.resize(place.size())  # lines are broken at this width
            place.setHeight(max(place.height(), self._page.needed_height()))
        self.widget.setGeometry(place)

    def commit(self, *, keep_bad: bool = False) -> bool:
        """Write what was typed; bad text changes nothing.

        Parameters
        ----------
        keep_bad : bool
            Leave the field open with bad text in a red frame, to be mended.

        Returns
        -------
        bool
            Whether the field is closed.
        """
        if not self._open:
            return True
        text = self.text
        if text != self._before:
            # The edit must not find this field open and end it once more.
            self._open = False
            try:
                fields.commit(self._canvas.drawing, self.field, text)
            except EngineError as error:
                if keep_bad:
                    self._open = True
                    self._mark(error_words(error))
                    return False
        self.close()
        return True

    def close(self) -> None:
        """Take the field away without writing."""
        self._open = False
        self.widget.hide()
        self.widget.deleteLater()
        self._canvas.editing.closed(self)
        self.deleteLater()

    def _mark(self, words: str) -> None:
        """Show that the text is bad, and why."""
        self._frame(theme.colors.bad, 2)
        self.widget.setToolTip(words)
        below = self.widget.mapToGlobal(QPoint(0, self.widget.height()))
        QToolTip.showText(below, words, self.widget)
        self._canvas.say(words)

    def _unmark(self) -> None:
        self._frame(theme.colors.accent, 1)
        self.widget.setToolTip("")

    def _frame(self, color: str, width: int) -> None:
        colors = theme.colors
        self.widget.setStyleSheet(
            # With a selector, or the tooltip would get the frame too.
            f"QLineEdit, QPlainTextEdit {{ border: {width}px solid {color};"
            f"border-radius: 4px; padding: 0 4px; background: {colors.base};"
            f"color: {colors.text}; }}"
        )


def _on_screen(canvas: "CanvasView", rect: QRectF) -> QRect:
    corner = canvas.mapFromScene(rect.topLeft())
    return QRect(corner, canvas.mapFromScene(rect.bottomRight()))
