"""The buttons of the panel: level, ways on, scope, notation, sheet."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QMenu,
    QSpinBox,
    QToolButton,
    QWidget,
)

from engine.training.trace.event import Level
from engine.training.trace.letters import Profile
from gui.i18n import translate
from gui.notation import profile
from gui.panels.step_panel.ask_button import AskButton
from gui.panels.step_panel.written import is_list
from gui.reading import reading
from gui.training.stepping import Stepping, Stride
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.icons import set_icon
from gui.widgets.number_range import fit_range
from gui.words import QT_TRANSLATE_NOOP

LEVELS = {
    Level.PHASE: (
        QT_TRANSLATE_NOOP("step", "Phase"),
        QT_TRANSLATE_NOOP("step", "One press, one phase of the update"),
    ),
    Level.LAYER: (
        QT_TRANSLATE_NOOP("step", "Layer"),
        QT_TRANSLATE_NOOP("step", "One press, one matrix of a layer"),
    ),
    Level.PERCEPTRON: (
        QT_TRANSLATE_NOOP("step", "Perceptron"),
        QT_TRANSLATE_NOOP("step", "One press, one perceptron for one sample"),
    ),
    Level.TERM: (
        QT_TRANSLATE_NOOP("step", "Term"),
        QT_TRANSLATE_NOOP("step", "One press, one product, sum or function value"),
    ),
}
STRIDES_TEXTS = {
    Stride.RUN: (
        QT_TRANSLATE_NOOP("step", "Run"),
        QT_TRANSLATE_NOOP("step", "One press, training runs until it is paused"),
    ),
    Stride.EPOCH: (
        QT_TRANSLATE_NOOP("step", "Epoch"),
        QT_TRANSLATE_NOOP("step", "One press, to the end of the epoch"),
    ),
    Stride.UPDATE: (
        QT_TRANSLATE_NOOP("step", "Update"),
        QT_TRANSLATE_NOOP("step", "One press, one whole update"),
    ),
}
NOTATIONS = {
    Profile.LECTURE: QT_TRANSLATE_NOOP("step", "Letters: lecture"),
    Profile.MILLER: QT_TRANSLATE_NOOP("step", "Letters: Miller"),
    Profile.EXAMPLE: QT_TRANSLATE_NOOP("step", "Letters: worked example"),
    Profile.RASHID: QT_TRANSLATE_NOOP("step", "Letters: Rashid"),
}
SCOPES = {
    "all": QT_TRANSLATE_NOOP("step", "Everything"),
    "unit": QT_TRANSLATE_NOOP("step", "Selected perceptron"),
    "sample": QT_TRANSLATE_NOOP("step", "One sample"),
    "both": QT_TRANSLATE_NOOP("step", "Perceptron and sample"),
}
PACES = (1, 2, 5, 10, 30, 60)  # events per second
USUAL_PACE = 2
ICON = QSize(18, 18)


class StepBar(QWidget):
    """Lines of buttons that wrap where the dock is narrow.

    Signals
    -------
    scope_changed() : another scope, or another sample of it
    notation_changed()
    why_changed()
    sheet_asked()
    """

    scope_changed = Signal()
    notation_changed = Signal()
    why_changed = Signal()
    sheet_asked = Signal()

    def __init__(self, stepping: Stepping) -> None:
        super().__init__()
        self._stepping = stepping
        self.strides = {stride: _button(is_checkable=True) for stride in Stride}
        self.levels = {level: _button(is_checkable=True) for level in Level}
        self._group = QButtonGroup(self)
        self.home, self.back, self.play, self.on, self.end = (
            _button() for _ in range(5)
        )
        self.why = _button(is_checkable=True)
        self.ask = AskButton()
        self.sheet = _button()
        self.scope, self.notation = QComboBox(), QComboBox()
        self.sample, self.update_number = QSpinBox(), QSpinBox()
        self.paces = QMenu(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def buttons(self) -> list[QToolButton]:
        """All that leaves the arrow keys to the panel."""
        ways = [self.home, self.back, self.play, self.on, self.end]
        wide = [*self.strides.values(), *self.levels.values()]
        return [*wide, *ways, self.why, self.ask, self.sheet]

    @property
    def profile(self) -> Profile:
        """The notation in force, here and everywhere."""
        return profile()

    @property
    def is_of_unit(self) -> bool:
        """Whether only the selected perceptron is gone through."""
        return self.scope.currentData() in ("unit", "both")

    @property
    def sample_row(self) -> int | None:
        """The row of the batch that is gone through; None: all."""
        is_one = self.scope.currentData() in ("sample", "both")
        return self.sample.value() - 1 if is_one else None

    def _lay_out(self) -> None:
        flow = FlowLayout(self)
        for button in (*self.strides.values(), *self.levels.values()):
            self._group.addButton(button)
            flow.addWidget(button)
        for button in (self.home, self.back, self.play, self.on, self.end, self.why):
            flow.addWidget(button)
        for box, texts in ((self.scope, SCOPES), (self.notation, NOTATIONS)):
            for name in texts:
                box.addItem("", str(name))
        flow.addWidget(self.ask)
        self._show_notation()
        self.sample.setMinimum(1)
        self.sample.hide()
        self.update_number.setKeyboardTracking(False)  # not at every digit typed
        self.update_number.hide()
        shown = (self.scope, self.sample, self.notation, self.update_number, self.sheet)
        for widget in shown:
            flow.addWidget(widget)
        for pace in PACES:
            action = self.paces.addAction("", partial(self._stepping.set_pace, pace))
            action.setData(pace)
        self.play.setMenu(self.paces)
        self.play.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def _connect(self) -> None:
        stepping = self._stepping
        for level, button in self.levels.items():
            button.clicked.connect(partial(self._set_level, level))
        for stride, button in self.strides.items():
            button.clicked.connect(partial(self._set_stride, stride))
        for button, slot in (
            (self.home, stepping.home),
            (self.back, stepping.previous),
            (self.play, stepping.toggle),
            (self.on, stepping.next),
            (self.end, stepping.end),
        ):
            button.clicked.connect(slot)
        self.why.toggled.connect(self.why_changed)
        self.sheet.clicked.connect(self.sheet_asked)
        self.notation.currentIndexChanged.connect(self._choose_notation)
        reading.changed.connect(self._show_notation)
        self.scope.currentIndexChanged.connect(self._on_scope)
        self.sample.valueChanged.connect(self.scope_changed)
        self.update_number.valueChanged.connect(stepping.go_to_update)

    def _set_stride(self, stride: Stride) -> None:
        self._stepping.set_stride(stride)
        self.show_it()

    def _set_level(self, level: Level) -> None:
        self._stepping.set_level(level)
        self.show_it()  # without a trace the old level stays pressed

    def _choose_notation(self, index: int) -> None:
        reading.change(notation=self.notation.itemData(index))
        self.notation_changed.emit()

    def _show_notation(self) -> None:
        self.notation.setCurrentIndex(list(NOTATIONS).index(self.profile))

    def _on_scope(self) -> None:
        self.sample.setVisible(self.sample_row is not None)
        self.scope_changed.emit()

    # --- model to view --------------------------------------------------------------

    def show_it(self) -> None:
        """Show what can be done where the cursor stands."""
        stepping, cursor = self._stepping, self._stepping.cursor
        is_there = cursor is not None and not stepping.is_busy
        wide = (*self.strides.values(), *self.levels.values())
        for button in (*wide, self.home, self.end, self.sheet):
            button.setEnabled(is_there)
        self.on.setEnabled(is_there)
        self.back.setEnabled(is_there and stepping.can_go_back)
        event = None if cursor is None else cursor.event
        self.why.setEnabled(
            event is not None and event.has_inside and not is_list(event)
        )
        name = "mdi6.pause" if stepping.is_playing else "mdi6.play"
        set_icon(self.play, name)
        if cursor is None:
            return
        stride = stepping.stride
        chosen = self.levels[cursor.level] if stride is None else self.strides[stride]
        chosen.setChecked(True)
        self._show_updates()
        fit_range(self.sample, range(1, cursor.trace.moment.n_samples + 1))

    def _show_updates(self) -> None:
        """Offer the updates that were gone through, once there are several."""
        field, updates = self.update_number, self._stepping.updates
        fit_range(field, updates)
        field.blockSignals(True)  # it is the cursor that has moved
        field.setValue(self._stepping.update)
        field.blockSignals(False)
        field.setVisible(len(updates) > 1)

    def move_sample(self, by: int) -> None:
        """Go through another sample of the batch, and through that one only."""
        cursor = self._stepping.cursor
        if cursor is None:
            return
        if self.sample_row is not None:
            self.sample.setValue(self.sample.value() + by)
            return
        here = cursor.event.sample
        self.choose_sample(0 if here is None else here + by)

    def choose_sample(self, sample: int) -> None:
        """Go through one sample of the batch only, by its row."""
        if self.sample_row is not None:
            self.sample.setValue(sample + 1)
            return
        self.sample.blockSignals(True)
        self.sample.setValue(sample + 1)
        self.sample.blockSignals(False)
        name = "both" if self.is_of_unit else "sample"
        self.scope.setCurrentIndex(list(SCOPES).index(name))

    # --- looks ----------------------------------------------------------------------

    def take_icons(self) -> None:
        """Take the icons in the colours of the theme."""
        for button, name in (
            (self.home, "mdi6.page-first"),
            (self.back, "mdi6.chevron-left"),
            (self.on, "mdi6.chevron-right"),
            (self.end, "mdi6.page-last"),
            (self.sheet, "mdi6.file-export-outline"),
        ):
            set_icon(button, name)
        self.show_it()

    def retranslate(self) -> None:
        """Set all texts."""
        steps = [(self.strides[s], STRIDES_TEXTS[s]) for s in Stride]
        steps += [(self.levels[level], LEVELS[level]) for level in Level]
        for button, (text, tip) in steps:
            button.setText(translate("step", text))
            keys = self.tr("↑ coarser, ↓ finer")
            button.setToolTip(f"{translate('step', tip)} ({keys})")
        for button, text in (
            (self.home, self.tr("Beginning of the phase (Home)")),
            (self.back, self.tr("One event back (←)")),
            (self.play, self.tr("Go on by itself, or stand still (Space)")),
            (self.on, self.tr("One event on (→)")),
            (self.end, self.tr("End of the phase (End)")),
            (self.sheet, self.tr("Save these events as a derivation sheet…")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.why.setText(self.tr("Why?"))
        self.why.setToolTip(self.tr("Show how this comes about, the long way"))
        for box, texts in ((self.scope, SCOPES), (self.notation, NOTATIONS)):
            for index, text in enumerate(texts.values()):
                box.setItemText(index, translate("step", text))
        self.scope.setToolTip(
            self.tr("What is gone through; the rest of the update happens silently")
        )
        self.notation.setToolTip(
            self.tr("Whose letters are used everywhere; numbers stay the same")
        )
        self.sample.setToolTip(self.tr("Sample of the batch (Shift+↑, Shift+↓)"))
        self.update_number.setPrefix(self.tr("Update "))
        self.update_number.setToolTip(
            self.tr("Go to an update that was gone through, back or forward")
        )
        for field in (self.scope, self.notation, self.sample, self.update_number):
            field.setAccessibleName(field.toolTip())
        for action in self.paces.actions():
            text = self.tr("{n} events per second")
            action.setText(text.format(n=action.data()))


def _button(*, is_checkable: bool = False) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setCheckable(is_checkable)
    button.setIconSize(ICON)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
