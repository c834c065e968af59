"""The numbers that blocks and wires show at an event: what is computed by then."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, BoolArray
from engine.network.network import Network, Parameters
from engine.training.trace.event import Event, TracePhase
from engine.training.trace.trace import Trace
from engine.training.trace.views.batch import mean_out, mean_pre
from engine.training.trace.views.progress import Progress


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """Numbers for one sample, or means over the batch; NaN where not known yet.

    Attributes
    ----------
    network : Network
        The one that they belong to.
    outs : tuple of ndarray of shape (1, n_units)
        Of layers 0, 1, 2, ...
    sums : tuple of ndarray of shape (1, n_units)
        Of layers 1, 2, ...
    hidden_outs, hidden_sums : tuple of ndarray of bool of shape (n_units,)
        Which of them are not known: NaN may also be what was computed.
    parameters : Parameters
        Of before the update, or those it has led to.
    """

    network: Network
    outs: tuple[Array, ...]
    sums: tuple[Array, ...]
    hidden_outs: tuple[BoolArray, ...]
    hidden_sums: tuple[BoolArray, ...]
    parameters: Parameters


def known_at(
    trace: Trace, event: Event, sample: int, *, is_mean: bool, is_veiled: bool
) -> Known | None:
    """Return what is known at an event; None: all is, with the new parameters."""
    progress = Progress(trace, event, includes=not is_veiled)
    if progress.has_evaluated():
        return None
    moment, n_layers = trace.moment, len(trace.moment.network.layers)
    found: dict[str, list[tuple[Array, BoolArray]]] = {"out": [], "pre": []}
    for layer in range(n_layers + 1):
        values = mean_out(moment, layer) if is_mean else moment.out[layer][sample]
        found["out"].append(_seen(values, progress.out(layer), sample, is_mean))
        if layer:
            rows = moment.pre[layer - 1]
            values = mean_pre(moment, layer) if is_mean else rows[sample]
            found["pre"].append(_seen(values, progress.pre(layer), sample, is_mean))
    state = moment.after if progress.has_moved() else moment.before
    return Known(
        moment.network,
        tuple(values for values, _ in found["out"]),
        tuple(values for values, _ in found["pre"]),
        tuple(hidden for _, hidden in found["out"]),
        tuple(hidden for _, hidden in found["pre"]),
        state.parameters,
    )


def _seen(
    values: Array, known: BoolArray, sample: int, is_mean: bool
) -> tuple[Array, BoolArray]:
    is_known: BoolArray = np.asarray(known.all(axis=0) if is_mean else known[sample])
    shown: Array = np.where(is_known, values, np.nan).astype(np.float64)
    return shown[np.newaxis], ~is_known


def strips_at(
    trace: Trace, event: Event, layer: int, *, is_veiled: bool
) -> tuple[Array, BoolArray]:
    """Return what a layer is for every sample: its outputs, on the way back its deltas.

    Returns
    -------
    values : ndarray of shape (n_samples, n_units)
    known : ndarray of bool of the same shape
    """
    progress = Progress(trace, event, includes=not is_veiled)
    if event.phase is TracePhase.BACKWARD:
        return trace.moment.delta[layer - 1], progress.delta(layer)
    return trace.moment.out[layer], progress.out(layer)
