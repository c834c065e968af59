"""Quantities of the formula, and what they are elsewhere: each lights the other."""

import numpy as np
from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QToolTip

from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Event, Operand
from engine.training.trace.symbols import Symbol
from engine.training.trace.writer import MOST_CELLS
from gui.i18n import translate
from gui.notation import tip_of
from gui.panels.step_panel.formula_view import FormulaView
from gui.panels.step_panel.lights import belongs, hover_of, hover_of_symbol
from gui.panels.step_panel.numbers import in_full
from gui.session import Hover, Session
from gui.session.samples import view_of
from gui.widgets.announce import announce
from gui.words import QT_TRANSLATE_NOOP

VALUE = QT_TRANSLATE_NOOP("step", "Value: {value}")


class SymbolLink(QObject):
    """Lights on canvas, tables and data what the formula is about, and the reverse.

    Parameters
    ----------
    session : Session
    view : FormulaView
        Whose quantities are linked.
    parent : QObject
    """

    def __init__(self, session: Session, view: FormulaView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._cursor: Cursor | None = None
        self._inside: tuple[Event, ...] = ()
        self._told: Hover | None = None  # what this lights
        view.symbol_pointed.connect(self._on_pointed)
        view.walked.connect(self.speak)
        view.entered.connect(self.light_again)
        view.tip = self.tip
        session.hover_changed.connect(self._on_hover)

    def show_event(self, cursor: Cursor | None, inside: tuple[Event, ...] = ()) -> None:
        """Light what an event is about; None: nothing any more."""
        self._cursor, self._inside = cursor, inside
        session, network = self._session, self._session.network
        if cursor is not None and network is not None:
            self._tell(hover_of(network, cursor.event))
        elif self._told is not None:
            told, self._told = self._told, None
            if session.hover == told:
                session.set_hover(Hover())

    def light_again(self) -> None:
        """Light the event after something else was pointed at."""
        if self._told is not None and self._cursor is not None:
            self.show_event(self._cursor, self._inside)

    def _tell(self, hover: Hover) -> None:
        self._told = hover
        self._session.set_hover(hover)
        self._view.set_lit(frozenset())

    # --- from the formula ---------------------------------------------------------

    def _on_pointed(self, symbol: Symbol | None) -> None:
        if self._cursor is None or self._told is None:
            return
        if symbol is None:
            self.light_again()
        else:
            self._tell(self._hover(symbol))

    def _hover(self, symbol: Symbol) -> Hover:
        assert self._cursor is not None  # noqa: S101  whoever asks has one
        trace, sample = self._cursor.trace, symbol.sample
        view = view_of(self._session)
        row = None
        if sample is not None and view is not None:
            row = int(view.split.train[trace.moment.rows[sample]])
        return hover_of_symbol(trace, symbol, row)

    def tip(self, symbol: Symbol) -> str:
        """Say what a quantity is, its value, and its signs in other notations."""
        cursor = self._cursor
        if cursor is None:
            return ""
        moment = cursor.trace.moment
        what, *others = tip_of(moment.network, symbol, moment.n_samples).split("\n")
        value = None if self._is_hidden(symbol) else self._value(symbol)
        told = [] if value is None else [_said(VALUE, value=in_full(value))]
        return "\n".join([what, *told, *others])

    def speak(self) -> None:
        """Say and show what the marker is on."""
        spot = self._view.pointed
        if spot is None:
            return
        text = self.tip(spot.symbol)
        announce(self._view, text)
        below = spot.rect.bottomLeft().toPoint()
        box: QRectF = spot.rect
        QToolTip.showText(
            self._view.mapToGlobal(below), text, self._view, box.toAlignedRect()
        )

    def _is_hidden(self, symbol: Symbol) -> bool:
        """Tell whether its value is to be found out."""
        assert self._cursor is not None  # noqa: S101
        events = (self._cursor.event, *self._inside)
        return self._view.is_veiled and any(
            _has(result, symbol) for event in events for result in event.results
        )

    def _value(self, symbol: Symbol) -> float | None:
        assert self._cursor is not None  # noqa: S101
        for event in (self._cursor.event, *self._inside):
            for operand in (*event.results, *event.operands):
                if operand.symbol == symbol and np.ndim(operand.value) == 0:
                    return float(operand.value)
                cell = _cell(operand, symbol)
                if cell is not None:
                    return cell
        return None

    # --- to the formula -----------------------------------------------------------

    def _on_hover(self) -> None:
        """Let what belongs to a wire, a perceptron or a row stand out."""
        hover = self._session.hover
        if self._cursor is None or hover == self._told or not self._view.isVisible():
            return
        symbols = {spot.symbol for spot in self._view.spots}
        found = (s for s in symbols if belongs(self._hover(s), hover))
        self._view.set_lit(frozenset(found))


def _has(operand: Operand, symbol: Symbol) -> bool:
    return operand.symbol == symbol or _cell(operand, symbol) is not None


def _cell(operand: Operand, symbol: Symbol) -> float | None:
    """Return the cell of a small matrix that a symbol stands for."""
    if operand.symbol.name is not symbol.name or np.ndim(operand.value) == 0:
        return None
    table = np.atleast_2d(operand.value)
    if max(table.shape) > MOST_CELLS:
        return None
    for row, column in np.ndindex(table.shape):
        if operand.symbol.cell(row, column) == symbol:
            return float(table[row, column])
    return None


def _said(text: str, **values: object) -> str:
    return translate("step", text).format(**values)
