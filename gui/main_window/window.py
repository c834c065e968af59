"""The main window: puts the parts together and keeps none of their work."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QTabBar,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from engine.document.elements import PerceptronBlock
from engine.errors import Issue
from gui.actions import Actions
from gui.canvas.over.minimap import MapMode
from gui.canvas.over.palette import Palette
from gui.canvas.view import CanvasView
from gui.dialogs.about_dialog import show_about
from gui.dialogs.command_finder import find_command
from gui.dialogs.help_window import HelpWindow
from gui.dialogs.shortcuts_dialog import ShortcutsDialog
from gui.files import SUFFIXES, Files
from gui.hands import hands
from gui.i18n import LANGUAGES, set_language, translate
from gui.main_window.answering import Answering
from gui.main_window.docks import TITLES, Docks
from gui.main_window.foreign_keys import ForeignKeys
from gui.main_window.makers import (
    HistoryView,
    ask_for_picture,
    copy_drawing,
    make_panel,
)
from gui.main_window.menus import Menus, fill_toolbar
from gui.main_window.notices import Notices
from gui.main_window.panes import focus_inside, focus_next_pane
from gui.main_window.recovering import Recovering
from gui.main_window.staging import Staging
from gui.main_window.timing import Timing
from gui.main_window.undo import UndoActions
from gui.main_window.workspaces import WORKSPACES, arrange, set_sizes
from gui.panels.transport_bar import TransportBar
from gui.reading import Ways, reading
from gui.session import Session
from gui.session.samples import show_sample
from gui.settings import LAYOUT_VERSION, Preferences
from gui.theme import theme
from gui.training.breakpoints.words import met_text
from gui.training.controller import TrainingController
from gui.training.narrator import TrainingNarrator
from gui.widgets.icons import LATER_MS
from gui.words import issue_text, stop_text

# Updates per second at first: at full speed small networks are done before one sees
# them learn. The slider beside Run takes the limit away.
WATCHABLE_SPEED = 500.0
# Where a fault is mended, by the first part of its code.
PANELS_TO_MEND = {
    **dict.fromkeys(("data", "data_file", "csv", "idx", "split", "scaling"), "data"),
    **dict.fromkeys(("loss", "rule", "count"), "training"),
}
CANVAS_ONLY = ("cut", "copy", "paste", "duplicate", "delete", "select_all", "edit")


class MainWindow(QMainWindow):
    """The one window of the program."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.setCorner(
            Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea
        )
        self._preferences = preferences
        self._workspace, self._was_shown = "", False
        self.session = Session(self)
        self.training = TrainingController(self.session)
        self.training.set_speed(WATCHABLE_SPEED)
        self.files = Files(
            self.session, preferences, self, before_change=self.training.pause_and_wait
        )
        self.canvas = CanvasView(self.session)
        TrainingNarrator(self.session, self.training, self)
        self.transport = TransportBar(self.session, self.training)
        self.notices = Notices(self.session, self.training, self.canvas)
        self.setCentralWidget(self._central())
        self.actions_ = Actions(self)
        self.undo = UndoActions(self.session.stack, self.training.pause_and_wait, self)
        self.docks = Docks(
            self, lambda name: make_panel(name, self.session, self.training)
        )
        self.staging, self.timing = self._staging(), self._timing()
        self.menus = Menus(self.menuBar(), self.actions_, self.undo.both)
        self._toolbar = QToolBar(self)
        self._toolbar.setIconSize(QSize(20, 20))
        fill_toolbar(self._toolbar, self.actions_, self.undo.both, self.menus)
        self.addToolBar(self._toolbar)
        self._problem = QLabel(self)
        self.statusBar().addPermanentWidget(self._problem)
        self._connect()
        self.retranslate()
        self._restore()

    def _staging(self) -> Staging:
        travel, mean = self.actions_["travel"], self.actions_["batch_mean"]
        return Staging(self.canvas, self._preferences, travel, mean)

    def _timing(self) -> Timing:
        return Timing(
            self.session, self.training, self.canvas, self.docks, self._preferences
        )

    def _central(self) -> QWidget:
        central = QWidget(self)
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.transport)
        layout.addWidget(self.notices.strip)
        return central

    # --- connections --------------------------------------------------------------

    def _connect(self) -> None:
        ForeignKeys(self)
        canvas, files = self.canvas, self.files
        self.actions_.connect_to(
            {
                "new": files.new,
                "open": files.open,
                "save": files.save,
                "save_as": files.save_as,
                "quit": self.close,
                "cut": canvas.cut,
                "copy": canvas.copy,
                "paste": canvas.paste,
                "duplicate": canvas.duplicate,
                "delete": canvas.delete_selection,
                "select_all": canvas.select_all,
                "edit": canvas.edit_selected,
                "zoom_in": canvas.zoom_in,
                "zoom_out": canvas.zoom_out,
                "zoom_100": canvas.zoom_100,
                "fit": canvas.fit,
                "fit_selection": canvas.fit_selection,
                **canvas.arranging.commands(),
                **canvas.framing.commands(),
                **canvas.grouping.commands(),
                **canvas.bending.commands(),
                **canvas.pinning.commands(),
                **canvas.by_keys.commands(),
                **canvas.wiring.commands(),
                **self.timing.commands(),
                "next_pane": lambda: focus_next_pane(self, canvas, self.docks),
                "picture": self._export_picture,
                "copy_picture": self._copy_picture,
                "find": canvas.finding.open,
                "find_next": canvas.finding.next,
                "find_action": lambda: find_command(self, self.menus.texts()),
                "reset_layout": self.reset_layout,
                "full_screen": self._toggle_full_screen,
                "about": lambda: show_about(self),
                "help": self.show_help,
                "go_to_notices": self.notices.strip.go_to,
                "shortcuts": self._show_shortcuts,
            }
        )
        # Only while the canvas has the focus: a table has its own copy and delete.
        for name in (
            "cut",
            "copy",
            "paste",
            "duplicate",
            "delete",
            "select_all",
            "edit",
            *canvas.by_keys.commands(),
            *canvas.wiring.commands(),
        ):
            action = self.actions_[name]
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            canvas.addAction(action)
        canvas.status_changed.connect(self.statusBar().showMessage)
        canvas.wiring.scissors_changed.connect(self.actions_["scissors"].setChecked)
        canvas.start_requested.connect(self._start_with)
        self.training.failed.connect(self._show_issue)
        self.transport.mend_asked.connect(self._mend)
        self.training.state_changed.connect(self._show_state)
        self.session.compiled_changed.connect(self._show_state)
        self.session.stack.cleanChanged.connect(self._show_title)
        self.files.path_changed.connect(self._on_path_changed)
        self.session.document_changed.connect(lambda _changes: self._update_hint())
        self.session.document_replaced.connect(self._on_replaced)
        self.menus.recent.aboutToShow.connect(self._fill_recent)
        self.menus.recent.triggered.connect(self._open_recent)
        self.menus.fill_panels(self.docks)
        self.menus.views.connect_to(canvas)
        for name, action in self.menus.examples.items():
            action.triggered.connect(lambda _=False, n=name: files.open_example(n))
        self._connect_choices()
        theme.changed.connect(self._refresh_icons)
        reading.choose(Ways.of(self._preferences.reading))
        reading.changed.connect(self._remember_reading)
        for action in self.menus.reading.actions:
            action.triggered.connect(
                lambda is_on, a=action: canvas.tell(a.statusTip() if is_on else "")
            )
        hands.choose(
            wheel=self._preferences.wheel,
            large=self._preferences.large_handles,
            alt_cuts=self._preferences.alt_cuts,
        )
        hands.changed.connect(self._remember_hands)

    def _remember_hands(self) -> None:
        self._preferences.wheel = hands.wheel
        self._preferences.large_handles = hands.large
        self._preferences.alt_cuts = hands.alt_cuts

    def _remember_reading(self) -> None:
        self._preferences.reading = reading.ways.texts()

    def show_help(self, page: str = "", anchor: str = "") -> None:
        """Open the help beside the window, at a page and a heading if named."""
        help_window = self.findChild(HelpWindow) or HelpWindow(self)
        help_window.show()
        if page:
            help_window.show_page(page, anchor)
        help_window.raise_()
        help_window.activateWindow()

    def _show_shortcuts(self) -> None:
        others = (
            *self.undo.both,
            *self.transport.actions(),
            *self.menus.workspaces.values(),
            *self.menus.reading.actions,
        )
        ShortcutsDialog(self.actions_, self, others).exec()

    def _connect_choices(self) -> None:
        self.menus.training.addActions(self.transport.actions())
        self.menus.training.addSeparator()
        names = (*self.timing.commands(), "ask_first")
        self.menus.training.addActions([self.actions_[name] for name in names])
        self.answering = Answering(
            self.docks, self._preferences, self.actions_["ask_first"]
        )
        self.recovering = Recovering(
            self.canvas, self.files, self.training, self._preferences
        )
        self.recovering.connect_to(
            self.actions_["keep_recovery"], self.actions_["recover"]
        )
        switch = self.actions_["notices"]
        self.notices.connect_to(self._preferences, switch, self.show_help)
        self.menus.language.triggered.connect(
            lambda action: self.choose_language(action.data())
        )
        self.menus.theme.triggered.connect(
            lambda action: self.choose_theme(action.data())
        )
        for mode, action in self.menus.maps.items():
            action.triggered.connect(lambda _=False, m=mode: self.choose_map(m))
        for name, action in self.menus.workspaces.items():
            action.triggered.connect(lambda _=False, n=name: self.choose_workspace(n))

    # --- language, theme, workspace -------------------------------------------------

    def choose_language(self, language: str) -> None:
        """Switch all texts at once."""
        self._preferences.language = language
        set_language(language)
        self.menus.languages[language].setChecked(True)

    def choose_theme(self, choice: str) -> None:
        """Switch all colours at once."""
        self._preferences.theme = choice
        theme.choose(choice)
        self.menus.themes[choice].setChecked(True)

    def choose_map(self, mode: str) -> None:
        """Choose when the map of the drawing is there."""
        self._preferences.minimap = mode
        self.canvas.minimap.set_mode(MapMode(mode))
        self.menus.maps[mode].setChecked(True)

    def choose_workspace(self, name: str) -> None:
        """Switch to another arrangement of the docks; the old one is remembered."""
        if self._workspace:
            self._preferences.set_layout(
                self._workspace, self.saveState(LAYOUT_VERSION)
            )
        workspace = WORKSPACES[name]
        self._workspace = name
        self._preferences.workspace = name
        self.menus.workspaces[name].setChecked(True)
        self._fill(workspace.on_top)
        arrange(self, self.docks, workspace)
        state = self._preferences.layout(name)
        remembered = not state.isEmpty() and self.restoreState(state, LAYOUT_VERSION)
        if workspace.focus:
            self.docks.panels[workspace.focus].setFocus()
        if self._was_shown:
            QTimer.singleShot(0, self, lambda: self._settle(is_new=not remembered))

    def _fill(self, names: Iterable[str]) -> None:
        """Build panels where they are missing."""
        self.docks.fill(names)
        palette = self.docks.panels.get("palette")
        if isinstance(palette, Palette):
            unique = Qt.ConnectionType.UniqueConnection
            palette.chosen.connect(self.canvas.add_from_palette, unique)
        self.staging.follow(self.docks.panels)
        self.timing.follow()
        self.answering.follow()
        self._scale_fonts(WORKSPACES[self._workspace].font_scale)

    def _settle(self, *, is_new: bool) -> None:
        """Finish a new arrangement, now that every dock has its place."""
        if is_new:
            set_sizes(self, self.docks, WORKSPACES[self._workspace])
        for tabs in self.findChildren(QTabBar):  # whole words, or arrows to scroll
            tabs.setElideMode(Qt.TextElideMode.ElideNone)
            tabs.setUsesScrollButtons(True)
        QTimer.singleShot(0, self, self.canvas.fit)

    def reset_layout(self) -> None:
        """Put the docks of this workspace back to where they belong."""
        self._preferences.set_layout(self._workspace, None)
        arrange(self, self.docks, WORKSPACES[self._workspace])
        QTimer.singleShot(0, self, lambda: self._settle(is_new=True))

    def _scale_fonts(self, scale: float) -> None:
        for panel in self.docks.panels.values():
            font = self.font()
            font.setPointSizeF(font.pointSizeF() * scale)
            panel.setFont(font)

    def _restore(self) -> None:
        preferences = self._preferences
        self.menus.languages[_known(preferences.language, list(LANGUAGES))].setChecked(
            True
        )
        self.menus.themes[
            _known(preferences.theme, list(self.menus.themes))
        ].setChecked(True)
        self.choose_map(_known(preferences.minimap, list(self.menus.maps)))
        self.choose_workspace(_known(preferences.workspace, list(WORKSPACES)))
        # Only now: with all docks open at once the window could not be so small.
        geometry: QByteArray = preferences.geometry()
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1366, 768)

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    # --- files --------------------------------------------------------------------

    def _start_with(self, name: str) -> None:
        if name == "empty":
            self.files.new()
        else:
            self.files.open_example(name)

    def _export_picture(self) -> None:
        """Offer the drawing as a picture of this moment."""
        self.training.pause_and_wait()
        folder = Path(self._preferences.last_folder)
        if self.session.path is not None:
            folder = self.session.path.parent
        proposed = folder / Path(self.files.title()).stem
        ask_for_picture(self.session, proposed, self)

    def _copy_picture(self) -> None:
        copy_drawing(self.session)

    def _fill_recent(self) -> None:
        self.menus.fill_recent(self._preferences.recent_files)

    def _open_recent(self, action: QAction) -> None:
        self.files.open_path(Path(action.data()))

    def _on_path_changed(self) -> None:
        self._show_title()
        self._fill_recent()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first file dropped."""
        paths = [u.toLocalFile() for u in event.mimeData().urls() if u.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            # After the drop has ended: a question must not block the other program.
            QTimer.singleShot(0, self, lambda: self._open_dropped(Path(paths[0])))

    def _open_dropped(self, path: Path) -> None:
        """Open a project; anything else is taken for data."""
        from gui.panels.data_panel import DataPanel  # noqa: PLC0415  see makers.py

        data = self.docks.panels.get("data")
        if path.suffix.lower() in SUFFIXES or not isinstance(data, DataPanel):
            self.files.open_path(path)
        else:
            self.docks["data"].show()
            self.docks["data"].raise_()
            data.open_file(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about changes, remember the arrangement, end the training thread."""
        if not self.files.may_discard():
            event.ignore()
            return
        self._preferences.set_geometry(self.saveGeometry())
        self._preferences.set_layout(self._workspace, self.saveState(LAYOUT_VERSION))
        self._preferences.remember_start()
        self._preferences.save()
        self.recovering.end()
        self.training.shutdown()
        self.docks.shut_down()
        self.session.close()
        event.accept()

    # --- what is shown ------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the drawing once the window has its size."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            QTimer.singleShot(0, self._after_first_paint)

    def _after_first_paint(self) -> None:
        """Do what the first picture need not wait for."""
        self._settle(is_new=self._preferences.layout(self._workspace).isEmpty())
        QTimer.singleShot(LATER_MS, self, self._finish)

    def _finish(self) -> None:
        """Build what was not needed for the first picture."""
        self._fill(TITLES)
        self._refresh_icons()

    def _refresh_icons(self) -> None:
        self.actions_.refresh_icons()
        self.undo.show_icons()

    def _on_replaced(self) -> None:
        self.statusBar().clearMessage()  # it was about the last document
        self._show_title()
        show_sample(self.session, 0)  # something to look at, not a row of zeros
        self._update_hint()
        if self._was_shown:
            self.canvas.fit()

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self.files.title()}[*] — Perceptarium")
        self.setWindowModified(not self.session.stack.isClean())

    def _show_issue(self, issue: Issue) -> None:
        self._say("⚠ " + issue_text(issue, translate))

    def _mend(self, issue: Issue) -> None:
        """Go to the place of a fault: on the canvas, or in the panel it belongs to."""
        if self.canvas.mending.show(issue):
            return
        name = PANELS_TO_MEND.get(issue.code.partition(".")[0])
        if name is None:
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_issue(issue)
            return
        self.docks.fill([name])
        self.docks[name].show()
        self.docks[name].raise_()
        focus_inside(self.docks[name])

    def _show_state(self) -> None:
        """Say what is to be mended, or why the last run ended."""
        issues, stop = self.session.compiled.issues, self.training.stop_reason
        met = self.training.breakpoints.met
        if issues and len(self.session.document.elements) > 1:
            self._show_issue(issues[0])
        elif self.training.is_preparing:
            self._say(self.tr("Preparing the data…"))
        elif met is not None:
            self._say(met_text(self.session.document, met))
        elif stop is not None:
            self._say(stop_text(stop.reason, stop.update, stop.value, translate))
        else:
            self._say("")

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setToolTip(text)

    def _update_hint(self) -> None:
        """Point at the missing wire of the first example, while it is missing."""
        blocks = {block.name: block for block in self.session.document.blocks()}
        x2, gate = blocks.get("x2"), blocks.get("OR")
        wires = {(w.source, w.target) for w in self.session.document.wires()}
        if (
            isinstance(gate, PerceptronBlock)
            and x2 is not None
            and {"NAND", "AND", "x1"} <= set(blocks)
            and wires
            and (x2.id, gate.id) not in wires
        ):
            self.canvas.show_hint(
                self.tr("One wire is missing: drag from x2 to OR."), x2.id, gate.id
            )

    # --- texts --------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.actions_.retranslate()
        self.menus.retranslate()
        self.docks.retranslate()
        self.undo.refresh()
        self._toolbar.setWindowTitle(self.tr("Toolbar"))
        history = self.docks.panels.get("history")
        if isinstance(history, HistoryView):
            history.retranslate()
        self._show_title()
        self._show_state()


def _known(value: str, names: list[str]) -> str:
    """Return a remembered choice, or the first one if it is no longer offered."""
    return value if value in names else names[0]
