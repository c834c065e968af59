"""A new random start: weights and biases drawn as the settings say, from a seed."""

from dataclasses import replace

import numpy as np

from engine.arrays import Array, BoolArray, frozen
from engine.document.document import Change, Document, Edit
from engine.document.elements import Settings
from engine.network.network import Layer, Network, Parameters
from engine.network.parameters import parameters_of, set_parameters
from engine.nn.initialisers import draw, draw_bias


def random_start(network: Network, settings: Settings, seed: int) -> Parameters:
    """Draw all weights and biases of a network.

    Every layer has a generator of its own, so that a layer added behind the others
    does not change what they start with. Missing connections and biases that are
    switched off get 0; biases are 0 unless the settings have them drawn.

    Parameters
    ----------
    network : Network
        Whose weights are wanted.
    settings : Settings
        `initializer`, `initial_scale` and `initialize_bias` are used.
    seed : int
        Not negative; the same seed gives the same numbers.
    """
    weights, biases = [], []
    for number, layer in enumerate(network.layers, start=1):
        rng = np.random.default_rng([seed, number])
        weights.append(_weights(layer, settings, rng))
        biases.append(_biases(layer, settings, rng))
    return Parameters(tuple(weights), tuple(biases))


def _weights(layer: Layer, settings: Settings, rng: np.random.Generator) -> Array:
    shape = (layer.n_sources, layer.n_units)
    drawn = draw(settings.initializer, shape, rng, settings.initial_scale)
    return drawn if layer.mask is None else frozen(np.where(layer.mask, drawn, 0.0))


def _biases(layer: Layer, settings: Settings, rng: np.random.Generator) -> Array:
    if not settings.initialize_bias:
        return frozen(np.zeros(layer.n_units))
    shape = (layer.n_sources, layer.n_units)
    drawn = draw_bias(settings.initializer, shape, rng, settings.initial_scale)
    return frozen(np.where(layer.bias_mask, drawn, 0.0))


def new_start(document: Document, network: Network, seed: int) -> Edit:
    """Draw a new start from `seed` and keep both in the document, as one edit.

    Frozen weights and biases stay as they are.

    Parameters
    ----------
    document : Document
        The drawing.
    network : Network
        Compiled from `document`.
    seed : int
        Becomes the seed of the settings too, so that the run can be repeated.
    """
    settings = document.settings
    drawn = _with_frozen(document, network, random_start(network, settings, seed))
    numbers = set_parameters(document, network, drawn, "new_start", also_start=True)
    seeded = replace(settings, seed=seed)
    if seeded == settings:
        return numbers
    return replace(numbers, changes=(*numbers.changes, Change(settings, seeded)))


def _with_frozen(document: Document, network: Network, drawn: Parameters) -> Parameters:
    now = parameters_of(network, document)
    weights = zip(network.layers, now.weights, drawn.weights, strict=True)
    biases = zip(network.layers, now.biases, drawn.biases, strict=True)
    return Parameters(
        tuple(_kept(layer.frozen, old, new) for layer, old, new in weights),
        tuple(_kept(layer.frozen_bias, old, new) for layer, old, new in biases),
    )


def _kept(is_frozen: BoolArray | None, old: Array, new: Array) -> Array:
    return new if is_frozen is None else frozen(np.where(is_frozen, old, new))
