"""Tests of what is asked and how that is remembered."""

from engine.training.trace.answers.concepts import Concept
from gui.training.answers.practising import ALL, Practising


def test_at_first_nothing_is_asked():
    practising = Practising()
    assert not practising.is_on
    assert not practising.is_due(Concept.DELTA)


def test_choices_and_tallies_are_remembered_as_texts():
    practising = Practising()
    practising.choose(
        is_on=True, concepts=frozenset({Concept.DELTA}), is_adaptive=False
    )
    practising.count(Concept.DELTA, is_right=True)
    other = Practising()
    other.take(practising.texts())
    assert other.is_on
    assert not other.is_adaptive
    assert other.concepts == {Concept.DELTA}
    assert other.practice == practising.practice


def test_nothing_remembered_is_as_at_first():
    practising = Practising()
    practising.take({})
    assert (practising.is_on, practising.is_adaptive) == (False, True)
    assert practising.concepts == ALL


def test_what_is_known_is_passed_over_and_counted(qtbot):
    practising = Practising()
    practising.choose(is_on=True)
    for _ in range(3):
        practising.count(Concept.SUM, is_right=True)
    asked = [practising.is_due(Concept.SUM) for _ in range(4)]
    assert asked == [False, False, False, True]


def test_the_same_choice_is_no_news(qtbot):
    practising = Practising()
    with qtbot.assertNotEmitted(practising.changed):
        practising.choose(is_on=False)
    with qtbot.waitSignal(practising.changed):
        practising.choose(is_on=True)


def test_counting_begins_anew():
    practising = Practising()
    practising.count(Concept.SUM, is_right=True)
    practising.forget()
    assert practising.practice.of(Concept.SUM).asked == 0
