"""The panel: branches, bookmarks and breakpoints side by side, and the memory."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout

from gui.panels.timeline_panel.bookmark_list import BookmarkList
from gui.panels.timeline_panel.branches import Branches
from gui.panels.timeline_panel.breakpoint_list import BreakpointList
from gui.session import Session
from gui.training.controller import TrainingController
from gui.training.stepping import stepping_of
from gui.widgets.live_panel import LivePanel

REFRESH_MS = 150
MB = 2**20
LIMITS = (16, 64, 256, 1024)  # MB
WIDE = 620  # pixels in which three lists have room side by side


class TimelinePanel(LivePanel):
    """Lists what is known of the history of the training."""

    def __init__(self, session: Session, training: TrainingController) -> None:
        super().__init__(REFRESH_MS)
        self._history = training.history
        self._stepping = stepping = stepping_of(session, training)
        self.branches = Branches(training, stepping)
        self.bookmarks = BookmarkList(training, stepping)
        self.breakpoints = BreakpointList(session, training)
        self.memory = QLabel()
        self.limit = QComboBox()
        for limit in LIMITS:
            self.limit.addItem("", limit * MB)
        self.limit.activated.connect(self._choose_limit)
        self._lay_out()
        for signal in (
            training.state_changed,
            training.history.changed,
            training.history.limit_changed,
            training.breakpoints.changed,
            stepping.moved,
            session.compiled_changed,
            session.document_replaced,
        ):
            signal.connect(self.invalidate)
        self.retranslate()

    def _lay_out(self) -> None:
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        for part in (self.branches, self.bookmarks, self.breakpoints):
            self._parts.addWidget(part)
        self._parts.setStretchFactor(2, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.memory, 1)
        foot.addWidget(self.limit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        layout.addWidget(self._parts, 1)
        layout.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lists below each other where they have no room side by side."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= WIDE
        along = Qt.Orientation
        self._parts.setOrientation(along.Horizontal if is_wide else along.Vertical)

    def shut_down(self) -> None:
        """Wait until no thread that was begun from here runs."""
        self._stepping.shut_down()

    def _choose_limit(self, index: int) -> None:
        self._history.set_limit(self.limit.itemData(index))

    # --- model to view --------------------------------------------------------------

    def refresh(self) -> None:
        """Show everything as it is now."""
        for part in (self.branches, self.bookmarks, self.breakpoints):
            part.refresh()
        history, overview = self._history, self._history.overview
        n_bytes = 0 if overview is None else overview.n_bytes
        self.memory.setText(
            self.tr("History: {used} of {limit} MB").format(
                used=_megabytes(n_bytes), limit=history.limit // MB
            )
        )
        found = self.limit.findData(history.limit)
        self.limit.setCurrentIndex(found)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the icons, and show what happened meanwhile."""
        self._take_icons()
        super().showEvent(event)

    def on_theme_changed(self) -> None:
        """Take the colours of the theme."""
        self._take_icons()
        super().on_theme_changed()

    def _take_icons(self) -> None:
        for part in (self.branches, self.bookmarks, self.breakpoints):
            part.take_icons()

    def retranslate(self) -> None:
        """Set all texts."""
        for part in (self.branches, self.bookmarks, self.breakpoints):
            part.retranslate()
        for index in range(self.limit.count()):
            text = self.tr("at most {n} MB")
            self.limit.setItemText(index, text.format(n=LIMITS[index]))
        tip = self.tr(
            "How much memory the history of a training may take. With less of it fewer "
            "states are kept, and ways back are computed again from farther away; no "
            "update is ever lost."
        )
        self.limit.setToolTip(tip)
        self.memory.setToolTip(tip)
        self.limit.setAccessibleName(self.tr("Most memory of the history"))
        self.invalidate()


def _megabytes(n_bytes: int) -> str:
    """Write a size; a small one with one decimal."""
    size = n_bytes / MB
    return f"{size:.1f}" if size < 10 else f"{size:.0f}"
