"""The truth table: every row at once, right or wrong, while weights change."""

from html import escape

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.arrays import Array, BoolArray
from engine.data.truth_table import FUNCTIONS, input_rows, truth_table
from engine.document.edits import set_settings
from engine.document.elements import PerceptronBlock, TableData
from engine.errors import Issue
from engine.network.compile import unit_names, unit_names_in
from engine.network.network import Network, Parameters
from engine.training.evaluate import Values, evaluate
from engine.training.sources.tables import own_table, truth_table_for
from engine.training.trace.symbols import Name, Symbol
from engine.training.truth_check import (
    is_truth_table,
    output_sums,
    rows_on_line,
    rows_right,
)
from gui.i18n import translate
from gui.notation import head_of, in_words, text_of
from gui.session import Hover, Session
from gui.session.samples import view_of
from gui.theme import theme
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.widgets.pointed_row import PointedRow
from gui.widgets.terms import FUNCTIONS as FUNCTION_NAMES
from gui.widgets.terms import term
from gui.widgets.truth_model import NO_ROWS, RIGHT, WRONG, Column, Rows, TruthModel
from gui.widgets.truth_view import TruthView
from gui.words import issue_text

REFRESH_MS = 60
MAX_INPUTS = 6
MAX_HIDDEN = 32
OWN = "own"
MESSAGE_S = 8.0


