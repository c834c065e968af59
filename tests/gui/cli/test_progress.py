"""Tests of gui.cli.progress."""

import io

import pytest

from engine.document.examples import load_example
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of
from engine.training.problem import make_problem
from engine.training.sources.sources import load_source
from engine.training.trainer import Trainer
from gui.cli.progress import EVERY_LINE_S, Progress, clock_text


class Terminal(io.StringIO):
    def isatty(self):
        return True


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture(scope="module")
def problem_and_frame():
    document = load_example("digits")
    network = compile_document(document).network
    settings = document.settings
    assert network is not None
    assert settings.data is not None
    problem = make_problem(network, load_source(settings.data, None), settings)  # type: ignore[arg-type]
    trainer = Trainer(problem, parameters_of(network, document))
    for _ in range(6):
        trainer.run_epoch()
    trainer.score_now()
    return problem, trainer.frame()


def test_a_terminal_gets_one_line_that_changes_and_goes(problem_and_frame):
    problem, frame = problem_and_frame
    stream, clock = Terminal(), Clock()
    progress = Progress(problem, stream=stream, clock=clock)
    clock.now = 2.0
    progress.show(frame)
    line = stream.getvalue()
    assert line.startswith("\r")
    assert "\n" not in line
    assert f"epoch 6 of {problem.settings.stop.epochs}" in line
    assert "loss 0." in line
    assert "held-out accuracy 0." in line
    assert line.endswith("at most 0:18 left")
    progress.clear()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_elsewhere_a_line_comes_every_few_seconds(problem_and_frame):
    problem, frame = problem_and_frame
    stream, clock = io.StringIO(), Clock()
    progress = Progress(problem, stream=stream, clock=clock)
    for clock.now in (0.1, EVERY_LINE_S, EVERY_LINE_S + 0.1, 2 * EVERY_LINE_S):
        progress.show(frame)
    progress.clear()
    assert stream.getvalue().count("\n") == 2
    assert "\r" not in stream.getvalue()


def test_quiet_is_quiet(problem_and_frame):
    problem, frame = problem_and_frame
    stream = Terminal()
    progress = Progress(problem, is_quiet=True, stream=stream)
    progress.show(frame)
    progress.clear()
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.2, "0:00"), (7, "0:07"), (150, "2:30"), (59.7, "1:00"), (3723, "1:02:03")],
)
def test_times_are_written_like_clocks(seconds, text):
    assert clock_text(seconds) == text
