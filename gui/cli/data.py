"""What --data may name: shipped sets, truth tables, generators, files, folders."""

import argparse
from dataclasses import replace
from pathlib import Path

from engine.data.bundled import bundled_names
from engine.data.dataset import Dataset
from engine.data.generators import GENERATORS, generate
from engine.data.truth_table import FUNCTIONS, truth_table
from engine.document.elements import BundledData, DataSource, FileData, TableData
from engine.training.sources.sources import load_source
from gui.cli.say import CommandError
from gui.cli.values import existing
from gui.plain_i18n import translate

TEXT_SUFFIXES = (".csv", ".tsv", ".txt", ".dat", ".data")
HELD_OUT = 0.2  # of data that does not say itself what is for testing


def choose_data(options: argparse.Namespace, n_inputs: int | None = None) -> DataSource:
    """Find out what --data means.

    Parameters
    ----------
    options : Namespace
        Of a command with the data options.
    n_inputs : int, optional
        For how many inputs a truth table is asked.

    Raises
    ------
    CommandError
        If it is neither a name nor a file.
    """
    name: str = options.data
    if name in bundled_names():
        return BundledData(name)
    if name in FUNCTIONS:
        return _table(truth_table(name, n_inputs), "truth_table")
    if name in GENERATORS:
        seed = getattr(options, "seed", 0)
        made = generate(name, options.samples, options.noise, seed)
        return _table(made, name)
    path = existing(name)
    if path is None:
        raise CommandError(
            translate(
                "cli",
                "There is neither a file nor data called “{name}”. Shipped: {shipped}. "
                "Truth tables: {tables}. Generators: {generators}.",
            ).format(
                name=name,
                shipped=", ".join(bundled_names()),
                tables=", ".join(FUNCTIONS),
                generators=", ".join(GENERATORS),
            )
        )
    return FileData(
        path=str(path),
        format="idx" if _is_idx(path) else "csv",
        delimiter=options.delimiter,
        decimal=options.decimal,
        encoding=options.encoding,
        target_columns=options.targets,
    )


def load_chosen(source: DataSource) -> Dataset:
    """Load data that was named on the command line, relative to the working folder."""
    return load_source(source, Path())


def default_held_out(source: DataSource, dataset: Dataset) -> float:
    """Return the part to hold out where nobody says: nothing of a truth table."""
    is_table = isinstance(source, TableData) and source.origin == "truth_table"
    is_divided = dataset.n_train is not None
    return 0.0 if is_table or is_divided else HELD_OUT


def as_seen_from(source: DataSource, old: Path, new: Path) -> DataSource:
    """Return a file of data as a project in another folder names it.

    Below the project's folder the path is relative, so that both can be moved together;
    elsewhere it is absolute, so that the project alone can.
    """
    if not isinstance(source, FileData):
        return source
    path = (old / source.path).resolve()
    folder = new.resolve()
    if path.is_relative_to(folder):
        return replace(source, path=path.relative_to(folder).as_posix())
    return replace(source, path=str(path))


def _table(dataset: Dataset, origin: str) -> TableData:
    return TableData(
        name=dataset.name,
        feature_names=dataset.feature_names,
        target_names=dataset.target_names,
        x=dataset.x,
        y=dataset.y,
        class_names=dataset.class_names,
        origin=origin,
    )


def _is_idx(path: Path) -> bool:
    """Tell an IDX file or a folder of MNIST from a table of text."""
    if path.is_dir() or "ubyte" in path.name or ".idx" in path.name:
        return True
    if path.suffix.lower() in TEXT_SUFFIXES:
        return False
    try:
        with path.open("rb") as stream:
            start = stream.read(2)
    except OSError:
        return False  # the reader of tables says what is wrong with it
    return start in (b"\0\0", b"\x1f\x8b")
