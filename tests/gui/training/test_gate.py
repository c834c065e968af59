"""Tests of gui.training.gate."""

from threading import Event, Thread

from gui.training import gate as gate_module
from gui.training.gate import Gate


def passed(gate, is_through):
    gate.pass_through()
    is_through.set()


def test_an_open_gate_lets_through_and_a_closed_one_holds_until_it_opens():
    gate, is_through = Gate(), Event()
    gate.pass_through()
    gate.close()
    thread = Thread(target=passed, args=(gate, is_through))
    thread.start()
    assert not is_through.wait(0.05)
    gate.open()
    assert is_through.wait(2.0)
    thread.join()


def test_a_window_that_hangs_does_not_hold_the_worker_for_ever(monkeypatch):
    monkeypatch.setattr(gate_module, "LONGEST_WAIT_S", 0.01)
    gate = Gate()
    gate.close()
    gate.pass_through()
