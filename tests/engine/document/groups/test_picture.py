"""Groups in a TikZ picture."""

from engine.document.groups.using import set_open
from engine.document.tikz import tikz_of
from tests.engine.document.groups.drawings import done, grouped_xor, xor


def test_a_closed_group_is_a_box_with_its_names():
    text = tikz_of(grouped_xor())
    assert r"\textbf{XOR}" in text
    assert r"\draw[group]" in text
    assert "NAND" not in text
    for name in ("{x1}", "{x2}", "{AND}"):
        assert name in text


def test_wires_into_a_closed_group_have_no_numbers():
    text = tikz_of(grouped_xor())
    assert text.count(r"\draw[lead]") == 2
    assert "node[weight" not in text


def test_an_open_group_shows_what_is_inside():
    document = grouped_xor()
    text = tikz_of(done(document, set_open(document, 12, True)))
    assert r"\draw[opened]" in text
    assert text.count(r"\node[port]") == 2
    assert text.count("node[weight") == 6
    assert "NAND" in text


def test_without_groups_the_picture_knows_nothing_of_them():
    text = tikz_of(xor())
    assert "group" not in text
    assert "lead" not in text
