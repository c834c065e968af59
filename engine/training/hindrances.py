"""What stands in the way of training, all of it at once and without any work."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from engine.data.dataset import Dataset
from engine.document.elements import Settings
from engine.errors import Code, EngineError, Issue
from engine.network.network import Network
from engine.training.problem import (
    check_network,
    check_outputs,
    check_slopes,
    match_columns,
)
from engine.training.rules import RULES


def hindrances(
    network: Network, dataset: Dataset, settings: Settings
) -> tuple[Issue, ...]:
    """Return what `make_problem` would refuse, each with the blocks it is about.

    Nothing that takes time with much data is looked at: numbers that are not finite,
    targets outside of the loss's range.
    """
    rule = RULES[settings.rule]
    checks: tuple[Callable[[], object], ...] = (
        lambda: _require_trainable(network),
        lambda: check_network(network, settings.loss, rule),
        lambda: check_slopes(network, rule),
        lambda: match_columns(network, dataset),
        lambda: check_outputs(network, dataset),
    )
    found = []
    for check in checks:
        try:
            check()
        except EngineError as error:
            issue = error.issue
            blocks = issue.elements or tuple(_blocks_of(network, issue.code))
            found.append(replace(issue, elements=blocks))
    return tuple(found)


def _require_trainable(network: Network) -> None:
    refusal = network.refusal
    if refusal is not None:
        raise EngineError(refusal.code, refusal.elements, **refusal.values)


def _blocks_of(network: Network, code: Code) -> Iterable[int]:
    """Return the blocks at which a fault can be mended."""
    if code is Code.DATA_INPUTS_DIFFER:
        return [span.block for span in network.inputs]
    if code is Code.STEP_HAS_NO_GRADIENT:
        return _with_step(network)
    outputs = (Code.LOSS_NEEDS_SOFTMAX, Code.LOSS_NEEDS_SIGMOID)
    if code in (*outputs, Code.DATA_OUTPUTS_DIFFER):
        return [span.block for span in network.output_blocks]
    return []


def _with_step(network: Network) -> list[int]:
    return [
        span.block
        for layer in network.layers
        for segment in layer.segments
        if segment.activation == "step"
        for span in layer.columns
        if segment.start <= span.start < segment.stop
    ]
