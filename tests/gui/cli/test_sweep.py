"""Tests of the command sweep."""

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from xml.etree.ElementTree import parse as parse_xml

import pytest

from engine.training.sweep.plan import Ranges, make_plan
from engine.training.sweep.processes import Processes
from gui.cli import sweep
from gui.cli.sweep_progress import SweepProgress
from tests.engine.training.sweep.projects import xor_project

MAIN = Path(__file__).parents[3] / "main.py"
NS = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def xor(done):
    done("new", "xor_train", "xor.nns")


def rows_of(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def test_a_sweep_prints_a_table_with_a_row_for_each_rate(done, xor):
    result = done("sweep", "xor.nns", "--learning-rate", "0.01..10", "--seeds", "10")
    head, *rows = result.out.splitlines()
    assert head.split()[:3] == ["learning", "rate", "networks"]
    assert [row.split()[0] for row in rows] == [
        *("0.01", "0.0215", "0.0464", "0.1", "0.215"),
        *("0.464", "1", "2.15", "4.64", "10"),
    ]
    assert all(row.split()[1] == "10" for row in rows)
    assert rows[0].split()[2:5] == ["0", "%", "·"]
    assert rows[-1].split()[2:4] == ["100", "%"]
    assert result.err == ""


def test_the_table_is_written_with_all_digits(done, xor, tmp_path):
    done(
        *("sweep", "xor.nns", "--learning-rate", "2,0.5", "--seeds", "4"),
        *("--epochs", "300", "--hidden", "2,3", "--batch-size", "full,2"),
        *("--optimizer", "sgd,adam", "-o", "t.csv"),
    )
    rows = rows_of(tmp_path / "t.csv")
    assert len(rows) == 16
    assert {row["hidden"] for row in rows} == {"2", "3"}
    assert {row["batch_size"] for row in rows} == {"full", "2"}
    assert {row["optimizer"] for row in rows} == {"sgd", "adam"}
    assert [row["learning_rate"] for row in rows[:2]] == ["2.0", "0.5"]
    assert all(row["n_seeds"] == "4" for row in rows)
    assert all(0 < float(row["loss_mean"]) <= 0.5 for row in rows)


def test_machines_get_one_object(done, xor):
    words = ("--seeds", "5", "--epochs", "50", "--json")
    result = done("sweep", "xor.nns", "--learning-rate", "2", *words).json
    assert result["is_complete"] is True
    assert result["epochs"] == 50
    assert result["goal"] == {
        "loss_below": 0.005,
        "accuracy_at_least": None,
        "ends": True,
    }
    (row,) = result["rows"]
    assert row["n_seeds"] == 5
    assert row["share_solved"] == 0
    assert row["epochs_median"] is None


def test_another_goal_can_be_set(done, xor):
    words = ("--seeds", "10", "--until", "accuracy>=1", "--json")
    result = done("sweep", "xor.nns", "--learning-rate", "5", *words).json
    assert result["goal"]["accuracy_at_least"] == 1
    assert result["rows"][0]["share_solved"] == 1


def test_what_is_not_swept_is_as_in_the_project(done, tmp_path):
    done("new", "xor_train", "x.nns", "--optimizer", "momentum", "--batch-size", "2")
    done("sweep", "x.nns", "--seeds", "2", "--epochs", "5", "-o", "t.csv")
    (row,) = rows_of(tmp_path / "t.csv")
    assert row["optimizer"] == "momentum"
    assert row["batch_size"] == "2"
    assert row["learning_rate"] == "2.0"


def test_regression_has_no_solutions_to_count(done):
    done("new", "--data", "plane", "--hidden", "3", "p.nns")
    out = done("sweep", "p.nns", "--seeds", "3", "--epochs", "3").out
    assert out.splitlines()[1].split()[2] == "·"


def test_rates_beyond_all_bounds_are_counted(done):
    done("new", "--data", "plane", "--activation", "relu", "p.nns")
    words = ("--learning-rate", "0.001,1e6", "--seeds", "3", "--epochs", "5")
    head, good, bad = done("sweep", "p.nns", *words).out.splitlines()
    assert head.endswith("diverged")
    assert good.split()[-1] == "0"
    assert bad.split()[-1] == "3"


def test_the_chart_shows_shares_epochs_and_losses(done, xor, tmp_path):
    done(
        *("sweep", "xor.nns", "--learning-rate", "0.5..8", "--points", "5"),
        *("--seeds", "8", "--hidden", "2,4", "--plot", "t.svg"),
    )
    root = parse_xml(tmp_path / "t.svg").getroot()
    texts = {element.text for element in root.iter(f"{NS}text")}
    assert {"learning rate", "solved, %", "hidden 2", "hidden 4"} <= texts
    assert {"0.5", "1", "2", "5", "0", "20", "100"} <= texts
    assert len(list(root.iter(f"{NS}polyline"))) >= 4


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        (("--hidden", "2,3"), {"hidden", "2", "3"}),
        (("--optimizer", "sgd,adam"), {"optimiser", "sgd", "adam"}),
        (
            ("--batch-size", "1,full", "--optimizer", "sgd,adam"),
            {"batch", "1", "full", "optimiser sgd", "optimiser adam"},
        ),
        ((), {"learning rate"}),
    ],
)
def test_the_chart_goes_over_what_varies(done, xor, tmp_path, words, labels):
    few = ("--seeds", "2", "--epochs", "20")
    done("sweep", "xor.nns", *few, *words, "--plot", "t.svg")
    root = parse_xml(tmp_path / "t.svg").getroot()
    assert labels <= {element.text for element in root.iter(f"{NS}text")}


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("--learning-rate", "0"), "not larger than 0"),
        (("--learning-rate", "1..0.1"), "smaller number first"),
        (("--learning-rate", "a..b"), "“a”"),
        (("--learning-rate", ""), "number"),
        (("--hidden", "2,x"), "“x” is not a whole number"),
        (("--batch-size", "half"), "“half” is not a whole number"),
        (("--optimizer", "sgd,nope"), "no optimiser “nope”: sgd, momentum"),
        (("--until", "move<1"), "only the loss and the accuracy"),
        (("--seeds", "0"), "at least 1"),
        (("--points", "1"), "at least 2"),
        (("-o", "no/t.csv"), "the folder does not exist"),
        (("--plot", "."), "it is a folder"),
    ],
)
def test_what_makes_no_sense_is_refused(command, xor, words, text):
    result = command("sweep", "xor.nns", *words)
    assert result.status == 2
    assert result.out == ""
    assert text in result.err


