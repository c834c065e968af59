"""Tests of engine.document.file.fragment: what is copied, as text and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.document import edits
from engine.document.copied import copied
from engine.document.document import Document
from engine.document.file import decode_project, encode_json
from engine.document.file.fragment import decode_fragment, encode_fragment
from engine.errors import Code, EngineError


def done(document, make, *args, **kwargs):
    return document.apply(make(document, *args, **kwargs).changes)


@pytest.fixture
def document():
    document = done(Document(), edits.add_input, 0, 0, 3)
    document = done(document, edits.add_perceptrons, 100, 0, n_units=2)
    document = done(document, edits.add_note, 0, 0, "сумма\u00a0> 0 {a}")
    return done(document, edits.connect, 1, 2)


def test_what_is_copied_comes_back_the_same(document):
    for ids in ([2], [1, 2, 3], [3]):
        what = copied(document, ids, "here")
        assert decode_fragment(encode_fragment(what)) == what


def test_the_way_through_a_mail_does_no_harm(document):
    what = copied(document, [1, 2], "here")
    text = encode_fragment(what).decode()
    mailed = "Look at this:\r\n\r\n" + text.replace("\n", "\r\n") + "\r\nBye!\r\n"
    assert decode_fragment(mailed.encode()) == what
    assert decode_fragment(text.replace("  ", "\u00a0 ").encode()) == what


def test_a_project_in_json_can_be_pasted_and_a_copy_opened(document):
    assert decode_fragment(encode_json(document)).document == document
    opened = decode_project(encode_fragment(copied(document, [1, 2, 3])))
    assert opened.document == document


@pytest.mark.parametrize(
    "text", ["", "hello", "{", "}{", "{}", '{"a": 1}', "x = {1: 2}", "\x00\xff"]
)
def test_something_else_is_no_fragment(text):
    with pytest.raises(EngineError) as caught:
        decode_fragment(text.encode())
    assert caught.value.code is Code.FRAGMENT_MISSING


def test_a_drawing_without_anything_is_no_fragment():
    with pytest.raises(EngineError) as caught:
        decode_fragment(encode_json(Document()))
    assert caught.value.code is Code.FRAGMENT_MISSING


@given(st.binary() | st.text().map(str.encode))
def test_no_bytes_do_more_than_raise(data):
    with pytest.raises(EngineError):
        decode_fragment(data)


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_a_fragment_that_was_cut_is_refused_or_whole(start, length):
    text = encode_fragment(copied(done(Document(), edits.add_input, 0, 0), [1]))
    try:
        what = decode_fragment(text[start : start + length])
    except EngineError:
        return
    assert [block.id for block in what.document.blocks()] == [1]


@pytest.mark.parametrize(
    "bad", ["1", "[]", '{"origin": 1, "outside": []}', '{"origin": "", "outside": 3}']
)
def test_a_fragment_with_a_bad_description_is_a_plain_copy(document, bad):
    text = encode_json(document).decode().rstrip().removesuffix("}")
    what = decode_fragment(f'{text}, "fragment": {bad}}}'.encode())
    assert what.outside == frozenset()
    assert what.document == document