class TablePanel(LivePanel):
    """Show all rows with hidden and output values against what is expected."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(REFRESH_MS, parent)
        self._session = session
        self._x: Array = np.zeros((0, 0))  # the rows as they are read
        self._scaled: Array = self._x  # the same as the network sees them
        self._expected: Array | None = None
        self.chooser_label = QLabel()
        self.chooser = QComboBox()
        self.chooser.activated.connect(self._on_chosen)
        self.chooser_label.setBuddy(self.chooser)
        self.counter = QLabel()
        self.counter.setWordWrap(True)
        self.model = TruthModel()
        self.model.expected_edited.connect(self._on_expected)
        self.model.refused.connect(self._refuse)
        self.view = TruthView(self.model)
        self.view.row_chosen.connect(self._on_row)
        self.pointed_row = PointedRow(self.view)
        self.pointed_row.pointed.connect(self._on_pointed)
        session.hover_changed.connect(self._show_hover)
        self.message = MessageLabel()
        self.note = MessageLabel()
        self._lay_out()
        for signal in (
            session.compiled_changed,
            session.parameters_changed,
            session.dataset_changed,
            session.inputs_changed,
            session.document_replaced,
        ):
            signal.connect(self.invalidate)
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.chooser_label)
        top.addWidget(self.chooser, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addLayout(top)
        layout.addWidget(self.counter)
        layout.addWidget(self.message)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.note)
        layout.addStretch(0)

    # --- model -> view ------------------------------------------------------------

    def refresh(self) -> None:
        """Show the table as it is now."""
        network, parameters = self._session.network, self._session.parameters
        if network is None or parameters is None:
            self._show_nothing(
                self.tr(
                    "There is no network yet. Wire inputs to a perceptron, and its "
                    "answers to every combination of 0 and 1 appear here."
                )
            )
        elif network.n_inputs > MAX_INPUTS:
            text = self.tr(
                "A truth table of {n} inputs would have {rows} rows; it is shown for "
                "up to {most} inputs."
            )
            rows = format(2**network.n_inputs, ",").replace(",", " ")
            if network.n_inputs > 30:
                rows = f"2^{network.n_inputs}"
            self._show_nothing(
                text.format(n=network.n_inputs, rows=rows, most=MAX_INPUTS)
            )
        else:
            self._show_table(network, parameters)

    def _show_nothing(self, text: str) -> None:
        self.message.say(text)
        self.model.set_table((), NO_ROWS)
        for widget in (self.view, self.counter, self.chooser, self.chooser_label):
            widget.hide()
        self.note.say("")

    def _show_table(self, network: Network, parameters: Parameters) -> None:
        for widget in (self.view, self.counter, self.chooser, self.chooser_label):
            widget.show()
        if self.model.columnCount() == 0:  # it said why there was no table
            self.message.say("")
        self._find_rows(network)
        values = evaluate(network, parameters, self._scaled)
        rows = self._rows(network, parameters, values)
        self.model.set_table(self._columns(network), rows)
        self.model.set_shown(self._shown_row())
        self._show_counter(network, rows)
        self._show_note(rows)
        self._fill_chooser(network)

    def _find_rows(self, network: Network) -> None:
        """Take the rows of the data if they are a truth table, else all there are."""
        dataset, view = self._session.dataset, view_of(self._session)
        if dataset is not None and view is not None and is_truth_table(dataset):
            self._x = np.asarray(dataset.x, dtype=float)[:, view.columns]
            self._scaled = view.x()
            self._expected = dataset.y
        else:
            self._x = self._scaled = input_rows(network.n_inputs)
            self._expected = None

    def _rows(self, network: Network, parameters: Parameters, values: Values) -> Rows:
        hidden = self._hidden_outputs(network, values)
        answers = np.stack([output_sums(network, values), values.y], axis=2)
        expected = self._expected
        shown = np.full(values.y.shape, np.nan) if expected is None else expected
        flat = answers.reshape(len(self._x), -1)
        return Rows(
            values=np.concatenate([self._x, hidden, flat, shown], axis=1),
            ok=None if expected is None else self._right(values.y, expected),
            on_line=rows_on_line(network, parameters, values),
        )

    def _right(self, got: Array, expected: Array) -> BoolArray:
        if got.shape != expected.shape:  # no row of an unfinished network is right
            return np.zeros(len(got), bool)
        return rows_right(got, expected)

    def _hidden_outputs(self, network: Network, values: Values) -> Array:
        answers = {span.block for span in network.output_blocks}
        parts = [
            values.out[depth][:, span.start : span.stop]
            for depth, layer in enumerate(network.layers, start=1)
            for span in layer.columns
            if span.block not in answers
        ]
        empty = np.zeros((len(self._x), 0))
        return np.concatenate([empty, *parts], axis=1)[:, :MAX_HIDDEN]

    def _columns(self, network: Network) -> tuple[Column, ...]:
        inputs = [
            Column(
                "input",
                head_of(name, text_of(network, Symbol(Name.OUT, 0, k)), "\n"),
                in_words(network, Symbol(Name.OUT, 0, k)),
            )
            for k, name in enumerate(network.input_names)
        ]
        outputs = []
        pre_tip = self.tr("The sum with the bias, before the activation")
        out_tip = self.tr("The answer")
        places = [
            (piece.layer, unit)
            for piece in network.outputs
            for unit in range(piece.start, piece.stop)
        ]
        for name, place in zip(network.output_names, places, strict=True):
            pre, out = (
                text_of(network, Symbol(sign, *place)) for sign in (Name.PRE, Name.OUT)
            )
            outputs.append(Column("pre", f"{name}\n{pre}", pre_tip, is_wide=True))
            outputs.append(Column("out", f"{name}\n{out}", out_tip))
        tip = self.tr("What the answer should be; double-click to change it")
        head = self.tr("want")
        names = self._target_names(network)
        expected = []
        for k, name in enumerate(names):
            sign = text_of(network, Symbol(Name.TARGET, unit=k))
            text = head if len(names) == 1 else name
            expected.append(Column("expected", f"{text}\n{sign}", f"{tip}\n{name}"))
        return (*inputs, *self._hidden_columns(network), *outputs, *expected)

    def _hidden_columns(self, network: Network) -> list[Column]:
        document = self._session.document
        answers = {span.block for span in network.output_blocks}
        tip = self.tr("Output of the hidden perceptron")
        columns: list[Column] = []
        for depth, layer in enumerate(network.layers, start=1):
            for span in layer.columns:
                block = document.block(span.block)
                if len(columns) >= MAX_HIDDEN:
                    return columns
                if span.block in answers or not isinstance(block, PerceptronBlock):
                    continue
                is_wide = block.activation != "step"
                names = unit_names(block)
                full = unit_names_in(document, span.block)
                signs = (
                    text_of(network, Symbol(Name.OUT, depth, unit))
                    for unit in range(span.start, span.stop)
                )
                columns += [
                    Column("hidden", f"{name}\n{sign}", f"{tip}: {whole}", is_wide)
                    for name, whole, sign in zip(names, full, signs, strict=True)
                ]
        return columns[:MAX_HIDDEN]

    def _target_names(self, network: Network) -> tuple[str, ...]:
        dataset = self._session.dataset
        if self._expected is None or dataset is None:
            return network.output_names
        return dataset.target_names

    def _shown_row(self) -> int:
        shown = self._session.inputs
        same = np.flatnonzero((self._scaled == shown).all(axis=1))
        return int(same[0]) if len(same) else -1

    def _show_counter(self, network: Network, rows: Rows) -> None:
        if rows.ok is None:
            self.counter.setText(
                self.tr("Choose a function, and rows turn green or red.")
            )
            return
        right, total = int(rows.ok.sum()), len(rows.ok)
        text = self.tr("{right} of {total} rows right").format(right=right, total=total)
        wanted = len(self._target_names(network))
        if wanted != network.n_outputs:
            text = self.tr("{wanted} wanted, but the outputs are {n}: {names}").format(
                wanted=wanted,
                n=network.n_outputs,
                names=", ".join(network.output_names),
            )
        is_good = right == total
        hue = theme.colors.good if is_good else theme.colors.bad
        mark = RIGHT if is_good else WRONG
        self.counter.setText(f'<b style="color: {hue}">{mark} {escape(text)}</b>')

    def _show_note(self, rows: Rows) -> None:
        text = self.tr(
            "≈ on the line: a sum is 0 up to rounding. A tie gives 0, but the last "
            "digit decides."
        )
        self.note.say(text if rows.on_line.any() else "", "warning")

    # --- the chooser --------------------------------------------------------------

    def _functions(self, network: Network) -> list[str]:
        if len(self._target_names(network)) != 1:
            return []
        return [k for k in FUNCTIONS if (k == "not") == (network.n_inputs == 1)]

    def _fill_chooser(self, network: Network) -> None:
        keys = [*self._functions(network), OWN]
        names = [term(FUNCTION_NAMES, key) for key in keys[:-1]]
        names.append(self.tr("own answers"))
        with QSignalBlocker(self.chooser):
            if [self.chooser.itemText(k) for k in range(self.chooser.count())] != names:
                self.chooser.clear()
                for key, name in zip(keys, names, strict=True):
                    self.chooser.addItem(name, key)
            self.chooser.setCurrentIndex(self._chosen(keys))

    def _chosen(self, keys: list[str]) -> int:
        if self._expected is None:
            return -1
        data = self._session.document.settings.data
        name = data.name if isinstance(data, TableData) else OWN
        if name in keys and name in FUNCTIONS and self._is_function(name):
            return keys.index(name)
        return keys.index(OWN)

    def _is_function(self, name: str) -> bool:
        """Tell whether the answers are those that their name promises."""
        table = truth_table(name, self._x.shape[1])
        answers = {tuple(x): float(y[0]) for x, y in zip(table.x, table.y, strict=True)}
        wanted = self._expected
        return wanted is not None and all(
            answers.get(tuple(x)) == y[0] for x, y in zip(self._x, wanted, strict=True)
        )

    # --- view -> model ------------------------------------------------------------

    def _on_chosen(self, _index: int) -> None:
        network, key = self._session.network, self.chooser.currentData()
        if network is None:
            return
        if key == OWN:
            wanted = self._expected
            if wanted is None:
                wanted = np.zeros((len(self._x), network.n_outputs))
            self._set_own(network, wanted)
        else:
            self._set_data(truth_table_for(network, key))

    def _on_expected(self, row: int, column: int, value: float) -> None:
        network = self._session.network
        if network is None:
            return
        wanted = np.zeros((len(self._x), len(self._target_names(network))))
        if self._expected is not None:
            wanted[:] = self._expected
        wanted[row, column] = value
        self._set_own(network, wanted)

    def _set_own(self, network: Network, wanted: Array) -> None:
        names = self._target_names(network)
        self._set_data(own_table(network, self._x, wanted, target_names=names))

    def _set_data(self, data: TableData) -> None:
        # A table of all there is has nothing to hold out and nothing to scale.
        edit = set_settings(
            self._session.document,
            data=data,
            scaling="none",
            validation_share=0.0,
            test_share=0.0,
        )
        self.message.clear_message()
        self._session.do(edit)

    def _on_row(self, row: int) -> None:
        if row < len(self._scaled):
            is_sample = self._expected is not None
            self._session.show_inputs(self._scaled[row], row if is_sample else None)

    def _on_pointed(self, row: int | None) -> None:
        is_sample = self._expected is not None
        self._session.set_hover(Hover(sample=row if is_sample else None))

    def _show_hover(self) -> None:
        is_sample = self._expected is not None
        self.pointed_row.show_row(self._session.hover.sample if is_sample else None)

    def _refuse(self, issue: Issue) -> None:
        self.message.say(issue_text(issue, translate), "bad", MESSAGE_S)

    # --- looks --------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        self.view.fit_columns()

    def retranslate(self) -> None:
        """Set all texts."""
        self.chooser_label.setText(self.tr("Wanted:"))
        self.chooser.setToolTip(
            self.tr("The function that the network is to compute; it becomes the data")
        )
        self.chooser.setAccessibleName(self.tr("Wanted function"))
        self.view.setAccessibleName(self.tr("Truth table"))
        self.view.setToolTip(self.tr("Click a row to put its inputs on the canvas"))
        self.model.set_tips(
            ok=self.tr("Right: the answer is what is wanted"),
            wrong=self.tr("Wrong: the answer is not what is wanted"),
            on_line=self.tr("On the line: a sum is 0 up to rounding"),
        )
        self.chooser.clear()
