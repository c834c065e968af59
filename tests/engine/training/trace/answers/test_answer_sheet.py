"""Tests of whole hand calculations: the first wrong step, and what follows from it."""

import numpy as np
import pytest

from engine.training.trace.answers.answer_sheet import judge_sheet, rows_of
from engine.training.trace.answers.judge import Mark
from engine.training.trace.answers.slips import Slip
from engine.training.trace.answers.typed import read_typed
from engine.training.trace.event import Kind, Level
from engine.training.trace.symbols import Name
from tests.engine.training.trace.answers.hand import Case
from tests.engine.training.trace.answers.test_judge import paper_of

# As it is printed, rounded at every line: products, sums, functions, loss, way back.
PRINTED = (
    *("0.4", "0.5", "0.622", "0.187", "0.387", "0.595", "0.082"),
    *("-0.405", "0.241", "-0.0976", "-0.0607", "-0.0976"),
    *("-0.0293", "0.235", "-0.00688", "-0.00688", "-0.00688"),
    *("0.400688", "0.100688", "0.30607", "0.20976", "0.0805"),
)


@pytest.fixture
def worked():
    case = Case(
        [np.array([[0.4]]), np.array([[0.3]])],
        [np.array([0.1]), np.array([0.2])],
        np.array([[1.0]]),
        np.array([[1.0]]),
        rate=0.1,
    )
    return paper_of(case)


def judged(paper, texts):
    rows = rows_of(paper.trace, Level.TERM)
    typed = {row: read_typed(text) for row, text in texts.items()}
    return judge_sheet(paper, rows, typed)


def test_a_sheet_has_every_number_of_the_update(worked):
    rows = rows_of(worked.trace, Level.TERM)
    assert len(rows) == 22  # events 2 to 18, four parameters, the loss once more
    assert [r.kind for r in rows[-5:]] == [*[Kind.UPDATE] * 4, Kind.REEVALUATE]


def test_the_printed_numbers_of_the_example_are_all_right(worked):
    found = judged(worked, dict(enumerate(PRINTED)))
    assert found.n_right == 22
    assert found.first_wrong is None


def test_what_follows_from_a_wrong_number_is_not_wrong_again(worked):
    # The slope is forgotten at the output: δ₂ = −0.404503, and worked on with that.
    texts = dict(enumerate(PRINTED))
    texts |= {9: "-0.404503", 10: "-0.251786", 11: "-0.404503", 12: "-0.121351"}
    texts |= {14: "-0.0285179", 15: "-0.0285179", 16: "-0.0285179"}
    texts |= {17: "0.402852", 18: "0.102852", 19: "0.325179", 20: "0.24045"}
    del texts[21]
    found = judged(worked, texts)
    assert found.first_wrong == 9
    assert found.verdicts[9].slips == (Slip.SLOPE_FORGOTTEN,)
    marks = [
        found.verdicts[row].mark for row in (10, 11, 12, 14, 15, 16, *range(17, 21))
    ]
    assert marks == [Mark.FOLLOWS] * 10
    assert found.verdicts[13].mark is Mark.RIGHT
    because = found.verdicts[10].because
    assert [symbol.name for symbol in because] == [Name.DELTA]
    assert found.verdicts[10].carried == pytest.approx(-0.404503 * 0.622459, rel=1e-3)


def test_the_loss_after_wrong_moves_follows_from_them(worked):
    # η forgotten: all four parameters move ten times too far.
    moved = {17: "0.406869", 18: "0.106869", 19: "0.36065", 20: "0.297437"}
    h = 1 / (1 + np.exp(-(0.406869 + 0.106869)))
    y = 1 / (1 + np.exp(-(0.36065 * h + 0.297437)))
    found = judged(worked, {**moved, 21: f"{0.5 * (1 - y) ** 2:.6f}"})
    assert found.first_wrong == 17
    assert found.verdicts[17].slips == (Slip.RATE_FORGOTTEN,)
    assert found.verdicts[21].mark is Mark.FOLLOWS


def test_a_second_slip_is_found_behind_the_first(worked):
    texts = {9: "-0.404503", 12: "0.121351"}  # the slope, then a sign
    found = judged(worked, texts)
    assert found.first_wrong == 9
    assert found.verdicts[12].mark is Mark.WRONG
    assert found.verdicts[12].slips == (Slip.SIGN,)


def test_right_numbers_with_few_digits_that_lead_astray_are_rounded_too_early():
    # 0.505 · 12.5 − 6.25 = 0.0625; with 0.51, which is right, 0.125.
    case = Case(
        [np.array([[1.0]]), np.array([[12.5]])],
        [np.array([0.02]), np.array([-6.25])],
        np.array([[0.0]]),
        np.array([[1.0]]),
        rate=0.1,
    )
    paper = paper_of(case)
    rows = rows_of(paper.trace, Level.TERM)
    kinds = [(e.kind, e.layer) for e in rows]
    out, pre = kinds.index((Kind.ACTIVATION, 1)), kinds.index((Kind.BIAS, 2))
    found = judged(paper, {out: "0.51", pre: "0.125"})
    assert found.verdicts[out].mark is Mark.RIGHT
    assert found.verdicts[pre].mark is Mark.WRONG
    assert found.verdicts[pre].slips == (Slip.ROUNDED_EARLY,)


def test_one_digit_is_not_worked_on_with(worked):
    found = judged(worked, {2: "0.6", 3: "0.186738"})
    assert [v.mark for v in found.verdicts.values()] == [Mark.ROUGH, Mark.RIGHT]
    assert found.first_wrong is None
