"""What is written at the nodes and edges of a graph, in the notation in force."""

from dataclasses import dataclass

from engine.network.network import Network
from engine.training.trace.graph.parts import Edge, Graph, Node, NodeKind, Rule
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.write_text import FUNCTIONS
from gui.i18n import translate
from gui.notation import in_letters, is_turned, letters, shape_text, text_of, tip_of
from gui.widgets.terms import ACTIVATIONS, LOSSES, term
from gui.words import QT_TRANSLATE_NOOP, graph_node_text, graph_rule_texts

UNITS = QT_TRANSLATE_NOOP("graph", "units {first}–{last}")
NO_GRADIENT = QT_TRANSLATE_NOOP("graph", "No gradient: data are not learnt.")
SKIPPED = QT_TRANSLATE_NOOP(
    "graph", "No gradient of its own: loss and activation go back together."
)
FORWARD = QT_TRANSLATE_NOOP("graph", "forward {text}")
BACK = QT_TRANSLATE_NOOP("graph", "back {text}")
SUM_OF_ROWS = QT_TRANSLATE_NOOP("graph", "Σ rows")
SUM_OF_COLUMNS = QT_TRANSLATE_NOOP("graph", "Σ columns")
_SIGNS = {
    NodeKind.MASK: "⊙ mask",
    NodeKind.JOIN: "[ , ]",
    NodeKind.DOT: "dot",
    NodeKind.PLUS: "+",
    NodeKind.SPLIT: "[ | ]",
    NodeKind.FORK: "",
}
_LEAVES = {
    NodeKind.INPUT: Symbol(Name.OUT),
    NodeKind.TARGETS: Symbol(Name.TARGET),
}
_OF_LAYER = {NodeKind.WEIGHTS: Name.WEIGHT, NodeKind.BIASES: Name.BIAS}


@dataclass(frozen=True, slots=True)
class EdgeText:
    """Lines at an edge: of the way forward, and of the way back."""

    forward: tuple[str, ...]
    back: tuple[str, ...]


