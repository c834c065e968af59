"""Tests of formulas put together from parts."""

import pytest

from gui.widgets.formula import typeset
from gui.widgets.formula_row import typeset_row

SIZE = 24.0


@pytest.mark.parametrize(
    "latex",
    [
        "x_{1}^{[1]} = 0",
        "-0.0974368",
        r"= -0.0974368 \cdot 0.622459",
        r"h = \sigma\left(z_{1}\right)",
        r"= \sigma\left(0.5\right)",
        r"= \tfrac{1}{2} \cdot \left(1 - 0.595497\right)^{2}",
        r"\frac{\partial L}{\partial w_{2}} = \delta_{2} \cdot h",
        r"= 0.4 - 0.1 \cdot \left(-0.0068694\right) = 0.400687",
        r"\theta \leftarrow \theta - \eta \cdot \frac{\partial L}{\partial \theta}",
        r"Z = \begin{bmatrix} 0.5 & - \\ 1 & 2 \end{bmatrix}",
    ],
)
def test_it_looks_as_if_typeset_at_once(qapp, latex):
    once, row = typeset(latex, SIZE), typeset_row(latex, SIZE)
    assert row.problem is None
    assert row.width == pytest.approx(once.width, rel=0.08, abs=4)
    assert row.ascent == pytest.approx(once.ascent, abs=3)
    assert row.descent == pytest.approx(once.descent, abs=3)


def test_other_numbers_need_no_typesetting(qapp):
    typeset_row(r"h = \sigma\left(1234567890.\right) = -0.5 + 1", SIZE)
    typeset_row(r"= 1.234567890 - 2 \cdot \left(-3 + 4\right)", SIZE)
    before = typeset.cache_info().misses
    for n in range(300):
        typeset_row(rf"= \sigma\left({n / 7:.6f}\right) - {n}.25 \cdot {n}", SIZE)
    assert typeset.cache_info().misses - before <= 1  # the function's letter


def test_what_cannot_be_typeset_is_named(qapp):
    assert typeset_row(r"a = \nonsense", SIZE).problem is not None
