"""A Keras 3 script in the functional style: layers, weights, loss and optimiser."""

from collections.abc import Iterator
from string import Template

from engine.document.elements import Settings
from engine.network.export.model import (
    HeadPart,
    LayerPart,
    Model,
    heads_of,
    layers_of,
    why_not_trainable,
)
from engine.network.export.text import (
    call,
    comment,
    docstring,
    numbers,
    require_written,
    strings,
)
from engine.nn.activations.leaky_relu import LEAK

SCRIPT = Template(
    '''\
$docstring

import argparse

import keras
import numpy as np
from keras import layers, ops

keras.config.set_floatx("float64")
keras.config.set_dtype_policy("float64")

$names

# fmt: off
$arrays
# fmt: on


${functions}def make_model():
    """Return the network with its trained weights; reads samples before scaling."""
    x = keras.Input((len(INPUTS),), name="x")
$graph
    model = keras.Model(x, y)
$weights
    return model


${training}def main():
    """Print the outputs$after_training."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="CSV file without a header: inputs, targets")
$option    parser.add_argument("--save", help="file for the model, .keras")
    options = parser.parse_args()
    model = make_model()
    table = np.hstack([SAMPLES, TARGETS])
    if options.data:
        table = np.loadtxt(options.data, delimiter=",", ndmin=2)
    x, t = table[:, : len(INPUTS)], table[:, len(INPUTS) :]
$train    print(",".join(OUTPUTS))
    for row in ops.convert_to_numpy(model(x)).tolist():
        print(",".join(map(repr, row)))
    if options.save:
        model.save(options.save)


if __name__ == "__main__":
    main()
'''
)

MASK = '''\
class Keep(keras.constraints.Constraint):
    """Keeps what is not there, where the mask is 0, at 0 after every update."""

    def __init__(self, mask):
        self.mask = np.array(mask, float)

    def __call__(self, values):
        return values * self.mask


'''

STEP = '''\
def step(pre):
    """Return 1 for a positive sum, otherwise 0."""
    return ops.cast(pre > 0, pre.dtype)


'''

TRAINING = Template(
    '''\
def loss(t, y):
    """Compute the loss of every sample."""
$loss


def train(model, x, t, epochs):
    """Train for some epochs with the project's loss, optimiser and batch size."""
    optimizer = keras.optimizers.$optimizer
    model.compile(optimizer=optimizer, loss=loss)
    size = $batch_size
    model.fit(x, t, batch_size=size, epochs=epochs, shuffle=$shuffle, verbose=0)
    print(f"# loss {model.evaluate(x, t, verbose=0)!r} after {epochs} epochs")


'''
)

OPTION = """\
    parser.add_argument("--epochs", type=int, default=0, help="train on for so many")
"""

TRAIN = """\
    if options.epochs:
        if t.shape[1] != len(OUTPUTS):
            parser.error("training needs targets: name a file with --data")
        train(model, x, t, options.epochs)
"""

ACTIVATIONS = {
    "step": "layers.Activation(step)",
    "leaky_relu": f"layers.LeakyReLU(negative_slope={LEAK})",
    "identity": 'layers.Activation("linear")',
}

LOSSES = {
    "half_sse": "    return 0.5 * ops.sum(ops.square(y - t), axis=-1)",
    "mse_mean": "    return ops.mean(ops.square(y - t), axis=-1)",
    "binary_cross_entropy": (
        "    return ops.sum(ops.binary_crossentropy(t, y), axis=-1)"
    ),
}

OPTIMIZERS = {
    "sgd": "SGD({rate!r})",
    "momentum": "SGD({rate!r}, momentum={momentum!r})",
    "nesterov": "SGD({rate!r}, momentum={momentum!r}, nesterov=True)",
    "adagrad": "Adagrad({rate!r}, initial_accumulator_value=0.0, epsilon=1e-10)",
    "rmsprop": "RMSprop({rate!r}, rho=0.99, epsilon=1e-8)",
    "adam": "Adam({rate!r}, epsilon=1e-8)",
}


def keras(model: Model) -> bytes:
    """Return the script, a UTF-8 text.

    A network that cannot be trained by its loss gets a script that only answers.

    Raises
    ------
    EngineError
        EXPORT_TOO_LARGE.
    """
    require_written("keras", model.network.n_parameters)
    parts, heads = tuple(layers_of(model)), heads_of(model)
    is_trainable = why_not_trainable(model) is None
    about = (
        "Needs Keras 3 with any backend, which keeps about seven digits. Run it alone "
        "to see the outputs."
    )
    if is_trainable:
        about += (
            " With --epochs N it trains on, with the loss, the optimiser, the batch "
            "size and the learning rate of the project; --data names other samples."
        )
    text = SCRIPT.substitute(
        docstring=docstring(
            f"Network {comment(model.name)}, trained with Perceptarium.", about
        ),
        names="\n".join(
            (
                strings("INPUTS", model.network.input_names),
                strings("OUTPUTS", model.network.output_names),
            )
        ),
        arrays="\n".join(_arrays(model, parts)),
        functions="".join(_functions(parts)),
        graph="\n".join(_graph(model, parts)),
        weights="\n".join(_weights(parts)),
        training=_training(model.settings, heads) if is_trainable else "",
        after_training=", after training on if asked to" if is_trainable else "",
        option=OPTION if is_trainable else "",
        train=TRAIN if is_trainable else "",
    )
    return text.encode()


