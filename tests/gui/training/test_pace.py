"""Tests of gui.training.pace."""

from gui.training.pace import DEBT_S, Pace


def test_without_a_pace_there_is_no_wait():
    pace = Pace()
    assert not pace.is_limited
    assert pace.wait_ms(5.0) == 0


def test_the_first_update_is_due_at_once_and_the_next_in_its_time():
    pace = Pace()
    pace.set_rate(10.0, now=100.0)
    assert pace.due(100.0) == 1
    pace.count(1)
    assert pace.due(100.05) == 0
    assert pace.wait_ms(100.05) == 50
    assert pace.due(100.101) == 1


def test_a_second_brings_as_many_updates_as_asked():
    pace, now, made = Pace(), 0.0, 0
    pace.set_rate(200.0, now)
    while now < 1.0:
        due = pace.due(now)
        pace.count(due)
        made += due
        now += 0.004
    assert 199 <= made <= 201


def test_a_machine_that_is_too_slow_is_not_driven_to_catch_up():
    pace = Pace()
    pace.set_rate(1000.0, now=0.0)
    assert pace.due(10.0) == 1
    assert pace.due(10.0 + DEBT_S / 2) <= 1 + 1000 * DEBT_S / 2
