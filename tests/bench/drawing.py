"""What it costs to draw a network by hand: compiling it, and training it afterwards."""

import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

import numpy as np

from engine.arrays import frozen
from engine.data.dataset import Dataset, numbered
from engine.document.build import layered_document
from engine.document.document import Document
from engine.document.elements import (
    Element,
    InputBlock,
    PerceptronBlock,
    Settings,
    Wire,
    zeros_like_units,
)
from engine.network.compile import compile_document
from engine.network.network import Network
from engine.network.parameters import parameters_of
from engine.training.initialise import random_start
from engine.training.problem import make_problem
from engine.training.run.run_state import TrainState
from engine.training.run.updates import Updates
from engine.training.trainer import Trainer

LARGE = (784, 50, 10)
TINY = (2, 2, 1)
MOST_COMPILE_S = 0.5
MOST_TINY_S = 0.001
MOST_RATIO = 1.15
ROUNDS = 9


def by_hand(sizes: Sequence[int], hidden: str, output: str) -> Document:
    """Draw a network from single perceptrons, with a wire for every connection."""
    rng = np.random.default_rng(0)
    elements: list[Element] = []
    layers: list[list[int]] = []
    for place, size in enumerate(sizes):
        activation = output if place == len(sizes) - 1 else hidden
        layers.append([])
        for _ in range(size):
            number = len(elements) + 1
            layers[-1].append(number)
            elements.append(_single(number, activation, is_input=place == 0))
    for sources, targets in pairwise(layers):
        for source in sources:
            for target in targets:
                weight = frozen([[rng.normal()]])
                number = len(elements) + 1
                elements.append(Wire(number, source, target, weight, weight))
    return Document(elements)


def _single(number: int, activation: str, *, is_input: bool) -> Element:
    name = f"n{number}"
    if is_input:
        return InputBlock(number, 0, 0, name, (name,))
    zero = zeros_like_units(1)
    return PerceptronBlock(number, 0, 0, name, activation, zero, zero)


def cpu_seconds(call: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median CPU time of a call."""
    times = []
    for _ in range(rounds):
        started = time.process_time()
        call()
        times.append(time.process_time() - started)
    return statistics.median(times)


def compile_seconds() -> float:
    """Return the CPU time of compiling 39,700 wires and collecting their weights."""
    document = by_hand(LARGE, "sigmoid", "softmax")

    def compiled() -> None:
        network = compile_document(document).network
        assert network is not None
        parameters_of(network, document)

    return cpu_seconds(compiled)


def tiny_seconds() -> float:
    """Return the CPU time of compiling a tiny network and writing its plan down."""
    document = by_hand(TINY, "sigmoid", "sigmoid")
    problem = trainer_of(document, 4, None).problem

    def ready() -> None:
        for _ in range(100):
            network = compile_document(document).network
            assert network is not None
            state = TrainState(parameters_of(network, document))
            assert Updates(problem, state).plan.ops

    return cpu_seconds(ready) / 100


def trainer_of(document: Document, n_samples: int, batch_size: int | None) -> Trainer:
    """Return a trainer of a drawing, with random samples."""
    network = compile_document(document).network
    assert network is not None
    x, t = _samples(network, n_samples)
    names = numbered("x", network.n_inputs), numbered("y", network.n_outputs)
    is_one_hot = network.n_outputs > 1
    settings = Settings(
        loss="cross_entropy" if is_one_hot else "half_sse",
        batch_size=batch_size,
        precision="float32" if network.n_parameters > 10_000 else "float64",
    )
    problem = make_problem(network, Dataset("data", x, t, *names), settings)
    return Trainer(problem, random_start(network, settings, 0))


def _samples(network: Network, n: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(1)
    x = rng.uniform(size=(n, network.n_inputs))
    classes = rng.integers(0, max(network.n_outputs, 2), n)
    return x, (
        np.eye(network.n_outputs)[classes]
        if network.n_outputs > 1
        else classes[:, np.newaxis].astype(float)
    )


def hand_drawn_ratio(
    sizes: Sequence[int], n_samples: int, batch_size: int | None, n_updates: int
) -> float:
    """Return training time of single perceptrons over that of layers, in pairs.

    The two take turns, since the speed of a machine drifts.
    """
    output = "softmax" if sizes[-1] > 1 else "sigmoid"
    drawings = (
        by_hand(sizes, "sigmoid", output),
        layered_document(sizes, "sigmoid", output),
    )
    trainers = [trainer_of(drawing, n_samples, batch_size) for drawing in drawings]
    ratios = []
    for number in range(ROUNDS + 1):
        times = [
            cpu_seconds(partial(trainer.run, n_updates), 1)
            for trainer in trainers[:: 1 if number % 2 else -1]
        ][:: 1 if number % 2 else -1]
        ratios.append(times[0] / times[1])
    return statistics.median(ratios[1:])  # the first round warms up


def measure() -> list[dict[str, object]]:
    """Measure everything; return the rows of the table."""
    return [
        _row(
            "compile 39,700 wires drawn one by one",
            compile_seconds(),
            "s",
            MOST_COMPILE_S,
        ),
        _row("compile a tiny network, with its plan", tiny_seconds(), "s", MOST_TINY_S),
        _row(
            "2-2-1 drawn by hand, over drawn as layers",
            hand_drawn_ratio(TINY, 4, None, 4000),
            "x",
            MOST_RATIO,
        ),
        _row(
            "784-50-10 drawn by hand, over drawn as layers",
            hand_drawn_ratio(LARGE, 1000, 100, 100),
            "x",
            MOST_RATIO,
        ),
    ]


def _row(name: str, value: float, unit: str, goal: float) -> dict[str, object]:
    return {
        "name": name,
        "value": value,
        "unit": unit,
        "goal": goal,
        "is_least": False,
        "ok": value <= goal,
    }
