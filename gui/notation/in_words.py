"""What a quantity of an update is called in words, without any letter."""

from engine.network.network import Network
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.wiring import Wiring
from gui.i18n import translate
from gui.words import QT_TRANSLATE_NOOP

# A single quantity, and the matrix of all of its layer. {of} and {from_to} are phrases
# below; {n} counts from 1.
WORDS: dict[Name, tuple[str, str]] = {
    Name.OUT: (
        QT_TRANSLATE_NOOP("symbols", "output {of}"),
        QT_TRANSLATE_NOOP("symbols", "outputs {of}"),
    ),
    Name.WEIGHT: (
        QT_TRANSLATE_NOOP("symbols", "weight {from_to}"),
        QT_TRANSLATE_NOOP("symbols", "weights {of}"),
    ),
    Name.BIAS: (
        QT_TRANSLATE_NOOP("symbols", "bias {of}"),
        QT_TRANSLATE_NOOP("symbols", "biases {of}"),
    ),
    Name.PRODUCT: (
        QT_TRANSLATE_NOOP("symbols", "signal times weight, {from_to}"),
        QT_TRANSLATE_NOOP("symbols", "signals times weights {of}"),
    ),
    Name.PARTIAL: (
        QT_TRANSLATE_NOOP("symbols", "weighted sum {of}, without the bias"),
        QT_TRANSLATE_NOOP("symbols", "weighted sums {of}, without the biases"),
    ),
    Name.PRE: (
        QT_TRANSLATE_NOOP("symbols", "sum with the bias {of}"),
        QT_TRANSLATE_NOOP("symbols", "sums with the biases {of}"),
    ),
    Name.TOP: (QT_TRANSLATE_NOOP("symbols", "largest sum {of}"),) * 2,
    Name.POWER: (
        QT_TRANSLATE_NOOP("symbols", "power of e {of}"),
        QT_TRANSLATE_NOOP("symbols", "powers of e {of}"),
    ),
    Name.TOTAL: (QT_TRANSLATE_NOOP("symbols", "total of the powers {of}"),) * 2,
    Name.TARGET: (
        QT_TRANSLATE_NOOP("symbols", "target of answer {n}"),
        QT_TRANSLATE_NOOP("symbols", "targets"),
    ),
    Name.LOSS_TERM: (
        QT_TRANSLATE_NOOP("symbols", "share of answer {n} in the loss"),
        QT_TRANSLATE_NOOP("symbols", "shares of the answers in the loss"),
    ),
    Name.SAMPLE_LOSS: (
        QT_TRANSLATE_NOOP("symbols", "loss of one sample"),
        QT_TRANSLATE_NOOP("symbols", "losses of the samples"),
    ),
    Name.LOSS: (QT_TRANSLATE_NOOP("symbols", "loss, the mean over the samples"),) * 2,
    Name.N_SAMPLES: (QT_TRANSLATE_NOOP("symbols", "number of samples"),) * 2,
    Name.N_OUTPUTS: (QT_TRANSLATE_NOOP("symbols", "number of answers"),) * 2,
    Name.OUT_GRADIENT: (
        QT_TRANSLATE_NOOP("symbols", "derivative of the loss to the output {of}"),
        QT_TRANSLATE_NOOP("symbols", "derivatives of the loss to the outputs {of}"),
    ),
    Name.SLOPE: (
        QT_TRANSLATE_NOOP("symbols", "slope of the activation {of}"),
        QT_TRANSLATE_NOOP("symbols", "slopes of the activations {of}"),
    ),
    Name.MIXED_SLOPE: (
        QT_TRANSLATE_NOOP("symbols", "slope of one softmax output to another sum"),
        QT_TRANSLATE_NOOP("symbols", "slopes of softmax outputs to other sums"),
    ),
    Name.DELTA: (
        QT_TRANSLATE_NOOP("symbols", "derivative of the loss to the sum {of} (delta)"),
        QT_TRANSLATE_NOOP(
            "symbols", "derivatives of the loss to the sums {of} (deltas)"
        ),
    ),
    Name.SENT: (
        QT_TRANSLATE_NOOP("symbols", "what the rule sends back {of}"),
        QT_TRANSLATE_NOOP("symbols", "what the rule sends back {of}"),
    ),
    Name.SHARE: (
        QT_TRANSLATE_NOOP("symbols", "share of what is sent back {from_to}"),
        QT_TRANSLATE_NOOP("symbols", "shares of what is sent back {of}"),
    ),
    Name.BACK_PRODUCT: (
        QT_TRANSLATE_NOOP("symbols", "delta times weight, {from_to}"),
        QT_TRANSLATE_NOOP("symbols", "deltas times weights {of}"),
    ),
    Name.WEIGHT_PRODUCT: (
        QT_TRANSLATE_NOOP("symbols", "delta times signal, {from_to}"),
        QT_TRANSLATE_NOOP("symbols", "deltas times signals {of}"),
    ),
    Name.WEIGHT_GRADIENT: (
        QT_TRANSLATE_NOOP("symbols", "derivative of the loss to the weight {from_to}"),
        QT_TRANSLATE_NOOP("symbols", "derivatives of the loss to the weights {of}"),
    ),
    Name.BIAS_GRADIENT: (
        QT_TRANSLATE_NOOP("symbols", "derivative of the loss to the bias {of}"),
        QT_TRANSLATE_NOOP("symbols", "derivatives of the loss to the biases {of}"),
    ),
    Name.RATE: (QT_TRANSLATE_NOOP("symbols", "learning rate"),) * 2,
    Name.MOMENTUM: (QT_TRANSLATE_NOOP("symbols", "share of the velocity kept"),) * 2,
    Name.L1: (QT_TRANSLATE_NOOP("symbols", "strength of the penalty Σ|w|"),) * 2,
    Name.L2: (QT_TRANSLATE_NOOP("symbols", "strength of the penalty Σw²"),) * 2,
    Name.DECAY_MEAN: (QT_TRANSLATE_NOOP("symbols", "share of the old mean kept"),) * 2,
    Name.DECAY_SQUARE: (
        QT_TRANSLATE_NOOP("symbols", "share of the old mean square kept"),
    )
    * 2,
    Name.EPSILON: (QT_TRANSLATE_NOOP("symbols", "small number against division by 0"),)
    * 2,
    Name.N_UPDATES: (QT_TRANSLATE_NOOP("symbols", "number of updates so far"),) * 2,
    Name.PARAMETER: (
        QT_TRANSLATE_NOOP("symbols", "a weight or a bias"),
        QT_TRANSLATE_NOOP("symbols", "all weights and biases"),
    ),
    Name.GRADIENT: (
        QT_TRANSLATE_NOOP("symbols", "derivative of the loss to a parameter"),
        QT_TRANSLATE_NOOP("symbols", "gradient: derivatives to all parameters"),
    ),
    Name.PENALISED: (QT_TRANSLATE_NOOP("symbols", "gradient with its penalty"),) * 2,
    Name.VELOCITY: (QT_TRANSLATE_NOOP("symbols", "velocity of the optimiser"),) * 2,
    Name.SQUARE_SUM: (QT_TRANSLATE_NOOP("symbols", "sum of squared gradients"),) * 2,
    Name.SQUARE_MEAN: (QT_TRANSLATE_NOOP("symbols", "mean of squared gradients"),) * 2,
    Name.MEAN: (QT_TRANSLATE_NOOP("symbols", "mean of the gradients"),) * 2,
    Name.CORRECTED_MEAN: (
        QT_TRANSLATE_NOOP("symbols", "mean of the gradients, start corrected"),
    )
    * 2,
    Name.CORRECTED_SQUARE: (
        QT_TRANSLATE_NOOP("symbols", "mean of squared gradients, start corrected"),
    )
    * 2,
    Name.LOSS_AFTER: (QT_TRANSLATE_NOOP("symbols", "loss after the update"),) * 2,
    Name.LOSS_CHANGE: (QT_TRANSLATE_NOOP("symbols", "change of the loss"),) * 2,
    Name.PREDICTED_CHANGE: (
        QT_TRANSLATE_NOOP("symbols", "change of the loss that the gradient foretells"),
    )
    * 2,
}
INPUT = QT_TRANSLATE_NOOP("symbols", "input {name}")
INPUTS = QT_TRANSLATE_NOOP("symbols", "inputs")
NEW = QT_TRANSLATE_NOOP("symbols", "{what}, after the update")
SAMPLE = QT_TRANSLATE_NOOP("symbols", "{what}, sample {n}")
FROM_TO = QT_TRANSLATE_NOOP("symbols", "{source} {target}")
FROM_INPUT = QT_TRANSLATE_NOOP("symbols", "from {name}")
FROM_HIDDEN = QT_TRANSLATE_NOOP("symbols", "from neuron {n} of hidden layer {layer}")
TO_HIDDEN = QT_TRANSLATE_NOOP("symbols", "to neuron {n} of hidden layer {layer}")
TO_OUTPUT = QT_TRANSLATE_NOOP("symbols", "to neuron {n} of the output layer")
OF_HIDDEN = QT_TRANSLATE_NOOP("symbols", "of neuron {n} of hidden layer {layer}")
OF_OUTPUT = QT_TRANSLATE_NOOP("symbols", "of neuron {n} of the output layer")
OF_HIDDEN_LAYER = QT_TRANSLATE_NOOP("symbols", "of hidden layer {layer}")
OF_OUTPUT_LAYER = QT_TRANSLATE_NOOP("symbols", "of the output layer")
_BY_SAMPLE = frozenset(
    {
        *(Name.OUT, Name.PRODUCT, Name.PARTIAL, Name.PRE, Name.TOP, Name.POWER),
        *(Name.TOTAL, Name.TARGET, Name.LOSS_TERM, Name.SAMPLE_LOSS),
        *(Name.OUT_GRADIENT, Name.SLOPE, Name.MIXED_SLOPE, Name.DELTA, Name.SENT),
        *(Name.BACK_PRODUCT, Name.WEIGHT_PRODUCT),
    }
)
_OF_CONNECTION = frozenset(
    {
        *(Name.WEIGHT, Name.PRODUCT, Name.SHARE, Name.BACK_PRODUCT),
        *(Name.WEIGHT_PRODUCT, Name.WEIGHT_GRADIENT),
    }
)


