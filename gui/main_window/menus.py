"""Menus and toolbar, made from the table of actions."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar

from engine.document.examples import example_names
from gui.actions import COMMANDS, Actions
from gui.canvas.over.minimap import MapMode
from gui.i18n import LANGUAGES
from gui.main_window.docks import TITLES, Docks
from gui.main_window.hands_menu import HandsMenu
from gui.main_window.reading_menu import ReadingMenu
from gui.main_window.views_menu import ViewsMenu
from gui.main_window.workspaces import WORKSPACES
from gui.notation import PROFILES
from gui.words import QT_TRANSLATE_NOOP

EXAMPLES = {
    "and": QT_TRANSLATE_NOOP("examples", "AND: one perceptron"),
    "or": QT_TRANSLATE_NOOP("examples", "OR: one perceptron"),
    "nand": QT_TRANSLATE_NOOP("examples", "NAND: one perceptron"),
    "nor": QT_TRANSLATE_NOOP("examples", "NOR: one perceptron"),
    "not": QT_TRANSLATE_NOOP("examples", "NOT: one perceptron"),
    "xor_first_start": QT_TRANSLATE_NOOP("examples", "XOR with a wire missing"),
    "xor_gates": QT_TRANSLATE_NOOP("examples", "XOR wired from NAND, OR and AND"),
    "half_adder": QT_TRANSLATE_NOOP("examples", "Half adder of reusable blocks"),
    "full_adder": QT_TRANSLATE_NOOP("examples", "Full adder of two half adders"),
    "xor_train": QT_TRANSLATE_NOOP("examples", "XOR to be trained (2-4-1)"),
    "worked_example": QT_TRANSLATE_NOOP("examples", "Worked example by hand (1-1-1)"),
    "net2322": QT_TRANSLATE_NOOP("examples", "Layers as matrices (2-3-2-2)"),
    "rashid333": QT_TRANSLATE_NOOP("examples", "Nine and nine weights (3-3-3)"),
    "digits": QT_TRANSLATE_NOOP("examples", "Handwritten digits (64-32-10)"),
    "iris": QT_TRANSLATE_NOOP("examples", "Iris flowers (4-8-3)"),
}
THEMES = {
    "light": QT_TRANSLATE_NOOP("themes", "Light"),
    "dark": QT_TRANSLATE_NOOP("themes", "Dark"),
    "system": QT_TRANSLATE_NOOP("themes", "As the system"),
}
MAPS: dict[str, str] = {
    MapMode.AUTO: QT_TRANSLATE_NOOP("maps", "With many blocks"),
    MapMode.ALWAYS: QT_TRANSLATE_NOOP("maps", "Always"),
    MapMode.NEVER: QT_TRANSLATE_NOOP("maps", "Never"),
}
MENUS = {
    "file": QT_TRANSLATE_NOOP("menus", "&File"),
    "examples": QT_TRANSLATE_NOOP("menus", "&Examples"),
    "recent": QT_TRANSLATE_NOOP("menus", "Open &recent"),
    "edit": QT_TRANSLATE_NOOP("menus", "&Edit"),
    "view": QT_TRANSLATE_NOOP("menus", "&View"),
    "go": QT_TRANSLATE_NOOP("menus", "&Go to"),
    "arrange": QT_TRANSLATE_NOOP("menus", "&Arrange"),
    "panels": QT_TRANSLATE_NOOP("menus", "&Panels"),
    "workspace": QT_TRANSLATE_NOOP("menus", "&Workspace"),
    "language": QT_TRANSLATE_NOOP("menus", "&Language"),
    "theme": QT_TRANSLATE_NOOP("menus", "&Theme"),
    "minimap": QT_TRANSLATE_NOOP("menus", "&Map"),
    "training": QT_TRANSLATE_NOOP("menus", "&Training"),
    "help": QT_TRANSLATE_NOOP("menus", "&Help"),
}


def choice_group(parent: QMenu, names: list[str]) -> dict[str, QAction]:
    """Add actions to a menu of which one is checked; their data is the name."""
    group = QActionGroup(parent)
    group.setExclusive(True)
    actions = {}
    for name in names:
        action = QAction(parent)
        action.setCheckable(True)
        action.setData(name)
        group.addAction(action)
        parent.addAction(action)
        actions[name] = action
    return actions


class Menus:
    """The menu bar; the window connects what is chosen."""

    def __init__(self, bar: QMenuBar, actions: Actions, undo: list[QAction]) -> None:
        self._menus: dict[str, QMenu] = {}
        self._fill_file(bar, actions)
        self._fill_edit(bar, actions, undo)
        self._fill_view(bar, actions)
        self.training = self._add(bar, "training")
        self.help = self._add(bar, "help")
        self.help.addAction(actions["help"])
        self.help.addActions([actions["find_action"], actions["shortcuts"]])
        self.help.addSeparator()
        self.help.addActions([actions["notices"], actions["go_to_notices"]])
        self.help.addSeparator()
        self.help.addAction(actions["about"])

    def _fill_file(self, bar: QMenuBar, actions: Actions) -> None:
        file = self._add(bar, "file")
        file.addActions([actions["new"], actions["open"]])
        self.recent = self._add(file, "recent")
        examples = self._add(file, "examples")
        file.addSeparator()
        file.addActions([actions["save"], actions["save_as"], actions["picture"]])
        file.addSeparator()
        file.addActions([actions["recover"], actions["keep_recovery"]])
        file.addSeparator()
        file.addAction(actions["quit"])
        available = set(example_names())
        names = [name for name in EXAMPLES if name in available]
        self.examples = {name: examples.addAction("") for name in names}

    def _fill_edit(self, bar: QMenuBar, actions: Actions, undo: list[QAction]) -> None:
        edit = self._add(bar, "edit")
        edit.addActions(undo)
        edit.addSeparator()
        names = ("cut", "copy", "paste", "duplicate", "delete", "select_all", "edit")
        edit.addActions([actions[name] for name in names])
        edit.insertAction(actions["paste"], actions["copy_picture"])
        edit.insertAction(actions["duplicate"], actions["paste_wired"])
        edit.insertAction(actions["select_all"], actions["delete_rejoin"])
        streams = [actions["select_upstream"], actions["select_downstream"]]
        edit.insertActions(actions["edit"], streams)
        self._fill_by_keys(edit, actions)
        edit.addSeparator()
        edit.addActions([actions["find"], actions["find_next"]])

    def _fill_view(self, bar: QMenuBar, actions: Actions) -> None:
        view = self._add(bar, "view")
        workspace = self._add(view, "workspace")
        self.panels = self._add(view, "panels")
        view.addSeparator()
        names = ("zoom_in", "zoom_out", "zoom_100", "fit", "fit_selection")
        view.addActions([actions[name] for name in (*names, "full_screen")])
        self.views = ViewsMenu(view)
        self._fill_arrange(view, actions)
        self.maps = choice_group(self._add(view, "minimap"), list(MAPS))
        view.addSeparator()
        self.reading = ReadingMenu(view)
        view.addActions([actions["batch_mean"], actions["travel"]])
        view.addSeparator()
        self.hands = HandsMenu(view)
        view.addSeparator()
        self.language = self._add(view, "language")
        self.theme = self._add(view, "theme")
        view.addSeparator()
        view.addAction(actions["reset_layout"])
        self.languages = choice_group(self.language, list(LANGUAGES))
        self.themes = choice_group(self.theme, list(THEMES))
        self.workspaces = choice_group(workspace, list(WORKSPACES))
        for number, action in enumerate(self.workspaces.values(), start=1):
            action.setShortcut(f"Ctrl+Alt+{number}")

    def _fill_arrange(self, view: QMenu, actions: Actions) -> None:
        arrange = self._add(view, "arrange")
        arrange.addAction(actions["tidy"])
        arrange.addSeparator()
        groups = ("group", "ungroup", "open_group", "edit_group", "save_group")
        arrange.addActions([actions[name] for name in groups])
        arrange.addActions([actions["into_group"], actions["out_of_group"]])
        arrange.addSeparator()
        names = ("frame", "fit_frame", "add_bend", "next_bend", "pin_plot")
        arrange.addActions([actions[name] for name in names])
        arrange.addSeparator()
        sides = ("left", "centre", "right", "top", "middle", "bottom")
        arrange.addActions([actions[f"align_{side}"] for side in sides])
        arrange.addSeparator()
        arrange.addActions([actions[f"distribute_{a}"] for a in ("across", "down")])

    def _fill_by_keys(self, edit: QMenu, actions: Actions) -> None:
        """Offer what is done on the canvas without a mouse."""
        edit.addActions([actions["edit_number"], actions["edit_activation"]])
        edit.addSeparator()
        edit.addActions([actions["add_block"], actions["wire_from_here"]])
        edit.addAction(actions["wire_selection"])
        edit.addActions([actions["insert_into_wire"], actions["scissors"]])
        go = self._add(edit, "go")
        go.addActions([actions[f"go_{way}"] for way in ("left", "right", "up", "down")])
        go.addSeparator()
        go.addActions([actions["next_weight"], actions["previous_weight"]])
        go.addSeparator()
        go.addAction(actions["next_pane"])

    def _add(self, parent: QMenuBar | QMenu, name: str) -> QMenu:
        menu = parent.addMenu("")
        menu.setToolTipsVisible(True)
        self._menus[name] = menu
        return menu

    def texts(self) -> dict[str, str]:
        """Return the English texts by those in the language in force."""
        tables = (
            ("menus", MENUS.values()),
            ("examples", EXAMPLES.values()),
            ("themes", THEMES.values()),
            ("maps", MAPS.values()),
            ("docks", TITLES.values()),
            ("workspaces", (workspace.title for workspace in WORKSPACES.values())),
            ("actions", (command.text for command in COMMANDS.values())),
            ("reading", self.reading.texts()),
            ("notation", PROFILES.values()),
            ("hands", self.hands.texts()),
            ("views", self.views.texts()),
        )
        translate = QCoreApplication.translate
        return {
            translate(context, text): text
            for context, texts in tables
            for text in texts
        }

    def fill_panels(self, docks: Docks) -> None:
        """List the docks as things to show or hide."""
        self.panels.clear()
        for dock in docks.values():
            self.panels.addAction(dock.toggleViewAction())

    def fill_recent(self, paths: list[Path]) -> None:
        """List the recent files; missing ones are grey."""
        self.recent.clear()
        for path in paths:
            action = self.recent.addAction(path.name)
            action.setData(str(path))
            action.setToolTip(str(path))
            action.setEnabled(path.exists())
        self.recent.setEnabled(bool(paths))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        translate = QCoreApplication.translate
        for name, menu in self._menus.items():
            menu.setTitle(translate("menus", MENUS[name]))
        self.reading.retranslate()
        self.hands.retranslate()
        self.views.retranslate()
        for name, action in self.examples.items():
            action.setText(translate("examples", EXAMPLES[name]))
        for name, action in self.languages.items():
            action.setText(LANGUAGES[name])
        for name, action in self.themes.items():
            action.setText(translate("themes", THEMES[name]))
        for name, action in self.maps.items():
            action.setText(translate("maps", MAPS[name]))
        for name, action in self.workspaces.items():
            action.setText(translate("workspaces", WORKSPACES[name].title))


def fill_toolbar(
    toolbar: QToolBar, actions: Actions, undo: list[QAction], menus: Menus
) -> None:
    """Put the commands used most into the toolbar."""
    toolbar.setObjectName("toolbar")
    toolbar.setMovable(False)
    toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    toolbar.addActions([actions[name] for name in ("new", "open", "save")])
    toolbar.addSeparator()
    toolbar.addActions(undo)
    toolbar.addSeparator()
    toolbar.addActions([actions["delete"], actions["scissors"], actions["fit"]])
    toolbar.addSeparator()
    toolbar.addActions(list(menus.workspaces.values()))
