"""The commands of training as QActions, shared by bar, panel and menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from gui.theme import theme
from gui.training.controller import TrainingController
from gui.widgets.icons import icon


class TrainingActions(QObject):
    """Run or pause, one update, one epoch, back to the start, new random start.

    Signals
    -------
    mend_asked() : Run was asked for while something is to be mended first
    refreshed() : the actions show another state
    """

    mend_asked = Signal()
    refreshed = Signal()

    def __init__(self, controller: TrainingController) -> None:
        super().__init__(controller)
        self._controller = controller
        self._has_icons = False
        self.is_broken = False  # something is to be mended before training can run
        self.back = self._action(controller.back_to_start, "Ctrl+Shift+R")
        self.run = self._action(self._run, "Ctrl+R")
        self.update = self._action(controller.one_update, "F10")
        self.epoch = self._action(controller.one_epoch, "Shift+F10")
        self.random = self._action(controller.new_random_start)
        controller.state_changed.connect(self.refresh)
        controller.settings_changed.connect(self.refresh)
        theme.changed.connect(self._refresh_icons)
        self.retranslate()
        self.refresh()

    @property
    def all(self) -> list[QAction]:
        """All actions in the order of a menu."""
        return [self.run, self.update, self.epoch, self.back, self.random]

    def refresh(self) -> None:
        """Show what can be done now."""
        is_running = self._controller.is_running
        for action in (self.update, self.epoch):
            action.setEnabled(not is_running)
        self.is_broken = not (is_running or self._controller.can_run)
        self._name_run()
        self._refresh_icons()
        self.refreshed.emit()

    def _run(self) -> None:
        """Run or pause; what is broken is not tried but listed."""
        if self.is_broken:
            self._controller.refuse()
            self.mend_asked.emit()
        else:
            self._controller.toggle()

    def show_icons(self) -> None:
        """Load the icons; the first picture of the window does not wait for them."""
        self._has_icons = True
        self._refresh_icons()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._name_run()
        _name(
            self.update,
            self.tr("One &update"),
            self.tr("Learn from one batch and change the weights once"),
        )
        _name(
            self.epoch,
            self.tr("One &epoch"),
            self.tr("Train until every sample has been used once"),
        )
        _name(
            self.back,
            self.tr("&Back to the start"),
            self.tr("Give all weights and biases the numbers they had before training"),
        )
        _name(
            self.random,
            self.tr("New ra&ndom start"),
            self.tr("Draw other weights and biases, from the next seed"),
        )

    def _name_run(self) -> None:
        if self._controller.is_preparing:
            text, tip = self.tr("Ca&ncel"), self.tr("Do not train after all")
        elif self._controller.is_running:
            text = self.tr("&Pause")
            tip = self.tr("Stop training and keep what was learnt; it can go on later")
        elif self.is_broken:
            text = self.tr("Cannot &run")
            tip = self.tr("List what is to be mended before training can run")
        else:
            text = self.tr("&Run")
            tip = self.tr("Train until paused or until a stop condition is met")
        _name(self.run, text, tip)

    def _refresh_icons(self) -> None:
        if not self._has_icons:
            return
        is_running = self._controller.is_running
        self.back.setIcon(icon("mdi6.skip-backward"))
        run = "mdi6.alert-outline" if self.is_broken else "mdi6.play"
        self.run.setIcon(icon("mdi6.pause" if is_running else run))
        self.update.setIcon(icon("mdi6.step-forward"))
        self.epoch.setIcon(icon("mdi6.step-forward-2"))
        self.random.setIcon(icon("mdi6.dice-5-outline"))

    def _action(self, slot: Callable[[], None], shortcut: str = "") -> QAction:
        action = QAction(self)
        action.triggered.connect(lambda _=False: slot())
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        return action


def actions_of(controller: TrainingController) -> TrainingActions:
    """Return the actions of a controller; the first call makes them."""
    found = controller.findChild(TrainingActions)
    return found if isinstance(found, TrainingActions) else TrainingActions(controller)


def _name(action: QAction, text: str, tip: str) -> None:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setText(text)
    action.setToolTip(f"{tip} ({keys})" if keys else tip)
    action.setStatusTip(tip)
