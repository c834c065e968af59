"""Tests of engine.data.csv_text."""

import pytest

from engine.data import csv_text
from engine.data.csv_text import find_encoding, read_bytes, split_rows, to_lines
from engine.errors import Code, EngineError

TEXT = "рост;вес\n1,5;2\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("cp1251"), "cp1251"),
    ],
)
def test_the_encoding_is_found(content, encoding):
    assert find_encoding(content) == encoding
    assert to_lines(content, encoding) == ["рост;вес", "1,5;2", ""]


def test_a_mark_that_the_encoding_does_not_take_is_dropped():
    assert to_lines(TEXT.encode("utf-8-sig"), "utf-8")[0] == "рост;вес"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_three_ways(end):
    assert to_lines(f"1,2{end}3,4".encode(), "utf-8") == ["1,2", "3,4"]


@pytest.mark.parametrize(
    ("content", "encoding", "code", "values"),
    [
        (b"", "utf-8", Code.CSV_EMPTY, {}),
        (b"  \n\n\t", "utf-8", Code.CSV_EMPTY, {}),
        (b"1\n2\0", "utf-8", Code.CSV_NOT_TEXT, {"row": 2}),
        (b"1", "klingon", Code.CSV_ENCODING_UNKNOWN, {"encoding": "klingon"}),
        (b"1", "utf\0", Code.CSV_ENCODING_UNKNOWN, {"encoding": "utf\0"}),
        (b"1", "hex", Code.CSV_ENCODING_UNKNOWN, {"encoding": "hex"}),
        (
            b"1\n2\n\xff",
            "utf-8",
            Code.CSV_ENCODING_WRONG,
            {"encoding": "utf-8", "row": 3},
        ),
        (
            b"1\n\x98",
            "cp1251",
            Code.CSV_ENCODING_WRONG,
            {"encoding": "cp1251", "row": 2},
        ),
    ],
)
def test_what_is_not_text_is_refused(content, encoding, code, values):
    with pytest.raises(EngineError) as caught:
        to_lines(content, encoding)
    assert caught.value.code is code
    assert caught.value.issue.values == values


def test_files_that_cannot_be_read_are_refused(tmp_path, monkeypatch):
    with pytest.raises(EngineError) as caught:
        read_bytes(tmp_path / "absent.csv")
    assert caught.value.code is Code.DATA_FILE_MISSING
    with pytest.raises(EngineError) as caught:
        read_bytes(tmp_path)
    assert caught.value.code is Code.DATA_FILE_UNREADABLE
    monkeypatch.setattr(csv_text, "MAX_BYTES", 3)
    (tmp_path / "large.csv").write_bytes(b"1,2,3")
    with pytest.raises(EngineError) as caught:
        read_bytes(tmp_path / "large.csv")
    assert caught.value.code is Code.DATA_FILE_TOO_LARGE
    assert caught.value.issue.values["size"] == 5


def test_rows_know_the_line_they_begin_at():
    lines = ["# note", "a,b", "", '"1', '2",3', "  # more", "4,5"]
    assert list(split_rows(lines, ",")) == [
        (2, ("a", "b")),
        (4, ("12", "3")),
        (7, ("4", "5")),
    ]


def test_a_blank_stands_for_any_run_of_white_space():
    assert list(split_rows(["  1   2 \t3 "], " ")) == [(1, ("1", "2", "3"))]


def test_an_open_quotation_mark_is_located():
    with pytest.raises(EngineError) as caught:
        list(split_rows(["1,2", '"3,4', "5,6"], ","))
    assert caught.value.code is Code.CSV_QUOTES
    assert caught.value.issue.values == {"row": 2}
