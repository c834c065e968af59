"""The command `predict`: the answers of a network to the rows of a table."""

import argparse
import csv
import sys
from pathlib import Path

import numpy as np

from engine.arrays import Array
from engine.data.csv_file import CsvTable, read_csv
from engine.data.csv_options import CsvOptions
from engine.data.dataset import Dataset
from engine.data.scaling import Scaling, apply, fit_scaling
from engine.document.elements import Settings
from engine.errors import Code, EngineError
from engine.network.network import Network
from engine.network.parameters import parameters_of
from engine.training.evaluate import predict
from engine.training.sources.view import LOOKS_AT_SAMPLES, make_view
from gui.cli.project import OpenProject, data_of, network_of, open_project
from gui.cli.say import print_json


def run(options: argparse.Namespace) -> int:
    """Write one row of answers for every row of the table."""
    project = open_project(options.file)
    network = network_of(project.document)
    found = CsvOptions(
        delimiter=options.delimiter,
        decimal=options.decimal,
        encoding=options.encoding,
    )
    table = read_csv(_source(options.input), found)
    x = table.values[:, _columns(table, network)]
    parameters = parameters_of(network, project.document)
    y = predict(network, parameters, apply(_scaling(project, network), x))
    classes = _classes(network, y)
    if options.json:
        print_json(
            {
                "outputs": list(network.output_names),
                "rows": y.tolist(),
                "classes": classes,
            }
        )
    else:
        _write_csv(network, y, classes)
    return 0


def _source(name: str) -> bytes | Path:
    return sys.stdin.buffer.read() if name == "-" else Path(name)


def _columns(table: CsvTable, network: Network) -> list[int]:
    """Find the inputs by their names, or else take the columns as they stand.

    Columns beside the named ones, such as targets, do not matter.
    """
    if all(name in table.names for name in network.input_names):
        columns = [table.index(name) for name in network.input_names]
    elif table.n_columns == network.n_inputs:
        columns = list(range(network.n_inputs))
    else:
        raise EngineError(
            Code.DATA_INPUTS_DIFFER, network=network.n_inputs, data=table.n_columns
        )
    for i in columns:
        if i in table.classes:
            raise EngineError(Code.CSV_INPUT_IS_TEXT, column=i + 1, name=table.names[i])
    return columns


def _scaling(project: OpenProject, network: Network) -> Scaling:
    """Return the scaling that the network was trained with.

    The data of the project is needed only where the scaling was found from it.
    """
    settings: Settings = project.document.settings
    if settings.scaling in LOOKS_AT_SAMPLES:
        dataset: Dataset = data_of(project)
        return make_view(network, dataset, settings).scaling
    return fit_scaling(settings.scaling, np.zeros((1, network.n_inputs)))


def _classes(network: Network, y: Array) -> list[str] | None:
    """Name the likeliest class of every row where the outputs are shares of classes."""
    output_layers = {piece.layer for piece in network.outputs}
    activations = {
        segment.activation
        for layer in output_layers
        for segment in network.layers[layer - 1].segments
        if segment.is_output
    }
    if activations != {"softmax"} or len(network.output_blocks) != 1:
        return None
    return [network.output_names[k] for k in np.argmax(y, axis=1)]


def _write_csv(network: Network, y: Array, classes: list[str] | None) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow([*network.output_names, *(["class"] if classes else [])])
    for k, row in enumerate(y.tolist()):
        numbers = [f"{value:.6g}" for value in row]
        writer.writerow([*numbers, *([classes[k]] if classes else [])])
