"""The commands and their options, with help in the user's language."""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

import engine
from engine.data.truth_table import FUNCTIONS
from engine.document.examples import example_names
from engine.document.names import PRECISIONS
from engine.network.export import EXPORTERS
from engine.network.importing import ORIENTATIONS
from engine.nn.activations import ACTIVATIONS
from engine.training.rules import RULES
from engine.training.trace.event import Level
from engine.training.trace.letters import Profile
from gui.cli import ranges, values
from gui.cli.options import (
    add_data,
    add_file,
    add_json,
    add_table_format,
    add_training,
)
from gui.cli.say import PROGRAM
from gui.plain_i18n import translate

LANGUAGES = ("en", "ru")
THEMES = ("light", "dark")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of examples, and says "usage" in the user's language."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or translate("cli", "usage: "))


class _Parser(argparse.ArgumentParser):
    """A parser whose refusals begin like all others of the program."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
            **kwargs,
        )
        self.add_argument(
            "-h",
            "--help",
            action="help",
            help=translate("cli", "show this help and exit"),
        )

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{PROGRAM}: {message}\n")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read the command line.

    Raises
    ------
    SystemExit
        With status 0 after help, 2 after bad usage.
    """
    parser = build_parser()
    options, rest = parser.parse_known_args(argv)
    if options.command == "new" and not any(word.startswith("-") for word in rest):
        options.names += rest  # argparse splits them where an option stands between
        if not 1 <= len(options.names) <= 2:
            parser.error(translate("cli", "new takes a preset, if any, and a file"))
    elif rest:
        parser.error(
            translate(
                "cli", "not understood: {words}; see perceptarium {command} --help"
            ).format(words=" ".join(rest), command=options.command)
        )
    return options


def build_parser() -> argparse.ArgumentParser:
    """Build the parser of all commands."""
    parser = _Parser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [FILE]\n       {PROGRAM} COMMAND … [--help]",
        description=translate(
            "cli",
            "Without a command the window opens, with FILE if one is named. The "
            "commands work without a window.",
        ),
        epilog=translate(
            "cli",
            "Results go to stdout, all else to stderr. Exit status: 0 done, 1 a check "
            "failed, 2 bad usage or input, 130 interrupted.",
        ),
    )
    parser.add_argument(
        "--version", action="version", version=f"Perceptarium {engine.__version__}"
    )
    commands = parser.add_subparsers(
        dest="command",
        metavar="COMMAND",
        required=True,
        title=translate("cli", "commands"),
        prog=PROGRAM,
    )
    for add in (
        _new,
        _train,
        _predict,
        _check,
        _trace,
        _gradcheck,
        _info,
        _sweep,
        _export,
        _import,
        _screenshot,
    ):
        add(commands.add_parser)
    return parser


Add = Callable[..., argparse.ArgumentParser]


def _command(
    add: Add, name: str, words: str, text: str, examples: str
) -> argparse.ArgumentParser:
    lines = "\n".join(f"  {PROGRAM} {line}" for line in examples.splitlines())
    return add(
        name,
        usage=f"{PROGRAM} {name} {words}",
        help=text,
        description=text,
        epilog=translate("cli", "examples:") + "\n" + lines,
    )


# --- commands ---------------------------------------------------------------------


def _new(add: Add) -> None:
    parser = _command(
        add,
        "new",
        "[PRESET] [options] OUT",
        translate("cli", "make a project: a preset, or layers that fit the data"),
        "new xor_gates xor.nns\n"
        "new --data iris --hidden 8 iris.nns\n"
        "new --layers 784,50,10 --activation sigmoid --output softmax "
        "--loss cross_entropy --data mnist digits.nns",
    )
    parser.add_argument(
        "names",
        nargs="*",
        metavar="[PRESET] OUT",
        help=translate(
            "cli",
            "the file to write (.nns, or .json with all numbers in it), and before it "
            "a preset: {presets}",
        ).format(presets=", ".join(example_names())),
    )
    group = parser.add_argument_group(translate("cli", "network"))
    group.add_argument(
        "--layers",
        type=values.layers,
        metavar="N,…,N",
        help=translate(
            "cli", "sizes: inputs, hidden layers, outputs (default: as the data asks)"
        ),
    )
    group.add_argument(
        "--hidden",
        type=values.hidden,
        metavar="N,…",
        default=(8,),
        help=translate(
            "cli", "sizes of the hidden layers where --layers is not given (default: 8)"
        ),
    )
    group.add_argument(
        "--activation",
        choices=[name for name in ACTIVATIONS if name != "softmax"],
        default="sigmoid",
        help=translate("cli", "of the hidden layers (default: %(default)s)"),
    )
    group.add_argument(
        "--output",
        choices=list(ACTIVATIONS),
        help=translate(
            "cli",
            "activation of the outputs (default: softmax for several classes, sigmoid "
            "for one, identity for numbers)",
        ),
    )
    add_data(
        parser,
        {
            "data": translate("cli", "default: none, or that of the preset"),
            "scaling": translate(
                "cli", "default: divide_255 or divide_16 for images, else none"
            ),
            "held_out": translate(
                "cli",
                "default: 0.2; 0 for truth tables; MNIST has its own test files",
            ),
        },
    )
    add_training(
        parser,
        {
            "loss": translate("cli", "default: the one that suits the outputs"),
            "optimizer": translate("cli", "default: sgd"),
            "learning_rate": translate(
                "cli", "default: 0.5 for truth tables, else 0.1"
            ),
            "batch_size": translate("cli", "default: full for truth tables, else 32"),
            "epochs": translate(
                "cli", "default: 1000 for truth tables, else 200, or 20 of large data"
            ),
            "momentum": translate("cli", "default: 0.9"),
            "penalty": translate("cli", "default: 0"),
            "initializer": translate("cli", "default: glorot_uniform"),
            "initial_scale": translate("cli", "default: 1"),
            "precision": translate("cli", "default: float64"),
            "evaluate_every": translate(
                "cli", "default: as often as a tenth of the time allows"
            ),
            "seed": translate(
                "cli", "of start weights and of the order of samples (default: 0)"
            ),
        },
    )


