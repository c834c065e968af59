"""Tests of gui.cli.tables and gui.cli.say."""

import json
import math

import numpy as np

from gui.cli.say import print_json
from gui.cli.tables import matrix, table


def test_numbers_end_and_texts_begin_at_the_same_place():
    assert table([["a", "1"], ["bbb", "22"]], left=(0,)) == ["a     1", "bbb  22"]
    assert table([["a", "1"], ["bbb", "22"]]) == ["  a   1", "bbb  22"]


def test_a_matrix_has_heads_and_dots_for_what_is_not_there():
    lines = matrix(np.array([[1.5, math.nan], [-2.0, 0.0]]), ["r1", "r2"], ["a", "b"])
    assert lines == ["      a  b", "r1  1.5  ·", "r2   −2  0"]


def test_json_is_one_line_without_numbers_that_json_does_not_have(capsys):
    print_json({"a": math.nan, "b": [math.inf, (1.5, {"ключ": None})]})
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert "ключ" in out
    assert json.loads(out) == {"a": None, "b": [None, [1.5, {"ключ": None}]]}
