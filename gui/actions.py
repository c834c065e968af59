"""Every command of the program as a QAction: text, shortcut, icon and explanation.

Menus, toolbar and the shortcuts' help are made from this table, so they cannot differ.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QIcon, QKeySequence

from gui.theme import theme
from gui.widgets.icons import icon
from gui.words import QT_TRANSLATE_NOOP

Key = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Command:
    """What an action is: `text` and `tip` are English and looked up in "actions"."""

    text: str
    tip: str
    icon: str = ""
    shortcut: str | QKeySequence.StandardKey | None = None
    checkable: bool = False


COMMANDS: dict[str, Command] = {
    "new": Command(
        QT_TRANSLATE_NOOP("actions", "&New"),
        QT_TRANSLATE_NOOP("actions", "Start with an empty canvas"),
        "mdi6.file-outline",
        Key.New,
    ),
    "open": Command(
        QT_TRANSLATE_NOOP("actions", "&Open…"),
        QT_TRANSLATE_NOOP("actions", "Open a project from a file"),
        "mdi6.folder-open-outline",
        Key.Open,
    ),
    "save": Command(
        QT_TRANSLATE_NOOP("actions", "&Save"),
        QT_TRANSLATE_NOOP("actions", "Save the project"),
        "mdi6.content-save-outline",
        Key.Save,
    ),
    "save_as": Command(
        QT_TRANSLATE_NOOP("actions", "Save &as…"),
        QT_TRANSLATE_NOOP("actions", "Save the project in another file"),
        "",
        "Ctrl+Shift+S",
    ),
    "picture": Command(
        QT_TRANSLATE_NOOP("actions", "&Export picture…"),
        QT_TRANSLATE_NOOP("actions", "Save the drawing as SVG, PDF, PNG or TikZ"),
        "mdi6.image-outline",
        "Ctrl+E",
    ),
    "recover": Command(
        QT_TRANSLATE_NOOP("actions", "&Recover unsaved work…"),
        QT_TRANSLATE_NOOP(
            "actions", "Look for what was not saved when the program ended by a crash"
        ),
        "mdi6.file-restore-outline",
    ),
    "keep_recovery": Command(
        QT_TRANSLATE_NOOP("actions", "&Keep recovery copies"),
        QT_TRANSLATE_NOOP(
            "actions",
            "Keep a copy of unsaved changes, written some seconds after a change and "
            "offered at the next start if the program ends by a crash",
        ),
        checkable=True,
    ),
    "quit": Command(
        QT_TRANSLATE_NOOP("actions", "&Quit"),
        QT_TRANSLATE_NOOP("actions", "Close the program"),
        "",
        "Ctrl+Q",
    ),
    "cut": Command(
        QT_TRANSLATE_NOOP("actions", "Cu&t"),
        QT_TRANSLATE_NOOP("actions", "Move the selected blocks to the clipboard"),
        "mdi6.content-cut",
        Key.Cut,
    ),
    "copy": Command(
        QT_TRANSLATE_NOOP("actions", "&Copy"),
        QT_TRANSLATE_NOOP("actions", "Copy the selected blocks and their wires"),
        "mdi6.content-copy",
        Key.Copy,
    ),
    "paste": Command(
        QT_TRANSLATE_NOOP("actions", "&Paste"),
        QT_TRANSLATE_NOOP("actions", "Paste at the pointer"),
        "mdi6.content-paste",
        Key.Paste,
    ),
    "paste_wired": Command(
        QT_TRANSLATE_NOOP("actions", "Paste with incoming &wires"),
        QT_TRANSLATE_NOOP(
            "actions", "Paste at the pointer, fed by the same blocks as the original"
        ),
        "",
        "Ctrl+Shift+V",
    ),
    "duplicate": Command(
        QT_TRANSLATE_NOOP("actions", "&Duplicate"),
        QT_TRANSLATE_NOOP("actions", "Copy the selection beside itself"),
        "",
        "Ctrl+D",
    ),
    "delete": Command(
        QT_TRANSLATE_NOOP("actions", "De&lete"),
        QT_TRANSLATE_NOOP("actions", "Delete the selection and the wires at it"),
        "mdi6.delete-outline",
        Key.Delete,
    ),
    "delete_rejoin": Command(
        QT_TRANSLATE_NOOP("actions", "Delete and &rejoin"),
        QT_TRANSLATE_NOOP(
            "actions", "Delete the selection and wire what fed it to what it fed"
        ),
        "",
        "Ctrl+Del",
    ),
    "scissors": Command(
        QT_TRANSLATE_NOOP("actions", "&Scissors"),
        QT_TRANSLATE_NOOP(
            "actions", "Cut wires by drawing across them; also Ctrl and right drag"
        ),
        "mdi6.scissors-cutting",
        "Ctrl+Shift+X",
        checkable=True,
    ),
    "insert_into_wire": Command(
        QT_TRANSLATE_NOOP("actions", "&Insert into wire…"),
        QT_TRANSLATE_NOOP(
            "actions", "Add a block by name in the middle of the selected wire"
        ),
        "",
        "Ctrl+I",
    ),
    "select_upstream": Command(
        QT_TRANSLATE_NOOP("actions", "Select &upstream"),
        QT_TRANSLATE_NOOP("actions", "Select also all blocks that feed the selection"),
        "",
        "Ctrl+Shift+Left",
    ),
    "select_downstream": Command(
        QT_TRANSLATE_NOOP("actions", "Select do&wnstream"),
        QT_TRANSLATE_NOOP("actions", "Select also all blocks that the selection feeds"),
        "",
        "Ctrl+Shift+Right",
    ),
    "copy_picture": Command(
        QT_TRANSLATE_NOOP("actions", "Copy as p&icture"),
        QT_TRANSLATE_NOOP(
            "actions", "Copy the selection, or the whole drawing, for slides and texts"
        ),
        "mdi6.image-multiple-outline",
        "Ctrl+Shift+C",
    ),
    "find": Command(
        QT_TRANSLATE_NOOP("actions", "&Find…"),
        QT_TRANSLATE_NOOP("actions", "Find blocks and notes on the canvas"),
        "mdi6.magnify",
        Key.Find,
    ),
    "find_next": Command(
        QT_TRANSLATE_NOOP("actions", "Find &next"),
        QT_TRANSLATE_NOOP("actions", "Go to the next place that was found"),
        "",
        "F3",
    ),
    "find_action": Command(
        QT_TRANSLATE_NOOP("actions", "Find &command…"),
        QT_TRANSLATE_NOOP("actions", "Find and carry out any command by its name"),
        "",
        "Ctrl+Shift+P",
    ),
    "select_all": Command(
        QT_TRANSLATE_NOOP("actions", "Select &all"),
        QT_TRANSLATE_NOOP("actions", "Select everything on the canvas"),
        "",
        Key.SelectAll,
    ),
    "edit": Command(
        QT_TRANSLATE_NOOP("actions", "&Edit in place"),
        QT_TRANSLATE_NOOP("actions", "Edit the name or the number selected"),
        "",
        "F2",
    ),
    "edit_number": Command(
        QT_TRANSLATE_NOOP("actions", "Edit the &number"),
        QT_TRANSLATE_NOOP(
            "actions", "Type the weight, the bias, the input value or the size (Enter)"
        ),
        "",
        "Shift+F2",
    ),
    "edit_activation": Command(
        QT_TRANSLATE_NOOP("actions", "Edit the a&ctivation"),
        QT_TRANSLATE_NOOP(
            "actions",
            "Choose the activation of the selected perceptron in place",
        ),
        "",
        "Ctrl+Shift+F2",
    ),
    "add_block": Command(
        QT_TRANSLATE_NOOP("actions", "&Add block…"),
        QT_TRANSLATE_NOOP("actions", "Add a block by name, beside the selected one"),
        "",
        "Ins",
    ),
    "wire_from_here": Command(
        QT_TRANSLATE_NOOP("actions", "&Wire from here"),
        QT_TRANSLATE_NOOP(
            "actions",
            "Begin a wire at the selected block: ] or arrows choose its end, Enter "
            "draws it, Tab adds a block there",
        ),
        "",
        "Ctrl+K",
    ),
    "wire_selection": Command(
        QT_TRANSLATE_NOOP("actions", "Wire the &selection"),
        QT_TRANSLATE_NOOP(
            "actions",
            "Wire the selected blocks from left to right: all of a column to all of "
            "the next one",
        ),
        "",
        "Ctrl+Shift+K",
    ),
    "next_weight": Command(
        QT_TRANSLATE_NOOP("actions", "Ne&xt weight"),
        QT_TRANSLATE_NOOP("actions", "Go to the next wire into this block"),
        "",
        "Ctrl+]",
    ),
    "previous_weight": Command(
        QT_TRANSLATE_NOOP("actions", "Pre&vious weight"),
        QT_TRANSLATE_NOOP("actions", "Go to the wire before this one"),
        "",
        "Ctrl+[",
    ),
    "go_left": Command(
        QT_TRANSLATE_NOOP("actions", "Block on the &left"),
        QT_TRANSLATE_NOOP("actions", "Select the nearest block on the left"),
        "",
        "Ctrl+Left",
    ),
    "go_right": Command(
        QT_TRANSLATE_NOOP("actions", "Block on the &right"),
        QT_TRANSLATE_NOOP("actions", "Select the nearest block on the right"),
        "",
        "Ctrl+Right",
    ),
    "go_up": Command(
        QT_TRANSLATE_NOOP("actions", "Block a&bove"),
        QT_TRANSLATE_NOOP("actions", "Select the nearest block above"),
        "",
        "Ctrl+Up",
    ),
    "go_down": Command(
        QT_TRANSLATE_NOOP("actions", "Block bel&ow"),
        QT_TRANSLATE_NOOP("actions", "Select the nearest block below"),
        "",
        "Ctrl+Down",
    ),
    "next_pane": Command(
        QT_TRANSLATE_NOOP("actions", "&Next panel"),
        QT_TRANSLATE_NOOP("actions", "Go on from the canvas to the panels and back"),
        "",
        "F6",
    ),
    "zoom_in": Command(
        QT_TRANSLATE_NOOP("actions", "Zoom &in"),
        QT_TRANSLATE_NOOP("actions", "Make the drawing larger (also the wheel)"),
        "mdi6.magnify-plus-outline",
        Key.ZoomIn,
    ),
    "zoom_out": Command(
        QT_TRANSLATE_NOOP("actions", "Zoom &out"),
        QT_TRANSLATE_NOOP("actions", "Make the drawing smaller (also the wheel)"),
        "mdi6.magnify-minus-outline",
        Key.ZoomOut,
    ),
    "zoom_100": Command(
        QT_TRANSLATE_NOOP("actions", "Zoom &100 %"),
        QT_TRANSLATE_NOOP("actions", "Show the drawing in its own size"),
        "",
        "Ctrl+0",
    ),
    "fit": Command(
        QT_TRANSLATE_NOOP("actions", "&Fit all"),
        QT_TRANSLATE_NOOP("actions", "Show the whole drawing (also Home)"),
        "mdi6.fit-to-page-outline",
        "Alt+8",
    ),
    "fit_selection": Command(
        QT_TRANSLATE_NOOP("actions", "Fit &selection"),
        QT_TRANSLATE_NOOP(
            "actions", "Show what is selected as large as sensible (also . on numpad)"
        ),
        "",
        "Alt+9",
    ),
    "tidy": Command(
        QT_TRANSLATE_NOOP("actions", "&Tidy into layers"),
        QT_TRANSLATE_NOOP("actions", "Put the selection, or all, in columns by depth"),
        "mdi6.sitemap-outline",
        "Ctrl+L",
    ),
    "group": Command(
        QT_TRANSLATE_NOOP("actions", "&Group into a block…"),
        QT_TRANSLATE_NOOP(
            "actions",
            "Make one reusable block of the selected perceptrons, e.g. an XOR: copies "
            "of it change together",
        ),
        "mdi6.group",
        "Ctrl+G",
    ),
    "ungroup": Command(
        QT_TRANSLATE_NOOP("actions", "&Ungroup"),
        QT_TRANSLATE_NOOP("actions", "Take the selected reusable blocks apart"),
        "mdi6.ungroup",
        "Ctrl+Shift+G",
    ),
    "open_group": Command(
        QT_TRANSLATE_NOOP("actions", "&Open or close the block"),
        QT_TRANSLATE_NOOP(
            "actions", "Show what is inside the selected reusable block, or hide it"
        ),
        "",
        "Ctrl+Return",
    ),
    "into_group": Command(
        QT_TRANSLATE_NOOP("actions", "Bring &into the block"),
        QT_TRANSLATE_NOOP(
            "actions",
            "Bring the selected perceptrons into the block that is selected with them; "
            "also by dragging them into its open frame",
        ),
    ),
    "out_of_group": Command(
        QT_TRANSLATE_NOOP("actions", "Take out of the bloc&k"),
        QT_TRANSLATE_NOOP(
            "actions",
            "Take the selected perceptrons out of the block around them; also by "
            "dragging them out of its open frame",
        ),
    ),
    "edit_group": Command(
        QT_TRANSLATE_NOOP("actions", "&Names of the block…"),
        QT_TRANSLATE_NOOP(
            "actions", "Name the selected reusable block, its inputs and its outputs"
        ),
    ),
    "save_group": Command(
        QT_TRANSLATE_NOOP("actions", "&Keep block in my palette"),
        QT_TRANSLATE_NOOP(
            "actions",
            "Keep the selected reusable block for other drawings: the palette has it "
            "under “My blocks”",
        ),
    ),
    "pin_plot": Command(
        QT_TRANSLATE_NOOP("actions", "&Pin a plot…"),
        QT_TRANSLATE_NOOP(
            "actions",
            "Put a small plot beside the selected perceptron: its output, its weights "
            "or its activation",
        ),
        "mdi6.chart-line",
    ),
    "frame": Command(
        QT_TRANSLATE_NOOP("actions", "Fra&me the selection"),
        QT_TRANSLATE_NOOP(
            "actions", "Put a frame with a title around the selected blocks and notes"
        ),
        "mdi6.select-group",
        "Ctrl+J",
    ),
    "fit_frame": Command(
        QT_TRANSLATE_NOOP("actions", "Fit frame to c&ontents"),
        QT_TRANSLATE_NOOP(
            "actions", "Make the selected frames as large as what lies inside them"
        ),
    ),
    "add_bend": Command(
        QT_TRANSLATE_NOOP("actions", "&Bend the wire"),
        QT_TRANSLATE_NOOP(
            "actions", "Lead the selected wire through one more point; arrows move it"
        ),
        "",
        "Ctrl+B",
    ),
    "next_bend": Command(
        QT_TRANSLATE_NOOP("actions", "&Next bend"),
        QT_TRANSLATE_NOOP(
            "actions", "Let the arrows move the next bend of the selected wire"
        ),
        "",
        "Ctrl+Shift+B",
    ),
    "align_left": Command(
        QT_TRANSLATE_NOOP("actions", "Align &left edges"),
        QT_TRANSLATE_NOOP("actions", "Bring the left edges selected onto one line"),
        "mdi6.align-horizontal-left",
    ),
    "align_centre": Command(
        QT_TRANSLATE_NOOP("actions", "Align &centres"),
        QT_TRANSLATE_NOOP("actions", "Put the selection into one column"),
        "mdi6.align-horizontal-center",
    ),
    "align_right": Command(
        QT_TRANSLATE_NOOP("actions", "Align &right edges"),
        QT_TRANSLATE_NOOP("actions", "Bring the right edges selected onto one line"),
        "mdi6.align-horizontal-right",
    ),
    "align_top": Command(
        QT_TRANSLATE_NOOP("actions", "Align to&p edges"),
        QT_TRANSLATE_NOOP("actions", "Bring the top edges selected onto one line"),
        "mdi6.align-vertical-top",
    ),
    "align_middle": Command(
        QT_TRANSLATE_NOOP("actions", "Align &middles"),
        QT_TRANSLATE_NOOP("actions", "Put the selection into one row"),
        "mdi6.align-vertical-center",
    ),
    "align_bottom": Command(
        QT_TRANSLATE_NOOP("actions", "Align &bottom edges"),
        QT_TRANSLATE_NOOP("actions", "Bring the bottom edges selected onto one line"),
        "mdi6.align-vertical-bottom",
    ),
    "distribute_across": Command(
        QT_TRANSLATE_NOOP("actions", "Distribute &horizontally"),
        QT_TRANSLATE_NOOP("actions", "Make the gaps from left to right equal"),
        "mdi6.distribute-horizontal-center",
    ),
    "distribute_down": Command(
        QT_TRANSLATE_NOOP("actions", "Distribute &vertically"),
        QT_TRANSLATE_NOOP("actions", "Make the gaps from top to bottom equal"),
        "mdi6.distribute-vertical-center",
    ),
    "run_to_here": Command(
        QT_TRANSLATE_NOOP("actions", "Run &to here"),
        QT_TRANSLATE_NOOP(
            "actions",
            "Go through the update to the next event that touches what is selected",
        ),
        "mdi6.ray-end-arrow",
        "Ctrl+F10",
    ),
    "bookmark": Command(
        QT_TRANSLATE_NOOP("actions", "Book&mark the event"),
        QT_TRANSLATE_NOOP(
            "actions", "Mark the event that the step panel shows, or remove its mark"
        ),
        "mdi6.bookmark-outline",
        "Ctrl+F2",
    ),
    "ask_first": Command(
        QT_TRANSLATE_NOOP("actions", "&Ask me first"),
        QT_TRANSLATE_NOOP(
            "actions", "Step by step, hide each result until I have said what it is"
        ),
        "mdi6.help-rhombus-outline",
        "Alt+7",
        checkable=True,
    ),
    "reset_layout": Command(
        QT_TRANSLATE_NOOP("actions", "&Reset layout"),
        QT_TRANSLATE_NOOP("actions", "Put all panels back to their places"),
    ),
    "full_screen": Command(
        QT_TRANSLATE_NOOP("actions", "F&ull screen"),
        QT_TRANSLATE_NOOP("actions", "Use the whole screen"),
        "mdi6.fullscreen",
        "F11",
    ),
    "batch_mean": Command(
        QT_TRANSLATE_NOOP("actions", "&Mean of the batch on the canvas"),
        QT_TRANSLATE_NOOP(
            "actions",
            "While stepping, show the means over the batch in the perceptrons in place "
            "of the selected sample",
        ),
        shortcut="Ctrl+Shift+M",
        checkable=True,
    ),
    "travel": Command(
        QT_TRANSLATE_NOOP("actions", "Numbers tra&vel along the wires"),
        QT_TRANSLATE_NOOP(
            "actions",
            "While stepping, let numbers run along the wires; without it they are "
            "shown where they go at once",
        ),
        checkable=True,
    ),
    "help": Command(
        QT_TRANSLATE_NOOP("actions", "&Contents"),
        QT_TRANSLATE_NOOP("actions", "How to work with the program, page by page"),
        "mdi6.help-circle-outline",
        "F1",
    ),
    "notices": Command(
        QT_TRANSLATE_NOOP("actions", "&Notices about learning"),
        QT_TRANSLATE_NOOP(
            "actions",
            "Say below the canvas what stands in the way of learning, and mark the "
            "perceptrons",
        ),
        checkable=True,
    ),
    "go_to_notices": Command(
        QT_TRANSLATE_NOOP("actions", "&Go to the notices"),
        QT_TRANSLATE_NOOP(
            "actions", "Give the keyboard to the line of notices below the canvas"
        ),
        shortcut="Alt+0",
    ),
    "about": Command(
        QT_TRANSLATE_NOOP("actions", "&About Perceptarium"),
        QT_TRANSLATE_NOOP("actions", "Version and licences"),
    ),
    "shortcuts": Command(
        QT_TRANSLATE_NOOP("actions", "&Keyboard and mouse"),
        QT_TRANSLATE_NOOP("actions", "All shortcuts and gestures"),
        "mdi6.keyboard-outline",
        "Ctrl+F1",
    ),
}


class Actions(QObject):
    """The QActions of `COMMANDS` by name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for name, command in COMMANDS.items():
            action = QAction(self)
            action.setCheckable(command.checkable)
            if command.shortcut is not None:
                action.setShortcut(QKeySequence(command.shortcut))
            self._actions[name] = action
        theme.changed.connect(self.refresh_icons)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        """Return an action; KeyError if there is none of this name."""
        return self._actions[name]

    def connect_to(self, handlers: dict[str, Callable[[], object]]) -> None:
        """Give actions what they do."""
        for name, handler in handlers.items():
            self._actions[name].triggered.connect(lambda _=False, h=handler: h())

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for name, command in COMMANDS.items():
            action = self._actions[name]
            action.setText(QCoreApplication.translate("actions", command.text))
            tip = QCoreApplication.translate("actions", command.tip)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setStatusTip(tip)
            action.setToolTip(f"{tip} ({keys})" if keys else tip)

    def refresh_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        for name, command in COMMANDS.items():
            if command.icon:
                self._actions[name].setIcon(icon(command.icon))
            else:
                self._actions[name].setIcon(QIcon())
