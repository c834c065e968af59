"""The part that the plain PyTorch script and the one for torchrun share."""

from collections.abc import Iterator
from string import Template

import numpy as np

from engine.document.elements import Settings
from engine.network.export.model import (
    HeadPart,
    LayerPart,
    Model,
    heads_of,
    layers_of,
)
from engine.network.export.text import (
    call,
    comment,
    docstring,
    numbers,
    require_written,
    sections,
    strings,
)
from engine.nn.activations.leaky_relu import LEAK

SCRIPT = Template(
    '''\
$docstring

import argparse
import csv

import torch
${imports}from torch import nn
$functional
$names

DTYPE = torch.float64
$settings
# fmt: off
$arrays
# fmt: on


class Network(nn.Module):
    """The network with its trained weights; reads samples as rows, before scaling."""

    def __init__(self):
        super().__init__()
$modules
        with torch.no_grad():
$copies

    def sums(self, x):
        """Compute the sums of the output units, before their activation."""
$sums

    def forward(self, x):
        """Compute the outputs."""
        pre = self.sums(x)
$answer


def read(path):
    """Read a CSV file without a header: columns of inputs, then of targets, if any."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = [[float(cell) for cell in row] for row in csv.reader(file) if row]
    table = torch.tensor(rows, dtype=DTYPE)
    return table[:, : len(INPUTS)], table[:, len(INPUTS) :]


$functions


if __name__ == "__main__":
    main()
'''
)

TRAINING = Template(
    '''
def loss_of(model, x, t):
    """Compute the loss: the mean over samples."""
$loss


def make_optimizer(model):
    """Return the optimiser of the project."""
    return torch.optim.$optimizer
'''
)

FUNCTIONAL = "from torch.nn import functional as F  # noqa: N812\n"

PENALTY = '''
def add_penalty(model):
    """Add what the penalties pull to the gradient: l2 theta + l1 sign(theta)."""
    for name, theta in model.named_parameters():
        if DECAY_BIAS or name.endswith("weight"):
            theta.grad += L2 * theta.detach() + L1 * theta.detach().sign()
'''

ACTIVATIONS = {
    "step": "({x} > 0).to(DTYPE)",
    "sigmoid": "torch.sigmoid({x})",
    "tanh": "torch.tanh({x})",
    "relu": "torch.relu({x})",
    "leaky_relu": f"F.leaky_relu({{x}}, {LEAK})",
    "identity": "{x}",
    "softmax": "torch.softmax({x}, dim=1)",
}

LOSSES = {
    "half_sse": "    return 0.5 * (model(x) - t).square().sum(dim=1).mean()",
    "mse_mean": "    return (model(x) - t).square().mean()",
    "binary_cross_entropy": (
        "    values = F.binary_cross_entropy_with_logits("
        'model.sums(x), t, reduction="none")\n'
        "    return values.sum(dim=1).mean()"
    ),
}

OPTIMIZERS = {
    "sgd": "SGD(model.parameters(), lr=LEARNING_RATE)",
    "momentum": "SGD(model.parameters(), lr=LEARNING_RATE, momentum=MOMENTUM)",
    "nesterov": (
        "SGD(\n        model.parameters(), lr=LEARNING_RATE, momentum=MOMENTUM, "
        "nesterov=True\n    )"
    ),
    "adagrad": "Adagrad(model.parameters(), lr=LEARNING_RATE)",
    "rmsprop": "RMSprop(model.parameters(), lr=LEARNING_RATE)",
    "adam": "Adam(model.parameters(), lr=LEARNING_RATE)",
}


