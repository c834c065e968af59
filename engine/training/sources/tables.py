"""Samples to be kept inside a project: data sets as `TableData`."""

from dataclasses import dataclass

from numpy.typing import ArrayLike

from engine.arrays import frozen
from engine.data.dataset import Dataset, binary_names
from engine.data.generators import GENERATORS, generate
from engine.data.truth_table import truth_table
from engine.document.elements import TableData
from engine.network.network import Network

TRUTH_TABLE = "truth_table"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a generated table was made with; `name` is a key of `GENERATORS`."""

    name: str
    n_samples: int
    noise: float
    seed: int


def generated_table(recipe: Recipe) -> TableData:
    """Make the table of a recipe, and note the recipe in its origin.

    Raises
    ------
    EngineError
        As `generate`.
    """
    dataset = generate(recipe.name, recipe.n_samples, recipe.noise, recipe.seed)
    parts = (recipe.name, recipe.n_samples, repr(float(recipe.noise)), recipe.seed)
    return to_table(dataset, " ".join(map(str, parts)))


def recipe_of(table: TableData) -> Recipe | None:
    """Read the recipe in the origin of a table; None if it was not generated."""
    name, *numbers = table.origin.split() or [""]
    if name not in GENERATORS:
        return None
    usual = GENERATORS[name]
    try:
        n_samples, noise, seed = numbers
        return Recipe(name, int(n_samples), float(noise), int(seed))
    except ValueError:  # written by hand: the name alone says enough
        return Recipe(name, len(table.x), usual.noise, 0)


def to_table(dataset: Dataset, origin: str) -> TableData:
    """Make a table of a data set; `origin` says where it came from."""
    return TableData(
        name=dataset.name,
        feature_names=dataset.feature_names,
        target_names=dataset.target_names,
        x=frozen(dataset.x),
        y=frozen(dataset.y),
        class_names=dataset.class_names,
        origin=origin,
    )


def truth_table_for(network: Network, function: str) -> TableData:
    """Make the truth table of a function for the inputs of a network.

    Raises
    ------
    EngineError
        As `truth_table`.
    """
    table = truth_table(function, network.n_inputs)
    names = network.output_names if network.n_outputs == 1 else table.target_names
    return own_table(network, table.x, table.y, function, names)


def own_table(
    network: Network,
    x: ArrayLike,
    y: ArrayLike,
    name: str = "own",
    target_names: tuple[str, ...] = (),
) -> TableData:
    """Make a truth table of given rows, its columns named as the network's.

    Parameters
    ----------
    network : Network
        Gives the names.
    x : array_like of shape (n_rows, n_inputs)
        The rows.
    y : array_like of shape (n_rows, n_targets)
        What is expected of each.
    name : str
        Key of the function, or "own".
    target_names : tuple of str
        One per target; those of the network's outputs if empty.

    Raises
    ------
    ValueError
        If shapes and names do not fit together (a programming error).
    """
    inputs, targets = frozen(x), frozen(y)
    names = target_names or network.output_names
    if (inputs.shape[1], targets.shape[1]) != (network.n_inputs, len(names)):
        raise ValueError(f"{inputs.shape}, {targets.shape} for {network.sizes}")
    return TableData(
        name=name,
        feature_names=network.input_names,
        target_names=names,
        x=inputs,
        y=targets,
        class_names=binary_names(targets),
        origin=TRUTH_TABLE,
    )