def _train(add: Add) -> None:
    parser = _command(
        add,
        "train",
        "FILE [options] [-o OUT]",
        translate("cli", "train the network of a project and say how well it went"),
        "train xor.nns --until 'loss<0.01' -o trained.nns\n"
        "train digits.nns --epochs 16 --batch-size 100 --learning-rate 0.1 --json",
    )
    add_file(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        dest="out",
        help=translate(
            "cli",
            "write the trained project there, also after Ctrl+C (default: nothing is "
            "written)",
        ),
    )
    add_json(parser)
    parser.add_argument(
        "-q",
        "--quiet",
        action="store_true",
        help=translate("cli", "no progress on stderr"),
    )
    as_in_project = translate("cli", "default: as in the project")
    add_data(parser, dict.fromkeys(("data", "scaling", "held_out"), as_in_project))
    texts = dict.fromkeys(
        ("loss", "optimizer", "learning_rate", "batch_size", "momentum"), as_in_project
    )
    texts |= {
        "penalty": as_in_project,
        "initializer": as_in_project,
        "initial_scale": as_in_project,
        "precision": as_in_project,
        "evaluate_every": as_in_project,
        "epochs": translate(
            "cli", "default: as in the project, or 1000 if nothing else ends the run"
        ),
        "seed": translate(
            "cli",
            "begin with new random weights drawn by this seed (default: go on from "
            "those of the project)",
        ),
    }
    add_training(parser, texts)


def _predict(add: Add) -> None:
    parser = _command(
        add,
        "predict",
        "FILE --input CSV [--json] [options]",
        translate("cli", "let the network of a project answer for rows of a table"),
        "predict trained.nns --input new_flowers.csv > answers.csv",
    )
    add_file(parser)
    parser.add_argument(
        "--input",
        required=True,
        metavar="CSV",
        help=translate(
            "cli",
            "table with a column for every input, by name or in order; - is stdin",
        ),
    )
    add_json(parser)
    add_table_format(parser)


def _check(add: Add) -> None:
    parser = _command(
        add,
        "check",
        "FILE [--data NAME] [--json]",
        translate("cli", "compare a project with its truth table, row by row"),
        "check xor.nns\ncheck xor.nns --data nand --json",
    )
    add_file(parser)
    parser.add_argument(
        "--data",
        metavar="NAME",
        choices=list(FUNCTIONS),
        help=translate(
            "cli", "another truth table: {names} (default: as in the project)"
        ).format(names=", ".join(FUNCTIONS)),
    )
    add_json(parser)


def _trace(add: Add) -> None:
    parser = _command(
        add,
        "trace",
        "FILE [--level L] [--json|--csv|--latex|--html OUT] [options]",
        translate("cli", "write out an update: every number and its formula"),
        "trace worked.nns --notation example\n"
        "trace xor.nns --sample 2 --level perceptron\n"
        "trace xor.nns --html sheet.html",
    )
    add_file(parser)
    _trace_forms(parser)
    group = parser.add_argument_group(translate("cli", "what is traced"))
    group.add_argument(
        "--level",
        type=Level,
        choices=list(Level),
        metavar="LEVEL",
        help=translate(
            "cli", "{levels} (default: the finest with at most 1000 events)"
        ).format(levels=", ".join(Level)),
    )
    group.add_argument(
        "--sample",
        type=values.whole(1),
        metavar="K",
        help=translate(
            "cli", "of the batch, counted from 1: only its numbers (default: all)"
        ),
    )
    group.add_argument(
        "--updates",
        type=values.whole(1),
        default=1,
        metavar="N",
        help=translate("cli", "number of updates to trace (default: 1)"),
    )
    group.add_argument(
        "--after",
        type=values.whole(0),
        default=0,
        metavar="N",
        help=translate("cli", "train for so many updates first (default: 0)"),
    )


