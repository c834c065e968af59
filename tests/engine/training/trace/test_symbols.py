"""Tests of engine.training.trace.symbols."""

from hypothesis import given
from hypothesis import strategies as st

from engine.training.trace.symbols import Name, Symbol

indices = st.none() | st.integers(0, 999)
symbols = st.builds(
    Symbol,
    st.sampled_from(Name),
    st.integers(0, 20),
    indices,
    indices,
    indices,
    st.booleans(),
)


@given(symbols)
def test_a_symbol_comes_back_from_its_key(symbol):
    assert Symbol.of_key(symbol.key) == symbol


def test_cells_of_weights_lead_from_row_to_column_and_samples_are_rows():
    weight = Symbol(Name.WEIGHT, 2).cell(3, 1)
    assert (weight.source, weight.unit, weight.sample) == (3, 1, None)
    out = Symbol(Name.OUT, 1).cell(3, 1)
    assert (out.sample, out.unit, out.source) == (3, 1, None)
    bias = Symbol(Name.BIAS, 1).cell(0, 4)
    assert (bias.sample, bias.unit) == (None, 4)
    losses = Symbol(Name.SAMPLE_LOSS).cell(0, 2)
    assert losses.sample == 2


def test_a_matrix_of_one_sample_keeps_the_sample():
    assert Symbol(Name.PRE, 1, sample=5).cell(0, 2).sample == 5


def test_a_vector_of_all_parameters_has_no_cells():
    gradient = Symbol(Name.GRADIENT)
    assert gradient.cell(0, 3) is gradient
