"""Tests of gui.panels.step_panel.lights: every quantity is somewhere."""

import numpy as np
import pytest

from engine.document.examples import load_example
from engine.training.problem import make_problem
from engine.training.run.run_state import TrainState
from engine.training.trace.event import Level
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.trace import trace_update
from gui.panels.step_panel.lights import belongs, hover_of_symbol
from gui.session import Hover

CELLS = 8  # rows and columns of a matrix that are looked at


def traced(session, name):
    session.replace(load_example(name), None)
    settings = session.document.settings
    problem = make_problem(session.network, session.dataset, settings)
    return trace_update(problem, TrainState(session.parameters))


def symbols_of(trace):
    found = set()
    for level in (Level.LAYER, Level.TERM):
        for event in trace.events(level)[:400]:
            for operand in (*event.operands, *event.results):
                found.add(operand.symbol)
                if np.ndim(operand.value):
                    table = np.atleast_2d(operand.value)[:CELLS, :CELLS]
                    found |= {operand.symbol.cell(*p) for p in np.ndindex(table.shape)}
    return found


@pytest.mark.parametrize("name", ["xor_train", "iris", "net2322"])
def test_every_quantity_lights_what_is_drawn_and_belongs_to_it(session, name):
    trace = traced(session, name)
    for symbol in symbols_of(trace):
        hover = hover_of_symbol(trace, symbol, symbol.sample)
        assert all(element in session.document for element in hover.lit)
        if symbol.unit is not None:
            assert hover.lit or hover.ends
            assert belongs(hover, hover)


def test_a_whole_wire_has_all_its_cells_and_a_cell_has_one(session):
    trace = traced(session, "xor_train")
    one = hover_of_symbol(trace, Symbol(Name.WEIGHT, 1, 2, 1), None)
    assert belongs(one, Hover(wire=one.wire))
    assert belongs(one, Hover(wire=one.wire, i=1, j=2))
    assert not belongs(one, Hover(wire=one.wire, i=0, j=2))


def test_weights_of_a_layer_are_its_wires_and_sums_its_blocks(session):
    trace = traced(session, "xor_train")
    wires = {wire.id for wire in session.document.wires()}
    weights = hover_of_symbol(trace, Symbol(Name.WEIGHT, 1), None).lit
    sums = hover_of_symbol(trace, Symbol(Name.PRE, 1), None).lit
    assert weights < wires
    assert not sums & wires
    assert len(sums) == 1


def test_the_target_belongs_to_the_perceptron_that_answers(session):
    trace = traced(session, "xor_train")
    hover = hover_of_symbol(trace, Symbol(Name.TARGET, unit=0, sample=3), 3)
    block = next(b for b in session.document.blocks() if b.name == "y")
    assert (hover.block, hover.unit, hover.sample) == (block.id, 0, 3)
    assert belongs(hover, Hover(sample=3))


def test_constants_light_nothing(session):
    trace = traced(session, "xor_train")
    assert hover_of_symbol(trace, Symbol(Name.RATE), None) == Hover()
