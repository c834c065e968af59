"""Tests of engine.document.rules."""

import pytest

from engine.document.document import Document
from engine.document.edits import add_input, add_perceptrons, connect
from engine.document.rules import check_connect, require_connectable
from engine.errors import Code, EngineError


@pytest.fixture
def chain():
    """x (1) -> n1 (2) -> n2 (3) -> n3 (4)."""
    document = Document()
    document = document.apply(add_input(document, 0, 0).changes)
    for _ in range(3):
        document = document.apply(add_perceptrons(document, 0, 0).changes)
    for source, target in ((1, 2), (2, 3), (3, 4)):
        document = document.apply(connect(document, source, target).changes)
    return document


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        (2, 2, Code.WIRE_TO_ITSELF),
        (1, 1, Code.WIRE_TO_ITSELF),
        (2, 1, Code.WIRE_INTO_INPUT),
        (1, 2, Code.WIRE_DOUBLE),
        (3, 2, Code.WIRE_LOOP),
        (4, 2, Code.WIRE_LOOP),
    ],
)
def test_a_wrong_wire_is_refused_with_its_code_and_the_two_blocks(
    chain, source, target, code
):
    issue = check_connect(chain, source, target)
    assert issue is not None
    assert issue.code == code
    assert issue.elements == (source, target)
    names = {chain.block(source).name, chain.block(target).name}
    assert set(issue.values.values()) == names
    with pytest.raises(EngineError) as error:
        require_connectable(chain, source, target)
    assert error.value.issue == issue


@pytest.mark.parametrize(("source", "target"), [(1, 3), (1, 4), (2, 4)])
def test_a_wire_that_skips_a_layer_is_allowed(chain, source, target):
    assert check_connect(chain, source, target) is None
    require_connectable(chain, source, target)


def test_a_block_that_is_not_there_is_a_programming_error(chain):
    with pytest.raises(KeyError):
        check_connect(chain, 1, 99)
