"""Tests of engine.data.generators, clouds and surfaces."""

import numpy as np
import pytest

from engine.data.generators import GENERATORS, generate
from engine.data.surfaces import BUMP_CENTRES, BUMP_SIGNS
from engine.errors import Code, EngineError

CLASSES = [name for name, made in GENERATORS.items() if made.is_classification]
SURFACES = [name for name, made in GENERATORS.items() if not made.is_classification]


def test_all_families_are_there():
    assert CLASSES == ["circle", "xor_clouds", "gaussians", "spiral", "moons"]
    assert SURFACES == ["plane", "multi_gaussian"]


@pytest.mark.parametrize("name", GENERATORS)
def test_a_seed_gives_the_same_numbers_and_another_seed_others(name):
    assert generate(name, seed=3) == generate(name, seed=3)
    assert generate(name, seed=3) != generate(name, seed=4)


@pytest.mark.parametrize("name", GENERATORS)
def test_the_defaults_make_a_finite_data_set_of_two_inputs(name):
    dataset = generate(name)
    assert dataset.name == name
    assert dataset.x.shape == (GENERATORS[name].n_samples, 2)
    assert np.isfinite(dataset.x).all()
    assert np.isfinite(dataset.y).all()


@pytest.mark.parametrize("name", CLASSES)
@pytest.mark.parametrize("n_samples", [4, 41, 1000])
def test_classes_are_equally_frequent(name, n_samples):
    labels = generate(name, n_samples).labels
    assert abs(np.count_nonzero(labels == 0) - np.count_nonzero(labels == 1)) <= 1


@pytest.mark.parametrize("name", CLASSES)
def test_classes_are_mixed_in_the_order_of_rows(name):
    first = generate(name, 400).labels[:100]
    assert 25 <= np.count_nonzero(first) <= 75


@pytest.mark.parametrize("name", GENERATORS)
def test_noise_displaces_the_same_samples(name):
    calm, noisy = generate(name, 500, 0.0, 1), generate(name, 500, 0.1, 1)
    moved = np.concatenate([(noisy.x - calm.x).ravel(), (noisy.y - calm.y).ravel()])
    moved = moved[moved != 0.0]
    assert abs(moved.mean()) < 0.02
    assert moved.std() == pytest.approx(0.1, rel=0.15)


def test_the_circle_is_inside_the_ring():
    dataset = generate("circle", 500, 0.0)
    radius = np.linalg.norm(dataset.x, axis=1)
    assert radius[dataset.labels == 1].max() <= 0.5
    ring = radius[dataset.labels == 0]
    assert ring.min() >= 0.7 - 1e-12
    assert ring.max() <= 1.0 + 1e-12


def test_xor_clouds_lie_around_the_rows_of_the_truth_table():
    dataset = generate("xor_clouds", 400, 0.0)
    corners, counts = np.unique(dataset.x, axis=0, return_counts=True)
    assert corners.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert counts.tolist() == [100] * 4
    assert (dataset.labels == (dataset.x[:, 0] != dataset.x[:, 1])).all()


def test_gaussians_have_two_centres():
    dataset = generate("gaussians", 2000, 0.2)
    for label, centre in ((0, -0.5), (1, 0.5)):
        cloud = dataset.x[dataset.labels == label]
        assert cloud.mean(axis=0) == pytest.approx([centre, centre], abs=0.03)
        assert cloud.std(axis=0) == pytest.approx([0.2, 0.2], rel=0.1)


def test_arms_of_the_spiral_are_half_a_turn_apart():
    dataset = generate("spiral", 300, 0.0)
    radius = np.linalg.norm(dataset.x, axis=1)
    angle = 2 * np.pi * 1.75 * radius + np.pi * dataset.labels
    expected = radius[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    assert dataset.x == pytest.approx(expected, abs=1e-9)


def test_moons_follow_their_formula():
    dataset = generate("moons", 300, 0.0)
    upper, lower = (dataset.x[dataset.labels == label] for label in (0, 1))
    assert np.linalg.norm(upper, axis=1) == pytest.approx(1.0)
    assert upper[:, 1].min() >= 0.0
    assert np.linalg.norm(lower - [1.0, 0.5], axis=1) == pytest.approx(1.0)
    assert lower[:, 1].max() <= 0.5


def test_the_plane_is_the_mean_of_both_inputs():
    dataset = generate("plane", 100, 0.0)
    assert dataset.y[:, 0] == pytest.approx(dataset.x.mean(axis=1))
    assert np.abs(dataset.x).max() <= 1.0


def test_bumps_stand_at_their_centres():
    dataset = generate("multi_gaussian", 20_000, 0.0)
    distance = np.linalg.norm(dataset.x[:, None] - BUMP_CENTRES, axis=2)
    nearest = dataset.y[distance.argmin(axis=0), 0]
    assert nearest == pytest.approx(BUMP_SIGNS, abs=0.06)
    assert np.abs(dataset.y).max() <= 1.0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"n_samples": 3}, Code.COUNT_OUT_OF_RANGE),
        ({"n_samples": 100_001}, Code.COUNT_OUT_OF_RANGE),
        ({"seed": -1}, Code.COUNT_OUT_OF_RANGE),
        ({"noise": -0.1}, Code.DATA_NOISE_RANGE),
        ({"noise": float("nan")}, Code.DATA_NOISE_RANGE),
        ({"noise": float("inf")}, Code.DATA_NOISE_RANGE),
        ({"noise": 10.5}, Code.DATA_NOISE_RANGE),
        ({"name": "rings"}, Code.DATA_UNKNOWN),
    ],
)
def test_impossible_arguments_are_refused(arguments, code):
    with pytest.raises(EngineError) as caught:
        generate(**({"name": "moons"} | arguments))
    assert caught.value.code is code