def test_a_table_that_can_no_longer_be_written_is_named(command, xor, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise PermissionError

    monkeypatch.setattr(Path, "write_text", refuse)
    result = command("sweep", "xor.nns", "--seeds", "1", "--epochs", "1", "-o", "t.csv")
    assert result.status == 2
    assert "t.csv" in result.err
    assert len(result.out.splitlines()) == 2  # the table is not lost


def test_hidden_blocks_that_are_not_one_are_refused(command, done):
    done("new", "xor_gates", "g.nns")
    result = command("sweep", "g.nns", "--hidden", "2,3")
    assert result.status == 2
    assert "this drawing has 2 hidden blocks" in result.err


@pytest.mark.skipif(bool(find_spec("distributed")), reason="Dask is installed")
def test_without_dask_a_cluster_is_refused_with_what_to_install(command, xor):
    result = command("sweep", "xor.nns", "--scheduler", "tcp://127.0.0.1:1")
    assert result.status == 2
    assert "pip install 'perceptarium[cluster]'" in result.err


def test_a_large_sweep_runs_in_processes_and_gives_the_same(done, xor, monkeypatch):
    words = ("sweep", "xor.nns", "--seeds", "6", "--epochs", "200", "--jobs", "2")
    here = done(*words).out
    opened = []

    def note(n):
        opened.append(n)
        return Processes(n)

    monkeypatch.setattr("engine.training.sweep.processes.Processes", note)
    monkeypatch.setattr(sweep, "SMALL", 0)
    assert done(*words).out == here
    assert opened == [2]
    assert done(*words[:-1], "1").out == here
    assert opened == [2]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_keeps_what_is_done(command, xor, tmp_path, monkeypatch, jobs):
    pressed: list[float] = []

    def show(self, share):
        if share > 0.2 and not pressed:
            pressed.append(share)
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(sweep, "SMALL", 0)
    monkeypatch.setattr("engine.training.sweep.plan.WORK_OF_TASK", 0)
    monkeypatch.setattr(SweepProgress, "show", show)
    words = ("--learning-rate", "0.01..1", "--seeds", "100", "--epochs", "300")
    result = command(
        *("sweep", "xor.nns", *words, "--jobs", jobs),
        *("-o", "t.csv", "--plot", "t.svg"),
    )
    assert result.status == 130
    found = re.search(r"interrupted: (\d+) of 700 networks are done", result.err)
    assert found
    assert 0 < int(found[1]) < 700
    rows = rows_of(tmp_path / "t.csv")
    assert sum(int(row["n_seeds"]) for row in rows) == int(found[1])
    assert len(result.out.splitlines()) == 1 + 7
    assert parse_xml(tmp_path / "t.svg").getroot().tag == f"{NS}svg"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="counts in /proc")
