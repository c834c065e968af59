"""The line about time: phases of the update, updates of the history, bookmark, wait."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QToolButton,
    QWidget,
)

from gui.panels.step_panel.scrubber import Scrubber
from gui.panels.step_panel.updates_strip import Mark, Sort, UpdatesStrip
from gui.session import Session
from gui.training.breakpoints.words import condition_text
from gui.training.controller import TrainingController
from gui.training.history.names import bookmark_name, way_name
from gui.training.history.overview import Overview, Place
from gui.training.stepping import Stepping
from gui.widgets.icons import set_icon

WIDE = 760  # pixels in which phases and updates have room side by side


class TimeRow(QWidget):
    """The scrubber of the phases beside the strip of the updates.

    Signals
    -------
    panel_asked() : a person wants to see branches, bookmarks and breakpoints
    """

    panel_asked = Signal()

    def __init__(
        self,
        session: Session,
        training: TrainingController,
        stepping: Stepping,
        scrubber: Scrubber,
    ) -> None:
        super().__init__()
        self._session = session
        self._stepping = stepping
        self._training = training
        self.strip = UpdatesStrip()
        self.bookmark, self.more, self.stop = (_button() for _ in range(3))
        self.bookmark.setCheckable(True)
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setFixedWidth(90)
        self.progress.setTextVisible(False)
        self._lay_out(scrubber)
        self.strip.update_chosen.connect(stepping.go_to_update)
        self.bookmark.clicked.connect(stepping.toggle_bookmark)
        self.stop.clicked.connect(stepping.cancel)
        self.menu.aboutToShow.connect(self._fill)
        stepping.computing.progressed.connect(self._show_progress)
        stepping.computing.changed.connect(self._show_progress)
        stepping.moved.connect(self.show_it)
        training.history.changed.connect(self.show_it)
        training.breakpoints.changed.connect(self.show_it)
        self._show_progress()
        self.retranslate()

    def _lay_out(self, scrubber: Scrubber) -> None:
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(scrubber, 1)
        time = QHBoxLayout()
        time.setSpacing(2)
        time.addWidget(self.strip, 1)
        for widget in (self.progress, self.stop, self.bookmark, self.more):
            time.addWidget(widget)
        self._layout.addLayout(time, 1)

    @property
    def buttons(self) -> list[QToolButton]:
        """All that leaves the arrow keys to the panel."""
        return [self.bookmark, self.more, self.stop]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two below each other where they have no room side by side."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_wide = event.size().width() >= WIDE
        wanted = direction.LeftToRight if is_wide else direction.TopToBottom
        if wanted != self._layout.direction():
            self._layout.setDirection(wanted)
            self._layout.setSpacing(8 if is_wide else 2)

    # --- model to view --------------------------------------------------------------

    def show_it(self) -> None:
        """Show where one stands."""
        if not self.isVisible():
            return
        stepping, history = self._stepping, self._training.history
        overview, here = history.overview, stepping.here
        self.bookmark.setEnabled(here is not None)
        is_marked = here is not None and history.bookmarks.has(here)
        self.bookmark.setChecked(is_marked)
        set_icon(self.bookmark, "mdi6.bookmark" if is_marked else BOOKMARK)
        place = self._place()
        if overview is None or place is None or not overview.has(place):
            self.strip.show_it(range(1, 2), 0, 1, ())
            self.strip.set_text("")
            return
        updates = range(overview.first + 1, overview.way(place.branch).tip + 2)
        update, n_batches = place.update + 1, overview.n_batches
        self.strip.show_it(updates, update, n_batches, self._marks(overview, place))
        if self._training.is_running:
            self.strip.setEnabled(False)
        self.strip.set_text(self._text(overview, place))

    def _place(self) -> Place | None:
        """Return where the update begins that is looked at, or learnt next."""
        stepping = self._stepping
        if stepping.update:
            return Place(stepping.branch, stepping.update - 1)
        return self._training.history.place

    def _text(self, overview: Overview, place: Place) -> str:
        n_batches, way = overview.n_batches, overview.way(place.branch)
        text = self.tr("Update {update} of {last} · epoch {epoch}").format(
            update=place.update + 1,
            last=way.tip + 1,
            epoch=place.update // n_batches + 1,
        )
        if n_batches > 1:
            batch = self.tr("batch {batch} of {n_batches}").format(
                batch=place.update % n_batches + 1, n_batches=n_batches
            )
            text = f"{text}, {batch}"
        if len(overview.ways) > 1:
            text = f"{text} · {way_name(self._training.history, way)}"
        return text

    def _marks(self, overview: Overview, place: Place) -> list[Mark]:
        history, met = self._training.history, self._training.breakpoints.met
        path = {way.number for way in overview.path(place.branch)}
        marks = [
            Mark(Sort.BRANCH, way.start + 1, way_name(history, way))
            for way in overview.ways
            if way.parent in path
        ]
        marks += [
            Mark(Sort.BOOKMARK, mark.update, bookmark_name(history, mark))
            for mark in history.bookmarks.all
            if mark.branch in path
        ]
        if met is not None and met.branch in path:
            text = condition_text(self._session.document, met.condition)
            marks.append(Mark(Sort.STOP, met.update, text))
        last = overview.way(place.branch).tip + 1
        return [mark for mark in marks if mark.update <= last]

    def _show_progress(self) -> None:
        is_busy = self._stepping.is_busy
        self.progress.setVisible(is_busy)
        self.stop.setVisible(is_busy)
        self.progress.setValue(round(100 * self._stepping.computing.share))

    # --- the menu -------------------------------------------------------------------

    def _fill(self) -> None:
        """Offer branches and bookmarks to go to."""
        menu, history, stepping = self.menu, self._training.history, self._stepping
        menu.clear()
        overview = history.overview
        ways = () if overview is None else overview.ways
        if len(ways) > 1:
            menu.addSection(self.tr("Branches"))
        for way in ways if len(ways) > 1 else ():
            action = menu.addAction(way_name(history, way))
            action.setCheckable(True)
            action.setChecked(way.number == stepping.branch)
            go = partial(stepping.go_to_update, way.tip + 1, branch=way.number)
            action.triggered.connect(lambda _=False, go=go: go())
        if history.bookmarks.all:
            menu.addSection(self.tr("Bookmarks"))
        for mark in history.bookmarks.all:
            action = menu.addAction(bookmark_name(history, mark))
            go_to = partial(stepping.go_to_bookmark, mark)
            action.triggered.connect(lambda _=False, go=go_to: go())
        menu.addSeparator()
        panel = menu.addAction(self.tr("Branches, bookmarks, breakpoints…"))
        panel.triggered.connect(self.panel_asked)

    # --- looks ----------------------------------------------------------------------

    def take_icons(self) -> None:
        """Take the icons in the colours of the theme."""
        set_icon(self.bookmark, BOOKMARK)
        set_icon(self.more, "mdi6.source-branch")
        set_icon(self.stop, "mdi6.close")
        self.show_it()

    def retranslate(self) -> None:
        """Set all texts."""
        for button, text in (
            (self.bookmark, self.tr("Bookmark this event, or remove it (Ctrl+F2)")),
            (self.more, self.tr("Branches and bookmarks")),
            (self.stop, self.tr("Do not go there after all (Esc)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.strip.setAccessibleName(self.tr("Updates of the history"))
        self.progress.setAccessibleName(self.tr("How much is computed"))
        self.show_it()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


BOOKMARK = "mdi6.bookmark-outline"


def _button() -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
