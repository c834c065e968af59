"""What an update rule is: four recorders that take an error back to the weights."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from engine.arrays import AnyArray
from engine.network.network import Layer, Network
from engine.nn.activations import Activation
from engine.nn.losses import Loss
from engine.nn.recording import Record
from engine.training.plan.products import Products
from engine.training.plan.recorder import Recorder


class Units(NamedTuple):
    """Some units of a layer with one activation, a row each, a column per sample.

    `pre` and `out` are theirs from the forward pass. To be filled are `delta`, from
    which their weights learn, and `sent`, what goes back from them to their sources;
    for most rules the two are one array.
    """

    layer: int
    activation: Activation
    pre: AnyArray
    out: AnyArray
    delta: AnyArray
    sent: AnyArray


class Answers(NamedTuple):
    """The errors of output units, ``out - target``, and the loss that judges them.

    `n_outputs` counts all outputs of the network.
    """

    error: AnyArray
    loss: Loss
    n_outputs: int


class WayBack(NamedTuple):
    """What it takes to lead the signal of a layer back to its sources.

    Attributes
    ----------
    layer : Layer
    matrix, gradient : ndarray of shape (n_units, n_sources + 1)
        Weights with the biases last, and their gradient, which is there already.
    sent : ndarray of shape (n_units, n_samples)
        The signal.
    back : ndarray of shape (n_sources + 1, n_samples)
        To be filled; the last row belongs to the ones and is not looked at.
    rate : ndarray without axes
        The learning rate.
    """

    layer: Layer
    matrix: AnyArray
    gradient: AnyArray
    sent: AnyArray
    back: AnyArray
    rate: AnyArray


def fits_any(network: Network) -> None:
    """Accept every network."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to learn from the errors of a batch; samples are columns.

    Attributes
    ----------
    name : str
        Key in `RULES`.
    record_answer : callable
        ``(recorder, units, answers)``: fill `delta` and `sent` of output units.
    record_hidden : callable
        ``(recorder, units, gradient)``: fill them for hidden units, from what their
        readers sent back.
    record_gradient : callable
        ``(rec, products, delta, source, gradient)``: fill the gradient of a layer's
        matrix.
    record_way_back : callable
        ``(rec, products, way)``: fill ``way.back``.
    sends_delta : bool
        Whether what goes back is `delta` itself.
    is_heuristic : bool
        Whether it follows the gradient of no loss.
    needs_slope : bool
        Whether it learns nothing where all slopes are 0.
    climbs : bool
        Whether the parameters are moved the wrong way.
    fault : str
        Number in the list of faulty backward passes, e.g. "B3"; "" if it is none.
    check : callable
        Takes a network and raises EngineError where the rule cannot train it.
    """

    name: str
    record_answer: Callable[[Recorder, Units, Answers], None]
    record_hidden: Callable[[Recorder, Units, AnyArray], None]
    record_gradient: Callable[[Record, Products, AnyArray, AnyArray, AnyArray], None]
    record_way_back: Callable[[Record, Products, WayBack], None]
    sends_delta: bool = True
    is_heuristic: bool = False
    needs_slope: bool = True
    climbs: bool = False
    fault: str = ""
    check: Callable[[Network], None] = fits_any