def torch_script(
    model: Model,
    *,
    name: str,
    about: tuple[str, ...],
    main: str,
    imports: str = "",
    is_trainable: bool,
) -> bytes:
    """Return a script around the module, a UTF-8 text.

    Parameters
    ----------
    model : Model
        The network.
    name : str
        Of the format, for errors.
    about : tuple of str
        Paragraphs of the docstring.
    main : str
        Functions at the end; the last one is ``main``.
    imports : str
        Further imports of torch.
    is_trainable : bool
        Whether loss and optimiser are needed.

    Raises
    ------
    EngineError
        EXPORT_TOO_LARGE.
    """
    require_written(name, model.network.n_parameters)
    layers, heads = tuple(layers_of(model)), heads_of(model)
    sums = "\n".join(_sums(model, layers))
    answer = _answer(heads)
    training = _training(model, heads) if is_trainable else ""
    is_used = any("F." in text for text in (sums, answer, training))
    text = SCRIPT.substitute(
        docstring=docstring(
            f"Network {comment(model.name)}, trained with Perceptarium.", *about
        ),
        imports=f"{imports}\n" if imports else "",
        functional=FUNCTIONAL if is_used else "",
        names="\n".join(
            (
                strings("INPUTS", model.network.input_names),
                strings("OUTPUTS", model.network.output_names),
            )
        ),
        settings=_settings(model.settings) if is_trainable else "",
        arrays="\n".join(_arrays(model, layers)),
        modules="\n".join(_modules(model, layers)),
        copies="\n".join(_copies(layers)),
        sums=sums,
        answer=answer,
        functions=sections(training, main),
    )
    return text.encode()


def _settings(settings: Settings) -> str:
    epochs = settings.stop.epochs or 100
    lines = [
        f"LEARNING_RATE = {settings.learning_rate!r}",
        f"BATCH_SIZE = {settings.batch_size!r}  # None: all samples at once",
        f"SHUFFLE = {settings.shuffle!r}",
        f"SEED = {settings.seed!r}",
        f"EPOCHS = {epochs!r}  # of the project; train on with --epochs",
    ]
    if settings.optimizer in ("momentum", "nesterov"):
        lines.append(f"MOMENTUM = {settings.momentum!r}")
    if settings.l1 or settings.l2:
        lines.append(f"L1, L2 = {settings.l1!r}, {settings.l2!r}")
        lines.append(f"DECAY_BIAS = {settings.decay_bias!r}")
    return "\n".join(lines) + "\n"


def _arrays(model: Model, layers: tuple[LayerPart, ...]) -> Iterator[str]:
    if model.is_scaled:
        yield f"SCALE_FACTOR = {numbers(model.scaling.factor)}"
        yield f"SCALE_SHIFT = {numbers(model.scaling.shift)}"
    for layer in layers:
        k = layer.number
        yield f"# Layer {k}: {comment(layer.title)}."
        yield f"# A row of W{k} for each perceptron."
        yield f"W{k} = {numbers(layer.weights.T)}"
        if layer.bias_mask.any():
            yield f"B{k} = {numbers(layer.bias)}"
        if layer.mask is not None:
            yield f"MASK{k} = {numbers(layer.mask.T.astype(int))}"
        if _has_some_biases(layer):
            yield f"BIAS_MASK{k} = {numbers(layer.bias_mask.astype(int))}"
    yield "# Inputs before scaling, and their targets, if known."
    yield f"SAMPLES = {numbers(model.samples)}"
    targets = numbers(model.targets) if model.targets.size else "None"
    yield f"TARGETS = {targets}"


def _has_some_biases(layer: LayerPart) -> bool:
    return bool(layer.bias_mask.any() and not layer.bias_mask.all())


def _modules(model: Model, layers: tuple[LayerPart, ...]) -> Iterator[str]:
    buffers = []
    for layer in layers:
        k, (n_sources, n_units) = layer.number, layer.weights.shape
        bias = "" if layer.bias_mask.any() else "bias=False, "
        yield (
            f"        self.layer{k} = "
            f"nn.Linear({n_sources}, {n_units}, {bias}dtype=DTYPE)"
        )
        if layer.mask is not None:
            buffers.append((f"mask{k}", f"MASK{k}"))
        if _has_some_biases(layer):
            buffers.append((f"bias_mask{k}", f"BIAS_MASK{k}"))
    if model.is_scaled:
        buffers += [("scale_factor", "SCALE_FACTOR"), ("scale_shift", "SCALE_SHIFT")]
    for name, constant in buffers:
        yield from _registered(name, constant)


def _registered(name: str, constant: str) -> Iterator[str]:
    yield call(
        "self.register_buffer(",
        [f'"{name}"', f"torch.tensor({constant}, dtype=DTYPE)"],
        ")",
        8,
    )


def _copies(layers: tuple[LayerPart, ...]) -> Iterator[str]:
    for layer in layers:
        k = layer.number
        for kind, array in (("weight", f"W{k}"), ("bias", f"B{k}")):
            if kind == "weight" or layer.bias_mask.any():
                yield (
                    f"            self.layer{k}.{kind}.copy_("
                    f"torch.tensor({array}, dtype=DTYPE))"
                )


