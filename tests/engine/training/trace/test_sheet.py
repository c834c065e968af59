"""Tests of the derivation sheet, as a page and for LaTeX."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from engine.training.run.run_state import TrainState
from engine.training.trace.event import Kind, Level
from engine.training.trace.events import Scope
from engine.training.trace.letters import Profile
from engine.training.trace.lines import chain_of
from engine.training.trace.notation import Notation
from engine.training.trace.sheet import (
    LONGEST_LINE,
    MOST_PARAMETERS,
    Update,
    html_sheet,
    items_of,
    latex_sheet,
)
from engine.training.trace.trace import trace_update
from engine.training.trace.write_latex import LatexWriter
from engine.training.trace.write_mathml import MathmlWriter
from engine.training.trace.write_text import TextWriter
from tests.engine.training.networks import layered, problem, random_parameters


def update_of(network, n=2, scope=Scope(), **fields):  # noqa: B008  a tuple
    rng = np.random.default_rng(0)
    x = rng.normal(size=(n, network.n_inputs))
    t = np.eye(network.n_outputs)[rng.integers(0, network.n_outputs, n)]
    posed = problem(network, x, t, **fields)
    trace = trace_update(posed, TrainState(random_parameters(network, rng)))
    return Update(trace, trace.events(Level.TERM, scope), scope)


SMALL = layered([2, 2, 2], ["tanh", "softmax"])


def words(code):
    return f"{type(code).__name__} {code.value} <&_%>"


@pytest.fixture
def update():
    return update_of(SMALL, loss="cross_entropy")


def writer(kind, update):
    moment = update.trace.moment
    return kind(Notation(Profile.LECTURE, moment.network, moment.n_samples))


def test_the_page_is_well_formed_and_has_every_event_and_every_phase(update):
    page = html_sheet("A <b> & c", "en", [update], writer(MathmlWriter, update), words)
    tree = ElementTree.fromstring(
        page.replace("<!DOCTYPE html>", "").replace('<meta charset="utf-8">', "")
    )
    assert tree.attrib["lang"] == "en"
    assert [h.text for h in tree.iter("h1")] == ["A <b> & c"]
    phases = [h.text or "" for h in tree.iter("h2")]
    assert [p.split()[1] for p in phases] == [
        "load",
        "forward",
        "loss",
        "backward",
        "update",
        "reevaluate",
    ]
    numbers = [int(li.attrib["value"]) for li in tree.iter("li")]
    assert numbers == list(range(1, len(update.events) + 1))
    assert len(list(tree.iter("math"))) > len(numbers)


def test_the_long_way_is_folded_into_the_page(update):
    page = html_sheet("t", "en", [update], writer(MathmlWriter, update), words)
    collapsed = [e for e in update.events if e.kind is Kind.ANSWER_DELTA]
    shares = [e for e in update.events if e.rule == "softmax" and e.has_inside]
    assert page.count("<details>") == len(collapsed) + len(shares)


def test_latex_has_every_event_and_escapes_words(update):
    text = latex_sheet("50 % of_it", [update], writer(LatexWriter, update), words)
    assert r"\title{50 \% of\_it}" in text
    assert r"<\&\_\%>" in text
    numbers = re.findall(r"\\textbf\{(\d+)\.\}", text)
    assert numbers == [str(n) for n in range(1, len(update.events) + 1)]
    assert text.count(r"\[") == text.count(r"\]")
    assert text.strip().endswith(r"\end{document}")


def test_the_update_is_written_for_every_parameter(update):
    items = list(items_of(update, writer(TextWriter, update)))
    move = next(item for item in items if item.event.kind is Kind.UPDATE)
    assert len(move.formulas) == 1 + SMALL.n_parameters
    assert move.n_left_out == 0
    last = items[-1]
    assert len(last.formulas) == 4  # loss, answers, change, promise


def test_of_a_large_network_the_first_parameters_are_written():
    network = layered([20, 20], ["tanh"])
    update = update_of(network, 1)
    items = list(items_of(update, writer(TextWriter, update)))
    move = next(item for item in items if item.event.kind is Kind.UPDATE)
    assert len(move.formulas) == 1 + MOST_PARAMETERS
    assert move.n_left_out == network.n_parameters - MOST_PARAMETERS


def test_several_updates_follow_one_another(update):
    page = html_sheet("t", "ru", [update, update], writer(MathmlWriter, update), words)
    assert page.count("<h2") == 12
    assert 'lang="ru"' in page


def test_a_long_chain_is_broken_for_latex_and_a_short_one_is_not():
    update = update_of(layered([6, 1], ["sigmoid"]), loss="half_sse")
    pen = writer(LatexWriter, update)
    text = latex_sheet("title", [update], pen, words)
    chains = re.findall(r"\\\[ (.*?) \\\]", text, re.DOTALL)
    whole = [formula for item in items_of(update, pen) for formula in item.formulas]
    broken = 0
    for chain, formula in zip(chains, whole, strict=True):
        if chain != formula:
            broken += 1
            inner = chain.removeprefix("\\begin{aligned}\n  ")
            inner = inner.removesuffix("\n\\end{aligned}")
            assert (
                inner.replace(" \\\\\n  &= ", " = ").replace(" &= ", " = ") == formula
            )
            assert len(formula) > LONGEST_LINE
    assert 0 < broken < len(whole)


def test_long_chains_stand_in_several_lines_on_a_page():
    update = update_of(layered([2, 4, 1], ["sigmoid"] * 2), n=6)
    page = html_sheet("", "en", [update], writer(MathmlWriter, update), words)
    tables = re.findall(r'<mtable class="chain".*?</mtable>', page)
    assert tables
    for table in tables:
        assert table.count("<mtr>") >= 2
        assert table.count("<mtr><mtd><mrow><mo>=</mo>") == table.count("<mtr>") - 1
    short = re.findall(r'<math display="block">(?!<mtable)(.*?)</math>', page)
    assert max(len(re.sub("<[^>]*>", "", formula)) for formula in short) <= 60


def test_the_long_way_is_called_by_what_it_explains(update):
    page = html_sheet("", "en", [update], writer(MathmlWriter, update), words)
    found = set(re.findall("<summary>(.*?) &lt;", page))
    assert found == {"Remark simplified", "Kind share_of_total"}


def test_no_sign_follows_another_in_numbers(update):
    pen = writer(TextWriter, update)
    texts = [text for item in items_of(update, pen) for text in item.formulas]
    long_ways = (step for e in update.events for step in update.trace.inside(e))
    texts += [chain_of(step, pen) for step in long_ways]
    assert not [text for text in texts if re.search("[+−·] −", text)]
