"""Tests of what hands find on the canvas."""

from gui.hands import Hands


def test_at_first_the_wheel_zooms_and_handles_are_small():
    hands = Hands()
    assert (hands.wheel, hands.large) == ("zoom", False)


def test_a_choice_is_told_once(qtbot):
    hands = Hands()
    with qtbot.waitSignal(hands.changed, timeout=100):
        hands.choose(wheel="scroll")
    with qtbot.assertNotEmitted(hands.changed):
        hands.choose(wheel="scroll")
        hands.choose(large=False)
    assert (hands.wheel, hands.large) == ("scroll", False)


def test_a_wheel_that_is_not_known_is_as_at_first():
    hands = Hands()
    hands.choose(wheel="scroll", large=True)
    hands.choose(wheel="tumble")
    assert (hands.wheel, hands.large) == ("zoom", True)
