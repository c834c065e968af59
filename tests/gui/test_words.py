"""Tests of gui.words: every code has words, and they use the values it comes with."""

import inspect
import re
from string import Formatter

import pytest

from engine import errors
from engine.document.document import Edit
from engine.errors import Code, Issue
from engine.training.notices import notice
from engine.training.notices.notice import NoticeCode
from engine.training.precision import Reason
from engine.training.run.run_state import StopReason
from gui import words


def documented_values(codes=errors.Code):
    """Read the values of every code from the comment beside it."""
    source = inspect.getsource(codes)
    lines = re.findall(r'^    ([A-Z_]+) = "[^"]+"(?:  # (.*))?$', source, re.MULTILINE)
    found = {}
    for name, comment in lines:
        plain = re.sub(r"\([^)]*\)", "", comment).partition(":")[0]
        found[codes[name]] = {word.strip() for word in plain.split(",") if word.strip()}
    return found


VALUES = documented_values()


def placeholders(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def issue_of(code, value):
    return Issue(code, (), dict.fromkeys(VALUES[code], value))


def test_the_comments_of_all_codes_are_read():
    assert set(VALUES) == set(Code)
    assert VALUES[Code.FILE_NEWER] == {"schema", "highest", "app"}
    assert VALUES[Code.NAME_EMPTY] == set()


def test_every_code_has_words():
    assert set(words.ISSUES) == set(Code)
    assert set(words.ISSUES_WITH_GAPS) <= set(Code)


@pytest.mark.parametrize("code", Code)
def test_the_words_of_a_code_use_only_its_values(code):
    assert placeholders(words.ISSUES[code]) <= VALUES[code]
    assert placeholders(words.ISSUES_WITH_GAPS.get(code, "")) <= VALUES[code]


@pytest.mark.parametrize("code", Code)
def test_the_words_of_a_code_are_a_whole_sentence(code):
    for value in (7, 0.5, "name"):
        text = words.issue_text(issue_of(code, value))
        assert text.endswith((".", "…"))
        assert "{" not in text
        assert text[0].isupper() or text[0] in "“0123456789n"
        assert "  " not in text


def test_an_unknown_value_is_left_out_of_the_sentence():
    whole = Issue(Code.FILE_DAMAGED, (), {"entry": "project.json"})
    gap = Issue(Code.FILE_DAMAGED, (), {"entry": ""})
    assert "project.json" in words.issue_text(whole)
    assert words.issue_text(gap).startswith("The project file is damaged")


def test_bytes_are_written_as_megabytes_and_numbers_briefly():
    issue = Issue(Code.FILE_TOO_LARGE, (), {"size": 2_500_000_000, "highest": 2**30})
    assert "2500 MB" in words.issue_text(issue)
    noise = Issue(
        Code.DATA_NOISE_RANGE, (), {"value": -1 / 3, "lowest": 0.0, "highest": 10.0}
    )
    assert words.issue_text(noise).startswith("A noise of −0.3333 is out of range")
    assert "from 0 to 10" in words.issue_text(noise)


def test_errors_of_the_system_and_names_of_shares_are_in_words():
    issue = Issue(Code.FILE_NOT_WRITTEN, (), {"file": "x", "reason": "ENOSPC"})
    assert "(the disk is full)" in words.issue_text(issue)
    rare = Issue(Code.FILE_NOT_WRITTEN, (), {"file": "x", "reason": "EXDEV"})
    assert "(EXDEV)" in words.issue_text(rare)

    def russian(_context, text):
        return {"test": "тестовая"}.get(text, text)

    share = Issue(Code.SPLIT_SHARE_RANGE, (), {"share": "test", "value": 2.0})
    assert "тестовая" in words.issue_text(share, russian)


def test_texts_are_looked_up_before_they_are_filled():
    seen = []

    def translate(context, text):
        seen.append((context, text))
        return "«{name}» неизвестно."

    issue = Issue(Code.EXAMPLE_UNKNOWN, (), {"name": "z"})
    assert words.issue_text(issue, translate) == "«z» неизвестно."
    assert seen == [("issues", words.ISSUES[Code.EXAMPLE_UNKNOWN])]


def test_a_value_that_is_missing_does_not_make_the_message_fail():
    assert words.issue_text(Issue(Code.EXAMPLE_UNKNOWN)) == (
        "There is no example called “?”: check the spelling."
    )


def test_braces_in_values_stay_as_they_are():
    issue = Issue(Code.VALUE_NOT_A_NUMBER, (), {"text": "{x} {0}"})
    assert "“{x} {0}”" in words.issue_text(issue)


def test_every_reason_to_offer_a_setting_has_words():
    assert set(words.OFFERS) == {reason.value for reason in Reason}
    for reason in Reason:
        assert words.offer_text(reason).endswith(".")


NOTICE_VALUES = documented_values(notice.NoticeCode)


@pytest.mark.parametrize("code", NoticeCode)
def test_a_notice_is_one_sentence_of_its_values_and_names(code):
    text = words.NOTICES[code]
    assert placeholders(text) <= {*NOTICE_VALUES[code], "who"}
    values = dict.fromkeys(NOTICE_VALUES[code], 0.25)
    said = words.notice_text(code, values, "h1, h2")
    assert said.endswith(".")
    assert "{" not in said
    assert ("h1, h2: " in said) == ("{who}" in text)


def test_every_notice_has_words():
    assert set(words.NOTICES) == set(NoticeCode) == set(NOTICE_VALUES)


def test_every_reason_to_stop_has_words():
    assert set(words.STOPS) == {reason.value for reason in StopReason}
    for reason in StopReason:
        text = words.stop_text(reason, 12, 0.25)
        assert text.endswith(".")
        assert "{" not in text
    assert words.stop_text("epochs", 40, 10.0) == "All 10 epochs are done."


def test_edits_are_named_and_unknown_ones_are_settings():
    edit = Edit("connect", (), {"source": "x1", "target": "NAND"})
    assert words.edit_text(edit) == "Wire x1 → NAND"
    assert words.edit_text(Edit("set_nothing", ())) == "Change settings"
