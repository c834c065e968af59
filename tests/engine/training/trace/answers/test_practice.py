"""Tests of counting predictions and choosing what is asked next."""

from hypothesis import given
from hypothesis import strategies as st

from engine.training.trace.answers.concepts import Concept
from engine.training.trace.answers.practice import NO_PRACTICE, Practice, Tally


def after(tally, *answers):
    for is_right in answers:
        tally = tally.answered(is_right=is_right)
    return tally


def passed(tally):
    """Count the events shown until one is asked."""
    n = 0
    while not tally.is_due:
        tally, n = tally.skipped(), n + 1
    return n


def test_what_was_never_right_is_always_asked():
    assert Tally().is_due
    assert after(Tally(), True, False, False).is_due


def test_what_is_known_is_asked_less_and_less():
    gaps = [passed(after(Tally(), *[True] * n)) for n in range(8)]
    assert gaps == [0, 0, 1, 3, 7, 15, 15, 15]


def test_a_wrong_answer_brings_the_questions_back():
    assert passed(after(Tally(), True, True, True, True, False)) == 0


def test_answers_are_counted():
    tally = after(Tally(), True, False, True)
    assert (tally.asked, tally.right, tally.streak) == (3, 2, 1)


COUNTS = st.integers(0, 1000)
TALLIES = st.builds(Tally, COUNTS, COUNTS, COUNTS, COUNTS)


@given(st.dictionaries(st.sampled_from(Concept), TALLIES))
def test_practice_is_remembered_as_a_line(tallies):
    practice = Practice(tallies)
    assert Practice.of_text(practice.text()) == practice


def test_a_line_that_cannot_be_read_is_no_practice():
    text = "nonsense sum:1:2 slope:a:b:c:d other:1:1:1:1 delta:3:2:1:0"
    found = Practice.of_text(text)
    assert dict(found.tallies) == {Concept.DELTA: Tally(3, 2, 1, 0)}
    assert NO_PRACTICE.of(Concept.SUM) == Tally()