def _sums(model: Model, layers: tuple[LayerPart, ...]) -> Iterator[str]:
    read_to = np.zeros(len(layers) + 1, int)  # units of every layer that feed others
    for layer in layers:
        for piece in layer.pieces:
            read_to[piece.layer] = max(read_to[piece.layer], piece.stop)
    scaled = "x * self.scale_factor + self.scale_shift" if model.is_scaled else "x"
    yield f"        out0 = {scaled}"
    widths = model.network.sizes
    for layer in layers:
        k = layer.number
        yield f"        # Layer {k}: {comment(layer.title)}."
        yield from _source(layer, widths)
        yield from _sum(layer)
        groups = [group for group in layer.groups if group.start < read_to[k]]
        parts = [
            ACTIVATIONS[activation.name].format(
                x=_columns(f"pre{k}", start, stop, layer.n_units)
            )
            for activation, start, stop in groups
        ]
        if len(parts) == 1:
            yield f"        out{k} = {parts[0]}"
        elif parts:
            yield call(f"out{k} = torch.cat((", parts, "), dim=1)", 8)
    pieces = [
        _columns(f"pre{p.layer}", p.start, p.stop, widths[p.layer])
        for p in model.network.outputs
    ]
    if len(pieces) == 1:
        yield f"        return {pieces[0]}"
    else:
        yield call("return torch.cat((", pieces, "), dim=1)", 8)


def _columns(name: str, start: int, stop: int, width: int) -> str:
    return name if (start, stop) == (0, width) else f"{name}[:, {start}:{stop}]"


def _source(layer: LayerPart, widths: tuple[int, ...]) -> Iterator[str]:
    if len(layer.pieces) > 1:
        k = layer.number
        parts = [
            # What a layer computes is cut off behind the last unit that feeds others.
            _columns(f"out{p.layer}", p.start, p.stop, 0 if p.layer else widths[0])
            for p in layer.pieces
        ]
        yield call(f"source{k} = torch.cat((", parts, "), dim=1)", 8)


def _sum(layer: LayerPart) -> Iterator[str]:
    k = layer.number
    source = f"source{k}"
    if len(layer.pieces) == 1:
        piece = layer.pieces[0]
        whole = layer.n_before if layer.reads_all_before else 0
        source = _columns(f"out{piece.layer}", piece.start, piece.stop, whole)
    if layer.mask is None and not _has_some_biases(layer):
        yield f"        pre{k} = self.layer{k}({source})"
        return
    weight, bias = f"self.layer{k}.weight", f"self.layer{k}.bias"
    if layer.mask is not None:
        weight += f" * self.mask{k}"
    if _has_some_biases(layer):
        bias += f" * self.bias_mask{k}"
    yield call(f"pre{k} = F.linear(", [source, weight, bias], ")", 8)


def _answer(heads: tuple[HeadPart, ...]) -> str:
    last = heads[-1].last
    parts = [
        ACTIVATIONS[h.activation].format(x=_columns("pre", h.first, h.last, last))
        for h in heads
    ]
    if len(parts) == 1:
        return f"        return {parts[0]}"
    return call("return torch.cat((", parts, "), dim=1)", 8)


def _training(model: Model, heads: tuple[HeadPart, ...]) -> str:
    settings = model.settings
    training = TRAINING.substitute(
        loss=LOSSES.get(settings.loss) or "\n".join(_cross_entropy(heads)),
        optimizer=OPTIMIZERS[settings.optimizer],
    )
    return sections(training, PENALTY if settings.l1 or settings.l2 else "")


def _cross_entropy(heads: tuple[HeadPart, ...]) -> Iterator[str]:
    """Yield the lines of the cross-entropy, summed over softmax blocks."""
    last = heads[-1].last
    yield "    pre = model.sums(x)"
    for number, h in enumerate(heads):
        shares = _columns("pre", h.first, h.last, last)
        targets = _columns("t", h.first, h.last, last)
        sign = "+=" if number else "="
        yield f"    hits {sign} ({targets} * F.log_softmax({shares}, dim=1)).sum(dim=1)"
    yield "    return -hits.mean()"


def penalty_call(settings: Settings) -> str:
    """Return the line that adds the penalties, or nothing."""
    return "            add_penalty(model)\n" if settings.l1 or settings.l2 else ""
