"""The panel: where one stands, the formula with numbers, the ways on."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.network.cells import unit_at
from engine.network.compile import unit_names_in
from engine.training.trace.chain import chain_behind
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Event, Level, Position, Remark
from engine.training.trace.events import Scope
from gui.i18n import translate
from gui.panels.step_panel.answer_bar import AnswerBar
from gui.panels.step_panel.bar import StepBar
from gui.panels.step_panel.chain_view import ChainView
from gui.panels.step_panel.formula_view import FormulaView
from gui.panels.step_panel.how_row import HowRow
from gui.panels.step_panel.keys import StepKeys
from gui.panels.step_panel.look_ahead import LookAhead
from gui.panels.step_panel.paper import Paper
from gui.panels.step_panel.scrubber import Scrubber
from gui.panels.step_panel.sheet_dialog import SheetSaver, ask_place
from gui.panels.step_panel.symbol_link import SymbolLink
from gui.panels.step_panel.time_row import TimeRow
from gui.panels.step_panel.written import (
    MOST_INSIDE,
    Asked,
    Written,
    copies_of,
)
from gui.session import Session
from gui.session.samples import view_of
from gui.training.answers.shared import asking_of
from gui.training.breakpoints.words import met_text
from gui.training.controller import TrainingController
from gui.training.shown_sample import shown_sample
from gui.training.stepping import Why, stepping_of
from gui.widgets.announce import announce
from gui.widgets.follower import Follower
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.words import QT_TRANSLATE_NOOP, issue_text, trace_text

REFRESH_MS = 60
LARGE_BATCH = 64  # of more samples only one is gone through event by event
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
    """Shows the event under the cursor, and lights on the canvas what it is about.

    Signals
    -------
    event_shown(cursor) : the Cursor that is seen now; None: nothing any more
    """

    event_shown = Signal(object)

    def __init__(self, session: Session, training: TrainingController) -> None:
        super().__init__(REFRESH_MS)
        self._session = session
        self._training = training
        self.stepping = stepping_of(session, training)
        self.asking = asking_of(session, training)  # before what shows an event
        self.answers = AnswerBar(self.asking)
        self.formulas = FormulaView()
        self.bar = StepBar(self.stepping)
        self.scrubber = Scrubber()
        self.time = TimeRow(session, training, self.stepping, self.scrubber)
        self.how = HowRow()
        self.heading = self.how.heading
        self.chain = ChainView()
        self._paper = Paper()
        self._sheets = SheetSaver(self)
        self.message = MessageLabel()
        self.remarks = MessageLabel()
        self.saved = MessageLabel()  # of the sheet; steps say nothing over it
        self.link = SymbolLink(session, self.formulas, self)
        self._area = QScrollArea()
        self._ahead = LookAhead(self)
        self._elsewhere = Follower(self._show_elsewhere, self)
        self._keys = StepKeys(self.stepping, self._turn_page, self)
        self._lay_out()
        self.setFocusProxy(self.formulas)  # where the keys work
        self._connect(training)
        self.retranslate()

    def _lay_out(self) -> None:
        area = self._area
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.StyledPanel)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setAutoFillBackground(False)
        self._inner = QBoxLayout(QBoxLayout.Direction.TopToBottom, inner)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(0)
        self._inner.addWidget(self.formulas, 1)
        self._inner.addWidget(self.chain)
        area.setWidget(inner)
        area.viewport().installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        for widget in (self.bar, self.time, self.message, self.how):
            layout.addWidget(widget)
        layout.addWidget(area, 1)
        layout.addWidget(self.answers)
        layout.addWidget(self.remarks)
        layout.addWidget(self.saved)

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
        training.breakpoints.changed.connect(self.invalidate)
        self.scrubber.index_chosen.connect(stepping.go_to_index)
        bar.scope_changed.connect(self._choose_scope)
        bar.notation_changed.connect(self._show_event)
        bar.why_changed.connect(self._show_event)
        bar.sheet_asked.connect(self._save_sheet)
        self._sheets.told.connect(self.saved.say)
        self._connect_answers()
        self.formulas.veil_changed.connect(self._show_event)
        self.how.changed.connect(self._on_how)
        self.chain.place_asked.connect(stepping.go_to_place)
        self.chain.why_asked.connect(self._go_to_why)
        self.how.paper_chosen.connect(lambda: stepping.set_level(Level.TERM))
        for widget in (
            self.formulas,
            *bar.buttons,
            *self.how.buttons,
            *self.time.buttons,
        ):
            widget.installEventFilter(self._keys)
        self._keys.add_plain(Qt.Key.Key_Escape, self._leave)
        self._keys.add_shifted(Qt.Key.Key_Up, lambda: bar.move_sample(-1))
        self._keys.add_shifted(Qt.Key.Key_Down, lambda: bar.move_sample(1))
        for button in bar.buttons:  # a click leaves the keys where they work
            button.clicked.connect(self._take_keys)
        self.formulas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.formulas.customContextMenuRequested.connect(self._offer_copies)

    def _connect_answers(self) -> None:
        """Hide what is asked for, and let numbers be typed wherever the keys work."""
        self.formulas.set_veiled(self.asking.is_veiled)
        self.asking.veiled_changed.connect(self.formulas.set_veiled)
        self.answers.answered.connect(self.formulas.setFocus)
        self.answers.let_keys_work(self._keys)
        self._keys.let_type(self.answers.type_here)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the formula to the height that there is."""
        if event.type() == QEvent.Type.Resize and watched is self._area.viewport():
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        """Put the chain beside the formula if both have room, else below it."""
        room, chain = self._area.viewport().size(), self.chain.sizeHint()
        is_there = self.chain.isVisibleTo(self)
        wanted = self.formulas.wanted_width + chain.width()
        is_beside = is_there and wanted <= room.width()
        is_below = is_there and not is_beside
        height = max(chain.height(), self.chain.heightForWidth(room.width()))
        left = room.height() - height if is_below else room.height()
        self.formulas.set_room(room.width(), max(left, 1))
        ways = QBoxLayout.Direction
        self._inner.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)

    def _take_keys(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.formulas.setFocus(Qt.FocusReason.MouseFocusReason)

    def _leave(self) -> None:
        """Leave the quantity that is pointed at, or else what is computed."""
        if self.formulas.pointed is not None:
            self.formulas.point_nowhere()
        else:
            self.stepping.cancel()

    def _turn_page(self, by: int) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())

    def shut_down(self) -> None:
        """Wait until no thread of this panel runs."""
        self._sheets.shut_down()
        self.stepping.shut_down()

    # --- model to view --------------------------------------------------------------

    def refresh(self) -> None:
        """Make a trace if there is none, and show where one stands in it."""
        self.stepping.begin()
        self._show()

    def _on_moved(self) -> None:
        """Show another event at once; a trace that has ended is made anew later."""
        if self._goes_through_too_many():
            return
        if self.stepping.cursor is None or not self.isVisible():
            self._elsewhere.drop()
            self.event_shown.emit(None)
            self.invalidate()
        else:
            self._show()
            announce(self.formulas, self.heading.text())

    def _show(self) -> None:
        self.bar.show_it()
        self.scrubber.show_it(self.stepping.cursor)
        self.time.show_it()
        self._say_why()
        self._show_event()

    def _goes_through_too_many(self) -> bool:
        """Keep to one sample where perceptrons of very many would be gone through."""
        cursor = self.stepping.cursor
        if cursor is None or not self._is_of_large_batch(cursor):
            return False
        if cursor.scope.sample is not None:
            return False
        self.bar.choose_sample(shown_sample(self._session, cursor))  # moves on
        return True

    @staticmethod
    def _is_of_large_batch(cursor: Cursor) -> bool:
        is_fine = cursor.level in (Level.PERCEPTRON, Level.TERM)
        return is_fine and cursor.trace.moment.n_samples > LARGE_BATCH

    def _say_why(self) -> None:
        stepping, met = self.stepping, self._training.breakpoints.met
        n_done = stepping.update - 1 + stepping.has_moved
        if stepping.issue is not None:
            self.message.say(issue_text(stepping.issue, translate), "warning")
        elif met is not None and met.update == n_done:  # not where one has gone on
            self.message.say(met_text(self._session.document, met), "good")
        elif stepping.is_busy:
            self.message.say(self.tr("The update is being computed…"))
        elif stepping.why in WHYS:
            self.message.say(translate("step", WHYS[stepping.why]), "warning")
        elif self.bar.is_of_unit and stepping.cursor and not stepping.cursor.scope.unit:
            self.message.say(self.tr("Select a perceptron on the canvas."), "warning")
        elif self._is_not_on_paper():
            text = self.tr("Only single terms are worked out on paper: choose Term.")
            self.message.say(text, "warning")
        else:
            self.message.clear_message()

    def _is_not_on_paper(self) -> bool:
        cursor, digits = self.stepping.cursor, self.how.paper_digits
        return (
            cursor is not None
            and digits is not None
            and self._paper.at(cursor, digits) is None
        )

    def _show_event(self) -> None:
        cursor = self.stepping.cursor
        if cursor is None:
            self._ahead.stop()
            self._elsewhere.drop()
            self.heading.clear()
            self.remarks.clear_message()
            self.formulas.show_it(Written(()))
            self.chain.clear()
            self.link.show_event(None)
            self.event_shown.emit(None)
            return
        event, asked = cursor.event, self._asked(cursor)
        self.heading.setText(self._heading(cursor, event))
        self.formulas.show_it(self._ahead.written(cursor, asked))
        self._show_chain(cursor, asked)
        hushed = {Remark.SIMPLIFIED} if asked.asks_why else set()
        hushed |= set() if not asked.is_veiled else {*Remark} - {Remark.SIMPLIFIED}
        told = (r for r in event.remarks if r not in hushed)
        self.remarks.say(" ".join(trace_text(r, translate) for r in told), "warning")
        if self.isVisible():
            self._ahead.begin(cursor, self.bar.profile)
            self._elsewhere.ask()

    def _show_elsewhere(self) -> None:
        """Light the event, and have it shown on the canvas and in the matrices."""
        cursor = self.stepping.cursor
        if cursor is not None and self.isVisible():
            self.stepping.show_sample()
            inside = cursor.trace.inside(cursor.event, cursor.scope)[:MOST_INSIDE]
            self.link.show_event(cursor, tuple(inside))
            self.event_shown.emit(cursor)

    def _show_chain(self, cursor: Cursor, asked: Asked) -> None:
        if not self.how.chain.isChecked():
            self.chain.clear()
            self._arrange()
            return
        shown, rows = self._session.sample, cursor.trace.moment.rows
        view = view_of(self._session)
        samples = [] if view is None else view.split.train[rows].tolist()
        row = samples.index(shown) if shown in samples else 0
        self.chain.show_chain(
            chain_behind(cursor.trace, cursor.event, row), cursor, asked
        )
        self._arrange()

    def _asked(self, cursor: Cursor) -> Asked:
        """Return how the formula is to be written."""
        digits = self.how.paper_digits
        return Asked(
            self.bar.profile,
            asks_why=self.bar.why.isChecked(),
            is_veiled=self.formulas.is_veiled,
            on_paper=None if digits is None else self._paper.at(cursor, digits),
        )

    def _go_to_why(self, place: Position) -> None:
        self.stepping.go_to_place(place)
        self.bar.why.setChecked(True)
        self.formulas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_how(self) -> None:
        self._say_why()
        self._show_event()

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
        copies = copies_of(cursor, self._asked(cursor))
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
        if cursor is None or self._sheets.is_busy:
            return
        place = ask_place(self, Path.home() if path is None else path.parent)
        if place is not None:
            self._sheets.save(cursor, self.bar.profile, place)

    # --- looks ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Take the icons, and show what happened meanwhile."""
        self.bar.take_icons()
        self.how.take_icons()
        self.time.take_icons()
        super().showEvent(event)
        if self.is_fresh:
            self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still and light nothing while nobody looks."""
        super().hideEvent(event)
        self.stepping.pause()
        self._ahead.stop()
        self._elsewhere.drop()
        self.link.show_event(None)
        self.event_shown.emit(None)

    def on_theme_changed(self) -> None:
        """Take the colours of the theme."""
        self.bar.take_icons()
        self.how.take_icons()
        self.time.take_icons()
        for widget in (self.scrubber, self.formulas):
            widget.update()

    def retranslate(self) -> None:
        """Set all texts."""
        self.bar.retranslate()
        self.how.retranslate()
        self.scrubber.update()
        self.scrubber.setToolTip(self.tr("Phases of the update"))
        self._ahead.stop()  # what was written ahead is in another language
        self.invalidate()


def _put_on_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
