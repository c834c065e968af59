"""The command `info`: what a project holds."""

import argparse
from typing import Any

import numpy as np

from engine.arrays import Array
from engine.document.document import Document
from engine.document.elements import BundledData, FileData, Settings
from engine.network.compile import unit_names_in
from engine.network.network import Layer, Network, Parameters, Span
from engine.network.parameters import parameters_of
from engine.numerals import format_number
from gui.cli.describe import size_label
from gui.cli.project import network_of, open_project
from gui.cli.say import print_json
from gui.cli.tables import matrix, table
from gui.plain_i18n import translate

MAX_ROWS, MAX_COLUMNS = 16, 12  # larger matrices are only named, unless all is asked


def run(options: argparse.Namespace) -> int:
    """Print size, matrices, data and settings."""
    document = open_project(options.file).document
    network = network_of(document, whole=False)
    parameters = parameters_of(network, document)
    if options.json:
        print_json(_as_json(document, network, parameters))
        return 0
    print(size_label(network))
    for number, layer in enumerate(network.layers, start=1):
        print()
        for line in _layer(document, layer, number, parameters, full=options.all):
            print(line)
    print()
    for line in table(_settings(document.settings), left=(0, 1)):
        print(line)
    return 0


def _names(document: Document, spans: tuple[Span, ...]) -> list[str]:
    return [n for span in spans for n in unit_names_in(document, span.block)]


def _layer(
    document: Document,
    layer: Layer,
    number: int,
    parameters: Parameters,
    *,
    full: bool,
) -> list[str]:
    weights, bias = parameters.weights[number - 1], parameters.biases[number - 1]
    activations = ", ".join(dict.fromkeys(s.activation for s in layer.segments))
    size = f"{layer.n_sources} × {layer.n_units}"
    title = f"W({number})  {size}  {activations}"
    if not full and (layer.n_sources > MAX_ROWS or layer.n_units > MAX_COLUMNS):
        text = translate("cli", "weights from {low} to {high}, biases from {a} to {b}")
        low, high, a, c = map(format_number, (*_range(weights), *_range(bias)))
        return [title, "  " + text.format(low=low, high=high, a=a, b=c)]
    there = weights if layer.mask is None else np.where(layer.mask, weights, np.nan)
    lines = matrix(
        np.vstack([there, np.where(layer.bias_mask, bias, np.nan)]),
        [*_names(document, layer.rows), f"b({number})"],
        _names(document, layer.columns),
    )
    return [title, *("  " + line for line in lines)]


def _range(values: Array) -> tuple[float, float]:
    return float(values.min()), float(values.max())


def _settings(settings: Settings) -> list[tuple[str, str]]:
    batch = settings.batch_size
    return [
        (translate("cli", "data"), _data_text(settings)),
        (translate("cli", "scaling"), settings.scaling),
        (translate("cli", "held out"), _held_out_text(settings)),
        (translate("cli", "loss"), settings.loss),
        (translate("cli", "optimiser"), settings.optimizer),
        (translate("cli", "learning rate"), format_number(settings.learning_rate)),
        (
            translate("cli", "batch size"),
            str(batch) if batch else translate("cli", "full"),
        ),
        (translate("cli", "seed"), str(settings.seed)),
        (translate("cli", "start weights"), settings.initializer),
        (translate("cli", "ends"), _end_text(settings)),
    ]


def _held_out(settings: Settings) -> float:
    return settings.validation_share + settings.test_share


def _held_out_text(settings: Settings) -> str:
    is_idx = isinstance(settings.data, FileData) and settings.data.format == "idx"
    share = _held_out(settings)
    if is_idx and not share:
        return translate("cli", "test files of the data, if it has any")
    return format_number(share)


def _data_text(settings: Settings) -> str:
    data = settings.data
    if data is None:
        return translate("cli", "none")
    if isinstance(data, BundledData):
        return data.name
    if isinstance(data, FileData):
        return f"{data.path} ({data.format})"
    text = translate("cli", "{name}, {n} samples in the project")
    return text.format(name=data.name, n=len(data.x))


def _end_text(settings: Settings) -> str:
    stop = settings.stop
    signs = (
        ("epochs", "=", stop.epochs),
        ("loss", "<", stop.loss_below),
        ("accuracy", ">=", stop.accuracy_at_least),
        ("gradient", "<", stop.gradient_below),
        ("move", "<", stop.move_below),
    )
    parts = [f"{n}{sign}{format_number(v)}" for n, sign, v in signs if v is not None]
    return ", ".join(parts) or translate("cli", "never")


def _as_json(
    document: Document, network: Network, parameters: Parameters
) -> dict[str, Any]:
    settings = document.settings
    return {
        "size": size_label(network),
        "sizes": network.sizes,
        "n_parameters": network.n_parameters,
        "inputs": network.input_names,
        "outputs": network.output_names,
        "layers": [
            {
                "rows": _names(document, layer.rows),
                "columns": _names(document, layer.columns),
                "activations": [
                    segment.activation
                    for segment in layer.segments
                    for _ in range(segment.start, segment.stop)
                ],
                "W": W.tolist(),
                "b": b.tolist(),
                "mask": None if layer.mask is None else layer.mask.tolist(),
            }
            for layer, W, b in zip(
                network.layers, parameters.weights, parameters.biases, strict=True
            )
        ],
        "settings": {
            "data": None if settings.data is None else _data_text(settings),
            "scaling": settings.scaling,
            "held_out": _held_out(settings),
            "loss": settings.loss,
            "optimizer": settings.optimizer,
            "learning_rate": settings.learning_rate,
            "batch_size": settings.batch_size,
            "seed": settings.seed,
            "initializer": settings.initializer,
        },
    }