def in_words(network: Network, symbol: Symbol, n_samples: int = 1) -> str:
    """Say what a quantity is, e.g. "weight from x1 to neuron 2 of hidden layer 1".

    Parameters
    ----------
    network : Network
        Whose quantity it is; inputs have their names in it.
    symbol : Symbol
        A quantity, or a matrix of them.
    n_samples : int
        Samples of the batch; a single one is not numbered.
    """
    text = _what(network, symbol)
    if symbol.is_new:
        text = _said(NEW, what=text)
    if symbol.sample is not None and n_samples > 1 and symbol.name in _BY_SAMPLE:
        text = _said(SAMPLE, what=text, n=symbol.sample + 1)
    return text


def _what(network: Network, symbol: Symbol) -> str:
    name, layer, unit = symbol.name, symbol.layer, symbol.unit
    if name is Name.OUT and layer == 0:
        if unit is None:
            return _said(INPUTS)
        return _said(INPUT, name=network.input_names[unit])
    is_connection = name in _OF_CONNECTION and None not in (unit, symbol.source)
    one, many = WORDS[name]
    is_one = unit is not None if name not in _OF_CONNECTION else is_connection
    if name is Name.SAMPLE_LOSS:
        is_one = symbol.sample is not None
    phrases: dict[str, object] = {"n": (unit or 0) + 1}
    if layer:
        phrases["of"] = _of(network, layer, unit)
    if is_connection:
        phrases["from_to"] = _from_to(network, symbol)
    return _said(one if is_one else many, **phrases)


def _of(network: Network, layer: int, unit: int | None) -> str:
    is_last = layer == len(network.layers)
    if unit is None:
        return _said(OF_OUTPUT_LAYER if is_last else OF_HIDDEN_LAYER, layer=layer)
    return _said(OF_OUTPUT if is_last else OF_HIDDEN, layer=layer, n=unit + 1)


def _from_to(network: Network, symbol: Symbol) -> str:
    layer, unit = Wiring(network).source_unit(symbol.layer, symbol.source or 0)
    if layer == 0:
        source = _said(FROM_INPUT, name=network.input_names[unit])
    else:
        source = _said(FROM_HIDDEN, layer=layer, n=unit + 1)
    is_last = symbol.layer == len(network.layers)
    to = TO_OUTPUT if is_last else TO_HIDDEN
    target = _said(to, layer=symbol.layer, n=(symbol.unit or 0) + 1)
    return _said(FROM_TO, source=source, target=target)


def _said(text: str, **values: object) -> str:
    return translate("symbols", text).format(**values)
