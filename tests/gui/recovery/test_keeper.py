"""Tests of gui.recovery.keeper: a copy while something is unsaved, and only then."""

import time
from dataclasses import replace
from threading import Event

import numpy as np
import pytest

from engine.document.document import Document
from engine.document.edits import add_input
from engine.document.examples import load_example
from engine.document.file import read_recovery
from engine.errors import Code, Issue
from engine.network.parameters import parameters_of
from gui.recovery import keeper as module
from gui.recovery.keeper import Keeper
from gui.recovery.slot import Slot
from gui.session import Session

VIEW = (10.0, 20.0, 0.5)


@pytest.fixture
def session(qapp):
    session = Session()
    session.replace(load_example("xor_gates"), None)
    return session


@pytest.fixture
def keeper(session, tmp_path):
    keeper = Keeper(session, lambda: VIEW, tmp_path / "copies")
    keeper.delay_ms = 1
    yield keeper
    keeper.end()


def edit(session):
    session.do(add_input(session.document, 0.0, 0.0))


def copies(keeper):
    return sorted(keeper._folder.glob("*.recovery"))


def wait_for_copy(qtbot, keeper):
    def is_written():
        assert keeper.path is not None
        assert keeper.path.exists()
        assert not keeper._work.is_busy

    qtbot.waitUntil(is_written)
    return keeper.path


def test_an_edit_is_kept_with_its_file_and_its_view(qtbot, session, keeper, tmp_path):
    path = tmp_path / "net.nns"
    session.path = path
    before = time.time()
    edit(session)
    project, label = read_recovery(wait_for_copy(qtbot, keeper))
    assert project.document == session.document
    assert label.path == str(path)
    assert label.view == VIEW
    assert label.n_blocks == 6
    assert before <= label.saved_at <= time.time()


def test_nothing_is_written_while_nothing_is_unsaved(qtbot, session, keeper):
    qtbot.wait(30)
    assert keeper.path is None
    assert copies(keeper) == []


def test_later_edits_replace_the_copy(qtbot, session, keeper):
    edit(session)
    first = wait_for_copy(qtbot, keeper)
    edit(session)
    document = session.document
    qtbot.waitUntil(lambda: read_recovery(first)[0].document == document)
    assert copies(keeper) == [first]


@pytest.mark.parametrize("way", ["save", "undo", "replace", "end", "off"])
def test_the_copy_goes_when_nothing_is_unsaved_any_more(qtbot, session, keeper, way):
    edit(session)
    path = wait_for_copy(qtbot, keeper)
    {
        "save": session.stack.setClean,
        "undo": session.stack.undo,
        "replace": lambda: session.replace(Document(), None),
        "end": keeper.end,
        "off": lambda: keeper.set_on(False),
    }[way]()
    assert not path.exists()
    assert keeper.path is None
    assert list(keeper._folder.iterdir()) == []


def test_switched_off_it_keeps_nothing_and_on_again_what_is_unsaved(
    qtbot, session, keeper
):
    keeper.set_on(False)
    edit(session)
    qtbot.wait(30)
    assert copies(keeper) == []
    keeper.set_on(True)
    wait_for_copy(qtbot, keeper)


def test_saving_while_the_copy_is_being_written_leaves_none(
    qtbot, session, keeper, monkeypatch
):
    begun, goes_on = Event(), Event()

    def slow(path, data):
        begun.set()
        assert goes_on.wait(5)
        path.write_bytes(data)

    monkeypatch.setattr(module, "write_bytes", slow)
    edit(session)
    qtbot.waitUntil(begun.is_set)
    session.stack.setClean()
    goes_on.set()
    qtbot.waitUntil(lambda: not keeper._work.is_busy)
    qtbot.waitUntil(lambda: list(keeper._folder.iterdir()) == [])


def test_the_window_goes_on_while_a_large_drawing_is_written(
    qtbot, session, keeper, monkeypatch
):
    begun, goes_on = Event(), Event()

    def slow(path, data):
        begun.set()
        assert goes_on.wait(5)

    monkeypatch.setattr(module, "write_bytes", slow)
    edit(session)
    qtbot.waitUntil(begun.is_set)  # events are handled though the writer waits
    edit(session)
    qtbot.wait(20)
    assert keeper._work.is_busy
    goes_on.set()


def test_a_copy_that_cannot_be_written_is_told_once(qtbot, session, keeper):
    told: list[Issue] = []
    keeper.failed.connect(told.append)
    keeper._folder.parent.mkdir(exist_ok=True)
    keeper._folder.write_bytes(b"a file stands where the folder would be")
    for _ in range(2):
        edit(session)
        qtbot.wait(30)
    assert [issue.code for issue in told] == [Code.FILE_NOT_WRITTEN]


def test_a_recovered_copy_is_gone_on_with(qtbot, session, keeper, tmp_path):
    slot = Slot(tmp_path / "copies" / "old.recovery")
    assert slot.take()
    slot.path.write_bytes(b"the copy of the crash")
    session.replace(load_example("and"), None)
    session.stack.resetClean()
    keeper.adopt(slot)
    assert slot.path.exists()  # until the project is saved
    qtbot.waitUntil(lambda: slot.path.read_bytes().startswith(b'{"format"'))
    session.stack.setClean()
    qtbot.waitUntil(lambda: not slot.path.exists())


def test_the_end_of_a_run_does_not_wait(qtbot, session, keeper, monkeypatch):
    monkeypatch.setattr(module, "SOON_MS", 1)
    keeper.delay_ms = 60_000
    edit(session)
    qtbot.wait(30)
    assert copies(keeper) == []
    keeper.hurry()
    wait_for_copy(qtbot, keeper)


@pytest.mark.parametrize("finite", [True, False])
def test_what_a_run_has_learnt_is_kept_while_it_goes_on(
    qtbot, session, tmp_path, finite
):
    is_running = [True]
    keeper = Keeper(session, lambda: VIEW, tmp_path / "copies", lambda: is_running[0])
    keeper.delay_ms = 1
    start = session.parameters
    by = 1.5 if finite else np.inf
    learnt = replace(start, weights=tuple(w + by for w in start.weights))
    session.set_live(learnt)
    project, _ = read_recovery(wait_for_copy(qtbot, keeper))
    expected = learnt if finite else start  # a file holds no infinity
    kept = parameters_of(session.network, project.document)
    for a, b in zip(kept.weights, expected.weights, strict=True):
        np.testing.assert_array_equal(a, b)
    is_running[0] = False
    session.set_live(None)
    session.stack.setClean()
    edit(session)
    session.stack.undo()
    assert copies(keeper) == []
    keeper.end()
