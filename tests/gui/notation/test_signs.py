"""Tests of gui.notation: signs and words of the quantities of XOR 2-2-1."""

import pytest

from engine.training.trace.letters import Profile
from engine.training.trace.symbols import Name, Symbol
from gui.notation import (
    PROFILES,
    head_of,
    html_of,
    in_letters,
    in_words,
    is_turned,
    layer_number,
    shape_text,
    text_of,
    tip_of,
)
from gui.notation.in_words import WORDS
from gui.reading import Ways, reading
from tests.engine.training.networks import drawn, layered

XOR = drawn("xor_gates")[1]
WEIGHT = Symbol(Name.WEIGHT, 1, unit=1, source=0)


@pytest.fixture(autouse=True)
def read_as_at_first():
    yield
    reading.choose(Ways())


def test_every_notation_and_every_quantity_is_worded():
    assert set(PROFILES) == set(Profile)
    assert set(WORDS) == set(Name)


@pytest.mark.parametrize(
    ("profile", "wanted"),
    [
        (Profile.LECTURE, ("w₂₁⁽¹⁾", "b₂⁽¹⁾", "a₂⁽¹⁾", "z₂⁽¹⁾", "y", "t", "W⁽²⁾")),
        (Profile.MILLER, ("w₂₁²", "b₂²", "s₂²", "a₂²", "ŷ", "y", "W³")),
        (Profile.EXAMPLE, ("w₁₂⁽¹⁾", "b₂⁽¹⁾", "z₂⁽¹⁾", "h₂⁽¹⁾", "ŷ", "y", "W⁽²⁾")),
        (Profile.RASHID, ("w₁₂⁽²⁾", "b₂⁽²⁾", "Σ₂⁽²⁾", "o₂⁽²⁾", "o⁽³⁾", "t", "W⁽³⁾")),
    ],
)
def test_the_same_quantities_in_every_notation(profile, wanted):
    reading.change(notation=profile)
    symbols = (
        WEIGHT,
        Symbol(Name.BIAS, 1, 1),
        Symbol(Name.PRE, 1, 1),
        Symbol(Name.OUT, 1, 1),
        Symbol(Name.OUT, 2, 0),
        Symbol(Name.TARGET, unit=0),
        Symbol(Name.WEIGHT, 2),
    )
    assert tuple(text_of(XOR, symbol) for symbol in symbols) == wanted


@pytest.mark.parametrize(
    ("symbol", "words"),
    [
        (WEIGHT, "weight from x1 to neuron 2 of hidden layer 1"),
        (
            Symbol(Name.WEIGHT, 2, unit=0, source=1),
            "weight from neuron 2 of hidden layer 1 to neuron 1 of the output layer",
        ),
        (Symbol(Name.BIAS, 2, 0), "bias of neuron 1 of the output layer"),
        (Symbol(Name.OUT, 0, 1), "input x2"),
        (Symbol(Name.OUT, 1), "outputs of hidden layer 1"),
        (Symbol(Name.WEIGHT, 1), "weights of hidden layer 1"),
        (Symbol(Name.TARGET, unit=0), "target of answer 1"),
        (Symbol(Name.LOSS), "loss, the mean over the samples"),
    ],
)
def test_a_quantity_in_words_has_no_letter(symbol, words):
    assert in_words(XOR, symbol) == words
    reading.change(notation=Profile.MILLER)  # words are the same in all notations
    assert in_words(XOR, symbol) == words


def test_a_sample_is_named_where_there_are_several():
    symbol = Symbol(Name.OUT, 1, 0, sample=2)
    assert in_words(XOR, symbol, 4).endswith(", sample 3")
    assert "sample" not in in_words(XOR, symbol, 1)


@pytest.mark.parametrize("name", Name)
def test_every_quantity_has_words_alone_and_as_a_matrix(name):
    one = Symbol(name, 1, unit=0, source=0, sample=0)
    for symbol in (one, Symbol(name, 1)):
        text = in_words(XOR, symbol)
        assert text
        assert "{" not in text


def test_a_tooltip_names_the_quantity_in_the_other_notations():
    assert tip_of(XOR, WEIGHT).splitlines() == [
        "w₂₁⁽¹⁾: weight from x1 to neuron 2 of hidden layer 1",
        "Miller: w₂₁² · Worked example: w₁₂⁽¹⁾ · Rashid: w₁₂⁽²⁾",
    ]
    reading.change(notation=Profile.MILLER)
    first, second = tip_of(XOR, WEIGHT).splitlines()
    assert first.startswith("w₂₁²: ")
    assert second.startswith("Lecture: w₂₁⁽¹⁾ · ")


def test_rich_text_slants_letters_and_makes_matrices_bold():
    assert html_of(XOR, WEIGHT) == "<i>w</i><sub>21</sub><sup>(1)</sup>"
    assert html_of(XOR, Symbol(Name.WEIGHT, 1)) == "<b>W</b><sup>(1)</sup>"
    gradient = Symbol(Name.WEIGHT_GRADIENT, 1)
    assert html_of(XOR, gradient) == "∂<i>L</i>/∂<b>W</b><sup>(1)</sup>"
    reading.change(notation=Profile.MILLER)
    assert html_of(XOR, Symbol(Name.OUT, 2, 0)) == "<i>ŷ</i>"


@pytest.mark.parametrize(
    ("profile", "is_across", "number", "shape"),
    [
        (Profile.LECTURE, False, 1, "2 × 3"),
        (Profile.MILLER, True, 2, "3 × 2"),
        (Profile.EXAMPLE, False, 1, "2 × 3"),
        (Profile.RASHID, True, 2, "3 × 2"),
    ],
)
def test_orientation_and_numbers_of_layers(profile, is_across, number, shape):
    reading.change(notation=profile)
    assert is_turned() is is_across
    assert layer_number(1) == number
    assert shape_text((2, 3)) == shape


def test_formulas_in_letters():
    formula = "<i>out</i> = f(<i>pre</i>), loss, answer, target"
    assert in_letters(formula) == "<i>z</i> = f(<i>a</i>), L, y, t"
    reading.change(notation=Profile.MILLER)
    assert in_letters(formula) == "<i>a</i> = f(<i>s</i>), J, ŷ, y"


def test_a_name_that_says_the_sign_is_not_said_twice():
    assert head_of("x1", "x₁") == "x1"
    assert head_of("NAND", "z₁⁽¹⁾") == "NAND z₁⁽¹⁾"


def test_networks_of_one_shape_are_not_taken_for_each_other():
    one, other = layered([2, 2], ["tanh"]), layered([2, 1], ["tanh"])
    symbol = Symbol(Name.OUT, 1, 0)
    assert text_of(one, symbol) == "y₁"
    assert text_of(other, symbol) == "y"
