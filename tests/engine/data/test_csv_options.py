"""Tests of engine.data.csv_options: how tables of all kinds are found to be written."""

import pytest

from engine.data.csv_options import CsvOptions, head_rows, sniff_csv
from engine.errors import Code, EngineError

FOUND = [  # text, delimiter, decimal mark, header
    ("a,b,c\n1,2,3\n4,5,6\n", ",", ".", True),
    ("1,2,3\n4,5,6\n", ",", ".", False),
    ("a;b\n0,5;1,5\n2;3,25\n", ";", ",", True),
    ("0,5;1,5\n2,5;3,25\n", ";", ",", False),
    ("1,5\t2,5\n3,5\t4,5\n", "\t", ",", False),
    ("1.5\t2\n3\t4.5\n", "\t", ".", False),
    ("x|y\n1|2\n3|4\n", "|", ".", True),
    ("1 2 3\n4  5 6\n  7 8   9\n", " ", ".", False),
    ("0,5 1,5\n2,5 3,5\n", " ", ",", False),
    ('"0,5","1,5"\n"2","3,25"\n', ",", ",", False),
    ('"length, cm","weight, g"\n1,2\n3,4\n', ",", ".", True),
    ("1, 2, 3\n4, 5, 6\n", ",", ".", False),
    ("# made by hand\n# twice; really\na,b\n1,2\n", ",", ".", True),
    ("sepal length;species\n5.1;Iris setosa\n4.9;Iris setosa\n", ";", ".", True),
    ("5.1,setosa\n4.9,setosa\n", ",", ".", False),
    (",x,y\n0,1.5,2\n1,2.5,3\n", ",", ".", True),
    ("x\n1\n2\n", ",", ".", True),
    ("1.5\n2.5\n", ",", ".", False),
    ("1;2;3;\n4;5;6;\n", ";", ".", False),
    ("name;score\nAnna;4,5\nИван;3,5\n", ";", ",", True),
    ("a,b\n1e-3,-2.5E+4\n.5,7.\n", ",", ".", True),
    ("a,b\n1,NA\n2,3\n", ",", ".", True),
]


@pytest.mark.parametrize(("text", "delimiter", "decimal", "header"), FOUND)
def test_the_way_a_table_is_written_is_found(text, delimiter, decimal, header):
    found = sniff_csv(text.encode())
    assert found == CsvOptions(delimiter, decimal, "utf-8", header)


def test_what_is_given_is_kept_and_the_rest_found_in_its_light():
    text = b"1,5;2\n3,5;4\n"
    given = CsvOptions(delimiter=",", header=True)
    assert sniff_csv(text, given) == CsvOptions(",", ".", "utf-8", True)
    assert sniff_csv(text, CsvOptions(decimal=".")).delimiter == ";"
    assert sniff_csv(text, CsvOptions(encoding="cp1251")).encoding == "cp1251"


def test_one_bad_cell_does_not_make_the_first_row_a_header():
    assert sniff_csv(b"5,abc,7\n1,2,3\n4,5,6\n").header is False


def test_a_header_alone_is_a_header():
    assert sniff_csv(b"a,b\n").header is True
    assert sniff_csv(b"1,2\n").header is False
    assert sniff_csv(b"1,setosa\n").header is False


def test_the_path_of_a_file_is_taken_too(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("a;b\n1;2\n", encoding="utf-8")
    assert sniff_csv(file) == sniff_csv(str(file)) == sniff_csv(file.read_bytes())


def test_the_head_shows_the_cells_as_they_are():
    text = "\n".join(["a,b", *(f"{i}, x{i}" for i in range(100))]).encode()
    head = head_rows(text)
    assert head[:2] == (("a", "b"), ("0", "x0"))
    assert len(head) == 50


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (CsvOptions(delimiter=",,"), Code.CSV_DELIMITER_WRONG),
        (CsvOptions(delimiter='"'), Code.CSV_DELIMITER_WRONG),
        (CsvOptions(delimiter="5"), Code.CSV_DELIMITER_WRONG),
        (CsvOptions(delimiter="\n"), Code.CSV_DELIMITER_WRONG),
        (CsvOptions(decimal=";"), Code.CSV_DECIMAL_WRONG),
        (CsvOptions(encoding="morse"), Code.CSV_ENCODING_UNKNOWN),
    ],
)
def test_impossible_options_are_refused(options, code):
    with pytest.raises(EngineError) as caught:
        sniff_csv(b"1,2\n", options)
    assert caught.value.code is code


def test_a_file_of_comments_is_empty():
    with pytest.raises(EngineError) as caught:
        sniff_csv(b"# nothing\n\n# here\n")
    assert caught.value.code is Code.CSV_EMPTY