def _trace_forms(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(translate("cli", "form"))
    forms = group.add_mutually_exclusive_group()
    add_json(forms)
    forms.add_argument(
        "--csv",
        action="store_true",
        help=translate("cli", "a table, an event in every line, all digits"),
    )
    forms.add_argument(
        "--latex",
        action="store_true",
        help=translate("cli", "a derivation sheet for LaTeX"),
    )
    forms.add_argument(
        "--html",
        metavar="OUT.html",
        help=translate("cli", "write a derivation sheet for a browser there"),
    )
    group.add_argument(
        "--notation",
        choices=list(map(str, Profile)),
        default=Profile.LECTURE.value,
        help=translate("cli", "whose letters are used (default: %(default)s)"),
    )
    group.add_argument(
        "--digits",
        type=values.whole(1),
        default=6,
        metavar="N",
        help=translate("cli", "significant digits (default: 6)"),
    )
    group.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        dest="out",
        help=translate("cli", "write there instead of to stdout"),
    )


def _gradcheck(add: Add) -> None:
    parser = _command(
        add,
        "gradcheck",
        "FILE [--rule NAME] [--step X] [--most N] [--json]",
        translate("cli", "compare gradients with what wiggling each weight says"),
        "gradcheck xor.nns\ngradcheck xor.nns --rule bias_of_one_row --json",
    )
    add_file(parser)
    parser.add_argument(
        "--rule",
        choices=list(RULES),
        default="gradient",
        metavar="NAME",
        help=translate(
            "cli", "the way back to check: {names} (default: gradient)"
        ).format(names=", ".join(RULES)),
    )
    parser.add_argument(
        "--step",
        type=values.above(0),
        metavar="X",
        help=translate("cli", "how far each weight is moved both ways (default: 1e-5)"),
    )
    parser.add_argument(
        "--most",
        type=values.whole(1),
        metavar="N",
        help=translate("cli", "most parameters, spread evenly (default: all)"),
    )
    add_json(parser)


def _info(add: Add) -> None:
    parser = _command(
        add,
        "info",
        "FILE [--all] [--json]",
        translate("cli", "show size, matrices, data and settings of a project"),
        "info xor.nns",
    )
    add_file(parser)
    parser.add_argument(
        "--all",
        action="store_true",
        help=translate("cli", "large matrices too (default: only their sizes)"),
    )
    add_json(parser)


def _sweep(add: Add) -> None:
    parser = _command(
        add,
        "sweep",
        "FILE --learning-rate 0.01..10 --seeds 100 [options] [-o OUT.csv]",
        translate(
            "cli", "train a project from many starts, with many rates, and compare"
        ),
        "sweep xor.nns --learning-rate 0.01..10 --seeds 100 -o rates.csv\n"
        "sweep xor.nns --learning-rate 0.5,2 --hidden 2,3,4 --plot sizes.svg",
    )
    add_file(parser)
    _sweep_ranges(parser.add_argument_group(translate("cli", "what is tried")))
    _sweep_running(parser)
    add_json(parser)
    parser.add_argument(
        "-q",
        "--quiet",
        action="store_true",
        help=translate("cli", "no progress on stderr"),
    )


def _sweep_ranges(group: Any) -> None:  # noqa: ANN401  a group of options
    as_in_project = translate("cli", "default: as in the project")
    group.add_argument(
        "--learning-rate",
        type=ranges.rates,
        metavar="X..Y|X,…",
        help=translate(
            "cli", "a range, divided evenly by factors, or a list ({default})"
        ).format(default=as_in_project),
    )
    group.add_argument(
        "--points",
        type=values.whole(2),
        metavar="N",
        help=translate(
            "cli", "number of rates in the range (default: 3 for each power of ten)"
        ),
    )
    group.add_argument(
        "--seeds",
        type=values.whole(1),
        default=20,
        metavar="N",
        help=translate(
            "cli", "starts of every combination: seeds 0 to N - 1 (default: 20)"
        ),
    )
    for flag, read, metavar, text in (
        (
            "--hidden",
            ranges.counts,
            "N,…",
            translate("cli", "numbers of perceptrons of the hidden block"),
        ),
        (
            "--batch-size",
            ranges.batch_sizes,
            "N|full,…",
            translate("cli", "samples in a batch"),
        ),
        (
            "--optimizer",
            ranges.optimizers,
            "NAME,…",
            translate("cli", "rules that move the weights"),
        ),
    ):
        group.add_argument(
            flag, type=read, metavar=metavar, help=f"{text} ({as_in_project})"
        )