def test_ctrl_c_in_a_terminal_ends_all_processes(tmp_path, xor):
    words = ("sweep", "xor.nns", "--seeds", "400", "--epochs", "1000000")
    process = subprocess.Popen(
        [*(sys.executable, MAIN, *words), *("--jobs", "2", "--until", "loss<1e-9")],
        cwd=tmp_path,
        env={**os.environ, "PERCEPTARIUM_LANG": "en"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,  # Ctrl+C reaches all processes of a terminal
    )
    workers_are_there(process.pid)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert err == "perceptarium: interrupted: 0 of 400 networks are done\n"
    end = time.monotonic() + 20
    while is_there(process.pid) and time.monotonic() < end:
        time.sleep(0.05)
    assert not is_there(process.pid)


def workers_are_there(group):
    """Wait until a process has started a worker, beside the one that counts them."""
    end = time.monotonic() + 30
    while n_members(group) < 3 and time.monotonic() < end:
        time.sleep(0.01)


def n_members(group):
    """Count the processes of a group."""
    found = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = stat.read_text(encoding="utf-8").rpartition(")")[2]
        except OSError:  # it has ended meanwhile
            continue
        found += after_name.split()[2] == str(group)
    return found


def is_there(group):
    """Tell whether anybody of a group of processes is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


class Terminal(io.StringIO):
    def isatty(self):
        return True


def plan():
    document, dataset = xor_project()
    return make_plan(document, dataset, Ranges((0.5, 1.0), tuple(range(50))), 10)


def test_a_terminal_gets_a_line_that_changes_with_the_time_left():
    times = iter([0.0, 0.05, 30.0])
    terminal = Terminal()
    progress = SweepProgress(plan(), stream=terminal, clock=lambda: next(times))
    progress.show(0.001)  # too soon to say anything
    assert terminal.getvalue() == ""
    progress.show(0.25)
    assert terminal.getvalue() == "\r\x1b[K25 % of 100 networks, at most 1:30 left"
    progress.clear()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_a_file_gets_a_line_every_few_seconds():
    times = iter([0.0, 1.0, 6.0, 7.0])
    stream = io.StringIO()
    progress = SweepProgress(plan(), stream=stream, clock=lambda: next(times))
    for share in (0.0, 0.001, 0.2):
        progress.show(share)
    progress.clear()
    assert stream.getvalue() == "0 % of 100 networks\n"


def test_quiet_is_quiet():
    stream = Terminal()
    progress = SweepProgress(plan(), is_quiet=True, stream=stream)
    progress.show(0.5)
    progress.clear()
    assert stream.getvalue() == ""


def test_json_numbers_stay_numbers(done, xor):
    out = done("sweep", "xor.nns", "--seeds", "1", "--epochs", "1", "--json").out
    assert json.loads(out)["rows"][0]["learning_rate"] == 2.0
