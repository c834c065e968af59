"""Tests of engine.document.tikz: text that LaTeX takes, with all that is drawn."""

import re
import shutil
import subprocess
from dataclasses import replace

import numpy as np
import pytest

from engine.document import edits
from engine.document.document import Document
from engine.document.examples import example_names, load_example
from engine.document.tikz import MAX_LABELS, escaped, tikz_of


def with_note(document, text):
    edit = edits.add_note(document, 0, 200, text)
    return document.apply(edit.changes)


def nodes_of(text):
    found = re.findall(r"\\node\[[^]]*\] \((\w+)\)", text)
    return {*found, *re.findall(r"\\coordinate \((\w+)\)", text)}


def test_every_gate_of_xor_has_a_node_a_name_and_its_bias():
    text = tikz_of(load_example("xor_gates"))
    assert len(nodes_of(text)) == 5
    for name in ("NAND", "OR", "AND", "x1", "x2"):
        assert f"{{{name}" in text
    assert "$b = 0.7$" in text
    assert "$b = -0.7$" in text


def test_every_wire_of_xor_is_drawn_with_its_weight_and_sign():
    document = load_example("xor_gates")
    text = tikz_of(document)
    signs = re.findall(r"\\draw\[(positive|negative|zero), .*\{\$(-?[\d.]+)\$\}", text)
    assert len(signs) == len(list(document.wires()))
    for sign, number in signs:
        assert (float(number) < 0) == (sign == "negative")


@pytest.mark.parametrize("name", example_names())
def test_all_wires_join_nodes_that_are_there_and_braces_match(name):
    text = tikz_of(load_example(name))
    ends = re.findall(r"\((n\d+(?:u\d+)?)\.(?:east|west|south)\)", text)
    assert set(ends) <= nodes_of(text)
    plain = text.replace(r"\{", "").replace(r"\}", "")
    assert plain.count("{") == plain.count("}")
    assert text.count("\\begin{") == text.count("\\end{")


def test_a_closed_layer_is_a_box_and_its_wires_a_band_with_their_number():
    text = tikz_of(load_example("digits"))
    assert r"\textbf{32} $\times$ sigmoid" in text
    assert r"$64 \times 32$" in text
    assert text.count(r"\draw[bundle") == 2


def test_a_long_open_layer_shows_its_first_units_and_its_last():
    document = load_example("digits")
    ids = [block.id for block in document.blocks()]
    document = document.apply(edits.set_collapsed(document, ids, False).changes)
    text = tikz_of(document)
    assert text.count(r"$\vdots$") == 2  # 64 and 32; the 10 are all there
    assert f"n{ids[0]}u63" in nodes_of(text)
    assert f"n{ids[0]}u40" not in nodes_of(text)
    assert "too many to write" in text
    assert "node[weight, pos" not in text


def test_weights_stand_at_their_wires_while_they_are_few():
    text = tikz_of(load_example("net2322"))
    assert 0 < text.count("node[weight, pos") <= MAX_LABELS


def test_a_cut_connection_is_dotted_and_has_no_number():
    document = load_example("net2322")
    wire = next(document.wires())
    mask = np.ones(wire.weights.shape, dtype=bool)
    mask[0, 1] = False
    text = tikz_of(Document([*document.elements.values(), replace(wire, mask=mask)]))
    (line,) = [x for x in text.splitlines() if "draw[missing]" in x]
    assert "weight" not in line


def test_signs_that_latex_would_take_for_commands_are_escaped():
    assert escaped(r"50% of a_b & {c}\d") == (r"50\% of a\_b \& \{c\}\textbackslash{}d")
    text = tikz_of(with_note(Document(), "a_1 & b\n100 %"))
    assert r"a\_1 \& b \\ 100 \%" in text


def test_greek_letters_and_small_digits_become_formulas():
    assert escaped("θ = Σ w₁") == r"$\theta$ = $\Sigma$ w$_1$"


def test_an_empty_line_of_a_note_holds_something():
    assert r"\mbox{} \\ b" in tikz_of(with_note(Document(), "\nb"))


def test_cyrillic_letters_ask_for_fonts_that_have_them():
    plain = tikz_of(load_example("and"))
    russian = tikz_of(with_note(load_example("and"), "Заметка"))
    assert "T2A" not in plain
    assert "T2A" in russian
    assert "Заметка" in russian


def test_activations_take_the_names_they_are_given():
    text = tikz_of(load_example("digits"), {"sigmoid": "сигмоида"})
    assert "сигмоида" in text


def has_latex():
    """Tell whether LaTeX is there, with the class that is asked for."""
    if shutil.which("pdflatex") is None or shutil.which("kpsewhich") is None:
        return False
    found = subprocess.run(
        ["kpsewhich", "standalone.cls"], capture_output=True, check=False
    )
    return found.returncode == 0


@pytest.mark.skipif(not has_latex(), reason="there is no LaTeX with standalone")
@pytest.mark.parametrize("name", ["xor_gates", "net2322", "digits"])
def test_latex_compiles_it(name, tmp_path):
    path = tmp_path / "network.tex"
    path.write_text(tikz_of(load_example(name)), encoding="utf-8")
    command = ["pdflatex", "-interaction=batchmode", "-halt-on-error", path.name]
    subprocess.run(command, cwd=tmp_path, check=True)
    assert path.with_suffix(".pdf").stat().st_size > 1000


def test_thresholds_are_written_instead_of_biases():
    text = tikz_of(load_example("xor_gates"), thresholds=True)
    assert r"$\theta = -0.7$" in text  # of NAND
    assert r"$\theta = 0.2$" in text
    assert "$b = " not in text
