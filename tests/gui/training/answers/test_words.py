"""Tests that everything that can be said of an answer is worded."""

import pytest

from engine.training.trace.answers.concepts import Concept
from engine.training.trace.answers.judge import Mark
from engine.training.trace.answers.questions import Asked, Change, Sign
from engine.training.trace.answers.slips import Slip
from gui.training.answers import words


@pytest.mark.parametrize(
    ("codes", "texts"),
    [
        (Concept, words.CONCEPTS),
        (Mark, words.MARKS),
        (Mark, words.SIGNS),
        (Mark, words.ROLES),
        (Slip, words.SLIPS),
        (Asked, words.ASKED),
        (Sign, words.SIGN_WORDS),
        (Change, words.CHANGE_WORDS),
    ],
)
def test_every_code_has_words_of_its_own(codes, texts):
    assert set(texts) == set(codes)
    assert all(texts.values())


def test_no_two_slips_are_told_alike():
    assert len(set(words.SLIPS.values())) == len(Slip)


def test_a_mark_is_told_by_a_sign_and_a_word():
    assert words.mark_words(Mark.RIGHT) == "✓ right"


def test_two_slips_are_told_as_either_or():
    text = words.why_words(Mark.WRONG, (Slip.SIGN, Slip.OLD_VALUE))
    assert text == "The sign is the wrong way round. Or: This is the old value."


def test_what_has_no_explanation_is_said_so():
    assert words.why_words(Mark.WRONG, ()) == words.NO_SLIP
    assert words.why_words(Mark.RIGHT, ()) == ""
