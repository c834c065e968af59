"""The gradients panel: checked, compared with a rule, looked at one by one."""

from functools import partial

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from engine.document.groups.tree import with_interiors
from engine.errors import Code, Issue
from engine.training.checks.parameter_check import Checked
from engine.training.checks.places import Place
from gui.i18n import translate
from gui.panels.gradients_panel.closely import Closely
from gui.panels.gradients_panel.lab import BugLab
from gui.panels.gradients_panel.layers_tab import LayersTab
from gui.panels.gradients_panel.links import CanvasLink
from gui.panels.gradients_panel.names import Names
from gui.panels.gradients_panel.options import CheckOptions
from gui.panels.gradients_panel.table_tab import TableTab
from gui.panels.gradients_panel.work import Answer, Question, answer, rows_of
from gui.session import Session
from gui.session.samples import view_issue
from gui.training.controller import TrainingController
from gui.widgets.background import Background
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.words import issue_text

REFRESH_MS = 150
PATIENCE_MS = 400


class GradientsPanel(LivePanel):
    """A table of all gradients with four views; the engine computes in a thread.

    A check that is quick is made by itself whenever something changes, another one when
    the button is pressed, and its rows come in portions.
    """

    def __init__(
        self,
        session: Session,
        training: TrainingController,
        rng: np.random.Generator | None = None,
    ) -> None:
        super().__init__(REFRESH_MS)
        self._session = session
        self._training = training
        self._answer: Answer | None = None
        self._names: Names | None = None
        self._rule_of_training = ""
        self._work = Background(self)
        self._patience = QTimer(self)  # a single update is over before it is noticed
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._say_why_nothing_moves)
        self.lab = BugLab(np.random.default_rng() if rng is None else rng)
        self.options = CheckOptions()
        self.message = MessageLabel()
        self.table_tab, self.layers = TableTab(), LayersTab()
        self.closely = Closely(self)
        self.link = CanvasLink(session, self.table_tab)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setCornerWidget(self.lab.button)
        for tab in (self.table_tab, *self.closely.tabs, self.layers):
            self.tabs.addTab(tab, "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        for widget in (self.options, self.lab, self.message):
            layout.addWidget(widget)
        layout.addWidget(self.tabs, 1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        session, table = self._session, self.table_tab.table
        for signal in (
            session.document_replaced,
            session.compiled_changed,
            session.parameters_changed,
            session.dataset_changed,
            self._training.state_changed,
            self.options.changed,
            self.table_tab.drop.changed,
            self.lab.changed,
        ):
            signal.connect(self.invalidate)
        session.document_changed.connect(lambda _changes: self.invalidate())
        session.document_replaced.connect(partial(self.lab.choose, "gradient"))
        session.inputs_changed.connect(self._on_inputs)
        session.selection_changed.connect(self._on_selection)
        session.hover_changed.connect(self.link.show_hover)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        self.options.check_asked.connect(self._check_more)
        self.options.cancel_asked.connect(self._cancel)
        table.place_chosen.connect(self._on_chosen)
        table.place_hovered.connect(self.link.point_at)
        table.opened.connect(self._open)
        self.tabs.currentChanged.connect(lambda _index: self._look_closely())
        self.closely.changed.connect(self._look_closely)
        self.closely.moved.connect(self._move_by)

    def shut_down(self) -> None:
        """Wait until no thread of this panel runs."""
        self._work.shut_down()
        self.closely.shut_down()

    def invalidate(self) -> None:
        """Refresh soon; an answer on its way is about what was, so it is not heard."""
        self._work.cancel()
        super().invalidate()

    # --- model to view ------------------------------------------------------------

    def refresh(self) -> None:
        """Ask the engine, unless something is missing or training runs."""
        self._follow_rule()
        self.options.cancel.hide()
        self.options.check.hide()
        if self._training.is_running:
            self._work.cancel()
            if not self._patience.isActive():
                self._patience.start(PATIENCE_MS)
            return
        question = self._question()
        if question is None:
            self._show_nothing()
            return
        self._work.start(partial(answer, question))

    def _say_why_nothing_moves(self) -> None:
        if self._training.is_running:
            self.message.say(
                self.tr("Training runs: the check is made anew when it pauses.")
            )

    def _follow_rule(self) -> None:
        rule = self._session.document.settings.rule
        if rule != self._rule_of_training:
            self._rule_of_training = rule
            self.options.show_rule(rule)

    def _question(self) -> Question | None:
        """Gather what a check depends on; say what is missing and return None."""
        session, options = self._session, self.options
        issue = session.compiled.issues[0] if session.compiled.issues else None
        issue = issue or view_issue(session)
        network, parameters = session.network, session.parameters
        dataset = session.dataset
        if issue or network is None or parameters is None or dataset is None:
            issue = issue or Issue(Code.NETWORK_EMPTY)
            self.message.say(issue_text(issue, translate), "warning")
            return None
        if not options.takes_batch and session.sample is None:
            self.message.say(
                self.tr(
                    "The inputs show no sample of the data: step to one in the Outputs "
                    "panel, or check the next batch."
                ),
                "warning",
            )
            return None
        elements = None
        if not options.takes_all:
            elements = with_interiors(session.document, session.selection)
        settings = session.document.settings
        return Question(
            network,
            parameters,
            dataset,
            settings,
            None if options.takes_batch else session.sample,
            self._training.update,
            elements,
            options.step.value,
            options.rule_name,
            self.lab.backward,
            self.table_tab.drop.rate_for(settings.learning_rate),
        )

    def _show_nothing(self) -> None:
        self._work.cancel()
        self._answer = None
        self.link.network = None
        self.table_tab.clear()
        self.table_tab.verdict.clear_message()
        self.layers.show_it(self.options.rule_name, None, ())
        self._on_chosen(None)

    # --- answers ------------------------------------------------------------------

    def _on_done(self, result: object) -> None:
        if isinstance(result, Answer):
            self._on_answer(result)
        elif isinstance(result, tuple):
            self._on_rows(result)

    def _on_failed(self, issue: Issue) -> None:
        self._show_nothing()
        self.message.say(issue_text(issue, translate), "warning")
        if self.lab.is_on:  # e.g. the matrix is not square any more
            self.lab.choose("gradient")

    def _on_answer(self, found: Answer) -> None:
        question = found.question
        self._answer = found
        self.link.network = question.network
        self._names = Names(self._session.document, question.network)
        self.lab.set_showing(found.faults, found.twins)
        self.layers.show_it(question.rule, found.rule_issue, found.agreement)
        tab = self.table_tab
        tab.set_faulty(self.lab.is_on)
        tab.show_rows(found.rows, self._names, found.rule)
        tab.drop.show_it(found.drop)
        self._say_what_is_next(found)
        self._settle_selection()
        self._look_closely()

    def _say_what_is_next(self, found: Answer) -> None:
        """Judge if all rows are there; else say what the check would take."""
        verdict, cost = self.table_tab.verdict, found.cost
        issue = found.rule_issue
        refusal = self._refusal(found)
        if refusal:
            self.message.say(refusal, "warning")
        elif issue is not None and found.question.rule != "gradient":
            self.message.say(issue_text(issue, translate), "warning")
        else:
            self.message.clear_message()
        if refusal:
            verdict.clear_message()
        elif found.rows:
            self.table_tab.judge(cost)
        else:
            verdict.say(self.table_tab.cost_text(cost))
            self.options.check.show()

    def _refusal(self, found: Answer) -> str:
        """Say why there is no check at all; "" if there is one."""
        cost = found.cost
        if not found.places:
            return self.tr(
                "Select a perceptron or a wire on the canvas: its parameters are "
                "checked."
            )
        if found.point is not None and not cost.is_too_much:
            return ""
        text = self.tr(
            "Too much: {passes} forward passes of {samples} samples through "
            "{parameters} parameters. Choose the shown sample or smaller batches, or "
            "select a perceptron and check the parameters of the selection."
        )
        return text.format(
            passes=cost.n_passes,
            samples=found.n_samples,
            parameters=found.question.network.n_parameters,
        )

    # --- a long check -------------------------------------------------------------

    def _check_more(self) -> None:
        """Ask for the next portion of rows."""
        found = self._answer
        if found is None:
            return
        self.options.check.hide()
        self.options.cancel.show()
        n_done = len(self.table_tab.model.rows)
        text = self.tr("Checked: {n} of {total} parameters")
        self.table_tab.verdict.say(text.format(n=n_done, total=len(found.places)))
        self._work.start(partial(rows_of, found, n_done))

    def _on_rows(self, rows: tuple[Checked, ...]) -> None:
        found = self._answer
        if found is None:
            return
        self.table_tab.model.append(rows)
        if len(self.table_tab.model.rows) < len(found.places):
            self._check_more()
            return
        self.options.cancel.hide()
        self.table_tab.judge(found.cost)
        self._settle_selection()

    def _cancel(self) -> None:
        self._work.cancel()
        self.options.cancel.hide()
        self.options.check.show()
        if self._answer is not None:
            self.table_tab.judge(self._answer.cost)

    # --- one parameter ------------------------------------------------------------

    def _settle_selection(self) -> None:
        """Keep the parameter in view; at first, or if it is gone, take the first."""
        model, table = self.table_tab.model, self.table_tab.table
        place = self.closely.place
        if place is not None and model.row_of(place) >= 0:
            table.select(place)
        elif model.rows:
            table.select(model.rows[0].place)
        else:
            self._on_chosen(None)

    def _on_chosen(self, place: Place | None) -> None:
        if place is None and self.table_tab.model.rows:
            return  # the rows are being exchanged
        self.closely.choose(place)
        self._look_closely()

    def _open(self) -> None:
        """Look closely at the parameter whose row was opened."""
        self.tabs.setCurrentWidget(self.closely.wiggle)
        self.closely.wiggle.step.setFocus()

    def _move_by(self, by: int) -> None:
        model, place = self.table_tab.model, self.closely.place
        if place is not None and model.rows:
            row = (model.row_of(place) + by) % len(model.rows)
            next_place = model.place_at(row)
            assert next_place is not None  # noqa: S101
            self.table_tab.table.select(next_place)

    def _look_closely(self) -> None:
        """Ask for what the open tab shows of the parameter."""
        if self.tabs.currentWidget() in self.closely.tabs:
            self.closely.look(self._answer, self._names)

    def _on_selection(self) -> None:
        """Go to the row of a wire that was selected on the canvas."""
        if not self.options.takes_all:
            self.invalidate()
        self.link.show_selection()

    def _on_inputs(self) -> None:
        if not self.options.takes_batch:
            self.invalidate()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait for nothing that nobody sees."""
        super().hideEvent(event)
        self.link.point_at(None)
        if self._work.is_busy:
            self._work.cancel()
            self.invalidate()

    # --- looks --------------------------------------------------------------------

    def on_theme_changed(self) -> None:
        """Take the colours of the theme."""
        self.table_tab.take_looks()
        self.closely.take_theme()
        self.update()

    def on_reading_changed(self) -> None:
        """Write the same numbers with other digits."""
        self.table_tab.take_looks()
        self.invalidate()

    def retranslate(self) -> None:
        """Set all texts."""
        texts = (
            (self.tr("Table"), self.tr("Every parameter with its gradients")),
            (self.tr("Wiggle"), self.tr("The loss over one parameter, with a secant")),
            (
                self.tr("Step sizes"),
                self.tr("Which step ε is good, for one parameter"),
            ),
            (
                self.tr("Layers"),
                self.tr("How the chosen rule agrees with the gradient, by layer"),
            ),
        )
        for index, (text, tip) in enumerate(texts):
            self.tabs.setTabText(index, text)
            self.tabs.setTabToolTip(index, tip)
        self.table_tab.take_looks()
        self.invalidate()
