"""The Run button: where training cannot run it says so, and lists what to mend."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.errors import Issue
from gui.i18n import translate
from gui.training.actions import TrainingActions
from gui.training.controller import TrainingController
from gui.words import issue_text

LIST_WIDTH, MOST_HEIGHT = 440, 320
ROW_PADDING = 14


class MendList(QFrame):
    """What keeps training from running, in words; choosing a line goes there.

    Signals
    -------
    chosen(issue) : a person wants to see the place
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAlternatingRowColors(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.title)
        layout.addWidget(self.list)
        self.list.itemClicked.connect(self._choose)

    def show_issues(self, issues: Sequence[Issue], above: QPoint) -> None:
        """Open with the lower left corner at a point of the screen."""
        self.title.setText(self.tr("To be mended before training can run:"))
        self.list.setAccessibleName(self.title.text())
        self.list.clear()
        inner = LIST_WIDTH - 24
        height = 0
        for issue in issues:
            item = QListWidgetItem("⚠ " + issue_text(issue, translate))
            item.setData(Qt.ItemDataRole.UserRole, issue)
            item.setToolTip(self.tr("Go to the place (Enter)"))
            room = self.list.fontMetrics().boundingRect(
                0, 0, inner - 12, 10_000, Qt.TextFlag.TextWordWrap, item.text()
            )
            item.setSizeHint(QSize(inner, room.height() + ROW_PADDING))
            height += room.height() + ROW_PADDING
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(min(height + 4, MOST_HEIGHT))
        self.setFixedWidth(LIST_WIDTH)
        self.adjustSize()
        self.move(above - QPoint(0, self.height()))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the current line with Enter; the base class closes with Escape."""
        item = self.list.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.close()
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


class RunButton(QToolButton):
    """Run or pause; broken while something is to be mended.

    Signals
    -------
    mend_asked(issue) : a person wants to see the place of a fault
    """

    mend_asked = Signal(object)

    def __init__(self, actions: TrainingActions, training: TrainingController) -> None:
        super().__init__()
        self._actions = actions
        self._training = training
        self.mend_list = MendList(self)
        self.mend_list.chosen.connect(self.mend_asked)
        self.setDefaultAction(actions.run)
        self.setAutoRaise(True)
        self.setIconSize(QSize(20, 20))
        self.setFixedHeight(28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        actions.mend_asked.connect(self.show_list)
        actions.refreshed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show words beside the icon where something is to be mended."""
        is_broken = self._actions.is_broken
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if is_broken else style.ToolButtonIconOnly
        )
        self.setMinimumWidth(self.sizeHint().width() if is_broken else 30)
        if not is_broken:
            self.mend_list.close()

    def show_list(self) -> None:
        """List what is to be mended, above the button."""
        issues = self._training.obstacles()
        if issues:
            corner = self.mapToGlobal(self.rect().topLeft()) - QPoint(0, 4)
            self.mend_list.show_issues(issues, corner)

    def changeEvent(self, event: QEvent) -> None:
        """Make room for the words of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
