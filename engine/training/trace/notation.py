"""How a network's quantities are written in one of the profiles.

A notation changes letters, indices, the numbers of layers and how matrices lie; never
a number.
"""

from collections.abc import Callable
from dataclasses import replace

from engine.network.network import Network
from engine.training.trace.letters import LETTERS, Profile
from engine.training.trace.signs import Derivative, Glyph, Sign, Signs
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.wiring import Wiring

# Quantities without an index, or with those of a parameter; the same in all notations.
_MORE = {
    Name.N_SAMPLES: "N",
    Name.N_OUTPUTS: "K",
    Name.MOMENTUM: "μ",
    Name.DECAY_MEAN: "β₁",
    Name.DECAY_SQUARE: "β₂",
    Name.EPSILON: "ε",
    Name.N_UPDATES: "τ",
}


class Notation:
    """The signs of a network's quantities in one profile.

    Parameters
    ----------
    profile : Profile
    network : Network
        Decides which indices are needed: a unit alone in its layer has none.
    n_samples : int
        Samples of the batch; a single one needs no number.
    """

    def __init__(self, profile: Profile, network: Network, n_samples: int = 1) -> None:
        self.profile = profile
        self.letters = LETTERS[profile]
        self._sizes = network.sizes
        self._wiring = Wiring(network)
        self._n_samples = n_samples
        self._makers: dict[Name, Callable[[Symbol], Sign]] = {
            Name.OUT: self._out,
            Name.WEIGHT: self._weight,
            Name.BIAS: self._bias,
            Name.PRE: self._pre,
            Name.PRODUCT: self._product,
            Name.PARTIAL: self._partial,
            Name.TOP: self._top,
            Name.POWER: self._power,
            Name.TOTAL: self._total,
            Name.TARGET: self._target,
            Name.LOSS_TERM: self._loss_term,
            Name.SAMPLE_LOSS: self._loss,
            Name.LOSS: self._loss,
            Name.OUT_GRADIENT: self._out_gradient,
            Name.SLOPE: self._slope,
            Name.MIXED_SLOPE: self._mixed_slope,
            Name.DELTA: self._delta,
            Name.SENT: self._sent,
            Name.SHARE: self._share,
            Name.BACK_PRODUCT: self._back_product,
            Name.WEIGHT_PRODUCT: self._weight_product,
            Name.WEIGHT_GRADIENT: self._weight_gradient,
            Name.BIAS_GRADIENT: self._bias_gradient,
            Name.RATE: self._rate,
            Name.L1: self._strength,
            Name.L2: self._strength,
            Name.PARAMETER: self._parameter,
            Name.GRADIENT: self._gradient,
            Name.PENALISED: self._of_parameter("g"),
            Name.VELOCITY: self._of_parameter("v"),
            Name.SQUARE_SUM: self._of_parameter("s"),
            Name.SQUARE_MEAN: self._of_parameter("s"),
            Name.MEAN: self._of_parameter("m"),
            Name.CORRECTED_MEAN: self._of_parameter("m", has_hat=True),
            Name.CORRECTED_SQUARE: self._of_parameter("s", has_hat=True),
            Name.LOSS_AFTER: self._loss_after,
            Name.LOSS_CHANGE: self._loss_change,
            Name.PREDICTED_CHANGE: self._predicted_change,
        }

    @property
    def is_columns(self) -> bool:
        """Whether matrices are shown with samples as columns."""
        return self.letters.is_columns

    def sign(self, symbol: Symbol) -> Sign:
        """Return how a quantity is written."""
        if symbol.name in _MORE:
            letter = _MORE[symbol.name]
            below = "".join("12"["₁₂".index(c)] for c in letter if c in "₁₂")
            return Glyph(letter[0], below)
        return self._makers[symbol.name](symbol)

    # --- indices --------------------------------------------------------------------

    def _above(self, layer: int) -> str:
        if self.profile is Profile.EXAMPLE and max(self._sizes) == 1:
            return ""
        number = str(layer + self.letters.layer_shift)
        return f"({number})" if self.letters.has_brackets else number

    def _below(self, layer: int, unit: int | None) -> str:
        if unit is None:
            return ""
        if self.profile is Profile.EXAMPLE and max(self._sizes) == 1:
            return str(layer)
        return str(unit + 1)

    def _sample(self, symbol: Symbol) -> str:
        if symbol.sample is None or self._n_samples == 1:
            return ""
        return str(symbol.sample + 1)

    def _of_unit(self, letter: str, symbol: Symbol) -> Glyph:
        is_matrix = symbol.unit is None
        return Glyph(
            letter.upper() if is_matrix else letter,
            self._below(symbol.layer, symbol.unit),
            self._above(symbol.layer),
            is_matrix=is_matrix,
            sample=self._sample(symbol),
        )

    # --- forward --------------------------------------------------------------------

    def _out(self, symbol: Symbol) -> Glyph:
        letters, n = self.letters, len(self._sizes) - 1
        if symbol.layer == 0:
            return self._numbered(letters.x, symbol, self._sizes[0])
        answer = None
        if symbol.unit is not None:
            answer = self._wiring.answer(symbol.layer, symbol.unit)
        if answer is not None or (symbol.unit is None and symbol.layer == n):
            numbered = replace(symbol, unit=answer)
            found = self._numbered(letters.answer, numbered, self._n_answers)
            return replace(found, has_hat=letters.is_hatted)
        if self.profile is Profile.EXAMPLE and n == 2 and max(self._sizes) == 1:
            return Glyph(letters.out, sample=self._sample(symbol))
        return self._of_unit(letters.out, symbol)

    @property
    def _n_answers(self) -> int:
        return len(self._wiring.answers)

    def _numbered(self, letter: str, symbol: Symbol, n: int) -> Glyph:
        """Return an input, an answer or a target: a number only if there are more."""
        is_matrix = symbol.unit is None
        below = "" if is_matrix or n == 1 else str((symbol.unit or 0) + 1)
        above = ""
        if self.profile is Profile.RASHID and letter == "o":
            # The same letter for all layers: only the number of the layer tells.
            above = self._above(symbol.layer)
        above += "+" if symbol.is_new else ""
        return Glyph(
            letter.upper() if is_matrix else letter,
            below,
            above,
            is_matrix=is_matrix,
            sample=self._sample(symbol),
        )

    def _target(self, symbol: Symbol) -> Glyph:
        return self._numbered(self.letters.target, symbol, self._n_answers)

    def _weight(self, symbol: Symbol) -> Glyph:
        if symbol.unit is None or symbol.source is None:
            above = self._above(symbol.layer)
            return Glyph(self.letters.weight.upper(), "", above, is_matrix=True)
        if self.profile is Profile.EXAMPLE and max(self._sizes) == 1:
            return Glyph(self.letters.weight, str(symbol.layer))
        pair = [symbol.source + 1, symbol.unit + 1]
        if self.letters.is_to_from:
            pair.reverse()
        comma = "," if max(pair) > 9 else ""
        below = comma.join(map(str, pair))
        return Glyph(self.letters.weight, below, self._above(symbol.layer))

    def _bias(self, symbol: Symbol) -> Glyph:
        return self._of_unit(self.letters.bias, symbol)

    def _pre(self, symbol: Symbol) -> Glyph:
        return self._of_unit(self.letters.pre, symbol)

    def _product(self, symbol: Symbol) -> Signs:
        layer, unit = self._wiring.source_unit(symbol.layer, symbol.source or 0)
        x = Symbol(Name.OUT, layer, unit, sample=symbol.sample)
        weight = replace(symbol, sample=None)
        return Signs((self._out(x), self._weight(weight)))

    def _partial(self, symbol: Symbol) -> Sign:
        """Σ over the sources of one unit, written with the general index i.

        Sources in several layers have no letter in common: their sum gets its own.
        """
        if self._reads_several(symbol.layer):
            return self._of_unit("p", symbol)
        shape = self._product(replace(symbol, source=0))
        generals = []
        for part in shape.parts:
            assert isinstance(part, Glyph)  # noqa: S101  as made above
            generals.append(part)
        x, weight = generals
        unit = self._below(symbol.layer, symbol.unit)
        below = f"{unit}i" if self.letters.is_to_from else f"i{unit}"
        return Signs((replace(x, below="i"), replace(weight, below=below)), is_sum=True)

    def _reads_several(self, layer: int) -> bool:
        pieces = self._wiring.network.layers[layer - 1].pieces
        return len({piece.layer for piece in pieces}) > 1

    def _top(self, symbol: Symbol) -> Glyph:
        above = self._above(symbol.layer)
        return Glyph("m", "", above, sample=self._sample(symbol))

    def _power(self, symbol: Symbol) -> Glyph:
        return self._of_unit("e", symbol)

    def _total(self, symbol: Symbol) -> Glyph:
        return Glyph("S", "", self._above(symbol.layer), sample=self._sample(symbol))

    # --- loss and backward ----------------------------------------------------------

    def _loss(self, symbol: Symbol) -> Glyph:
        sample = self._sample(symbol)
        if symbol.name is Name.SAMPLE_LOSS and symbol.sample is None:
            # Those of all samples are not their mean, which has the bare letter.
            sample = "s" if self._n_samples > 1 else ""
        return Glyph(self.letters.loss, has_hat=False, sample=sample)

    def _loss_term(self, symbol: Symbol) -> Glyph:
        below = self._numbered("l", symbol, self._n_answers).below
        return Glyph("ℓ", below, sample=self._sample(symbol))

    def _to(self, glyph: Glyph) -> Derivative:
        return Derivative(Glyph(self.letters.loss), glyph)

    def _out_gradient(self, symbol: Symbol) -> Sign:
        return self._to(self._out(replace(symbol, name=Name.OUT)))

    def _slope(self, symbol: Symbol) -> Sign:
        return Derivative(self._out(symbol), self._pre(symbol))

    def _mixed_slope(self, symbol: Symbol) -> Sign:
        of = replace(symbol, unit=symbol.source, source=None)
        return Derivative(self._out(of), self._pre(replace(symbol, source=None)))

    def _delta(self, symbol: Symbol) -> Sign:
        if self.letters.delta:
            found = self._of_unit(self.letters.delta, symbol)
            return replace(found, letter="Δ") if found.is_matrix else found
        return self._to(self._pre(symbol))

    def _sent(self, symbol: Symbol) -> Glyph:
        return self._of_unit("e", symbol)

    def _share(self, symbol: Symbol) -> Glyph:
        found = self._weight(symbol)
        return replace(found, letter="C" if found.is_matrix else "c")

    def _back_product(self, symbol: Symbol) -> Signs:
        sent = replace(symbol, source=None)
        return Signs((self._delta(sent), self._weight(replace(symbol, sample=None))))

    def _weight_product(self, symbol: Symbol) -> Signs:
        layer, unit = self._wiring.source_unit(symbol.layer, symbol.source or 0)
        x = Symbol(Name.OUT, layer, unit, sample=symbol.sample)
        return Signs((self._delta(replace(symbol, source=None)), self._out(x)))

    def _weight_gradient(self, symbol: Symbol) -> Sign:
        return self._to(self._weight(symbol))

    def _bias_gradient(self, symbol: Symbol) -> Sign:
        return self._to(self._bias(symbol))

    # --- update ---------------------------------------------------------------------

    def _parameter(self, symbol: Symbol) -> Glyph:
        if symbol.layer == 0:
            return Glyph("θ")
        return self._bias(symbol) if symbol.source is None else self._weight(symbol)

    def _gradient(self, symbol: Symbol) -> Sign:
        return self._to(self._parameter(symbol))

    def _of_parameter(
        self, letter: str, *, has_hat: bool = False
    ) -> Callable[[Symbol], Sign]:
        def made(symbol: Symbol) -> Sign:
            like = self._parameter(symbol)
            # The indices of the parameter, so that each has a memory of its own.
            is_bias = symbol.layer and symbol.source is None
            below = like.below if not is_bias else f"{self.letters.bias}{like.below}"
            return Glyph(letter, below, like.above, has_hat)

        return made

    def _strength(self, symbol: Symbol) -> Glyph:
        return Glyph("λ", symbol.name.value.removeprefix("l"))

    def _rate(self, symbol: Symbol) -> Glyph:
        del symbol
        return Glyph(self.letters.rate)

    def _loss_after(self, symbol: Symbol) -> Glyph:
        del symbol
        return Glyph(self.letters.loss, above="+")

    def _loss_change(self, symbol: Symbol) -> Glyph:
        del symbol
        return Glyph(f"Δ{self.letters.loss}")

    def _predicted_change(self, symbol: Symbol) -> Glyph:
        return replace(self._loss_change(symbol), has_hat=True)
