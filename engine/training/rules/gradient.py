"""The gradient: back-propagation, that is, the chain rule from the loss to a weight."""

import numpy as np

from engine.arrays import AnyArray
from engine.nn.recording import Record
from engine.training.plan.products import Products
from engine.training.plan.recorder import Phase, Recorder
from engine.training.rules.base import Answers, Rule, Units, WayBack


def record_answer(recorder: Recorder, units: Units, answers: Answers) -> None:
    """``delta = d loss / d pre``; some losses give it together with the activation."""
    if answers.loss.needs:
        record_loss_gradient(recorder, units, answers, units.delta, "delta")
    else:
        gradient = np.empty_like(units.out)
        record_loss_gradient(recorder, units, answers, gradient, "out_gradient")
        record_hidden(recorder, units, gradient)


def record_loss_gradient(
    recorder: Recorder, units: Units, answers: Answers, gradient: AnyArray, rule: str
) -> None:
    """``gradient = factor error / n_samples``, as the loss has it."""
    rec = recorder.rule(Phase.BACKWARD, units.layer, rule)
    error, loss, n_outputs = answers
    loss.record_gradient(rec, error, n_outputs, gradient)


def record_hidden(recorder: Recorder, units: Units, gradient: AnyArray) -> None:
    """``delta = gradient f'(pre)``, where `gradient` is d loss / d out."""
    rec = recorder.rule(Phase.BACKWARD, units.layer, "delta")
    units.activation.record_delta(rec, units.pre, units.out, gradient, units.delta)


def record_gradient(
    rec: Record,
    products: Products,
    delta: AnyArray,
    source: AnyArray,
    gradient: AnyArray,
) -> None:
    """``gradient = delta sourceᵀ``: over the samples, the bias from the ones."""
    products.record_gradient(rec, delta, source, gradient)


def record_way_back(rec: Record, products: Products, way: WayBack) -> None:
    """``back = Wᵀ delta``: what each source has to answer for."""
    products.record_way_back(rec, way.matrix, way.sent, way.back)


GRADIENT = Rule(
    "gradient", record_answer, record_hidden, record_gradient, record_way_back
)
