"""What is saved comes back, and the same document is the same bytes."""

import struct
from typing import Any

import hypothesis.extra.numpy as hnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import frozen, frozen_mask
from engine.document import names
from engine.document.document import Document
from engine.document.elements import (
    BundledData,
    FileData,
    Frame,
    InputBlock,
    Note,
    PerceptronBlock,
    Settings,
    StopSettings,
    TableData,
    Wire,
)
from engine.document.file import decode_project, encode_json, encode_nns
from engine.document.gates import GATES

ENCODERS = pytest.mark.parametrize("encode", [encode_nns, encode_json])

numbers = st.floats(allow_nan=False, allow_infinity=False)
sizes = st.floats(
    min_value=0.0, exclude_min=True, allow_nan=False, allow_infinity=False
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def one_of(keys):
    return st.sampled_from(sorted(keys))


def floats(*shape):
    return hnp.arrays(np.float64, shape, elements=numbers).map(frozen)


@st.composite
def tables(draw):
    n_samples, n_features, n_targets = (draw(st.integers(0, 3)) for _ in range(3))
    features = draw(st.lists(texts, min_size=1, max_size=1 + n_features))
    targets = draw(st.lists(texts, min_size=1, max_size=1 + n_targets))
    classes = [0, max(len(targets), 2)]
    n_classes = draw(st.sampled_from(classes))
    return TableData(
        draw(texts),
        tuple(features),
        tuple(targets),
        draw(floats(n_samples, len(features))),
        draw(floats(n_samples, len(targets))),
        tuple(f"class {i}" for i in range(n_classes)),
        draw(texts),
    )


files = st.builds(
    FileData,
    path=texts,
    format=one_of(names.FILE_FORMATS),
    delimiter=texts,
    decimal=texts,
    encoding=texts,
    header=st.none() | st.booleans(),
    target_columns=st.lists(texts, max_size=2).map(tuple),
)
stops = st.builds(
    StopSettings,
    epochs=st.none() | st.integers(0, 9999),
    loss_below=st.none() | numbers,
    accuracy_at_least=st.none() | numbers,
    gradient_below=st.none() | numbers,
    move_below=st.none() | numbers,
)
shares = st.floats(0, 1)
settings_elements = st.builds(
    Settings,
    id=st.just(0),
    data=st.none() | tables() | st.builds(BundledData, texts) | files,
    scaling=one_of(names.SCALINGS),
    validation_share=shares,
    test_share=shares,
    split_seed=st.integers(0, 2**32),
    loss=one_of(names.LOSSES),
    optimizer=one_of(names.OPTIMIZERS),
    learning_rate=numbers,
    momentum=numbers,
    batch_size=st.none() | st.integers(1, 999),
    shuffle=st.booleans(),
    seed=st.integers(0, 2**32),
    l1=numbers,
    l2=numbers,
    decay_bias=st.booleans(),
    initializer=one_of(names.INITIALIZERS),
    initial_scale=numbers,
    initialize_bias=st.booleans(),
    stop=stops,
    precision=one_of(names.PRECISIONS),
)


@st.composite
def inputs(draw, block_id):
    columns = draw(st.lists(texts, min_size=1, max_size=4))
    return InputBlock(
        block_id,
        draw(numbers),
        draw(numbers),
        draw(texts),
        tuple(columns),
        draw(st.booleans()),
    )


@st.composite
def perceptrons(draw, block_id):
    n_units = draw(st.sampled_from([1, 2, 3, 70]))  # 70 is too long to stand inline
    use_bias = draw(st.booleans())
    bias = draw(floats(n_units)) if use_bias else frozen(np.zeros(n_units))
    start = draw(st.just(bias) | floats(n_units)) if use_bias else bias
    return PerceptronBlock(
        block_id,
        draw(numbers),
        draw(numbers),
        draw(texts),
        draw(one_of(names.ACTIVATIONS)),
        bias,
        start,
        use_bias,
        draw(one_of({"", *GATES})),
        draw(st.sampled_from([(), tuple(f"unit {i}" for i in range(n_units))])),
        draw(st.booleans()),
    )


@st.composite
def wires(draw, wire_id, source, target):
    shape = source.n_units, target.n_units
    weights = draw(floats(*shape))
    start = draw(st.just(weights) | floats(*shape))
    mask = draw(st.none() | hnp.arrays(np.bool_, shape).map(frozen_mask))
    if mask is not None:
        weights, start = (frozen(np.where(mask, w, 0.0)) for w in (weights, start))
    bends = tuple(draw(st.lists(st.tuples(numbers, numbers), max_size=3)))
    ends = source.id, target.id
    return Wire(wire_id, *ends, weights, start, mask, bends=bends)


@st.composite
def documents(draw):
    ids = iter(draw(st.lists(st.integers(1, 10**6), min_size=25, unique=True)))
    blocks = [draw(inputs(next(ids))) for _ in range(draw(st.integers(0, 2)))]
    blocks += [draw(perceptrons(next(ids))) for _ in range(draw(st.integers(0, 3)))]
    elements = [draw(settings_elements), *blocks]
    for j, target in enumerate(blocks):
        if isinstance(target, PerceptronBlock):
            sources = [block for block in blocks[:j] if draw(st.booleans())]
            elements += [draw(wires(next(ids), source, target)) for source in sources]
    for _ in range(draw(st.integers(0, 2))):
        x, y, width = draw(numbers), draw(numbers), draw(numbers)
        elements.append(Note(next(ids), x, y, draw(texts), width))
    for _ in range(draw(st.integers(0, 2))):
        x, y, width, height = draw(numbers), draw(numbers), draw(sizes), draw(sizes)
        color = draw(one_of(names.FRAME_COLORS))
        elements.append(Frame(next(ids), x, y, width, height, draw(texts), color))
    return Document(elements)


@ENCODERS
@given(document=documents())
def test_a_saved_document_comes_back_the_same(encode, document):
    loaded = decode_project(encode(document))
    assert loaded.document == document
    assert loaded.warnings == ()


@ENCODERS
@given(document=documents())
def test_saving_again_gives_the_same_bytes(encode, document):
    data = encode(document)
    assert encode(document) == data
    assert encode(decode_project(data).document) == data


@ENCODERS
@given(bits=st.lists(st.integers(0, 2**64 - 1), min_size=1, max_size=80))
def test_every_bit_of_a_number_survives(encode, bits):
    array = np.array(bits, np.uint64).view(np.float64)
    bias = frozen(array[np.isfinite(array)])
    if not len(bias):
        return
    x = float(bias[0])
    block = PerceptronBlock(1, x, 0.0, "h", "tanh", bias, bias)
    loaded: Any = decode_project(encode(Document([block]))).document.block(1)
    assert loaded.bias.tobytes() == bias.tobytes()
    assert struct.pack("d", loaded.x) == struct.pack("d", x)


@ENCODERS
def test_an_empty_document_comes_back(encode):
    assert decode_project(encode(Document())).document == Document()


@ENCODERS
def test_arrays_in_any_memory_order_come_back(encode):
    source = InputBlock(1, 0.0, 0.0, "x", tuple("abcdefghij"))
    zeros = frozen(np.zeros(11))
    target = PerceptronBlock(2, 0.0, 0.0, "h", "relu", zeros, zeros)
    weights = frozen(np.asfortranarray(np.arange(110.0).reshape(10, 11)))
    document = Document([source, target, Wire(3, 1, 2, weights, weights)])
    assert decode_project(encode(document)).document == document


@ENCODERS
def test_what_was_loaded_cannot_be_written_to(encode):
    bias = frozen(np.arange(100.0))
    block = PerceptronBlock(1, 0.0, 0.0, "h", "relu", bias, bias)
    loaded: Any = decode_project(encode(Document([block]))).document.block(1)
    assert not loaded.bias.flags.writeable
