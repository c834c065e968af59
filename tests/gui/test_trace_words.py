"""Tests of the wording of traces."""

import pytest

from engine.training.trace.event import Kind, Remark, TracePhase
from gui import words


def test_every_phase_kind_and_remark_has_words():
    assert set(words.TRACE_PHASES) == set(TracePhase)
    assert set(words.TRACE_KINDS) == set(Kind)
    assert set(words.TRACE_REMARKS) == set(Remark)


@pytest.mark.parametrize("code", [*TracePhase, *Kind, *Remark])
def test_a_code_is_worded_by_what_it_is(code):
    text = words.trace_text(code)
    assert text
    assert text.endswith(".") == isinstance(code, Remark)


def test_codes_of_the_same_spelling_are_told_apart():
    assert words.trace_text(TracePhase.UPDATE) != words.trace_text(Kind.UPDATE)
