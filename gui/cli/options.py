"""The options that several commands have."""

import argparse
from typing import Any

from engine.data.bundled import bundled_names
from engine.data.generators import GENERATORS
from engine.data.scaling import SCALINGS
from engine.data.truth_table import FUNCTIONS
from engine.document.names import PRECISIONS
from engine.nn.initialisers import INITIALISERS
from engine.nn.losses import LOSSES
from engine.nn.optimizers import OPTIMIZERS
from gui.cli import values
from gui.plain_i18n import translate


def add_file(parser: argparse.ArgumentParser) -> None:
    """Add the project that a command works on."""
    parser.add_argument("file", metavar="FILE", help=translate("cli", "the project"))


def add_json(parser: Any) -> None:  # noqa: ANN401  a parser or a group of one
    """Add --json."""
    parser.add_argument(
        "--json",
        action="store_true",
        help=translate("cli", "one JSON object on stdout, for machines"),
    )


def add_table_format(group: Any) -> None:  # noqa: ANN401  a parser or a group of one
    """Add how a table of text is written."""
    found = translate("cli", "default: found")
    for option, text in (
        ("--delimiter", translate("cli", "character between columns")),
        ("--decimal", translate("cli", "decimal mark, point or comma")),
        ("--encoding", translate("cli", "such as utf-8 or cp1251")),
    ):
        group.add_argument(option, default="", metavar="TEXT", help=f"{text} ({found})")


def add_data(parser: argparse.ArgumentParser, defaults: dict[str, str]) -> None:
    """Add what the data is; `defaults` has words for data, scaling, held_out."""
    group = parser.add_argument_group(translate("cli", "data"))
    group.add_argument(
        "--data",
        metavar="NAME|PATH",
        help=translate(
            "cli",
            "shipped data ({shipped}), a truth table ({tables}), a generator "
            "({generators}), a CSV file, an IDX file of images or a folder of MNIST "
            "({default})",
        ).format(
            shipped=", ".join(bundled_names()),
            tables=", ".join(FUNCTIONS),
            generators=", ".join(GENERATORS),
            default=defaults["data"],
        ),
    )
    group.add_argument(
        "--scaling",
        choices=list(SCALINGS),
        default=argparse.SUPPRESS,
        help=translate("cli", "of the inputs ({default})").format(
            default=defaults["scaling"]
        ),
    )
    group.add_argument(
        "--held-out",
        type=values.share,
        metavar="SHARE",
        help=translate(
            "cli",
            "part of the samples that is not trained on but tested with ({default})",
        ).format(default=defaults["held_out"]),
    )
    group.add_argument(
        "--targets",
        type=values.names,
        default=(),
        metavar="COL,COL",
        help=translate(
            "cli", "columns of a CSV file to be learnt (default: the last one)"
        ),
    )
    add_table_format(group)
    group.add_argument(
        "--samples",
        type=values.whole(1),
        metavar="N",
        help=translate("cli", "number of samples of a generator (default: its own)"),
    )
    group.add_argument(
        "--noise",
        type=values.at_least(0),
        metavar="X",
        help=translate("cli", "noise of a generator (default: its own)"),
    )


def add_training(parser: argparse.ArgumentParser, defaults: dict[str, str]) -> None:
    """Add the settings of a run; `defaults` has words for each of them."""
    group = parser.add_argument_group(translate("cli", "training"))

    def option(flag: str, text: str, default: str, **how: Any) -> None:
        how.setdefault("default", argparse.SUPPRESS)
        group.add_argument(flag, help=f"{text} ({default})", **how)

    option(
        "--loss",
        translate("cli", "what is made small"),
        defaults["loss"],
        choices=list(LOSSES),
    )
    option(
        "--optimizer",
        translate("cli", "how the weights are moved"),
        defaults["optimizer"],
        choices=list(OPTIMIZERS),
    )
    option(
        "--learning-rate",
        translate("cli", "how far they are moved"),
        defaults["learning_rate"],
        type=values.at_least(0),
        metavar="η",
    )
    option(
        "--batch-size",
        translate("cli", "samples for one update, or full"),
        defaults["batch_size"],
        type=values.batch_size,
        metavar="B",
    )
    option(
        "--epochs",
        translate("cli", "how often all samples are gone through"),
        defaults["epochs"],
        type=values.whole(1),
        metavar="N",
    )
    group.add_argument(
        "--until",
        type=values.condition,
        action="append",
        default=[],
        metavar="CONDITION",
        help=translate(
            "cli",
            "stop earlier: 'loss<0.01', 'accuracy>=0.95', 'gradient<1e-4' or "
            "'move<1e-6' on the training samples; may be given several times "
            "(default: none)",
        ),
    )
    option(
        "--momentum",
        translate("cli", "of the optimisers momentum and nesterov"),
        defaults["momentum"],
        type=values.at_least(0),
        metavar="X",
    )
    for flag, text in (
        ("--l1", translate("cli", "penalty on the size of weights")),
        ("--l2", translate("cli", "penalty on the squares of weights")),
    ):
        option(flag, text, defaults["penalty"], type=values.at_least(0), metavar="X")
    option(
        "--initializer",
        translate("cli", "how start weights are drawn"),
        defaults["initializer"],
        choices=list(INITIALISERS),
    )
    option(
        "--initial-scale",
        translate("cli", "factor on their size"),
        defaults["initial_scale"],
        type=values.at_least(0),
        metavar="X",
    )
    option(
        "--precision",
        translate("cli", "of the numbers while training"),
        defaults["precision"],
        choices=sorted(PRECISIONS, reverse=True),
    )
    option(
        "--evaluate-every",
        translate("cli", "epochs between two scores of the samples held out"),
        defaults["evaluate_every"],
        type=values.whole(1),
        metavar="N",
    )
    group.add_argument(
        "--seed",
        type=values.whole(0),
        default=argparse.SUPPRESS,
        metavar="S",
        help=defaults["seed"],
    )
