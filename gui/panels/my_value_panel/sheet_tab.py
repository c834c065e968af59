"""A hand calculation of a whole update: typed, checked, the first wrong step shown."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QToolButton, QVBoxLayout, QWidget

from engine.training.trace.answers.answer_sheet import Judged, judge_sheet, rows_of
from engine.training.trace.answers.paper import Paper
from engine.training.trace.event import Event, Level
from engine.training.trace.events import Events, Scope
from engine.training.trace.phases import PhaseEvents
from engine.training.trace.trace import Trace
from gui.panels.my_value_panel.event_names import event_name
from gui.panels.my_value_panel.sheet_model import SheetModel
from gui.panels.my_value_panel.sheet_view import SheetView
from gui.panels.my_value_panel.sheets import Sheet, Sheets
from gui.session import Session
from gui.training.answers.told import reason, symbol_text
from gui.training.stepping import Stepping
from gui.widgets.background import Background
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.message_label import MessageLabel

QUICK = 3000  # numbers typed, times events; of more a thread takes care
FEW_EVENTS = 300  # that are listed at once
FEW = 60  # terms that one fills in one by one
LEVELS = (Level.TERM, Level.PERCEPTRON)


class SheetTab(QWidget):
    """All numbers of the update looked at, with a column for one's own.

    Signals
    -------
    event_asked(event) : to be gone to
    """

    event_asked = Signal(object)

    def __init__(self, session: Session, stepping: Stepping) -> None:
        super().__init__()
        self._session, self._stepping = session, stepping
        self._sheets = Sheets()
        self._trace: Trace | None = None
        self._paper: Paper | None = None
        self._shown: object = None
        self._was_checked = False
        self._work, self._listing = Background(self), Background(self)
        self._next_sheet: tuple[Sheet, Events | PhaseEvents]  # of the rows being listed
        self.model = SheetModel(self._name)
        self.view = SheetView(self.model)
        self.level = QComboBox()
        self.check_button, self.first_button = QToolButton(), QToolButton()
        self.go_button, self.clear_button = QToolButton(), QToolButton()
        self.right_button = QToolButton()
        self.message, self.detail = MessageLabel(), MessageLabel()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The buttons above the table."""
        return (
            *(self.check_button, self.first_button, self.go_button),
            *(self.right_button, self.clear_button),
        )

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        for _level in LEVELS:
            self.level.addItem("")
        for widget in (self.level, *self.buttons):
            flow.addWidget(widget)
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.right_button.setCheckable(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(row)
        layout.addWidget(self.message)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.detail)

    def _connect(self) -> None:
        self.level.activated.connect(self._on_level)
        self.check_button.clicked.connect(self.check)
        self.first_button.clicked.connect(self.go_to_wrong)
        self.go_button.clicked.connect(lambda: self._ask_for(self.view.row))
        self.right_button.toggled.connect(self.model.show_right)
        self.clear_button.clicked.connect(self._clear)
        self.view.event_asked.connect(self._ask_for)
        self.view.row_changed.connect(self._tell_row)
        self.model.typed.connect(self._on_typed)
        self._work.done.connect(self._on_judged)
        self._listing.done.connect(self._on_listed)

    def shut_down(self) -> None:
        """Wait until no thread of this runs."""
        self._work.shut_down()
        self._listing.shut_down()

    def _name(self, event: Event) -> str:
        return (
            "" if self._trace is None else event_name(self._session, self._trace, event)
        )

    # --- model to view --------------------------------------------------------------

    def show_it(self) -> None:
        """Show the sheet of the update looked at; the same one stays as it is."""
        cursor, stepping = self._stepping.cursor, self._stepping
        if cursor is None:
            self._trace, self._shown = None, None
            self._listing.cancel()
            self.model.show_it(None, ())
            self._tell()
            return
        if cursor.trace is not self._trace:
            self._work.cancel()
            self._trace, self._paper = cursor.trace, None
            n_terms = len(cursor.trace.events(Level.TERM, cursor.scope))
            if self._shown is None:
                self.level.setCurrentIndex(0 if n_terms <= FEW else 1)
        level = LEVELS[self.level.currentIndex()]
        shown = (cursor.trace, level, cursor.scope)
        if self._shown != shown:
            self._shown, self._was_checked = shown, False
            sheet = self._sheets.of(stepping.branch, stepping.update, cursor.trace)
            self._list_rows(sheet, cursor.trace.events(level, cursor.scope), shown)

    def _list_rows(
        self,
        sheet: Sheet,
        events: Events | PhaseEvents,
        shown: tuple[Trace, Level, Scope],
    ) -> None:
        """List the rows of a sheet; those of a large network in a thread."""
        self._listing.cancel()
        self._next_sheet = sheet, events
        rows = partial(rows_of, *shown)
        if len(events) <= FEW_EVENTS:
            self._on_listed(rows())
            return
        self.model.show_it(None, ())
        self._listing.start(rows)
        self._tell()

    def _on_listed(self, rows: tuple[Event, ...]) -> None:
        sheet, events = self._next_sheet
        self.model.show_it(sheet, rows, events)
        self._tell()

    def _on_level(self) -> None:
        self.show_it()

    def _on_typed(self) -> None:
        """Mark at once what is typed after the first check."""
        if self._was_checked:
            self.check()
        else:
            self._tell()

    def _tell(self) -> None:
        """Say how it stands."""
        self._tell_row()
        model, judged = self.model, self.model.judged
        n_rows, n_judged = model.rowCount(), len(judged.verdicts)
        self.check_button.setEnabled(n_rows > 0)
        self.first_button.setEnabled(judged.first_wrong is not None)
        self.go_button.setEnabled(n_rows > 0)
        if self._listing.is_busy:
            self.message.say(self.tr("The numbers of this update are being listed…"))
        elif not n_rows:
            self.message.say(self.tr("There is no update to be calculated yet."))
        elif self._work.is_busy:
            self.message.say(self.tr("The numbers are being checked…"))
        elif not n_judged:
            text = self.tr("Fill in your numbers, then press Check.")
            self.message.say(text)
        else:
            self._say_result(judged)

    def _tell_row(self) -> None:
        self.detail.say(self.model.detail(self.view.row))

    def _say_result(self, judged: Judged) -> None:
        text = self.tr("{n} of {total} right.").format(
            n=judged.n_right, total=len(judged.verdicts)
        )
        if judged.first_wrong is None:
            all_right = judged.n_right == len(judged.verdicts)
            self.message.say(text, "good" if all_right else "warning")
            return
        assert self._trace is not None  # noqa: S101  something was judged
        event = self.model.rows[judged.first_wrong]
        first = self.tr("First wrong step: {symbol}. {why}").format(
            symbol=symbol_text(self._trace, event),
            why=reason(judged.verdicts[judged.first_wrong]),
        )
        self.message.say(f"{text} {first}", "bad")

    # --- checking -------------------------------------------------------------------

    def check(self) -> None:
        """Judge all numbers typed."""
        if self._trace is None or self._stepping.cursor is None:
            return
        self._was_checked = True
        self._work.cancel()
        if self._paper is None:
            self._paper = Paper(self._trace)
        rows, typed = self.model.rows, self.model.numbers()
        if len(typed) * len(rows) <= QUICK:
            self._on_judged(judge_sheet(self._paper, rows, typed))
            return
        # A sheet is judged in one thread at a time; the paper remembers where it was.
        paper = Paper(self._trace)
        self._work.start(partial(judge_sheet, paper, rows, typed))
        self._tell()

    def _on_judged(self, judged: object) -> None:
        if isinstance(judged, Judged):
            self.model.take(judged)
        self._tell()

    def go_to_wrong(self) -> None:
        """Go to the first wrong row, and to its event."""
        row = self.model.judged.first_wrong
        if row is not None:
            self.view.go_to_row(row)
            self.view.scrollTo(self.view.currentIndex())
            self._ask_for(row)

    def _ask_for(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.event_asked.emit(self.model.rows[row])

    def _clear(self) -> None:
        self._was_checked = False
        self.model.clear()

    def forget(self) -> None:
        """Drop all sheets: another document."""
        self._listing.cancel()
        self._sheets.forget()
        self._shown = None

    # --- looks ----------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the size of the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self.view.fit()

    def retranslate(self) -> None:
        """Set all texts."""
        for index, text in enumerate((self.tr("Every term"), self.tr("Perceptrons"))):
            self.level.setItemText(index, text)
        self.level.setToolTip(
            self.tr("How fine the calculation is: every product and sum, or results")
        )
        self.level.setAccessibleName(self.level.toolTip())
        for button, text, tip in (
            (
                self.check_button,
                self.tr("Check"),
                self.tr("Compare my values with the right ones; then as I type"),
            ),
            (
                self.first_button,
                self.tr("First wrong step"),
                self.tr("Go to where the calculation went wrong first"),
            ),
            (
                self.go_button,
                self.tr("Go to step"),
                self.tr("Show this step with its formula (Shift+Enter)"),
            ),
            (
                self.right_button,
                self.tr("Right numbers"),
                self.tr("Show the right numbers of all rows"),
            ),
            (
                self.clear_button,
                self.tr("Clear"),
                self.tr("Take away all that was typed on this sheet"),
            ),
        ):
            button.setText(text)
            button.setToolTip(tip)
        self.view.setAccessibleName(self.tr("Hand calculation"))
        self.view.fit()
        self._tell()
