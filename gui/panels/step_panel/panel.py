"""The panel: where one stands, the formula with numbers, the ways on."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
)

from engine.network.cells import unit_at
from engine.network.compile import unit_names_in
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Event, Remark
from engine.training.trace.events import Scope
from gui.i18n import translate
from gui.panels.step_panel.bar import StepBar
from gui.panels.step_panel.formula_view import FormulaView
from gui.panels.step_panel.keys import StepKeys
from gui.panels.step_panel.lights import hover_of
from gui.panels.step_panel.look_ahead import LookAhead
from gui.panels.step_panel.scrubber import Scrubber
from gui.panels.step_panel.sheet_dialog import save_sheet
from gui.panels.step_panel.written import Written, copies_of, written
from gui.session import Hover, Session
from gui.training.controller import TrainingController
from gui.training.stepping import Stepping, Why
from gui.widgets.announce import announce
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.words import QT_TRANSLATE_NOOP, issue_text, trace_text

REFRESH_MS = 60
WHYS = {
    Why.CHANGED: QT_TRANSLATE_NOOP("step", "Values changed, trace starts again."),
    Why.TRAINING: QT_TRANSLATE_NOOP(
        "step", "Training runs: pause it to go through an update step by step."
    ),
    Why.NOT_FINITE: QT_TRANSLATE_NOOP(
        "step", "Learning ends here: numbers have become infinite or none at all."
    ),
}


class StepPanel(LivePanel):
    """Shows the event under the cursor, and lights on the canvas what it is about."""

    def __init__(self, session: Session, training: TrainingController) -> None:
        super().__init__(REFRESH_MS)
        self._session = session
        self._told: Hover | None = None  # what this panel lights
        self.stepping = Stepping(session, training, self)
        self.formulas = FormulaView()
        self.bar = StepBar(self.stepping)
        self.scrubber = Scrubber()
        self.heading = QLabel()
        self.message = MessageLabel()
        self.remarks = MessageLabel()
        self._area = QScrollArea()
        self._ahead = LookAhead(self)
        self._keys = StepKeys(self.stepping, self._turn_page, self)
        self._lay_out()
        self.setFocusProxy(self.formulas)  # where the keys work
        self._connect(training)
        self.retranslate()

    def _lay_out(self) -> None:
        self.heading.setWordWrap(True)
        self.heading.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum
        )
        area = self._area
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.StyledPanel)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.formulas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        for widget in (self.bar, self.scrubber, self.message, self.heading):
            layout.addWidget(widget)
        layout.addWidget(area, 1)
        layout.addWidget(self.remarks)

    def _connect(self, training: TrainingController) -> None:
        session, stepping, bar = self._session, self.stepping, self.bar
        for signal in (
            session.document_replaced,
            session.compiled_changed,
            session.dataset_changed,
            training.state_changed,
            stepping.state_changed,
        ):
            signal.connect(self.invalidate)
        session.document_changed.connect(lambda _changes: self.invalidate())
        session.selection_changed.connect(self._on_selection)
        stepping.moved.connect(self._on_moved)
        stepping.state_changed.connect(bar.show_it)
        self.scrubber.index_chosen.connect(stepping.go_to_index)
        bar.scope_changed.connect(self._choose_scope)
        bar.notation_changed.connect(self._show_event)
        bar.why_changed.connect(self._show_event)
        bar.sheet_asked.connect(self._save_sheet)
        for widget in (self.formulas, *bar.buttons):
            widget.installEventFilter(self._keys)
        self._keys.add_shifted(Qt.Key.Key_Up, lambda: bar.move_sample(-1))
        self._keys.add_shifted(Qt.Key.Key_Down, lambda: bar.move_sample(1))
        for button in bar.buttons:  # a click leaves the keys where they work
            button.clicked.connect(self._take_keys)
        self.formulas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.formulas.customContextMenuRequested.connect(self._offer_copies)

    def _take_keys(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.formulas.setFocus(Qt.FocusReason.MouseFocusReason)

    def _turn_page(self, by: int) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())

    def shut_down(self) -> None:
        """Wait until no thread of this panel runs."""
        self.stepping.shut_down()

    # --- model to view --------------------------------------------------------------

    def refresh(self) -> None:
        """Make a trace if there is none, and show where one stands in it."""
        self.stepping.begin()
        self._show()

    def _on_moved(self) -> None:
        """Show another event at once; a trace that has ended is made anew later."""
        if self.stepping.cursor is None or not self.isVisible():
            self.invalidate()
        else:
            self._show()
            announce(self.formulas, self.heading.text())

    def _show(self) -> None:
        self.bar.show_it()
        self.scrubber.show_it(self.stepping.cursor)
        self._say_why()
        self._show_event()

    def _say_why(self) -> None:
        stepping = self.stepping
        if stepping.issue is not None:
            self.message.say(issue_text(stepping.issue, translate), "warning")
        elif stepping.is_busy:
            self.message.say(self.tr("The update is being computed…"))
        elif stepping.why in WHYS:
            self.message.say(translate("step", WHYS[stepping.why]), "warning")
        elif self.bar.is_of_unit and stepping.cursor and not stepping.cursor.scope.unit:
            self.message.say(self.tr("Select a perceptron on the canvas."), "warning")
        else:
            self.message.clear_message()

    def _show_event(self) -> None:
        cursor = self.stepping.cursor
        if cursor is None:
            self._ahead.stop()
            self.heading.clear()
            self.remarks.clear_message()
            self.formulas.show_it(Written(()))
            self._light(None)
            return
        event = cursor.event
        asks_why = self.bar.why.isChecked()
        self.heading.setText(self._heading(cursor, event))
        self.formulas.show_it(written(cursor, self.bar.profile, asks_why=asks_why))
        told = (r for r in event.remarks if not (asks_why and r is Remark.SIMPLIFIED))
        self.remarks.say(" ".join(trace_text(r, translate) for r in told), "warning")
        self._light(event)
        if self.isVisible():
            size = self.formulas.letter_size
            self._ahead.begin(cursor, self.bar.profile, size)

    def _heading(self, cursor: Cursor, event: Event) -> str:
        text = self.tr("Update {update}, event {n} of {total}").format(
            update=self.stepping.update, n=cursor.index + 1, total=len(cursor.events)
        )
        parts = [text, trace_text(event.phase, translate)]
        kind = trace_text(event.kind, translate)
        if kind.casefold() != parts[-1].casefold():  # a load is all of its phase
            parts.append(kind)
        name = self._name(event)
        if name:
            parts.append(name)
        if event.sample is not None and cursor.trace.moment.n_samples > 1:
            parts.append(self.tr("sample {n}").format(n=event.sample + 1))
        return " · ".join(parts)

    def _name(self, event: Event) -> str:
        """Return the name of the perceptron that an event is about."""
        network = self._session.network
        if network is None or event.unit is None or not event.layer:
            return ""
        block, unit = unit_at(network, event.layer - 1, event.unit)
        return unit_names_in(self._session.document, block)[unit]

    def _light(self, event: Event | None) -> None:
        """Light on the canvas what an event is about; None: nothing any more."""
        session, network = self._session, self._session.network
        if event is not None and network is not None and self.isVisible():
            self._told = hover_of(network, event)
            session.set_hover(self._told)
        elif self._told is not None:
            told, self._told = self._told, None
            if session.hover == told:
                session.set_hover(Hover())

    # --- scope ----------------------------------------------------------------------

    def _choose_scope(self) -> None:
        unit = self._selected_unit() if self.bar.is_of_unit else None
        self.stepping.set_scope(Scope(unit, self.bar.sample_row))

    def _selected_unit(self) -> tuple[int, int] | None:
        """Return layer and column of the selected perceptron, of a block its first."""
        selection, places = self._session.selection, self._session.places
        for block in selection:
            layer, start = places.get(block, (0, 0))
            if layer and len(selection) == 1:
                return layer, start
        return None

    def _on_selection(self) -> None:
        if self.bar.is_of_unit:
            self._choose_scope()

    # --- copies ---------------------------------------------------------------------

    def _offer_copies(self, place: QPoint) -> None:
        menu = self.copy_menu()
        menu.popup(self.formulas.mapToGlobal(place))

    def copy_menu(self) -> QMenu:
        """Return what is offered at the formula."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        cursor = self.stepping.cursor
        if cursor is None:
            return menu
        copies = copies_of(cursor, self.bar.profile)
        for form, text in (
            ("latex", self.tr("Copy as LaTeX")),
            ("markdown", self.tr("Copy as Markdown")),
            ("text", self.tr("Copy as text")),
        ):
            action = menu.addAction(text)
            action.triggered.connect(
                lambda _=False, copy=copies[form]: _put_on_clipboard(copy)
            )
        return menu

    def _save_sheet(self) -> None:
        cursor, path = self.stepping.cursor, self._session.path
        self.stepping.pause()
        if cursor is not None:
            folder = Path.home() if path is None else path.parent
            saved = save_sheet(self, cursor, self.bar.profile, folder)
            if saved is not None:
                self.message.say(self.tr("Saved: {path}").format(path=saved), "good", 8)

    # --- looks ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Take the icons, and show what happened meanwhile."""
        self.bar.take_icons()
        super().showEvent(event)
        if self.is_fresh:
            self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still and light nothing while nobody looks."""
        super().hideEvent(event)
        self.stepping.pause()
        self._ahead.stop()
        self._light(None)

    def on_theme_changed(self) -> None:
        """Take the colours of the theme."""
        self.bar.take_icons()
        for widget in (self.scrubber, self.formulas):
            widget.update()

    def retranslate(self) -> None:
        """Set all texts."""
        self.bar.retranslate()
        self.scrubber.update()
        self.scrubber.setToolTip(self.tr("Phases of the update"))
        self.invalidate()


def _put_on_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
