"""From the event that a cursor stands at to the matrices that are shown of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from engine.arrays import Array, BoolArray
from engine.network.network import Span
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Event, Kind, Level, TracePhase
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.trace import Trace
from engine.training.trace.views.moved import change_of
from engine.training.trace.views.progress import Progress
from engine.training.trace.views.slopes import outer_product, signals, slopes
from gui.notation import is_turned, text_of
from gui.panels.step_matrices_panel.grids import (
    Grid,
    Parameters,
    Part,
    oriented,
    product,
)
from gui.reading import shown

MOST_LAYERS = 8  # whose three matrices stand one below another in an update

Mark = int | None


class Bench:
    """The matrices of one event.

    Parameters
    ----------
    cursor : Cursor
    sample : int
        The row of the batch that is looked at.
    names : Names
        Of the units of blocks.
    is_veiled : bool
        Whether what the event computes is hidden.
    """

    def __init__(
        self,
        cursor: Cursor,
        sample: int,
        names: "Names",
        *,
        is_veiled: bool = False,
    ) -> None:
        self._trace: Trace = cursor.trace
        self._event: Event = cursor.event
        self._sample, self._names = sample, names
        self._progress = Progress(self._trace, self._event, includes=not is_veiled)
        self._is_turned = is_turned()
        self._moment = self._trace.moment
        self._samples = tuple(str(k + 1) for k in range(self._moment.n_samples))

    def lines(self) -> list[list[Part]]:
        """Return equations of matrices, one below another."""
        event = self._event
        makers = {
            TracePhase.LOAD: self._load,
            TracePhase.FORWARD: self._forward,
            TracePhase.LOSS: self._loss,
            TracePhase.BACKWARD: self._backward,
            TracePhase.UPDATE: self._update,
            TracePhase.REEVALUATE: self._again,
        }
        return [
            oriented(line, is_turned=self._is_turned) for line in makers[event.phase]()
        ]

    @property
    def layer(self) -> int:
        """The layer that the event is about, or where it has brought the update."""
        section = self._trace.sections[self._event.last.section]
        return section.layer

    # --- grids ----------------------------------------------------------------------

    def _title(self, name: Name, layer: int = 0) -> str:
        network, n = self._moment.network, self._moment.n_samples
        return text_of(network, Symbol(name, layer), max(n, 2)).strip()

    def _units(self, layer: int) -> tuple[str, ...]:
        network = self._moment.network
        spans = network.layers[layer - 1].columns if layer else network.inputs
        return tuple(self._names(spans))

    def _sources(self, layer: int) -> tuple[str, ...]:
        return tuple(self._names(self._moment.network.layers[layer - 1].rows))

    def _answers(self) -> tuple[str, ...]:
        return tuple(self._moment.network.output_names)

    def _by_sample(
        self,
        title: str,
        values: Array,
        columns: Sequence[str],
        known: BoolArray | None = None,
        column: Mark = None,
    ) -> Grid:
        """Return a matrix whose rows are samples."""
        if values.ndim == 1:
            values = values[:, np.newaxis]
            known = None if known is None else known[:, np.newaxis]
        return Grid(
            title,
            values,
            self._samples,
            tuple(columns),
            known,
            lit=(self._event.sample, column),
            samples="rows",
        )

    def _weights(
        self,
        title: str,
        values: Array,
        layer: int,
        known: BoolArray | None = None,
        lit: tuple[Mark, Mark] = (None, None),
    ) -> Grid:
        mask = self._moment.network.layers[layer - 1].mask
        names = self._sources(layer), self._units(layer)
        return Grid(
            title,
            values,
            *names,
            known,
            mask,
            lit,
            parameters=Parameters(layer, is_bias=False),
        )

    def _biases(
        self,
        title: str,
        values: Array,
        layer: int,
        known: BoolArray | None = None,
        column: Mark = None,
    ) -> Grid:
        there = self._moment.network.layers[layer - 1].bias_mask
        return Grid(
            title,
            values[np.newaxis],
            ("",),
            self._units(layer),
            None if known is None else known[np.newaxis],
            there[np.newaxis],
            (None if column is None else 0, column),
            parameters=Parameters(layer, is_bias=True),
        )

    def _signals(self, layer: int, source: Mark = None) -> Grid:
        name = self._title(Name.OUT, layer - 1)
        values = signals(self._trace, layer)
        return self._by_sample(name, values, self._sources(layer), column=source)

    # --- phases ---------------------------------------------------------------------

    def _load(self) -> list[list[Part]]:
        moment = self._moment
        x = self._by_sample(
            self._title(Name.OUT),
            moment.out[0],
            self._units(0),
            self._progress.out(0),
        )
        t = self._by_sample(self._title(Name.TARGET), moment.targets, self._answers())
        return [[x, t]]

    def _forward(self) -> list[list[Part]]:
        layer, event, moment = self.layer, self._event, self._moment
        unit, before = event.unit, moment.before.parameters
        pre = self._by_sample(
            self._title(Name.PRE, layer),
            moment.pre[layer - 1],
            self._units(layer),
            self._progress.pre(layer),
            unit,
        )
        out = self._by_sample(
            self._title(Name.OUT, layer),
            moment.out[layer],
            self._units(layer),
            self._progress.out(layer),
            unit,
        )
        if event.kind in (Kind.ACTIVATION, Kind.PHASE):
            return [["h(", pre, ") =", out]]
        x = self._signals(layer, event.source)
        w = self._weights(
            self._title(Name.WEIGHT, layer),
            before.weights[layer - 1],
            layer,
            lit=(event.source, unit),
        )
        line = product(x, w, is_turned=self._is_turned)
        if moment.network.layers[layer - 1].bias_mask.any():
            title = self._title(Name.BIAS, layer)
            b = self._biases(title, before.biases[layer - 1], layer, column=unit)
            line += ["+", b]
        return [[*line, "=", pre]]

    def _loss(self) -> list[list[Part]]:
        moment = self._moment
        y = self._by_sample(
            self._title(Name.OUT, len(moment.network.layers)),
            moment.y,
            self._answers(),
        )
        t = self._by_sample(self._title(Name.TARGET), moment.targets, self._answers())
        name = self._title(Name.SAMPLE_LOSS)
        losses = self._by_sample(name, moment.values, (name,), self._progress.losses())
        line: list[Part] = [y, t, "→", losses]
        if moment.n_samples > 1:
            line += ["→ Σ/N =", self._loss_of_batch()]
        return [line]

    def _loss_of_batch(self) -> Grid:
        known = np.array([[self._progress.has_loss()]])
        name = self._title(Name.LOSS)
        return Grid(name, np.array([[self._moment.loss]]), ("",), (name,), known)

    def _backward(self) -> list[list[Part]]:
        event = self._event
        is_of_parameter = event.kind in (
            Kind.PHASE,
            Kind.WEIGHT_TERM,
            Kind.WEIGHT_GRADIENT,
            Kind.BIAS_TERM,
            Kind.BIAS_GRADIENT,
        )
        return self._gradients() if is_of_parameter else self._deltas()

    def _delta(self, layer: int, column: Mark = None) -> Grid:
        return self._by_sample(
            self._title(Name.DELTA, layer),
            self._moment.delta[layer - 1],
            self._units(layer),
            self._progress.delta(layer),
            column,
        )

    def _deltas(self) -> list[list[Part]]:
        layer, event, moment = self.layer, self._event, self._moment
        delta = self._delta(layer, event.unit)
        whole = self._trace.sections[event.last.section].whole()
        names = [operand.symbol.name for operand in whole.operands]
        if Name.TARGET in names:
            y = self._by_sample(
                self._title(Name.OUT, layer),
                moment.out[layer],
                self._units(layer),
                column=event.unit,
            )
            title = self._title(Name.TARGET)
            t = self._by_sample(title, moment.targets, self._answers())
            return [["(", y, "−", t, f") / {moment.n_samples} =", delta]]
        line: list[Part] = []
        for operand in whole.operands:
            name, at = operand.symbol.name, operand.symbol.layer
            values = np.asarray(operand.value)
            if name is Name.PRE:
                continue
            if name in (Name.WEIGHT, Name.SHARE):
                line = self._way_back(line, values, at)
            else:
                line += ["+"] if line else []
                title = self._title(name, at)
                column = self._reader_of(event, at)
                grid = self._by_sample(title, values, self._units(at), column=column)
                line.append(grid)
        slope = self._by_sample(
            self._title(Name.SLOPE, layer),
            slopes(moment, layer),
            self._units(layer),
            column=event.unit,
        )
        return [[*line, "⊙", slope, "=", delta]]

    def _reader_of(self, event: Event, layer: int) -> Mark:
        """Return the unit that sends something back in an event."""
        if event.kind is Kind.BACK_PRODUCT:
            return event.operands[0].symbol.unit
        return event.unit if layer == event.layer else None

    def _way_back(self, line: list[Part], values: Array, layer: int) -> list[Part]:
        """Return what is sent times the transposed weights."""
        event = self._event
        sent = line.pop()
        assert isinstance(sent, Grid)  # noqa: S101  a matrix precedes each W
        source: Mark = None
        unit: Mark = None
        if event.kind is Kind.BACK_PRODUCT:
            way = event.operands[1].symbol
            source, unit = way.source, way.unit
        elif event.unit is not None:
            found = [
                row
                for at, row, _column in self._trace.wiring.readers(
                    event.layer, event.unit
                )
                if at == layer
            ]
            source = found[0] if found else None
        title = f"{self._title(Name.WEIGHT, layer)}ᵀ"
        w = self._weights(title, values, layer, lit=(source, unit)).turned()
        return [*line, *product(sent, w, is_turned=self._is_turned)]

    def _gradients(self) -> list[list[Part]]:
        layer, event, moment = self.layer, self._event, self._moment
        of_bias = event.kind in (Kind.BIAS_TERM, Kind.BIAS_GRADIENT)
        lines: list[list[Part]] = []
        if not of_bias or event.kind is Kind.PHASE:
            lines += self._of_weights(layer)
        if (of_bias or event.level is Level.PHASE) and moment.network.layers[
            layer - 1
        ].bias_mask.any():
            db = self._biases(
                self._title(Name.BIAS_GRADIENT, layer),
                moment.gradient.biases[layer - 1],
                layer,
                self._progress.bias_gradient(layer),
                event.unit,
            )
            lines.append(["Σ", self._delta(layer, event.unit), "=", db])
        return lines

    def _of_weights(self, layer: int) -> list[list[Part]]:
        event, moment = self._event, self._moment
        x = self._signals(layer, event.source).turned()
        x = replace(x, title=f"{x.title}ᵀ")
        delta = self._delta(layer, event.unit)
        dw = self._weights(
            self._title(Name.WEIGHT_GRADIENT, layer),
            moment.gradient.weights[layer - 1],
            layer,
            self._progress.weight_gradient(layer),
            (event.source, event.unit),
        )
        lines = [[*product(x, delta, is_turned=self._is_turned), "=", dw]]
        sample = event.sample
        if sample is not None and moment.n_samples > 1:
            lines.append(self._outer(layer, sample))
        return lines

    def _outer(self, layer: int, sample: int) -> list[Part]:
        """Return the outer product table of one sample."""
        event, moment = self._event, self._moment
        name = self._samples[sample]
        x = Grid(
            self._title(Name.OUT, layer - 1),
            signals(self._trace, layer)[sample][:, np.newaxis],
            self._sources(layer),
            (name,),
            lit=(event.source, None),
        )
        delta = Grid(
            self._title(Name.DELTA, layer),
            moment.delta[layer - 1][sample][np.newaxis],
            (name,),
            self._units(layer),
            lit=(None, event.unit),
        )
        table = self._weights(
            f"[{name}]",
            outer_product(self._trace, layer, sample),
            layer,
            lit=(event.source, event.unit),
        )
        first, second = (delta, x) if self._is_turned else (x, delta)
        return [first, "⊗", second, "=", table]

    def _update(self) -> list[list[Part]]:
        """Return for every layer the old matrix, what moves it, and the new one."""
        moment, settings = self._moment, self._moment.problem.settings
        is_plain = settings.optimizer == "sgd"
        has_moved = self._progress.has_moved()
        before, after = moment.before.parameters, moment.after.parameters
        lines: list[list[Part]] = []
        sign = f"− {shown(moment.rate)} ·" if is_plain else "+"
        for layer in range(1, min(len(moment.network.layers), MOST_LAYERS) + 1):
            weights, biases = self._steps(layer, is_plain=is_plain)
            w = self._title(Name.WEIGHT, layer)
            old, new = before.weights[layer - 1], after.weights[layer - 1]
            known = np.full(new.shape, has_moved)
            is_given = np.full(new.shape, is_plain or has_moved)
            step = self._weights(weights[0], weights[1], layer, is_given)
            made = self._weights(f"{w}⁺", new, layer, known)
            lines.append([self._weights(w, old, layer), sign, step, "=", made])
            if not moment.network.layers[layer - 1].bias_mask.any():
                continue
            b = self._title(Name.BIAS, layer)
            old, new = before.biases[layer - 1], after.biases[layer - 1]
            step = self._biases(biases[0], biases[1], layer, is_given[0])
            made = self._biases(f"{b}⁺", new, layer, known[0])
            lines.append([self._biases(b, old, layer), sign, step, "=", made])
        return lines

    def _steps(
        self, layer: int, *, is_plain: bool
    ) -> tuple[tuple[str, Array], tuple[str, Array]]:
        """Return what moves weights and biases: letter and numbers of each."""
        names = (Name.WEIGHT, Name.BIAS)
        weights, biases = change_of(self._moment, layer)
        if is_plain:
            names = (Name.WEIGHT_GRADIENT, Name.BIAS_GRADIENT)
            used = self._moment.used_gradient
            weights, biases = used.weights[layer - 1], used.biases[layer - 1]
        lead = "" if is_plain else "Δ"
        w, b = (f"{lead}{self._title(name, layer)}" for name in names)
        return (w, weights), (b, biases)

    def _again(self) -> list[list[Part]]:
        moment, last = self._moment, len(self._moment.network.layers)
        known = self._progress.has_evaluated()
        title = self._title(Name.OUT, last)
        y = self._by_sample(title, moment.y, self._answers())
        is_seen = np.full(moment.y.shape, known)
        new = self._by_sample(f"{title}⁺", moment.y_after, self._answers(), is_seen)
        name = self._title(Name.SAMPLE_LOSS)
        old_losses = self._by_sample(name, moment.values, (name,))
        losses = self._by_sample(
            f"{name}⁺", moment.values_after, (f"{name}⁺",), is_seen[:, 0]
        )
        t = self._by_sample(self._title(Name.TARGET), moment.targets, self._answers())
        return [[y, "→", new, t], [old_losses, "→", losses]]


class Names:
    """Names of units, found once.

    Parameters
    ----------
    find : callable of a block's id to a sequence of str
    """

    def __init__(self, find: Callable[[int], Sequence[str]]) -> None:
        self._find = find
        self._known: dict[int, tuple[str, ...]] = {}

    def __call__(self, spans: Sequence[Span]) -> list[str]:
        """Return the names of the units of some blocks."""
        for span in spans:
            if span.block not in self._known:
                self._known[span.block] = tuple(self._find(span.block))
        return [name for span in spans for name in self._known[span.block]]
