"""The command `new`: write a project, from a preset or built from layers and data."""

import argparse
from dataclasses import dataclass, replace
from pathlib import Path

from engine.data.dataset import Dataset
from engine.data.scaling import default_scaling
from engine.document.build import layered_document
from engine.document.document import Document
from engine.document.edits import set_settings
from engine.document.elements import DataSource, Settings, StopSettings, TableData
from engine.document.examples import example_names, load_example
from engine.document.file import write_project
from engine.errors import Code, EngineError
from engine.network.network import Network
from engine.numerals import format_number
from engine.training.initialise import new_start
from engine.training.sources.view import make_view
from gui.cli.data import as_seen_from, choose_data, default_held_out, load_chosen
from gui.cli.describe import size_label
from gui.cli.project import network_of
from gui.cli.say import CommandError, note
from gui.cli.settings import given, with_options
from gui.plain_i18n import translate

EPOCHS, EPOCHS_OF_MANY, EPOCHS_OF_TABLE = 200, 20, 1000
MANY_SAMPLES = 5000
LARGE = 20.0  # sigmoids of sums of such inputs hardly change any more
BATCH_SIZE = 32
SUITS = {"softmax": "cross_entropy", "sigmoid": "binary_cross_entropy"}


@dataclass(frozen=True, slots=True)
class _Data:
    source: DataSource
    dataset: Dataset

    @property
    def is_truth_table(self) -> bool:
        return (
            isinstance(self.source, TableData) and self.source.origin == "truth_table"
        )


def run(options: argparse.Namespace) -> int:
    """Write the project and say what it is."""
    *preset, out = options.names
    if preset and given(options, "layers"):
        raise CommandError(
            translate("cli", "a preset has its own layers: leave out --layers")
        )
    data = _data(options)
    if preset:
        document = _from_preset(preset[0], data, options)
    else:
        document = _from_layers(data, options)
    network = network_of(document, whole=False)
    if data is not None:
        _require_fit(network, data.dataset, document.settings)
        source = as_seen_from(data.source, Path(), Path(out).parent)
        document = document.apply(set_settings(document, data=source).changes)
    if not preset or given(options, "seed") or given(options, "initializer"):
        seed = document.settings.seed
        document = document.apply(new_start(document, network, seed).changes)
    write_project(Path(out), document)
    print(f"{out}: {size_label(network)}")
    return 0


def _data(options: argparse.Namespace) -> _Data | None:
    if options.data is None:
        return None
    n_inputs = options.layers[0] if options.layers else None
    source = choose_data(options, n_inputs)
    return _Data(source, load_chosen(source))


def _from_preset(
    name: str, data: _Data | None, options: argparse.Namespace
) -> Document:
    if name not in example_names():
        raise CommandError(
            translate("cli", "There is no preset called “{name}”: {presets}.").format(
                name=name, presets=", ".join(example_names())
            )
        )
    document = load_example(name)
    settings = document.settings
    if data is not None:
        settings = _for_data(settings, data, options)
    settings = with_options(settings, options)
    return Document([*(e for e in document.elements.values() if e.id), settings])


def _from_layers(data: _Data | None, options: argparse.Namespace) -> Document:
    if options.layers is None and data is None:
        raise CommandError(
            translate("cli", "say what to make: a preset, --layers or --data")
        )
    dataset = data.dataset if data else None
    sizes = options.layers
    if sizes is None:
        assert dataset is not None  # noqa: S101  checked above
        sizes = (dataset.n_features, *options.hidden, dataset.n_targets)
    output = options.output or _output(sizes[-1], dataset, options)
    is_small = dataset is None or dataset.n_samples <= MANY_SAMPLES
    settings = Settings(
        loss=SUITS.get(output, "half_sse"),
        learning_rate=0.1,
        batch_size=BATCH_SIZE,
        stop=StopSettings(epochs=EPOCHS if is_small else EPOCHS_OF_MANY),
    )
    if data is None or data.is_truth_table:
        settings = replace(
            settings,
            learning_rate=0.5,
            batch_size=None,
            stop=StopSettings(epochs=EPOCHS_OF_TABLE),
        )
    if data is not None:
        settings = _for_data(settings, data, options)
    return layered_document(
        sizes,
        options.activation,
        output,
        columns=dataset.feature_names if dataset else (),
        output_names=dataset.target_names if dataset else (),
        settings=with_options(settings, options),
    )


def _output(
    n_outputs: int, dataset: Dataset | None, options: argparse.Namespace
) -> str:
    """Choose the activation of the outputs by the loss, or else by the data."""
    loss = getattr(options, "loss", "")
    for output, suiting in SUITS.items():
        if loss == suiting:
            return output
    if dataset is not None and not dataset.is_classification:
        return "identity"
    return "softmax" if n_outputs > 1 else "sigmoid"


def _for_data(settings: Settings, data: _Data, options: argparse.Namespace) -> Settings:
    """Return settings with the data, its scaling and what of it is held out."""
    scaling = default_scaling(data.dataset)
    if not hasattr(options, "scaling") and scaling != "none":
        divisor = scaling.removeprefix("divide_")
        note(
            translate(
                "cli",
                "Inputs are images and will be divided by {divisor} (scaling "
                "{scaling}; --scaling none leaves them as they are).",
            ).format(divisor=divisor, scaling=scaling)
        )
    elif getattr(options, "scaling", scaling) == "none":
        _note_large(data.dataset)
    share = default_held_out(data.source, data.dataset)
    return replace(
        settings,
        data=data.source,
        scaling=scaling,
        test_share=share,
        validation_share=0.0,
    )


def _note_large(dataset: Dataset) -> None:
    """Say that unscaled inputs are large; nobody scales them behind one's back."""
    highest = float(abs(dataset.x).max(initial=0))
    if highest > LARGE:
        note(
            translate(
                "cli",
                "Inputs reach {highest} and stay as they are; --scaling standard "
                "usually learns better.",
            ).format(highest=format_number(highest))
        )


def _require_fit(network: Network, dataset: Dataset, settings: Settings) -> None:
    """Refuse a network that its data does not fit, before it is written."""
    make_view(network, dataset, settings)
    if network.n_outputs != dataset.n_targets:
        raise EngineError(
            Code.DATA_OUTPUTS_DIFFER, network=network.n_outputs, data=dataset.n_targets
        )
