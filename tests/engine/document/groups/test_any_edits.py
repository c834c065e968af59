"""Any row of edits of a drawing with reusable blocks."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.document.document import Document
from engine.document.elements import PerceptronBlock
from engine.document.file import decode_project, encode_json
from engine.document.groups import check
from engine.document.groups.alike import completed, content_of
from engine.document.groups.making import group, ungroup
from engine.document.groups.moving import joined, relocate
from engine.document.groups.ports import add_port, set_output
from engine.document.groups.tree import parents_of, uses_of
from engine.document.groups.using import freeze_group, make_independent, set_open
from engine.errors import EngineError
from engine.network.compile import compile_document
from tests.engine.document.groups.drawings import grouped_xor
from tests.engine.document.test_edits import OPERATIONS, some_ids


def a_group(document, rng):
    groups = document.groups
    return groups[int(rng.integers(len(groups)))].id if groups else None


def of_a_group(make):
    def edit(document, rng):
        group_id = a_group(document, rng)
        return None if group_id is None else make(document, rng, group_id)

    return edit


def output_somehow(document, rng):
    inside = [
        i for i in parents_of(document) if isinstance(document.get(i), PerceptronBlock)
    ]
    if not inside:
        return None
    return set_output(
        document, inside[int(rng.integers(len(inside)))], rng.random() < 0.7
    )


def add_inside(document, rng, group_id):
    return joined(document, OPERATIONS["gate"](document, rng), group_id)


def move_somehow(document, rng):
    ids = some_ids(document, rng)
    groups = [None, *(group.id for group in document.groups)]
    target = groups[int(rng.integers(len(groups)))]
    return relocate(document, ids, target) if ids else None


def paste_inside(document, rng, group_id):
    return joined(document, OPERATIONS["paste"](document, rng), group_id)


GROUPING = {
    "group": lambda d, r: group(d, some_ids(d, r), "part"),
    "ungroup": of_a_group(lambda d, r, g: ungroup(d, [g])),
    "open": of_a_group(lambda d, r, g: set_open(d, g, bool(r.integers(2)))),
    "port": of_a_group(lambda d, r, g: add_port(d, g, "in")),
    "output": output_somehow,
    "independent": of_a_group(lambda d, r, g: make_independent(d, g)),
    "freeze": of_a_group(lambda d, r, g: freeze_group(d, g, bool(r.integers(2)))),
    "inside": of_a_group(add_inside),
    "paste inside": of_a_group(paste_inside),
    "in or out": move_somehow,
}
# Rows with many blocks are the interesting ones.
ALL = {**OPERATIONS, **GROUPING}
NAMES = [*OPERATIONS, *(3 * list(GROUPING)), *(4 * ["paste"])]
steps = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 999)), max_size=20)


def assert_groups_sound(document):
    for use in document.groups:
        first = uses_of(document, use.definition)[0]
        assert content_of(document, use.id) == content_of(document, first.id)
    check.refuse_nesting(document)
    assert check.first_fault(document) is None
    compile_document(document)
    loaded = decode_project(encode_json(document))
    assert loaded.document == document
    assert loaded.warnings == ()


@given(steps)
@settings(deadline=None, max_examples=150)
def test_any_edits_keep_uses_alike_and_can_be_taken_back(row):
    document: Document = grouped_xor()
    history, done = [document], []
    for name, seed in row:
        try:
            edit = ALL[name](document, np.random.default_rng(seed))
            if edit is None:
                continue
            edit = completed(document, edit)
        except EngineError:
            continue  # refused in words, and nothing happened
        document = document.apply(edit.changes)
        assert_groups_sound(document)
        history.append(document)
        done.append(edit)
    for edit, before in zip(reversed(done), reversed(history[:-1]), strict=True):
        document = document.apply(edit.inverse().changes)
        assert document == before
    for edit, after in zip(done, history[1:], strict=True):
        document = document.apply(edit.changes)
        assert document == after
