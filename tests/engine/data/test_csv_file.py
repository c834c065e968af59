"""Tests of engine.data.csv_file."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data import csv_file
from engine.data.csv_file import CsvOptions, read_csv
from engine.errors import Code, EngineError


def refusal(text, options=None):
    with pytest.raises(EngineError) as caught:
        read_csv(text.encode(), options)
    return caught.value.code, dict(caught.value.issue.values)


@pytest.fixture
def no_bulk(monkeypatch):
    """Make every table take the careful way."""
    monkeypatch.setattr(csv_file, "_read_bulk", lambda lines, layout: None)


PLAIN = [
    ("a,b,c\n1,2.5,3\n4,5,-6e2\n", [[1, 2.5, 3], [4, 5, -600]]),
    ("a;b\n0,5;1,5\n2;3,25\n", [[0.5, 1.5], [2, 3.25]]),
    ("1 2 3\n4  5 6\n  7 8 \t 9\n", [[1, 2, 3], [4, 5, 6], [7, 8, 9]]),
    ('"0,5","1,5"\n"2","3,25"\n', [[0.5, 1.5], [2, 3.25]]),
    ("\n# note\na,b\n\n1,2\n# more\n3,4\n\n", [[1, 2], [3, 4]]),
    ("1;2;3;\n4;5;6;\n", [[1, 2, 3], [4, 5, 6]]),
    ("x\r\n1\r\n2\r\n", [[1], [2]]),
    ("1,2", [[1, 2]]),
    (" 1 , 2 \n 3 , 4 \n", [[1, 2], [3, 4]]),
    ('a,"b, c"\n"1",2\n3,"4"\n', [[1, 2], [3, 4]]),
]


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_numbers_are_read(text, expected):
    table = read_csv(text.encode())
    assert table.values.tolist() == expected
    assert not table.values.flags.writeable
    assert table.classes == {}


@pytest.mark.parametrize(("text", "expected"), PLAIN)
@pytest.mark.usefixtures("no_bulk")
def test_the_careful_way_reads_the_same_numbers(text, expected):
    assert read_csv(text.encode()).values.tolist() == expected


cells = st.floats(-1e6, 1e6).map(repr)


@given(
    rows=st.lists(st.tuples(cells, cells, st.sampled_from("pqr")), min_size=1),
    style=st.sampled_from(
        [(",", "."), (";", ","), (";", "."), ("\t", ","), (" ", ".")]
    ),
    quoted=st.booleans(),
)
def test_what_is_written_is_read_back(rows, style, quoted):
    delimiter, decimal = style
    quote = '"' if quoted else ""
    lines = ["a,b,kind".replace(",", delimiter)]
    for one, two, kind in rows:
        texts = [one.replace(".", decimal), two.replace(".", decimal), kind]
        lines.append(delimiter.join(f"{quote}{text}{quote}" for text in texts))
    table = read_csv("\n".join(lines).encode(), CsvOptions(delimiter, decimal))
    kinds = [table.classes[2][int(index)] for index in table.values[:, 2]]
    assert table.names == ("a", "b", "kind")
    assert table.values[:, :2].tolist() == [[float(a), float(b)] for a, b, _ in rows]
    assert kinds == [kind for _, _, kind in rows]


def test_text_becomes_classes_in_alphabetical_order():
    table = read_csv(b"size,kind\n1,pear\n2,apple\n3,pear\n")
    assert table.classes == {1: ("apple", "pear")}
    assert table.values.tolist() == [[1, 1], [2, 0], [3, 1]]


@pytest.mark.usefixtures("no_bulk")
def test_the_careful_way_makes_the_same_classes():
    table = read_csv(b"size,kind\n1,pear\n2,apple\n3,pear\n")
    assert table.classes == {1: ("apple", "pear")}
    assert table.values.tolist() == [[1, 1], [2, 0], [3, 1]]


def test_cyrillic_of_both_encodings_is_read():
    text = "рост;сорт\n1,5;груша\n2,5;яблоко\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1251"):
        table = read_csv(text.encode(encoding))
        assert table.names == ("рост", "сорт")
        assert table.classes[1] == ("груша", "яблоко")
        assert table.options.encoding == encoding


def test_columns_without_a_header_are_numbered():
    assert read_csv(b"1,2\n3,4\n").names == ("c1", "c2")
    assert read_csv(b",x,x\n0,1,2\n1,2,3\n").names == ("c1", "x", "x_2")


def test_what_was_found_can_be_overridden():
    text = "1,5;2,5\n3,5;4,5\n"
    assert read_csv(text.encode()).values.tolist() == [[1.5, 2.5], [3.5, 4.5]]
    options = CsvOptions(header=True)
    table = read_csv(text.encode(), options)
    assert table.names == ("1,5", "2,5")
    assert table.values.tolist() == [[3.5, 4.5]]
    code, values = refusal(text, CsvOptions(decimal="."))
    assert (code, values["text"]) == (Code.CSV_BAD_CELL, "1,5")


def test_a_column_of_numbers_can_be_declared_text():
    options = CsvOptions(text_columns=("code",))
    table = read_csv(b"size,code\n1,10\n2,9\n", options)
    assert table.classes == {1: ("10", "9")}
    code, values = refusal("size,code\n1,10\n", CsvOptions(text_columns=("cod",)))
    assert (code, values) == (Code.CSV_COLUMN_UNKNOWN, {"name": "cod"})


@pytest.mark.parametrize(
    ("text", "row", "column", "name", "cell"),
    [
        ("a,b\n1,2\n3,x4\n5,6\n", 3, 2, "b", "x4"),
        ("5,abc,7\n1,2,3\n4,5,6\n", 1, 2, "c2", "abc"),
        ("# note\n\na,b\n1,2\n\n# more\n1e999,2\n", 7, 1, "a", "1e999"),
        ("a,b\n1,2\n3,inf\n4,5\n", 3, 2, "b", "inf"),
        ("a;b\n0,5;1,5\n0.5;2,5\n0,5;1,5\n", 3, 1, "a", "0.5"),
        ('a,b\n"1",2\n"3",four\n5,6\n', 3, 2, "b", "four"),
        ("a,b\n1,2\n3,4 5\n6,7\n", 3, 2, "b", "4 5"),
        ("a,b\n1,2\n3,1_000\n6,7\n", 3, 2, "b", "1_000"),
        ("a\tb\n1\t2\n3\t4#5\n6\t7\n", 3, 2, "b", "4#5"),
    ],
)
def test_a_bad_cell_is_reported_with_its_place(text, row, column, name, cell):
    code, values = refusal(text)
    assert code is Code.CSV_BAD_CELL
    assert values == {"row": row, "column": column, "name": name, "text": cell}


@pytest.mark.parametrize("cell", ["", "NA", "nan", "?", "null"])
def test_a_missing_cell_is_reported_with_its_place(cell):
    code, values = refusal(f"a,b,c\n1,2,3\n4,{cell},6\n7,8,9\n")
    assert code is Code.CSV_MISSING_CELL
    assert values == {"row": 3, "column": 2, "name": "b", "text": cell}


def test_a_class_that_is_missing_is_reported():
    code, values = refusal("a,kind\n1,x\n2,\n3,y\n")
    assert code is Code.CSV_MISSING_CELL
    assert (values["row"], values["name"]) == (3, "kind")


@pytest.mark.parametrize("n_cells", [1, 3])
def test_a_row_of_another_length_is_reported(n_cells):
    ragged = ",".join("1" * n_cells)
    code, values = refusal(f"a,b\n1,2\n{ragged}\n3,4\n")
    assert code is Code.CSV_RAGGED
    assert values == {"row": 3, "expected": 2, "found": n_cells}


def test_a_bad_cell_far_below_the_head_is_found():
    lines = ["a,b"] + ["1,2"] * 5000 + ["1,two"] + ["1,2"] * 10
    code, values = refusal("\n".join(lines))
    assert code is Code.CSV_BAD_CELL
    assert (values["row"], values["text"]) == (5002, "two")


def test_a_cell_over_two_lines_counts_from_its_first():
    code, values = refusal('a,b\n"1\n",2\n3,x\n4,5\n')
    assert (code, values["row"]) == (Code.CSV_BAD_CELL, 4)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Code.CSV_EMPTY),
        ("# only\n", Code.CSV_EMPTY),
        ("a,b\n", Code.CSV_NO_ROWS),
        ("a,b\nx,y\nz,w\n", Code.CSV_NO_NUMBERS),
        ('a,b\n1,"2\n3,4\n', Code.CSV_QUOTES),
        ("1,2\0\n", Code.CSV_NOT_TEXT),
    ],
)
def test_what_is_no_table_is_refused(text, code):
    assert refusal(text)[0] is code


def test_pictures_are_no_tables():
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10"
    with pytest.raises(EngineError) as caught:
        read_csv(png)
    assert caught.value.code in (Code.CSV_NOT_TEXT, Code.CSV_ENCODING_WRONG)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_table_or_a_code(content):
    try:
        table = read_csv(content)
    except EngineError:
        return
    assert table.values.shape == (table.n_rows, table.n_columns)
    assert np.isfinite(table.values).all()


@given(st.text(alphabet='0123.,;\t "\n#ax-', max_size=80))
def test_both_ways_read_the_same_or_refuse_the_same(text):
    def outcome():
        try:
            return read_csv(text.encode())
        except EngineError as error:
            return error.issue

    fast = outcome()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_file, "_read_bulk", lambda lines, layout: None)
        assert outcome() == fast


@pytest.mark.parametrize("text", ["a,b\n1,7\n2,8\n", "a;b\n0,5;7\n", "a,b\n1,pear\n"])
def test_a_plain_table_is_left_to_numpy(text, monkeypatch):
    def too_slow(lines, layout):
        raise AssertionError("28 MB would take two seconds instead of half a second")

    monkeypatch.setattr(csv_file, "_read_cells", too_slow)
    assert read_csv(text.encode()).names == ("a", "b")
