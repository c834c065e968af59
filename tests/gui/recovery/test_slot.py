"""Tests of gui.recovery.slot: nobody's copy is taken while its window runs."""

import os
import subprocess
import sys
from pathlib import Path

from engine.document.examples import load_example
from engine.document.file import RecoveryLabel, encode_recovery
from engine.errors import Code
from gui.recovery.slot import Slot, orphans

HOLD = """
import sys
from pathlib import Path
from gui.recovery.slot import Slot
slot = Slot(Path(sys.argv[1]))
print(slot.take(), flush=True)
sys.stdin.read()
"""


def copy_in(folder, name, saved_at=1.0):
    label = RecoveryLabel("/somewhere/net.nns", saved_at, 3)
    path = folder / f"{name}.recovery"
    path.write_bytes(encode_recovery(load_example("and"), label))
    return path


def holder(path):
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )


def test_a_place_belongs_to_one_at_a_time(tmp_path):
    first, second = Slot(tmp_path / "a.recovery"), Slot(tmp_path / "a.recovery")
    assert first.take()
    assert not second.take()
    first.let_go()
    assert second.take()
    second.drop()


def test_the_copy_of_a_running_process_is_left_alone_and_of_a_dead_one_found(tmp_path):
    path = copy_in(tmp_path, "other")
    process = holder(path)
    try:
        assert process.stdout.readline().strip() == "True"
        assert orphans(tmp_path) == []
    finally:
        process.kill()  # as a crash ends it: the lock stays on the disk
        process.wait()
        process.stdin.close()
        process.stdout.close()
    assert path.with_suffix(".lock").exists()
    (orphan,) = orphans(tmp_path)
    assert orphan.slot.path == path
    assert orphan.label == RecoveryLabel("/somewhere/net.nns", 1.0, 3)
    orphan.slot.drop()
    assert list(tmp_path.iterdir()) == []


def test_copies_are_locked_while_they_are_offered(tmp_path):
    copy_in(tmp_path, "one")
    found = orphans(tmp_path)
    assert len(found) == 1
    assert orphans(tmp_path) == []
    found[0].slot.let_go()
    again = orphans(tmp_path)
    assert len(again) == 1
    again[0].slot.drop()


def test_the_newest_copy_comes_first_and_a_broken_one_last(tmp_path):
    copy_in(tmp_path, "old", 10.0)
    copy_in(tmp_path, "young", 20.0)
    (tmp_path / "bad.recovery").write_bytes(b"what is this")
    found = orphans(tmp_path)
    assert [o.slot.path.stem for o in found] == ["young", "old", "bad"]
    assert found[2].label is None
    assert found[2].issue is not None
    assert found[2].issue.code is Code.RECOVERY_BROKEN
    for orphan in found:
        orphan.slot.let_go()


def test_what_was_half_written_goes_with_its_copy(tmp_path):
    path = copy_in(tmp_path, "a")
    (tmp_path / ".a.recovery.0f0f").write_bytes(b"half")
    (orphan,) = orphans(tmp_path)
    orphan.slot.drop()
    assert not path.exists()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_holds_no_copies(tmp_path):
    assert orphans(tmp_path / "missing") == []
