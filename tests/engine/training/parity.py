"""The parity cases in the program's own terms: W leads from source to unit."""

import json
from pathlib import Path

import numpy as np

from engine.arrays import frozen, frozen_mask
from engine.data.dataset import numbered
from engine.document.document import Document
from engine.document.elements import Element, InputBlock, PerceptronBlock, Wire
from engine.network.network import Parameters
from tests.engine.training.networks import layered

FOLDER = Path(__file__).parents[2] / "parity"
LOSSES = {"mse": "half_sse", "bce": "binary_cross_entropy", "ce": "cross_entropy"}


def load(name):
    return json.loads((FOLDER / name).read_text())


FILE = load("cases.json")
CASES = FILE["cases"]
OPTIMISERS = FILE["optimisers"]


def transposed(mask):
    return None if mask is None else np.array(mask, bool).T


def network_of(case):
    return layered(
        case["sizes"],
        case["activations"],
        masks=[transposed(mask) for mask in case["masks"]],
        use_bias=case["use_bias"],
        skips=[(s["from"], s["to"], transposed(s["mask"])) for s in case["skips"]],
    )


def parameters_of(case, weights, biases, skip_weights):
    """Return parameters; a skip's weights are further rows of its layer's matrix."""
    matrices = [np.array(w, float).T for w in weights]
    for skip, v in zip(case["skips"], skip_weights, strict=True):
        layer = skip["to"] - 1
        matrices[layer] = np.concatenate([matrices[layer], np.array(v, float).T])
    return Parameters(tuple(map(frozen, matrices)), tuple(map(frozen, biases)))


def start_of(case):
    return parameters_of(case, case["W"], case["b"], [s["W"] for s in case["skips"]])


def document_of(case):
    """Draw a case: one block a layer, one wire for each matrix."""
    elements: list[Element] = [
        InputBlock(1, 0, 0, "x", numbered("x", case["sizes"][0]))
    ]
    edges = []
    for layer, bias in enumerate(case["b"], start=1):
        values = frozen(bias)
        elements.append(
            PerceptronBlock(
                id=layer + 1,
                x=0,
                y=0,
                name=f"layer {layer}",
                activation=case["activations"][layer - 1],
                bias=values,
                start_bias=values,
                use_bias=case["use_bias"][layer - 1],
            )
        )
        ends = {"from": layer - 1, "to": layer}
        mask, weights = case["masks"][layer - 1], case["W"][layer - 1]
        edges.append({**ends, "mask": mask, "W": weights})
    for wire_id, edge in enumerate([*edges, *case["skips"]], start=100):
        weights = frozen(np.array(edge["W"], float).T)
        mask = None if edge["mask"] is None else frozen_mask(transposed(edge["mask"]))
        source, target = edge["from"] + 1, edge["to"] + 1
        elements.append(Wire(wire_id, source, target, weights, weights, mask))
    return Document(elements)


def assert_close(got, expected, tolerance):
    got, expected = np.asarray(got, float), np.asarray(expected, float)
    assert got.shape == expected.shape
    # A NaN makes the comparison false.
    near = np.abs(got - expected) <= tolerance * (1e-3 + np.abs(expected))
    assert near.all(), np.abs(got - expected).max()


def assert_parameters_close(got, expected, tolerance):
    for mine, theirs in zip(got.weights, expected.weights, strict=True):
        assert_close(mine, theirs, tolerance)
    for mine, theirs in zip(got.biases, expected.biases, strict=True):
        assert_close(mine, theirs, tolerance)