class GraphTexts:
    """The texts of a graph; another notation or language needs another."""

    def __init__(self, graph: Graph, network: Network) -> None:
        self._graph, self._network = graph, network
        self._made: dict[Symbol, str] = {}
        self.nodes = tuple(self._sign(node) for node in graph.nodes)
        self.rules = tuple(self._rule(node) for node in graph.nodes)
        self.edges = tuple(self._edge(edge) for edge in graph.edges)

    @property
    def longest_line(self) -> int:
        """Number of letters of the longest line at an edge."""
        lines = (line for edge in self.edges for line in (*edge.forward, *edge.back))
        return max(map(len, lines), default=0)

    @property
    def longest_rules(self) -> float:
        """Number of letters of the two longest different rules, their mean."""
        lengths = sorted(len(rule) + 2 for rule in {*self.rules})
        return sum(lengths[-2:]) / 2

    def _text(self, symbol: Symbol) -> str:
        if symbol not in self._made:
            n = self._graph.n_samples
            self._made[symbol] = text_of(self._network, symbol, n)
        return self._made[symbol]

    # --- nodes ----------------------------------------------------------------------

    def symbol_of(self, node: Node) -> Symbol | None:
        """Return the quantity that a leaf is."""
        if node.kind in _OF_LAYER:
            return Symbol(_OF_LAYER[node.kind], node.layer)
        return _LEAVES.get(node.kind)

    def _sign(self, node: Node) -> str:
        symbol = self.symbol_of(node)
        if symbol is not None:
            return self._text(symbol)
        if node.kind is NodeKind.ACTIVATION:
            return FUNCTIONS.get(node.formula, term(ACTIVATIONS, node.formula))
        return in_letters("loss") if node.kind is NodeKind.LOSS else _SIGNS[node.kind]

    def _rule(self, node: Node) -> str:
        if node.rule is None:
            return ""
        if node.rule is Rule.TOGETHER and node.kind is NodeKind.LOSS:
            return f"({self._answers()} − {self._targets()})/N"
        text = graph_rule_texts(node.rule, translate)[0]
        return f"{text}, {_sum_words()}" if node.kind is NodeKind.PLUS else text

    def _answers(self) -> str:
        return self._text(Symbol(Name.OUT, len(self._network.layers)))

    def _targets(self) -> str:
        return self._text(Symbol(Name.TARGET))

    def name(self, node: Node) -> str:
        """Say what a node is, in one line."""
        parts = [graph_node_text(node.kind, translate)]
        if node.kind is NodeKind.ACTIVATION:
            parts.append(term(ACTIVATIONS, node.formula))
            if len(self._graph.find(NodeKind.ACTIVATION, node.layer)) > 1:
                units = translate("graph", UNITS)
                parts.append(units.format(first=node.start + 1, last=node.stop))
        elif node.kind is NodeKind.LOSS:
            parts.append(term(LOSSES, node.formula))
        sign = self.nodes[node.id]
        text = ", ".join(parts)
        return f"{sign}: {text}" if self.symbol_of(node) else text

    def tip(self, node: Node) -> str:
        """Explain a node: what it is, its rule, and the products of that rule."""
        symbol = self.symbol_of(node)
        lines = [self.name(node)]
        if symbol is not None:
            lines.append(tip_of(self._network, symbol))
        else:
            lines += self._shapes(node)
        if node.rule is not None:
            lines.append(graph_rule_texts(node.rule, translate)[1])
        lines += self.formulas(node)
        return "\n".join(lines)

    def _shapes(self, node: Node) -> list[str]:
        """Return the shapes of what comes in and of what goes out."""
        sizes = [shape_text(edge.shape) for edge in self._graph.into(node.id)]
        if is_turned():
            sizes.reverse()  # (X W)ᵀ = Wᵀ Xᵀ
        between = {NodeKind.DOT: "  ·  ", NodeKind.PLUS: "  +  "}.get(node.kind, ",  ")
        text = between.join(sizes)
        if node.kind is NodeKind.LOSS:
            return [text]
        out = self._graph.out_of(node.id)
        end = shape_text(out[0].shape) if out else ""
        return [f"{text}  →  {end}"]

    def formulas(self, node: Node) -> list[str]:
        """Return what a node sends back, as formulas of whole matrices."""
        if node.kind is NodeKind.DOT:
            return self._of_dot(node)
        delta = self._text(Symbol(Name.DELTA, node.layer)) if node.layer else ""
        if node.kind is NodeKind.PLUS:
            bias = self._text(Symbol(Name.BIAS_GRADIENT, node.layer))
            return [f"{bias} = {_sum_words()} ({delta})"]
        if node.rule is Rule.TOGETHER:
            end = self._text(Symbol(Name.DELTA, len(self._network.layers)))
            return [f"{end} = ({self._answers()} − {self._targets()})/N"]
        if node.rule is Rule.SCALES:
            came = self._text(Symbol(Name.OUT_GRADIENT, node.layer))
            pre = self._text(Symbol(Name.PRE, node.layer))
            slope = f"{FUNCTIONS.get(f'{node.formula}_slope', 'f′')}({pre})"
            if node.formula == "identity":
                slope = "1"
            return [f"{delta} = {came} ⊙ {slope}"]
        return []

    def _of_dot(self, node: Node) -> list[str]:
        into, _weights = self._graph.into(node.id)
        delta = self._text(Symbol(Name.DELTA, node.layer))
        weight = self._text(Symbol(Name.WEIGHT, node.layer))
        d_weight = self._text(Symbol(Name.WEIGHT_GRADIENT, node.layer))
        x = self._text(into.value) if into.value else "[…]"
        products = [(d_weight, f"{_transposed(x)} · {delta}")]
        if is_turned():
            products = [(d_weight, f"{delta} · {_transposed(x)}")]
        if into.goes_back:
            d_x = (
                self._text(into.gradient)
                if into.gradient
                else f"∂{letters().loss}/∂[…]"
            )
            text = f"{delta} · {_transposed(weight)}"
            if is_turned():
                text = f"{_transposed(weight)} · {delta}"
            products.insert(0, (d_x, text))
        return [f"{left} = {right}" for left, right in products]

    # --- edges ----------------------------------------------------------------------

    def _edge(self, edge: Edge) -> EdgeText:
        size = shape_text(edge.shape)
        is_leaf = self.symbol_of(self._graph.nodes[edge.source]) is not None
        value = self._text(edge.value) if edge.value and not is_leaf else ""
        forward = tuple(text for text in (value, size) if text)
        if not edge.goes_back:
            return EdgeText(forward, ())
        gradient = self._text(edge.gradient) if edge.gradient else ""
        return EdgeText(forward, tuple(text for text in (gradient, size) if text))

    def edge_tip(self, edge: Edge) -> str:
        """Explain an edge: what goes forward and what comes back, with shapes."""
        size = shape_text(edge.shape)
        n = self._graph.n_samples
        lines = []
        for symbol, words in ((edge.value, FORWARD), (edge.gradient, BACK)):
            if words is BACK and not edge.goes_back:
                is_data = self._graph.nodes[edge.source].layer == 0
                lines.append(translate("graph", NO_GRADIENT if is_data else SKIPPED))
                continue
            text = translate("graph", words).format(text=size)
            meaning = tip_of(self._network, symbol, n) if symbol else ""
            lines.append(f"{text}\n{meaning}" if meaning else text)
        return "\n".join(lines)


def _sum_words() -> str:
    """Say over what the gradient of the biases is summed."""
    return translate("graph", SUM_OF_COLUMNS if is_turned() else SUM_OF_ROWS)


def _transposed(text: str) -> str:
    return f"{text}ᵀ"
