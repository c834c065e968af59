"""Tests of the four notations and of the forms that formulas are written in."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.arrays import frozen
from engine.nn.optimizers import OPTIMIZERS
from engine.training.run.run_state import TrainState
from engine.training.trace.event import Event, Kind, Level, Operand, TracePhase
from engine.training.trace.events import Scope
from engine.training.trace.expressions import (
    Constant,
    Leaf,
    Negative,
    Over,
    Plus,
    Power,
    Times,
    difference,
)
from engine.training.trace.letters import Profile
from engine.training.trace.lines import chain_of, lines_of
from engine.training.trace.notation import Notation
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.trace import trace_update
from engine.training.trace.write_latex import LatexWriter
from engine.training.trace.write_mathml import MathmlWriter
from engine.training.trace.write_text import TextWriter
from engine.training.trace.writer import Reading
from tests.engine.training.networks import (
    layered,
    problem,
    random_parameters,
)
from tests.engine.training.test_properties import random_problems

NET = layered([2, 3, 2], ["sigmoid", "softmax"])
WRITERS: list[type[TextWriter | LatexWriter | MathmlWriter]] = [
    TextWriter,
    LatexWriter,
    MathmlWriter,
]


def text(profile, symbol, network=NET, n_samples=1):
    notation = Notation(profile, network, n_samples)
    return TextWriter(notation).sign(notation.sign(symbol))


def traced(network=NET, n=2, **fields):
    rng = np.random.default_rng(0)
    x = rng.normal(size=(n, network.n_inputs))
    t = np.eye(network.n_outputs)[rng.integers(0, network.n_outputs, n)]
    posed = problem(network, x, t, **fields)
    return trace_update(posed, TrainState(random_parameters(network, rng)))


# --- letters


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        # lecture, Miller, worked example, Rashid
        (Symbol(Name.OUT, 0, 1), ("x₂", "x₂", "x₂", "o₂⁽¹⁾")),
        (Symbol(Name.PRE, 1, 2), ("a₃⁽¹⁾", "s₃²", "z₃⁽¹⁾", "Σ₃⁽²⁾")),
        (Symbol(Name.OUT, 1, 2), ("z₃⁽¹⁾", "a₃²", "h₃⁽¹⁾", "o₃⁽²⁾")),
        (Symbol(Name.OUT, 2, 0), ("y₁", "ŷ₁", "ŷ₁", "o₁⁽³⁾")),
        (Symbol(Name.TARGET, unit=0), ("t₁", "y₁", "y₁", "t₁")),
        # From input 1 to unit 3: "to, from" in the lecture and with Miller.
        (Symbol(Name.WEIGHT, 1, 2, 0), ("w₃₁⁽¹⁾", "w₃₁²", "w₁₃⁽¹⁾", "w₁₃⁽²⁾")),
        (Symbol(Name.BIAS, 1, 2), ("b₃⁽¹⁾", "b₃²", "b₃⁽¹⁾", "b₃⁽²⁾")),
        (Symbol(Name.DELTA, 1, 2), ("∂L/∂a₃⁽¹⁾", "δ₃²", "δ₃⁽¹⁾", "∂E/∂Σ₃⁽²⁾")),
        (Symbol(Name.RATE), ("η", "λ", "η", "α")),
        (Symbol(Name.LOSS), ("L", "J", "L", "E")),
        (Symbol(Name.WEIGHT, 1), ("W⁽¹⁾", "W²", "W⁽¹⁾", "W⁽²⁾")),
        (Symbol(Name.OUT, 0), ("X", "X", "X", "O⁽¹⁾")),
    ],
)
def test_the_letters_of_a_quantity_in_the_four_notations(symbol, expected):
    assert tuple(text(profile, symbol) for profile in Profile) == expected


def test_the_worked_example_counts_layers_instead_of_units():
    network = layered([1, 1, 1], ["sigmoid"] * 2)
    symbols = [
        Symbol(Name.PRE, 1, 0),
        Symbol(Name.OUT, 1, 0),
        Symbol(Name.PRE, 2, 0),
        Symbol(Name.WEIGHT, 2, 0, 0),
        Symbol(Name.DELTA, 2, 0),
    ]
    found = [text(Profile.EXAMPLE, symbol, network) for symbol in symbols]
    assert found == ["z₁", "h", "z₂", "w₂", "δ₂"]


def test_samples_are_numbered_only_where_there_are_several():
    symbol = Symbol(Name.PRE, 1, 0, sample=1)
    assert text(Profile.LECTURE, symbol) == "a₁⁽¹⁾"
    assert text(Profile.LECTURE, symbol, n_samples=3) == "a₁⁽¹⁾[2]"


def test_two_indices_of_several_digits_are_kept_apart():
    network = layered([20, 20], ["tanh"])
    assert text(Profile.LECTURE, Symbol(Name.WEIGHT, 1, 0, 10), network) == (
        "w_1,11⁽¹⁾"
    )


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("name", Name)
def test_every_quantity_has_a_sign_in_every_notation(profile, name):
    symbol = Symbol(name, 1, 1, 0, 0)
    notation = Notation(profile, NET)
    for writer in (kind(notation) for kind in WRITERS):
        assert writer.sign(notation.sign(symbol)).strip()


def test_columns_turn_matrices_and_their_products_round():
    trace = traced()
    pre = next(e for e in trace.events(Level.LAYER) if e.kind is Kind.PRE)
    lines = {}
    for profile in (Profile.LECTURE, Profile.MILLER):
        writer = TextWriter(Notation(profile, NET, 2), 3)
        lines[profile] = lines_of(pre, writer)
    assert lines[Profile.LECTURE].symbols == "A⁽¹⁾ = X · W⁽¹⁾ + B⁽¹⁾"
    assert lines[Profile.MILLER].symbols == "S² = W² · X + B²"
    rows = re.findall(r"\[[^\[\]]*\]", lines[Profile.LECTURE].result)
    columns = re.findall(r"\[[^\[\]]*\]", lines[Profile.MILLER].result)
    assert (len(rows), len(columns)) == (2, 3)


@settings(max_examples=20)
@given(random_problems(), st.sampled_from(Profile), st.sampled_from(Profile))
def test_a_notation_never_changes_a_number(case, one, other):
    posed, parameters = case
    trace = trace_update(posed, TrainState(parameters))
    writers = [
        TextWriter(Notation(profile, posed.network, trace.moment.n_samples))
        for profile in (one, other)
    ]
    for event in trace.events(Level.TERM):
        first, second = (lines_of(event, writer) for writer in writers)
        assert first.numbers == second.numbers
        if not any(np.ndim(result.value) for result in event.results):
            assert first.result == second.result


# --- forms


def leaf(value, name=Name.RATE):
    return Leaf(Operand(Symbol(name), value))


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (Times((leaf(-2.0), leaf(-3.0))), "−2 · (−3)"),
        (difference(leaf(1.0), leaf(-3.0)), "1 − (−3)"),
        (Plus((leaf(-1.0), leaf(2.0))), "−1 + 2"),
        (Plus((Negative(leaf(1.0)), leaf(2.0))), "−1 + 2"),
        (Negative(Plus((leaf(1.0), leaf(2.0)))), "−(1 + 2)"),
        (Power(leaf(-2.0), Constant(2.0, "2")), "(−2)²"),
        (Times((leaf(2.0), Plus((leaf(1.0), leaf(3.0))))), "2 · (1 + 3)"),
        (Over(Plus((leaf(1.0), leaf(2.0))), leaf(3.0)), "(1 + 2) / 3"),
        (Over(leaf(1.0), Times((leaf(2.0), leaf(3.0)))), "1 / (2 · 3)"),
        (Over(leaf(-1.0), leaf(3.0)), "(−1) / 3"),
        (Plus((leaf(1.0),) * 9), "1 + 1 + 1 + … + 1"),
    ],
)
def test_text_has_the_parentheses_it_needs_and_no_others(tree, expected):
    writer = TextWriter(Notation(Profile.LECTURE, NET))
    assert writer.write(tree, Reading.NUMBERS) == expected


@pytest.mark.parametrize(
    ("value", "latex"),
    [
        (-0.25, "-0.25"),
        (1e-9, r"1 \cdot 10^{-9}"),
        (2.5e30, r"2.5 \cdot 10^{30}"),
        (np.inf, r"\infty"),
        (-np.inf, r"-\infty"),
        (np.nan, r"\mathrm{NaN}"),
    ],
)
def test_numbers_of_every_size_become_latex(value, latex):
    assert LatexWriter(Notation(Profile.LECTURE, NET)).number(value) == latex


@pytest.mark.parametrize(
    ("value", "latex"),
    [
        (3.0, "3^{2}"),
        (-3.0, r"\left(-3\right)^{2}"),
        (2e-9, r"\left(2 \cdot 10^{-9}\right)^{2}"),
    ],
)
def test_what_is_squared_is_in_parentheses_where_it_must_be(value, latex):
    writer = LatexWriter(Notation(Profile.LECTURE, NET))
    tree = Power(leaf(value), Constant(2.0, "2"))
    assert writer.write(tree, Reading.NUMBERS) == latex
    slope = Leaf(Operand(Symbol(Name.GRADIENT), value))
    squared = writer.write(Power(slope, Constant(2.0, "2")), Reading.SYMBOLS)
    assert squared == r"\left(\frac{\partial L}{\partial \theta}\right)^{2}"


def test_latex_and_mathml_of_one_line():
    trace = traced(layered([1, 1], ["sigmoid"]), 1)
    event = next(e for e in trace.events(Level.TERM) if e.kind is Kind.ACTIVATION)
    notation = Notation(Profile.LECTURE, trace.moment.network)
    number = trace.moment.pre[0].item()
    latex = LatexWriter(notation, 3)
    assert lines_of(event, latex).symbols == r"y = \sigma\left(a_{1}^{(1)}\right)"
    assert lines_of(event, latex).numbers == (
        rf"\sigma\left({latex.number(number)}\right)"
    )
    mathml = lines_of(event, MathmlWriter(notation, 3)).symbols
    tree = ElementTree.fromstring(mathml)
    keys = [e.attrib["data-symbol"] for e in tree.iter() if "data-symbol" in e.attrib]
    assert keys == ["out 1 0 - 0", "pre 1 0 - 0"]
    assert "".join(tree.itertext()) == "y=σ(a1(1))"


@settings(max_examples=25)
@given(random_problems(), st.sampled_from(Profile))
def test_whatever_is_written_is_well_formed(case, profile):
    posed, parameters = case
    trace = trace_update(posed, TrainState(parameters))
    notation = Notation(profile, posed.network, trace.moment.n_samples)
    latex, mathml = LatexWriter(notation), MathmlWriter(notation)
    for level in Level:
        for event in trace.events(level, Scope(sample=0)):
            for one in (event, *trace.inside(event)):
                check_latex(chain_of(one, latex))
                ElementTree.fromstring(f"<math>{chain_of(one, mathml)}</math>")


def check_latex(formula):
    assert formula.count("{") == formula.count("}")
    assert formula.count(r"\left") == formula.count(r"\right") + formula.count(
        r"\leftarrow"
    )
    assert not re.search(r"\^\{[^{}]*\}\^", formula)  # a double exponent
    assert formula.isascii()


# --- lines


def test_a_part_of_a_sum_has_no_name_of_its_own():
    trace = traced()
    event = next(e for e in trace.events(Level.TERM) if e.kind is Kind.PRODUCT)
    lines = lines_of(event, TextWriter(Notation(Profile.LECTURE, NET)))
    assert lines.symbols == "x₁ · w₁₁⁽¹⁾"


def test_an_event_that_only_reports_has_a_result_and_no_formula():
    event = Event(
        Kind.PHASE,
        TracePhase.FORWARD,
        Level.PHASE,
        results=(Operand(Symbol(Name.OUT, 2), frozen([[1, 2]])),),
    )
    writer = TextWriter(Notation(Profile.LECTURE, NET))
    assert lines_of(event, writer) == ("", "", "[1, 2]", "Y")
    assert chain_of(event, writer) == "Y = [1, 2]"


def test_a_large_matrix_is_written_by_its_size():
    writer = TextWriter(Notation(Profile.LECTURE, NET))
    assert writer.value(np.zeros((100, 784))) == "(100 × 784)"
    columns = TextWriter(Notation(Profile.MILLER, NET))
    assert columns.value(np.zeros((100, 784))) == "(784 × 100)"


@pytest.mark.parametrize(
    ("optimizer", "expected"),
    [
        ("sgd", "b₁⁽¹⁾ ← b₁⁽¹⁾ − η · ∂L/∂b₁⁽¹⁾"),
        ("momentum", "b₁⁽¹⁾ ← b₁⁽¹⁾ − η · v_b1⁽¹⁾"),
        ("nesterov", "b₁⁽¹⁾ ← b₁⁽¹⁾ − η · (∂L/∂b₁⁽¹⁾ + μ · v_b1⁽¹⁾)"),
        ("adagrad", "b₁⁽¹⁾ ← b₁⁽¹⁾ − η · ∂L/∂b₁⁽¹⁾ / (√s_b1⁽¹⁾ + ε)"),
        ("rmsprop", "b₁⁽¹⁾ ← b₁⁽¹⁾ − η · ∂L/∂b₁⁽¹⁾ / (√s_b1⁽¹⁾ + ε)"),
        ("adam", "b₁⁽¹⁾ ← b₁⁽¹⁾ − η · m̂_b1⁽¹⁾ / (√ŝ_b1⁽¹⁾ + ε)"),
    ],
)
def test_the_move_of_every_optimiser_is_its_formula(optimizer, expected):
    assert optimizer in OPTIMIZERS
    trace = traced(layered([1, 1], ["tanh"]), 1, optimizer=optimizer)
    update = next(e for e in trace.events(Level.TERM) if e.kind is Kind.UPDATE)
    writer = TextWriter(Notation(Profile.LECTURE, trace.moment.network))
    assert lines_of(trace.inside(update)[-1], writer).symbols == expected


def test_sources_in_several_layers_are_summed_under_a_letter_of_their_own():
    net = layered([2, 3, 1], ["tanh", "tanh"], skips=[(0, 2, np.ones((2, 1), bool))])
    symbol = Symbol(Name.PARTIAL, 2, unit=0)
    assert [text(profile, symbol, net) for profile in Profile] == [
        "p₁⁽²⁾",
        "p₁³",
        "p₁⁽²⁾",
        "p₁⁽³⁾",
    ]
    alone = Symbol(Name.PARTIAL, 1, unit=0)
    assert text(Profile.LECTURE, alone, net) == "Σᵢ xᵢ · w₁ᵢ⁽¹⁾"


def test_the_losses_of_the_samples_are_not_their_mean():
    losses, mean = Symbol(Name.SAMPLE_LOSS), Symbol(Name.LOSS)
    assert text(Profile.LECTURE, losses, n_samples=3) == "L[s]"
    assert text(Profile.LECTURE, mean, n_samples=3) == "L"
    assert text(Profile.MILLER, losses, n_samples=1) == "J"


def test_losses_lie_as_samples_do():
    trace = traced(layered([2, 1], ["sigmoid"]), n=3)
    (event,) = (e for e in trace.events(Level.LAYER) if e.kind is Kind.SAMPLE_LOSS)
    assert event.result.value.shape == (3, 1)
    moment = trace.moment
    for profile, n_rows in ((Profile.LECTURE, 3), (Profile.MILLER, 1)):
        writer = TextWriter(Notation(profile, moment.network, 3))
        written = writer.value(event.result.value)
        assert len(re.findall(r"\[[^\[\]]*\]", written)) == n_rows
