"""The strip of notices: one line each, with the way to the place and to the help."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.training.notices.notice import Notice
from gui.session import Session
from gui.theme import theme
from gui.training.controller import TrainingController
from gui.training.notice_words import notice_words
from gui.training.notices import NoticeBoard
from gui.widgets.announce import announce

ROW_PX = 28  # at least; more with a large font
MOST_ROWS = 4  # seen at once when the list is open; more are scrolled to


def row_height(widget: QWidget) -> int:
    """Return the height of a row in the font of a widget."""
    return max(ROW_PX, widget.fontMetrics().height() + 10)


class NoticeLabel(QLabel):
    """One line; cut off where there is no room, it is whole in its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show a sentence."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        elide = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._whole, elide, self.width()))
        self.setToolTip(self._whole)


class NoticeRow(QWidget):
    """One notice.

    Signals
    -------
    show_asked(notice), why_asked(notice), put_away(notice)
    """

    show_asked = Signal(object)
    why_asked = Signal(object)
    put_away = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.notice: Notice | None = None
        self.sign, self.label = QLabel("⚠"), NoticeLabel()
        self.show_button, self.why, self.close_button = (
            QToolButton(),
            QToolButton(),
            QToolButton(),
        )
        self.close_button.setText("✕")
        self.layout_ = QHBoxLayout(self)
        self.layout_.setContentsMargins(8, 0, 4, 0)
        self.layout_.setSpacing(4)
        self.layout_.addWidget(self.sign)
        self.layout_.addWidget(self.label, 1)
        for button, signal in (
            (self.show_button, self.show_asked),
            (self.why, self.why_asked),
            (self.close_button, self.put_away),
        ):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, s=signal: s.emit(self.notice))
            self.layout_.addWidget(button)

    def say(self, notice: Notice, text: str) -> None:
        """Show a notice; its place can be shown if it has one."""
        self.notice = notice
        self.label.say(text)
        self.show_button.setVisible(bool(notice.units))
        self.sign.setStyleSheet(f"color: {theme.colors.warning};")
        for button, words in (
            (self.show_button, self.tr("Show")),
            (self.why, self.tr("Why?")),
        ):
            button.setText(words)
            button.setAccessibleName(f"{words} {text}")
        self.show_button.setToolTip(self.tr("Select the place on the canvas"))
        self.why.setToolTip(self.tr("Open the help: what it means and what to do"))
        self.close_button.setToolTip(
            self.tr("Put this notice away until its cause has gone and come again")
        )
        self.close_button.setAccessibleName(self.close_button.toolTip())


class NoticeStrip(QFrame):
    """The gravest notice in one line, or all of them; nothing where there is none.

    While training runs a strip that was there stays, so that nothing jumps.

    Signals
    -------
    show_asked(notice) : a person wants to see the place
    why_asked(notice) : a person wants to know what it means
    """

    show_asked = Signal(object)
    why_asked = Signal(object)

    def __init__(
        self, session: Session, training: TrainingController, board: NoticeBoard
    ) -> None:
        super().__init__()
        self._session = session
        self._training = training
        self._board = board
        self.rows: list[NoticeRow] = []
        self.nothing = QLabel()
        self.more = QToolButton()
        self._make()
        board.changed.connect(self.refresh)
        board.appeared.connect(self._tell)
        training.state_changed.connect(self.refresh)
        session.document_changed.connect(lambda _changes: self.refresh())
        theme.changed.connect(self.refresh)
        self.retranslate()

    def _make(self) -> None:
        self.more.setCheckable(True)
        self.more.setAutoRaise(True)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.toggled.connect(lambda _: self.refresh())
        self._list = QWidget()
        self._layout = QVBoxLayout(self._list)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.nothing.setContentsMargins(8, 0, 8, 0)
        self._layout.addWidget(self.nothing)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._list)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 4, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def sizeHint(self) -> QSize:
        """Ask for no width of its own."""
        return QSize(0, self.height())

    def go_to(self) -> None:
        """Give the keyboard to the first notice."""
        if self.rows and self.isVisible():
            first = self.rows[0]
            button = first.why if first.show_button.isHidden() else first.show_button
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- model to view ------------------------------------------------------------

    def refresh(self) -> None:
        """Show what is noticed now."""
        notices = self._board.notices
        stays = self.isVisible() and self._training.is_running and self._board.is_on
        self.setVisible(bool(notices) or stays)
        is_open = self.more.isChecked()
        shown = notices if is_open else notices[:1]
        self._fit_rows(len(shown))
        document = self._session.document
        for row, notice in zip(self.rows, shown, strict=True):
            row.say(notice, notice_words(document, notice))
        self.nothing.setVisible(not notices)
        self.more.setVisible(len(notices) > 1)
        self.more.setArrowType(
            Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.UpArrow
        )
        self.more.setText(self.tr("all {n}").format(n=len(notices)))
        height = row_height(self)
        for part in (*self.rows, self.nothing, self.more):
            part.setFixedHeight(height)
        self.setFixedHeight(min(max(len(shown), 1), MOST_ROWS) * height)

    def _fit_rows(self, n: int) -> None:
        """Have as many rows as there are notices; those that stay keep the focus."""
        while len(self.rows) < n:
            row = NoticeRow()
            row.show_asked.connect(self.show_asked)
            row.why_asked.connect(self.why_asked)
            row.put_away.connect(self._board.put_away)
            self._layout.addWidget(row)
            self.rows.append(row)
        while len(self.rows) > n:
            row = self.rows.pop()
            row.hide()
            row.deleteLater()

    def _tell(self, notice: Notice) -> None:
        """Have a new notice spoken."""
        announce(self, notice_words(self._session.document, notice))

    # --- texts --------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self.refresh()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Notices about learning"))
        self.nothing.setText(self.tr("What was noticed here has passed."))
        self.more.setToolTip(self.tr("Show all notices, or only the first"))
        self.refresh()
