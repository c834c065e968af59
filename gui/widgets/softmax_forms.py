"""Softmax by the book and as it is computed, side by side with all numbers."""

from collections.abc import Sequence
from html import escape

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from engine.arrays import Array
from engine.nn.softmax_forms import SoftmaxForm, highest_power, softmax_forms
from gui.notation import letters
from gui.reading import shown
from gui.theme import theme

LARGE_SHARE = 0.1  # of the number whose power overflows: from there on it is shown
MOST_ROWS = 4  # those with the largest sums


class SoftmaxForms(QLabel):
    """A table of powers and shares; takes no room while the sums are small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        )
        self.hide()

    def show_sums(self, names: Sequence[str], sums: Array, precision: str) -> None:
        """Show both ways for the sums of a block, if one of them is large.

        Parameters
        ----------
        names : sequence of str
            Of the units.
        sums : ndarray of shape (n_units,)
            None at all, or what softmax is taken of.
        precision : str
            What training computes in: single precision overflows sooner.
        """
        bound = LARGE_SHARE * highest_power(precision)
        is_large = len(sums) > 0 and bool(np.isfinite(sums).all())
        if not is_large or np.abs(sums).max() < bound:
            self.hide()
            return
        literal, stable = softmax_forms(sums, precision)
        text = self._table(names, literal, stable) + self._verdict(literal)
        if text != self.text():
            self.setText(text)
        self.show()

    def _table(
        self, names: Sequence[str], literal: SoftmaxForm, stable: SoftmaxForm
    ) -> str:
        order = np.argsort(-literal.exponents, kind="stable")[:MOST_ROWS]
        color, letter = theme.colors.text_dim, letters().pre
        head = "".join(
            f"<td align='right' style='color:{color}'>&nbsp;{text}</td>"
            for text in (
                f"<i>{letter}</i>",
                f"e<sup><i>{letter}</i></sup>",
                self.tr("share"),
                f"<i>{letter}</i> − max",
                f"e<sup><i>{letter}</i> − max</sup>",
                self.tr("share"),
            )
        )
        rows = []
        for k in order:
            cells = [
                shown(float(column[k]), 3)
                for form in (literal, stable)
                for column in (form.exponents, form.powers, form.shares)
            ]
            values = "".join(f"<td align='right'>&nbsp;{cell}</td>" for cell in cells)
            rows.append(f"<tr><td>{escape(names[k])}</td>{values}</tr>")
        more = "<tr><td>⋮</td></tr>" if len(literal.exponents) > MOST_ROWS else ""
        sums = (
            f"<tr><td>Σ</td><td></td><td align='right'>&nbsp;{shown(literal.total, 3)}"
            f"</td><td></td><td></td><td align='right'>&nbsp;{shown(stable.total, 3)}"
            "</td><td></td></tr>"
        )
        return (
            f"<table cellspacing='0'><tr><td></td>{head}</tr>{''.join(rows)}{more}"
            f"{sums}</table>"
        )

    def _verdict(self, literal: SoftmaxForm) -> str:
        if np.isfinite(literal.shares).all():
            text = self.tr(
                "By the book (left) the powers are still finite. Taking the largest "
                "sum away (right) changes no share and keeps every power at most 1."
            )
        elif literal.total == 0:
            text = self.tr(
                "By the book (left) every power is 0, and 0 / 0 is no number. Taking "
                "the largest sum away first (right) changes no share and works."
            )
        else:
            text = self.tr(
                "By the book (left) a power is beyond all bounds, and ∞ / ∞ is no "
                "number. Taking the largest sum away first (right) changes no share "
                "and works."
            )
        return f"<p>{text}</p>"
