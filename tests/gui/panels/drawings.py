"""Drawings that panels are tested with."""

from engine.document.edits import (
    add_input,
    add_perceptrons,
    connect,
    set_settings,
)
from engine.training.sources.tables import truth_table_for


def do(session, edit):
    """Do an edit and return the id that it gave."""
    session.do(edit)
    return session.document.next_id - 1


def wire_xor(session, *, complete=True):
    """Wire XOR out of gates; without the last wire unless complete."""
    x1, x2 = (do(session, add_input(session.document, 0, 0)) for _ in range(2))
    gates = [
        do(session, add_perceptrons(session.document, 0, 0, gate=gate))
        for gate in ("nand", "or", "and")
    ]
    wires = [(x1, gates[0]), (x2, gates[0]), (x1, gates[1]), (x2, gates[1])]
    wires += [(gates[0], gates[2]), (gates[1], gates[2])]
    for source, target in wires if complete else wires[:-1]:
        do(session, connect(session.document, source, target))
    return gates


def wire_layers(session, n_inputs, sizes, activations):
    """Wire layers one after another and return the ids of the blocks."""
    ids = [do(session, add_input(session.document, 0, 0, n_columns=n_inputs))]
    for n_units, activation in zip(sizes, activations, strict=True):
        block = add_perceptrons(
            session.document, 0, 0, n_units=n_units, activation=activation
        )
        ids.append(do(session, block))
        do(session, connect(session.document, ids[-2], ids[-1]))
    return ids


def want(session, function):
    """Take the truth table of a function as the data."""
    table = truth_table_for(session.network, function)
    session.do(set_settings(session.document, data=table))
