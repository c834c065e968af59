"""Tests of engine.data.bundled and of the shipped files."""

import zipfile

import numpy as np
import pytest

from engine.data.bundled import bundled_names, load_bundled
from engine.data.csv_file import read_csv, table_to_dataset
from engine.errors import Code, EngineError
from resources import path

COUNTS = {  # samples, inputs, samples per class
    "digits": (1797, 64, [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]),
    "iris": (150, 4, [50, 50, 50]),
    "wine": (178, 13, [59, 71, 48]),
    "breast_cancer": (569, 30, [357, 212]),
}


def test_the_names_are_those_of_the_files():
    shipped = {file.stem for file in path("datasets").glob("*.npz")}
    assert set(bundled_names()) == shipped == set(COUNTS)


@pytest.mark.parametrize("name", COUNTS)
def test_a_shipped_set_is_whole(name):
    dataset = load_bundled(name)
    n_samples, n_features, counts = COUNTS[name]
    assert dataset.name == name
    assert dataset.x.shape == (n_samples, n_features)
    assert np.bincount(dataset.labels).tolist() == counts
    assert (dataset.y.sum(axis=1) == 1.0).all()
    assert dataset.n_train is None


def test_digits_are_pictures():
    digits = load_bundled("digits")
    assert digits.image_shape == (8, 8)
    assert digits.x.dtype == np.uint8
    assert (digits.x.min(), digits.x.max()) == (0, 16)
    assert digits.class_names == tuple("0123456789")
    first = digits.x[0].reshape(8, 8)
    assert first[0].tolist() == [0, 0, 5, 13, 9, 1, 0, 0]
    assert digits.labels[:10].tolist() == list(range(10))


def test_iris_has_names_and_measures():
    iris = load_bundled("iris")
    assert iris.class_names == ("setosa", "versicolor", "virginica")
    assert iris.feature_names[0] == "sepal_length_cm"
    assert iris.x[0].tolist() == [5.1, 3.5, 1.4, 0.2]
    assert iris.image_shape is None


@pytest.mark.parametrize("name", COUNTS)
def test_shipped_files_are_small_and_equal_whenever_made(name):
    file = path("datasets", f"{name}.npz")
    assert file.stat().st_size < 100_000
    with zipfile.ZipFile(file) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }


@pytest.mark.parametrize("name", COUNTS)
def test_shipped_sets_equal_the_text_they_were_made_from(name, uci_folder):
    table = read_csv(uci_folder / f"{name}.csv")
    expected = table_to_dataset(table, as_classes=True)
    dataset = load_bundled(name)
    assert (dataset.x == expected.x).all()
    assert (dataset.y == expected.y).all()
    assert dataset.feature_names == expected.feature_names
    assert dataset.class_names == expected.class_names


def test_attribution_is_shipped():
    readme = path("datasets", "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}.npz`" in readme for name in bundled_names())
    assert "BSD" in path("datasets", "LICENSE-scikit-learn.txt").read_text("utf-8")


@pytest.mark.parametrize("name", ["", "faces", "../datasets/iris", "iris.npz"])
def test_an_unknown_name_is_refused(name):
    with pytest.raises(EngineError) as caught:
        load_bundled(name)
    assert caught.value.code is Code.DATA_UNKNOWN
