"""Tests of engine.training.sweep.cluster, with a real scheduler on this machine."""

import json
import os
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from engine.errors import Code, EngineError
from engine.training.sweep.cluster import Cluster
from engine.training.sweep.plan import Ranges, make_plan
from engine.training.sweep.run import run_sweep
from tests.engine.training.sweep.projects import xor_project

ROOT = Path(__file__).parents[4]
START_S = 60
needs_dask = pytest.mark.skipif(not find_spec("distributed"), reason="needs Dask")


@pytest.mark.skipif(bool(find_spec("distributed")), reason="Dask is installed")
def test_without_dask_it_is_said_what_is_missing():
    with pytest.raises(EngineError) as refused:
        Cluster("tcp://127.0.0.1:1")
    assert refused.value.code is Code.CLUSTER_MISSING


@needs_dask
@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense://x"])
def test_a_scheduler_that_does_not_answer_is_named(address):
    with pytest.raises(EngineError) as refused:
        Cluster(address, timeout=0.5)
    assert refused.value.code is Code.CLUSTER_SILENT
    assert refused.value.issue.values == {"address": address}


@pytest.fixture
def machines(tmp_path):
    """Start a scheduler and two workers; return its address and the workers."""
    started: list[subprocess.Popen[bytes]] = []
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "DASK_DISTRIBUTED__ADMIN__TICK__LIMIT": "1h",  # no advice on slow machines
    }

    def start(module, *words):
        command = [sys.executable, "-m", f"distributed.cli.{module}", *words]
        log = (tmp_path / f"{module}{len(started)}.log").open("w")
        started.append(
            subprocess.Popen(
                command, cwd=tmp_path, env=environment, stdout=log, stderr=log
            )
        )
        log.close()
        return started[-1]

    note = tmp_path / "scheduler.json"
    words = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    start("dask_scheduler", *words, "--scheduler-file", note)
    wait_for(note.exists)
    more = ("--no-nanny", "--no-dashboard", "--nthreads", "1")
    workers = [
        start("dask_worker", "--scheduler-file", note, *more, "--host", "127.0.0.1")
        for _ in range(2)
    ]
    yield json.loads(note.read_text())["address"], workers
    for process in started:
        process.kill()
        process.wait(20)


def wait_for(is_there):
    end = time.monotonic() + START_S
    while not is_there():
        assert time.monotonic() < end
        time.sleep(0.05)


@needs_dask
@pytest.mark.filterwarnings("default")
def test_a_sweep_on_two_machines_finishes_although_one_is_killed(machines):
    address, workers = machines
    ranges = Ranges((0.5, 2.0), tuple(range(24)))
    plan = make_plan(*xor_project(), ranges, epochs=4000, n_workers=12)
    assert len(plan.tasks) == 12
    with Cluster(address) as cluster:
        wait_for(lambda: cluster.n_workers == 2)
        killed: list[float] = []

        def go_on(share):
            if share > 0 and not killed:
                killed.append(share)
                workers[0].send_signal(signal.SIGKILL)
                workers[0].wait(20)
            return True

        result = run_sweep(plan, cluster.open, go_on)
        assert 0 < killed[0] < 1
        assert cluster.n_workers == 1
    assert result.is_complete
    assert result == run_sweep(plan)
