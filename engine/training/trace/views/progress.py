"""How far an update has come: which of its numbers are computed at an event."""

from typing import TypeVar

import numpy as np

from engine.arrays import BoolArray
from engine.training.trace.activations import Activations
from engine.training.trace.deltas import Deltas
from engine.training.trace.event import Event, TracePhase
from engine.training.trace.gradients import BiasGradients, WeightGradients
from engine.training.trace.load import Load
from engine.training.trace.losses import MeanLoss, SampleLosses
from engine.training.trace.section import Section
from engine.training.trace.sums import Sums
from engine.training.trace.trace import Trace

Kind = TypeVar("Kind", bound=Section)


class Progress:
    """What is known once an event has happened, or just before it.

    Parameters
    ----------
    trace : Trace
        The update.
    event : Event
        Where one stands in it.
    includes : bool
        Whether what the event itself computes is known already.
    """

    def __init__(self, trace: Trace, event: Event, *, includes: bool = True) -> None:
        self._trace = trace
        self._place = event.last if includes else event.first
        self._includes = includes

    # --- forward --------------------------------------------------------------------

    def loaded(self) -> BoolArray:
        """Return which samples have come in, ndarray of shape (n_samples,)."""
        return self._cells(Load, 0)[:, 0]

    def pre(self, layer: int) -> BoolArray:
        """Return which sums of a layer are known, of shape (n_samples, n_units)."""
        return self._cells(Sums, layer)

    def out(self, layer: int) -> BoolArray:
        """Return which outputs are known, of shape (n_samples, n_units); 0: inputs."""
        if layer:
            return self._cells(Activations, layer)
        n_inputs = self._trace.moment.network.n_inputs
        return np.repeat(self.loaded()[:, np.newaxis], n_inputs, axis=1)

    def losses(self) -> BoolArray:
        """Return of which samples the loss is known, of shape (n_samples,)."""
        return self._cells(SampleLosses, 0)[:, 0]

    def has_loss(self) -> bool:
        """Tell whether the loss of the batch is known."""
        is_alone = self._trace.moment.n_samples == 1
        return bool(self._cells(SampleLosses if is_alone else MeanLoss, 0).all())

    # --- backward -------------------------------------------------------------------

    def delta(self, layer: int) -> BoolArray:
        """Return which deltas of a layer are known, of shape (n_samples, n_units)."""
        return self._cells(Deltas, layer)

    def weight_gradient(self, layer: int) -> BoolArray:
        """Return which gradients are known, of shape (n_sources, n_units).

        Where nothing is connected there is nothing to be known.
        """
        structure = self._trace.moment.network.layers[layer - 1]
        found = np.zeros((structure.n_sources, structure.n_units), bool)
        section = self._section(WeightGradients, layer)
        if section is not None:
            row = self._known(section)[0]
            there = np.ones_like(found) if structure.mask is None else structure.mask
            found.T[there.T] = row  # cells run along the sources of each unit
        return found

    def bias_gradient(self, layer: int) -> BoolArray:
        """Return which gradients of biases are known, of shape (n_units,)."""
        there = self._trace.moment.network.layers[layer - 1].bias_mask
        found = np.zeros(len(there), bool)
        section = self._section(BiasGradients, layer)
        if section is not None:
            found[there] = self._known(section)[0]
        return found

    # --- afterwards -----------------------------------------------------------------

    def has_moved(self) -> bool:
        """Tell whether the parameters have their new values."""
        sections = self._trace.sections
        moves = (s.number for s in sections if s.phase is TracePhase.UPDATE)
        return self._is_done(max(moves))

    def has_evaluated(self) -> bool:
        """Tell whether the samples have gone through the network once more."""
        return self._is_done(len(self._trace.sections) - 1)

    # --- how it is found ------------------------------------------------------------

    def _is_done(self, number: int) -> bool:
        here = self._place.section
        return number < here or (number == here and self._includes)

    def _section(self, kind: type[Kind], layer: int) -> Kind | None:
        for section in self._trace.sections:
            if isinstance(section, kind) and section.layer == layer:
                return section
        return None

    def _cells(self, kind: type[Section], layer: int) -> BoolArray:
        section = self._section(kind, layer)
        assert section is not None  # noqa: S101  every layer has sums and the like
        return self._known(section)

    def _known(self, section: Section) -> BoolArray:
        """Return which cells of a section are done, of shape (n_rows, n_columns)."""
        shape = section.n_rows, section.n_columns
        place = self._place
        if section.number != place.section:
            return np.full(shape, section.number < place.section)
        if self._includes and place.term == section.n_terms(place.column) - 1:
            place = place._replace(column=place.column + 1)
        done = place.row * section.n_columns + place.column
        found: BoolArray = np.arange(shape[0] * shape[1]) < done
        return found.reshape(shape)
