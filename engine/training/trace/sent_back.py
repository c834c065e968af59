"""What each unit sends back along its connections, by the rule of the settings."""

import numpy as np

from engine.arrays import Array
from engine.nn.recording import run_now
from engine.training.plan.layout import Layout, as_rows
from engine.training.plan.products import ONE_NETWORK
from engine.training.rules import GRADIENT, RULES
from engine.training.rules.base import WayBack
from engine.training.trace.event import Operand
from engine.training.trace.moment import Moment
from engine.training.trace.symbols import Name, Symbol


class SentBack:
    """The two factors of a signal on its way back along a connection."""

    def __init__(self, moment: Moment) -> None:
        self._moment = moment
        self.rule = RULES[moment.problem.settings.rule]
        self._known: dict[int, Array] = {}  # shares by layer
        self._is_weighted = self.rule.record_way_back is GRADIENT.record_way_back

    def factors(
        self, row: int, layer: int, source: int, unit: int
    ) -> tuple[Operand, Operand]:
        """Return what a unit sends, and the part of it that a source gets.

        By the gradient these are delta and weight.
        """
        sent = Name.DELTA if self.rule.sends_delta else Name.SENT
        signal = float(self._moment.sent[layer - 1][row, unit])
        weight = float(self._moment.before.parameters.weights[layer - 1][source, unit])
        share = weight
        if not self._is_weighted:
            share = float(self._shares(layer)[source, unit])
        name = Name.WEIGHT if share == weight else Name.SHARE
        return (
            Operand(Symbol(sent, layer, unit, sample=row), signal),
            Operand(Symbol(name, layer, unit, source), share),
        )

    def matrix(self, layer: int) -> Operand:
        """Return the shares of all connections of a layer: by the gradient, W."""
        if self._is_weighted:
            weights = self._moment.before.parameters.weights[layer - 1]
            return Operand(Symbol(Name.WEIGHT, layer), weights)
        return Operand(Symbol(Name.SHARE, layer), self._shares(layer))

    def _shares(self, layer: int) -> Array:
        if layer not in self._known:
            self._known[layer] = self._find_shares(layer)
        return self._known[layer]

    def _find_shares(self, layer: int) -> Array:
        """Return what every source gets of 1 that a unit sends, as the rule has it.

        The way back of every rule is a sum of products with what is sent, so sending 1
        from each unit alone shows the other factors.
        """
        moment, structure = self._moment, self._moment.network.layers[layer - 1]
        layout = Layout(moment.network)
        matrix, gradient = (
            layout.matrices(layout.flatten(numbers))[layer - 1]
            for numbers in (moment.before.parameters, moment.gradient)
        )
        back = np.zeros((structure.n_sources + 1, structure.n_units))
        ones = np.eye(structure.n_units)
        rate = np.array(moment.rate)
        way = WayBack(structure, matrix, gradient, ones, back, rate)
        with np.errstate(all="ignore"):
            self.rule.record_way_back(run_now, ONE_NETWORK, way)
        return as_rows(back[:-1].T)
