"""Tests of engine.arrays."""

from dataclasses import dataclass

import numpy as np
import pytest

from engine.arrays import Array, ValueEquality, frozen, frozen_mask, same


@dataclass(frozen=True, slots=True, eq=False)
class Pair(ValueEquality):
    name: str
    values: Array | None


@dataclass(frozen=True, slots=True, eq=False)
class OtherPair(ValueEquality):
    name: str
    values: Array | None


def test_a_frozen_array_is_a_copy_that_cannot_be_written():
    source = np.array([1.0, 2.0])
    array = frozen(source)
    source[0] = 9.0
    assert array.tolist() == [1.0, 2.0]
    assert array.dtype == np.float64
    with pytest.raises(ValueError, match="read-only"):
        array[0] = 0.0


def test_a_frozen_mask_is_boolean_and_cannot_be_written():
    mask = frozen_mask([[1, 0]])
    assert mask.dtype == np.bool_
    with pytest.raises(ValueError, match="read-only"):
        mask[0, 0] = False


def test_arrays_are_the_same_by_shape_type_and_bits():
    assert same(frozen([1.0, 2.0]), frozen([1.0, 2.0]))
    assert same(frozen([np.nan]), frozen([np.nan]))
    assert not same(frozen([0.0]), frozen([-0.0]))
    assert not same(frozen([1.0, 2.0]), frozen([[1.0, 2.0]]))
    assert not same(frozen([1.0]), frozen_mask([1.0]))
    assert not same(frozen([1.0]), 1.0)
    assert not same(None, frozen([1.0]))
    assert same("a", "a")


def test_dataclasses_with_arrays_compare_by_value():
    assert Pair("p", frozen([1.0])) == Pair("p", frozen([1.0]))
    assert Pair("p", frozen([1.0])) != Pair("p", frozen([2.0]))
    assert Pair("p", frozen([1.0])) != Pair("q", frozen([1.0]))
    assert Pair("p", None) != Pair("p", frozen([1.0]))
    assert Pair("p", None) != OtherPair("p", None)
    assert Pair("p", None) != "p"


def test_values_with_arrays_have_no_hash():
    with pytest.raises(TypeError):
        hash(Pair("p", None))
