"""Tests of gui.cli.values."""

from argparse import ArgumentTypeError

import pytest

from gui.cli import values


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (values.number, "0,5", 0.5),
        (values.number, "1/4", 0.25),
        (values.at_least(0), "0", 0.0),
        (values.whole(1), "16", 16),
        (values.batch_size, "full", None),
        (values.batch_size, "100", 100),
        (values.share, "0.2", 0.2),
        (values.share, "20%", 0.2),
        (values.share, "1/5", 0.2),
        (values.share, "0", 0.0),
        (values.layers, "784,50,10", (784, 50, 10)),
        (values.layers, "2-4-1", (2, 4, 1)),
        (values.layers, " 2 x 1 ", (2, 1)),
        (values.hidden, "32,16", (32, 16)),
        (values.hidden, "8", (8,)),
        (values.hidden, "0", ()),
        (values.condition, "loss<0.01", ("loss_below", 0.01)),
        (values.condition, " loss <= 1/100", ("loss_below", 0.01)),
        (values.condition, "accuracy>=0.95", ("accuracy_at_least", 0.95)),
        (values.condition, "gradient<1e-4", ("gradient_below", 1e-4)),
        (values.condition, "move<1e-6", ("move_below", 1e-6)),
        (values.window_size, "1366x768", (1366, 768)),
        (values.names, "a, b,,c", ("a", "b", "c")),
    ],
)
def test_what_people_write_is_read(read, text, value):
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (values.number, "half"),
        (values.number, "1/0"),
        (values.at_least(0), "-1"),
        (values.whole(1), "0"),
        (values.whole(1), "2.5"),
        (values.whole(0), "-3"),
        (values.batch_size, "all"),
        (values.share, "1"),
        (values.share, "-0.1"),
        (values.share, "100%"),
        (values.layers, "5"),
        (values.layers, "5,0,2"),
        (values.layers, "a,b"),
        (values.layers, ""),
        (values.hidden, "x"),
        (values.condition, "loss>0.5"),
        (values.condition, "accuracy<0.5"),
        (values.condition, "epochs<5"),
        (values.condition, "loss"),
        (values.condition, "loss<small"),
        (values.window_size, "big"),
        (values.window_size, "1x1"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(read, text):
    with pytest.raises(ArgumentTypeError) as error:
        read(text)
    assert " " in str(error.value)


def test_a_path_is_found_if_something_is_there(tmp_path):
    assert values.existing(str(tmp_path)) == tmp_path
    assert values.existing(str(tmp_path / "nothing")) is None
    assert values.existing("a\0b") is None
