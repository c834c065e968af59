"""Every node and every rule of a computational graph is worded."""

from engine.training.trace.graph.parts import NodeKind, Rule
from gui import words


def test_every_node_and_every_rule_has_words():
    assert set(words.GRAPH_NODES) == set(NodeKind)
    assert set(words.GRAPH_RULES) == set(Rule)
    for kind in NodeKind:
        assert words.graph_node_text(kind)
    for rule in Rule:
        short, long = words.graph_rule_texts(rule)
        assert len(short) < len(long)
        assert long.startswith("Back: ")


def test_rules_are_told_apart_by_their_words():
    texts = [words.graph_rule_texts(rule) for rule in Rule]
    assert len({short for short, _ in texts}) == len(Rule)
