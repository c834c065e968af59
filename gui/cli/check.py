"""The command `check`: the truth table of a project, row by row."""

import argparse
import os
import sys

from engine.data.dataset import Dataset
from engine.data.truth_table import truth_table
from engine.errors import Code, EngineError
from engine.network.network import Network
from engine.network.parameters import parameters_of
from engine.numerals import format_number
from engine.training.sources.view import make_view
from engine.training.truth_check import Row, check_rows, is_truth_table
from gui.cli.project import OpenProject, data_of, network_of, open_project
from gui.cli.say import CommandError, note, print_json
from gui.cli.tables import table
from gui.plain_i18n import translate

RED, GREEN, PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[0m"
RIGHT, WRONG = "✓", "✗"


def run(options: argparse.Namespace) -> int:
    """Compare every row; returns 1 if one is wrong."""
    project = open_project(options.file)
    network = network_of(project.document, whole=False)
    dataset = _table(project, network, options.data)
    if network.n_outputs != dataset.n_targets:
        raise EngineError(
            Code.DATA_OUTPUTS_DIFFER, network=network.n_outputs, data=dataset.n_targets
        )
    view = make_view(network, dataset, project.document.settings)
    rows = check_rows(
        network, parameters_of(network, project.document), view.x(), view.targets()
    )
    n_right = sum(row.ok for row in rows)
    if options.json:
        print_json({"passed": n_right == len(rows), "rows": list(map(_plain, rows))})
    else:
        _print(network, rows)
        text = translate("cli", "{right} of {all} rows are right")
        print(text.format(right=n_right, all=len(rows)))
    if any(row.on_line for row in rows):
        note(
            translate(
                "cli",
                "On rows marked ~ a sum is 0 but for rounding: move the weights or the "
                "bias a little, so that the answer can be relied on.",
            )
        )
    return 0 if n_right == len(rows) else 1


def _table(project: OpenProject, network: Network, name: str | None) -> Dataset:
    if name is not None:
        return truth_table(name, network.n_inputs)
    dataset = data_of(project)
    if not is_truth_table(dataset):
        raise CommandError(
            translate(
                "cli",
                "The data of the project ({name}) is no truth table: choose one, such "
                "as --data xor.",
            ).format(name=dataset.name)
        )
    return dataset


def _plain(row: Row) -> dict[str, object]:
    return {
        "inputs": row.inputs,
        "expected": row.expected,
        "got": row.got,
        "pre": row.pre,
        "ok": row.ok,
    }


def _print(network: Network, rows: tuple[Row, ...]) -> None:
    outputs = network.output_names
    heads = [
        (*network.input_names,),
        tuple(translate("cli", "{name} expected").format(name=n) for n in outputs),
        tuple(translate("cli", "{name} got").format(name=n) for n in outputs),
        tuple(translate("cli", "{name} sum").format(name=n) for n in outputs),
        ("",),
    ]
    cells = [[name for part in heads for name in part]]
    for row in rows:
        numbers = (*row.inputs, *row.expected, *row.got, *row.pre)
        mark = (RIGHT if row.ok else WRONG) + (" ~" if row.on_line else "")
        cells.append([*map(format_number, numbers), mark])
    head, *lines = table(cells, left=(len(cells[0]) - 1,))
    print(head)
    colourful = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for line, row in zip(lines, rows, strict=True):
        colour = GREEN if row.ok else RED
        print(f"{colour}{line}{PLAIN}" if colourful else line)
