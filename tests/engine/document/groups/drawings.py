"""Drawings for the tests of groups."""

import numpy as np
from hypothesis import strategies as st

from engine.arrays import frozen
from engine.document.document import Document, Edit
from engine.document.edits import add_input, add_perceptrons, connect
from engine.document.elements import Group, InputBlock, PerceptronBlock, Wire
from engine.document.groups.alike import completed
from engine.document.groups.making import group


def done(document: Document, edit: Edit) -> Document:
    """Carry an edit out as a session does."""
    return document.apply(completed(document, edit).changes)


def xor() -> Document:
    """Draw x1 (1), x2 (2) -> NAND (3), OR (4) -> AND (5); wires 6 to 11."""
    document = Document()
    for y in (0.0, 110.0):
        document = done(document, add_input(document, -190, y))
    for gate, x, y in (("nand", 0, 0), ("or", 0, 110), ("and", 190, 55)):
        document = done(document, add_perceptrons(document, x, y, gate=gate))
    for source, target in ((1, 3), (2, 3), (1, 4), (2, 4), (3, 5), (4, 5)):
        document = done(document, connect(document, source, target))
    return document


def grouped_xor() -> Document:
    """Draw XOR as one block: group 12, ports 13 and 15."""
    document = xor()
    return done(document, group(document, [3, 4, 5], "XOR"))


def the_group(document: Document, name: str) -> Group:
    """Return the group of a name."""
    return next(g for g in document.groups if g.name == name)


numbers = st.floats(-3, 3).map(lambda v: round(v, 3))


@st.composite
def networks(draw: st.DrawFn) -> Document:
    """Draw inputs and perceptrons, wired at random from earlier to later ones."""
    n_inputs = draw(st.integers(1, 3))
    n_blocks = draw(st.integers(1, 6))
    blocks: list[InputBlock | PerceptronBlock] = [
        InputBlock(i, 0.0, 90.0 * i, f"x{i}", (f"x{i}",))
        for i in range(1, n_inputs + 1)
    ]
    for k in range(n_blocks):
        block_id = n_inputs + 1 + k
        bias = frozen(draw(st.lists(numbers, min_size=1, max_size=2)))
        activation = draw(st.sampled_from(["step", "sigmoid", "relu"]))
        place = draw(numbers) * 100, draw(numbers) * 100
        blocks.append(
            PerceptronBlock(block_id, *place, f"n{block_id}", activation, bias, bias)
        )
    wires: list[Wire] = []
    for target in blocks[n_inputs:]:
        earlier = [b for b in blocks if b.id < target.id]
        for source in draw(st.lists(st.sampled_from(earlier), unique_by=id)):
            shape = source.n_units, target.n_units
            size = shape[0] * shape[1]
            row = draw(st.lists(numbers, min_size=size, max_size=size))
            weights = frozen(np.array(row).reshape(shape))
            wire_id = len(blocks) + 1 + len(wires)
            wires.append(Wire(wire_id, source.id, target.id, weights, weights))
    return Document([*blocks, *wires])


@st.composite
def selections(draw: st.DrawFn) -> tuple[Document, list[int]]:
    """Draw a network and some of its perceptrons."""
    document = draw(networks())
    ids = [b.id for b in document.blocks() if isinstance(b, PerceptronBlock)]
    return document, draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