def _arrays(model: Model, parts: tuple[LayerPart, ...]) -> Iterator[str]:
    if model.is_scaled:
        yield f"SCALE_FACTOR = {numbers(model.scaling.factor)}"
        yield f"SCALE_SHIFT = {numbers(model.scaling.shift)}"
    for layer in parts:
        k = layer.number
        yield f"# Layer {k}: {comment(layer.title)}."
        yield f"# A column of W{k} for each perceptron."
        yield f"W{k} = np.array({numbers(layer.weights)})"
        if layer.bias_mask.any():
            yield f"B{k} = np.array({numbers(layer.bias)})"
        if layer.mask is not None:
            yield f"MASK{k} = {numbers(layer.mask.astype(int))}"
        if _has_some_biases(layer):
            yield f"BIAS_MASK{k} = {numbers(layer.bias_mask.astype(int))}"
    yield "# Inputs before scaling, and their targets, if known."
    yield f"SAMPLES = np.array({numbers(model.samples)})"
    targets = f"np.array({numbers(model.targets)})"
    yield f"TARGETS = {targets if model.targets.size else 'SAMPLES[:, :0]'}"


def _has_some_biases(layer: LayerPart) -> bool:
    return bool(layer.bias_mask.any() and not layer.bias_mask.all())


def _functions(parts: tuple[LayerPart, ...]) -> Iterator[str]:
    if any(layer.mask is not None or _has_some_biases(layer) for layer in parts):
        yield MASK
    if any(g.activation.name == "step" for layer in parts for g in layer.groups):
        yield STEP


def _graph(model: Model, parts: tuple[LayerPart, ...]) -> Iterator[str]:
    widths = model.network.sizes
    scaled = "layers.Rescaling(SCALE_FACTOR, SCALE_SHIFT)(x)"
    yield f"    out0 = {scaled if model.is_scaled else 'x'}"
    for layer in parts:
        k = layer.number
        yield f"    # Layer {k}: {comment(layer.title)}."
        sources = [
            _columns(f"out{p.layer}", p.start, p.stop, widths[p.layer])
            for p in layer.pieces
        ]
        source = sources[0]
        if len(sources) > 1:
            source = f"source{k}"
            yield call(f"{source} = layers.Concatenate()([", sources, "])")
        arguments = _dense(layer, model.settings)
        yield call(f"pre{k} = layers.Dense(", arguments, f")({source})")
        outs = [
            _activation(activation.name)
            + f"({_columns(f'pre{k}', start, stop, layer.n_units)})"
            for activation, start, stop in layer.groups
        ]
        if len(outs) == 1:
            yield f"    out{k} = {outs[0]}"
        else:
            yield call(f"out{k} = layers.Concatenate()([", outs, "])")
    answers = [
        _columns(f"out{p.layer}", p.start, p.stop, widths[p.layer])
        for p in model.network.outputs
    ]
    if len(answers) == 1:
        yield f"    y = {answers[0]}"
    else:
        yield call("y = layers.Concatenate()([", answers, "])")


def _columns(name: str, start: int, stop: int, width: int) -> str:
    return name if (start, stop) == (0, width) else f"{name}[:, {start}:{stop}]"


def _activation(name: str) -> str:
    return ACTIVATIONS.get(name, f'layers.Activation("{name}")')


def _dense(layer: LayerPart, settings: Settings) -> list[str]:
    k = layer.number
    arguments = [str(layer.n_units)]
    if not layer.bias_mask.any():
        arguments.append("use_bias=False")
    if layer.mask is not None:
        arguments.append(f"kernel_constraint=Keep(MASK{k})")
    if _has_some_biases(layer):
        arguments.append(f"bias_constraint=Keep(BIAS_MASK{k})")
    if settings.l1 or settings.l2:
        # Keras takes l2 of the squares themselves, not of half of them.
        penalty = f"keras.regularizers.L1L2({settings.l1!r}, {settings.l2 / 2!r})"
        arguments.append(f"kernel_regularizer={penalty}")
        if settings.decay_bias:
            arguments.append(f"bias_regularizer={penalty}")
    return [*arguments, f'name="layer{k}"']


def _weights(parts: tuple[LayerPart, ...]) -> Iterator[str]:
    for layer in parts:
        k = layer.number
        arrays = f"W{k}, B{k}" if layer.bias_mask.any() else f"W{k}"
        yield f'    model.get_layer("layer{k}").set_weights([{arrays}])'


def _training(settings: Settings, heads: tuple[HeadPart, ...]) -> str:
    batch_size = settings.batch_size or "len(x)"
    return TRAINING.substitute(
        loss=LOSSES.get(settings.loss) or _cross_entropy(heads),
        optimizer=OPTIMIZERS[settings.optimizer].format(
            rate=settings.learning_rate, momentum=settings.momentum
        ),
        batch_size=batch_size,
        shuffle=settings.shuffle,
    )


def _cross_entropy(heads: tuple[HeadPart, ...]) -> str:
    """Return the lines of the cross-entropy, summed over softmax blocks."""
    last = heads[-1].last
    parts = [
        f"ops.categorical_crossentropy({_columns('t', h.first, h.last, last)}, "
        f"{_columns('y', h.first, h.last, last)})"
        for h in heads
    ]
    if len(parts) == 1:
        return f"    return {parts[0]}"
    first, *others = parts
    lines = [f"    values = {first}", *(f"    values += {part}" for part in others)]
    return "\n".join([*lines, "    return values"])