def _sweep_running(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(translate("cli", "running"))
    group.add_argument(
        "--epochs",
        type=values.whole(1),
        metavar="N",
        help=translate(
            "cli",
            "most epochs of every network (default: as in the project, or 1000)",
        ),
    )
    group.add_argument(
        "--until",
        type=ranges.goal,
        action="append",
        default=[],
        metavar="CONDITION",
        help=translate(
            "cli",
            "what counts as solved, and ends a network: 'loss<0.01' or "
            "'accuracy>=0.95' (default: as in the project, or all samples right at "
            "the end)",
        ),
    )
    group.add_argument(
        "--jobs",
        type=values.whole(1),
        metavar="N",
        help=translate(
            "cli",
            "processes for a large sweep (default: one for each processor; a small "
            "one runs faster without)",
        ),
    )
    group.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help=translate("cli", "run on a Dask cluster, such as tcp://192.168.0.1:8786"),
    )
    group.add_argument(
        "-o",
        "--output",
        metavar="OUT.csv",
        dest="out",
        help=translate("cli", "write the table there, also after Ctrl+C"),
    )
    group.add_argument(
        "--plot",
        metavar="OUT.svg",
        help=translate("cli", "draw shares, epochs and losses there"),
    )


def _export(add: Add) -> None:
    parser = _command(
        add,
        "export",
        "FILE --to FORMAT OUT [--precision float64|float32]",
        translate("cli", "write the network of a project for use elsewhere"),
        "export trained.nns --to numpy net.py\n"
        "export trained.nns --to onnx net.onnx --precision float32",
    )
    add_file(parser)
    parser.add_argument(
        "out", metavar="OUT", help=translate("cli", "the file to write")
    )
    parser.add_argument(
        "--to",
        required=True,
        choices=list(EXPORTERS),
        metavar="FORMAT",
        help=translate("cli", "one of {formats}").format(formats=", ".join(EXPORTERS)),
    )
    parser.add_argument(
        "--precision",
        choices=sorted(PRECISIONS, reverse=True),
        default="float64",
        help=translate(
            "cli", "of the numbers in npz, safetensors and onnx (default: %(default)s)"
        ),
    )


def _import(add: Add) -> None:
    parser = _command(
        add,
        "import",
        "FILE.npz|FILE.onnx OUT [options]",
        translate("cli", "make a project of a network that was trained elsewhere"),
        "import net.onnx net.nns\n"
        "import weights.npz net.nns --activation tanh --output softmax",
    )
    parser.add_argument(
        "file",
        metavar="FILE",
        help=translate(
            "cli",
            "an .npz or .onnx file of this program, arrays W1, b1, W2, b2, … in an "
            ".npz file, or an .onnx file of dense layers",
        ),
    )
    parser.add_argument(
        "out", metavar="OUT", help=translate("cli", "the project to write")
    )
    group = parser.add_argument_group(
        translate("cli", "what plain arrays do not say themselves")
    )
    group.add_argument(
        "--activation",
        choices=[name for name in ACTIVATIONS if name != "softmax"],
        default="sigmoid",
        help=translate("cli", "of the hidden layers (default: %(default)s)"),
    )
    group.add_argument(
        "--output",
        choices=list(ACTIVATIONS),
        default="sigmoid",
        help=translate("cli", "activation of the last layer (default: %(default)s)"),
    )
    group.add_argument(
        "--orientation",
        choices=ORIENTATIONS,
        help=translate(
            "cli",
            "which axis of the weights are the inputs (default: the one that fits)",
        ),
    )


def _screenshot(add: Add) -> None:
    parser = _command(
        add,
        "screenshot",
        "FILE OUT.png [--lang en|ru] [--theme light|dark] [--size WxH]",
        translate("cli", "draw the window with a project into a picture"),
        "screenshot xor.nns xor.png --lang ru --theme dark --size 1366x768",
    )
    add_file(parser)
    parser.add_argument(
        "out", metavar="OUT.png", help=translate("cli", "the picture to write")
    )
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=LANGUAGES[0],
        help=translate("cli", "language of the window (default: %(default)s)"),
    )
    parser.add_argument(
        "--theme",
        choices=THEMES,
        default=THEMES[0],
        help=translate("cli", "colours of the window (default: %(default)s)"),
    )
    parser.add_argument(
        "--size",
        type=values.window_size,
        default=(1366, 768),
        metavar="WxH",
        help=translate("cli", "size of the window in pixels (default: 1366x768)"),
    )
