"""The command `import`: draw a network that was trained elsewhere."""

import argparse
from pathlib import Path

from engine.document.file import write_project
from engine.network.importing import import_file
from gui.cli.describe import size_label
from gui.cli.project import network_of
from gui.cli.say import note
from gui.plain_i18n import translate


def run(options: argparse.Namespace) -> int:
    """Write the project and say what it is."""
    document = import_file(
        Path(options.file),
        activation=options.activation,
        output=options.output,
        orientation=options.orientation,
    )
    network = network_of(document, whole=False)
    write_project(Path(options.out), document)
    scaling = document.settings.scaling
    if scaling != "none":
        note(
            translate(
                "cli",
                "The inputs of this network were scaled ({scaling}): give the project "
                "the data that it was trained with.",
            ).format(scaling=scaling)
        )
    print(f"{options.out}: {size_label(network)}")
    return 0
