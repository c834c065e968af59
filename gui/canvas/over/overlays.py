"""What lies over the canvas: size, errors, zoom, help for the empty canvas, a hint."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.network.network import Network
from gui.canvas.looks import icons, style
from gui.canvas.looks.texts import issue_words
from gui.session import Session
from gui.theme import theme

MAX_SIZES = 9  # more layers are shortened in the middle


class SizeLabel(QWidget):
    """The size of the network and how many errors the drawing has."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._errors_text = ""
        self.size_label = QLabel()
        self.errors_label = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(12)
        layout.addWidget(self.size_label)
        layout.addWidget(self.errors_label)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Clicks go through to the canvas; the tooltip comes from there too.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def refresh(self) -> None:
        """Show the network as it is now."""
        compiled = self._session.compiled
        has_blocks = any(True for _ in self._session.document.blocks())
        self.setVisible(has_blocks)
        self.size_label.setText(self.size_text(compiled.network))
        self.size_label.setVisible(compiled.network is not None)
        n_errors = len(compiled.issues)
        colors = theme.colors
        color = colors.bad if n_errors else colors.good
        text = self.tr("%n error(s)", "", n_errors)
        if n_errors:
            text = f"{text}: {issue_words(compiled.issues[0])}"
        self._errors_text = f"● {text}"
        self.errors_label.setText(self._errors_text)
        self.errors_label.setStyleSheet(f"color: {color};")
        self.size_label.setStyleSheet(f"color: {colors.text_dim};")
        # Ground of its own: a drawing may lie under it.
        self.setStyleSheet(
            f"SizeLabel {{ background: {colors.canvas}; border-radius: 6px; }}"
        )
        self.adjustSize()

    def fit_into(self, width: int) -> None:
        """Be no wider than there is room: what is too long ends in "…"."""
        self.errors_label.setText(self._errors_text)
        self.adjustSize()
        room = self.errors_label.width() - max(self.width() - width, 0)
        metrics = self.errors_label.fontMetrics()
        end = Qt.TextElideMode.ElideRight
        self.errors_label.setText(metrics.elidedText(self._errors_text, end, room))
        self.adjustSize()

    def size_text(self, network: Network | None) -> str:
        """Return e.g. "2 → 2 → 1 (2 weight layers, 1 hidden, 9 parameters)"."""
        if network is None:
            return ""
        sizes = [str(size) for size in network.sizes]
        if len(sizes) > MAX_SIZES:
            sizes = [*sizes[:4], "…", *sizes[-4:]]
        n_layers, n_parameters = len(network.layers), network.n_parameters
        parts = (
            self.tr("%n weight layer(s)", "", n_layers),
            self.tr("%n hidden", "", n_layers - 1),
            self.tr("%n parameter(s)", "", n_parameters),
        )
        return f"{' → '.join(sizes)} ({', '.join(parts)})"


class ZoomBar(QFrame):
    """− 100 % + and fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.out, self.reset, self.into, self.fit = (
            QToolButton(self) for _ in range(4)
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        for button in (self.out, self.reset, self.into, self.fit):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setMinimumHeight(24)
            layout.addWidget(button)
        self.reset.setMinimumWidth(56)
        self.out.setText("−")
        self.into.setText("+")
        self.show_scale(1.0)
        self.retranslate()

    def show_scale(self, scale: float) -> None:
        """Show the zoom in per cent."""
        self.reset.setText(f"{round(scale * 100)} %")

    def retranslate(self) -> None:
        """Set all texts."""
        self.out.setToolTip(self.tr("Zoom out (Ctrl+−, wheel)"))
        self.reset.setToolTip(self.tr("Zoom to 100 % (Ctrl+0)"))
        self.into.setToolTip(self.tr("Zoom in (Ctrl++, wheel)"))
        self.fit.setToolTip(self.tr("Show the whole drawing (Home)"))
        for button in (self.out, self.reset, self.into, self.fit):
            button.setAccessibleName(button.toolTip())

    def restyle(self) -> None:
        """Take the colours of the theme."""
        colors = theme.colors
        self.setStyleSheet(
            f"ZoomBar {{ background: {colors.base}; border: 1px solid "
            f"{colors.border}; border-radius: 6px; }}"
        )
        self.fit.setIcon(icons.fit_icon(self.devicePixelRatioF()))


class HelpWords(QWidget):
    """What to do on an empty canvas; clicks and drops go through to the canvas."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.title, self.text = QLabel(), QLabel()
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self.title, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.text, alignment=Qt.AlignmentFlag.AlignCenter)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts."""
        self.title.setText(self.tr("Nothing is drawn yet"))
        self.text.setText(
            self.tr(
                "Drag a block from the list on the left, or double-click here to add "
                "one.\nThen drag from the port of one block to another to wire them."
            )
        )
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the theme."""
        self.title.setFont(style.font(18, bold=True))
        self.text.setStyleSheet(f"color: {theme.colors.text_dim};")
        self.adjustSize()


class StartButtons(QWidget):
    """Three starts from an empty canvas."""

    start_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons = {key: QPushButton() for key in ("xor_gates", "digits", "empty")}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for key, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(
                lambda _checked=False, key=key: self.start_requested.emit(key)
            )
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts."""
        texts = {
            "xor_gates": (
                self.tr("XOR by hand"),
                self.tr("Open XOR, wired from the gates NAND, OR and AND"),
            ),
            "digits": (
                self.tr("Handwritten digits"),
                self.tr("Open a network that learns to read digits"),
            ),
            "empty": (
                self.tr("Empty canvas"),
                self.tr("Put away this help and begin with nothing"),
            ),
        }
        for key, (text, tip) in texts.items():
            self.buttons[key].setText(text)
            self.buttons[key].setToolTip(tip)
        self.adjustSize()


class HintBubble(QFrame):
    """One sentence that can be closed."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setAutoRaise(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.close_button.clicked.connect(self.closed)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts."""
        self.close_button.setToolTip(self.tr("Close this hint"))
        self.close_button.setAccessibleName(self.tr("Close this hint"))

    def show_text(self, text: str) -> None:
        """Show a sentence."""
        self.label.setText(text)
        self.restyle()
        self.show()
        self.raise_()

    def restyle(self) -> None:
        """Take the colours of the theme."""
        colors = theme.colors
        self.setStyleSheet(
            f"HintBubble {{ background: {colors.base}; border: 2px solid "
            f"{colors.accent}; border-radius: 8px; }}"
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class PointerWords(QLabel):
    """Words next to the pointer: why a wire is refused."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMaximumWidth(320)
        self.setWordWrap(True)
        self.hide()

    def say(self, text: str, x: int, y: int) -> None:
        """Show words beside a point of the view; nothing hides them."""
        if not text:
            self.hide()
            return
        colors = theme.colors
        self.setStyleSheet(
            f"background: {colors.bad_fill}; color: {colors.text}; border: 1px solid "
            f"{colors.bad}; border-radius: 6px; padding: 4px 8px;"
        )
        self.setText(text)
        self.adjustSize()
        room = self._room.size()
        left = min(x + 18, room.width() - self.width() - 4)
        top = min(y + 20, room.height() - self.height() - 4)
        self.move(max(left, 4), max(top, 4))
        self.show()
        self.raise_()
