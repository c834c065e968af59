"""The command `export`: a trained network as a script, a header or a file of arrays."""

import argparse
from pathlib import Path

from engine.document.file import write_bytes
from engine.network.export import export
from engine.training.sources.exporting import model_of
from gui.cli.describe import size_label
from gui.cli.project import data_of, network_of, open_project


def run(options: argparse.Namespace) -> int:
    """Write the network in the format that was asked for."""
    project = open_project(options.file)
    document = project.document
    network = network_of(document)
    dataset = None if document.settings.data is None else data_of(project)
    model = model_of(document, network, dataset, Path(options.file).stem)
    data = export(model.with_precision(options.precision), options.to)
    write_bytes(Path(options.out), data)
    print(f"{options.out}: {size_label(network)}")
    return 0
