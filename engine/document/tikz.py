r"""The drawing as a TikZ picture: text that LaTeX compiles and that can be edited.

The places are those of the canvas; a weight shows its sign by its number, its colour
and its line (negative ones are dashed), so nothing is lost in print without colours.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from engine.document.bends import directions
from engine.document.document import Document
from engine.document.elements import (
    Block,
    Element,
    Frame,
    InputBlock,
    Note,
    PerceptronBlock,
    Port,
    Wire,
)
from engine.document.groups.picture import STYLES, GroupPicture
from engine.document.note_latex import latex_of
from engine.numerals import format_number

POINTS = 0.75  # of TeX's big points per pixel of the canvas
UNIT_PITCH = 58.0  # from one unit of an open layer to the next, in pixels
MAX_UNITS = 12  # an open layer shows so many: then the first ones and the last
LABEL = "<label>"
MAX_LABELS = 60  # more weights than this would cover the drawing
# Of TeX, for what a frame is filled and drawn with.
FRAME_SHADES = {
    "grey": "gray",
    "blue": "blue!70!black",
    "green": "green!50!black",
    "yellow": "yellow!80!black",
    "orange": "orange",
    "red": "red!80!black",
    "violet": "violet",
}
PLACES = (0.5, 0.3, 0.7, 0.4, 0.6)  # where labels stand on their wires, in turn

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "−": "$-$",
    "∧": r"$\wedge$",
    "∨": r"$\vee$",
    "¬": r"$\neg$",
    "×": r"$\times$",
    "·": r"$\cdot$",
}
_GREEK = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "ε": "varepsilon",
    "η": "eta",
    "θ": "theta",
    "λ": "lambda",
    "μ": "mu",
    "σ": "sigma",
    "φ": "varphi",
    "Δ": "Delta",
    "Σ": "Sigma",
    "→": "to",
    "≤": "leq",
    "≥": "geq",
    "≠": "neq",
    "≈": "approx",
    "∞": "infty",
}
_SPECIAL |= {letter: rf"$\{name}$" for letter, name in _GREEK.items()}
_SPECIAL |= {digit: f"$_{k}$" for k, digit in enumerate("₀₁₂₃₄₅₆₇₈₉")}
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_FONTS = r"""\usepackage{amsmath}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[utf8]{inputenc}
  \usepackage[ENCODING]{fontenc}
\else
  \usepackage{fontspec}MAIN
\fi
"""
_STYLES = r"""\definecolor{positive}{HTML}{C8590B}
\definecolor{negative}{HTML}{1F6FB4}
\definecolor{outline}{HTML}{6B7280}
\begin{document}
\begin{tikzpicture}[
  x=0.75bp, y=-0.75bp, >=stealth, font=\small,
  input/.style={draw=outline, rounded corners=4bp, minimum size=33bp, inner sep=1bp},
  perceptron/.style={draw=outline, circle, minimum size=42bp, inner sep=1bp},
  unit/.style={draw=outline, circle, minimum size=36bp, inner sep=1bp},
  box/.style={draw=outline, rounded corners=6bp, minimum width=90bp,
    minimum height=51bp, align=center},
  weight/.style={fill=white, rounded corners=2bp, inner sep=1.5bp,
    font=\footnotesize},
  positive/.style={draw=positive, text=positive},
  negative/.style={draw=negative, text=negative, densely dashed},
  zero/.style={draw=gray, text=gray},
  missing/.style={draw=gray, loosely dotted},
  bundle/.style={draw=gray!60, line width=3bp},
  note/.style={draw=gray!50, fill=yellow!12, rounded corners=4bp, align=left,
    anchor=north west, inner sep=6bp},
  frame/.style={draw=#1!60, fill=#1!7, rounded corners=6bp},
  title/.style={anchor=north west, inner sep=4bp, font=\small\bfseries},
]
"""
_LAST = "]\n"  # of the styles


@dataclass(frozen=True, slots=True)
class _Words:
    """How activations and biases are written."""

    names: Mapping[str, str]
    thresholds: bool

    def bias(self, value: float) -> str:
        if self.thresholds:
            return rf"$\theta = {_number(0.0 - value).strip('$')}$"
        return rf"$b = {_number(value).strip('$')}$"


def tikz_of(
    document: Document,
    activation_names: Mapping[str, str] | None = None,
    *,
    thresholds: bool = False,
) -> str:
    r"""Return a whole LaTeX document that draws the network.

    Parameters
    ----------
    document : Document
        Only its weights are drawn, not what it computes for some input.
    activation_names : mapping of str to str, optional
        What to call the activations; their keys if it is not given.
    thresholds : bool
        Write thresholds θ = −b instead of biases.
    """
    words = _Words(activation_names or {}, thresholds)
    groups = GroupPicture(document, escaped)
    shown = [e for e in document.elements.values() if groups.is_shown(e.id)]
    body = "\n".join(
        [
            *_frames(shown),
            *groups.lines(_node),
            "  % Notes",
            *(_note(e) for e in shown if isinstance(e, Note)),
            "  % Inputs and perceptrons",
            *(line for e in shown if isinstance(e, Block) for line in _block(e, words)),
            "  % Wires: the thicker, the larger the weight; dashed if it is negative",
            *_wires(document, groups),
        ]
    )
    has_cyrillic = _CYRILLIC.search(body) is not None
    fonts = _FONTS.replace("ENCODING", "T2A" if has_cyrillic else "T1")
    # The standard font of the newer programs has no Cyrillic letters.
    main = "\n  \\setmainfont{CMU Serif}" if has_cyrillic else ""
    return (
        "% Made by Perceptarium. Compile with pdflatex, xelatex or lualatex.\n"
        "\\documentclass[tikz, border=6bp]{standalone}\n"
        + fonts.replace("MAIN", main)
        + (_STYLES.replace(_LAST, STYLES + _LAST) if document.groups else _STYLES)
        + body
        + "\n\\end{tikzpicture}\n\\end{document}\n"
    )


def escaped(text: str) -> str:
    """Return a text as LaTeX prints it, whatever signs are in it."""
    return "".join(_SPECIAL.get(letter, letter) for letter in text)


def _number(value: float) -> str:
    text = format_number(value, 3).replace("−", "-")
    mantissa, e, exponent = text.partition("e")
    if e:
        return rf"${mantissa} \cdot 10^{{{int(exponent)}}}$"
    text = text.replace("∞", r"\infty")
    return f"${text}$"


def _at(x: float, y: float) -> str:
    return f"({x:g}, {y:g})"


def _note(note: Note) -> str:
    lines = latex_of(note.text, escaped)
    width = f"{max(note.width - 16.0, 20.0) * POINTS:g}bp"
    style = f"note, text width={width}"
    return rf"  \node[{style}] at {_at(note.x, note.y)} {{{lines}}};"


def _frames(elements: Iterable[Element]) -> Iterator[str]:
    frames = [e for e in elements if isinstance(e, Frame)]
    if frames:
        yield "  % Frames"
    for frame in sorted(frames, key=lambda f: (-f.width * f.height, f.id)):
        shade = FRAME_SHADES[frame.color]
        corner = _at(frame.x + frame.width, frame.y + frame.height)
        start = _at(frame.x, frame.y)
        yield rf"  \draw[frame={{{shade}}}] {start} rectangle {corner};"
        if frame.title:
            yield rf"  \node[title] at {start} {{{escaped(frame.title)}}};"


# --- blocks ---------------------------------------------------------------------------


def _shown(block: Block) -> list[int]:
    """Return the units that are drawn each on its own; none of a closed layer."""
    n = block.n_units
    if n == 1:
        return [0]
    if block.collapsed:
        return []
    if n <= MAX_UNITS:
        return list(range(n))
    return [*range(MAX_UNITS - 2), n - 1]


def _node(block: Block, unit: int) -> str:
    """Return the name of a node in the picture."""
    return f"n{block.id}" if not _shown(block) else f"n{block.id}u{unit}"


def _block(block: Block, words: _Words) -> Iterator[str]:
    yield f"  % {' '.join(block.name.split())}"
    if block.n_units == 1:
        yield from _single(block, words)
    elif block.collapsed:
        yield from _box(block, words)
    else:
        yield from _column(block, words)


def _single(block: Block, words: _Words) -> Iterator[str]:
    place, name = _at(block.x, block.y), escaped(block.name)
    node = _node(block, 0)
    if isinstance(block, InputBlock):
        yield rf"  \node[input] ({node}) at {place} {{{name}}};"
        return
    if isinstance(block, Port):
        yield rf"  \node[port] ({node}) at {place} {{{name}}};"
        return
    inside = rf"\scriptsize {_activation(block, words)}"
    yield rf"  \node[perceptron] ({node}) at {place} {{{inside}}};"
    below = name
    if block.use_bias:
        bias = words.bias(float(block.bias[0]))
        below = rf"{name} \\ \footnotesize {bias}"
    yield rf"  \node[below=2bp, align=center] at ({node}.south) {{{below}}};"


def _box(block: Block, words: _Words) -> Iterator[str]:
    inside = rf"\textbf{{{block.n_units}}}"
    if isinstance(block, PerceptronBlock):
        inside = rf"\textbf{{{block.n_units}}} $\times$ {_activation(block, words)}"
    node = _node(block, 0)
    yield rf"  \node[box] ({node}) at {_at(block.x, block.y)} {{{inside}}};"
    yield rf"  \node[below=2bp] at ({node}.south) {{{escaped(block.name)}}};"


def _column(block: Block, words: _Words) -> Iterator[str]:
    shown = _shown(block)
    has_gap = len(shown) < block.n_units
    rows = len(shown) + has_gap
    top = block.y - (rows - 1) * UNIT_PITCH / 2
    style = "input" if isinstance(block, InputBlock) else "unit"
    for row, unit in enumerate(shown):
        # The last one stands below the dots.
        y = top + (row + (has_gap and row == len(shown) - 1)) * UNIT_PITCH
        inside = _unit_text(block, unit, words)
        place = _at(block.x, y)
        yield rf"  \node[{style}] ({_node(block, unit)}) at {place} {{{inside}}};"
    if has_gap:
        y = top + (rows - 2) * UNIT_PITCH
        yield rf"  \node at {_at(block.x, y)} {{$\vdots$}};"
    name = escaped(block.name)
    if isinstance(block, PerceptronBlock):
        name = rf"{name} $\cdot$ {_activation(block, words)}"
    yield rf"  \node[below=4bp] at ({_node(block, shown[-1])}.south) {{{name}}};"


def _unit_text(block: Block, unit: int, words: _Words) -> str:
    if isinstance(block, InputBlock):
        return rf"\footnotesize {escaped(block.columns[unit])}"
    parts = []
    if isinstance(block, Port):  # which is always drawn as one
        return ""
    if len(block.unit_names) == block.n_units:
        parts.append(escaped(block.unit_names[unit]))
    if block.use_bias:
        parts.append(words.bias(float(block.bias[unit])))
    inside = r" \\ ".join(parts)
    return rf"\tiny\shortstack{{{inside}}}" if parts else ""


def _activation(block: PerceptronBlock, words: _Words) -> str:
    return escaped(
        words.names.get(block.activation, block.activation.replace("_", " "))
    )


# --- wires ----------------------------------------------------------------------------


def _wires(document: Document, groups: GroupPicture) -> Iterator[str]:
    drawn = [
        (
            wire,
            groups.seen(document.block(wire.source)),
            groups.seen(document.block(wire.target)),
        )
        for wire in groups.wires()
    ]
    for wire, source, target in drawn:
        if isinstance(target, Port):
            course = _course(wire, source, target).replace(LABEL, "")
            start = _node(source, (_shown(source) or [0])[0])
            yield rf"  \draw[lead] ({start}.east) {course} ({_node(target, 0)}.west);"
    pairs = [end for end in drawn if not isinstance(end[2], Port)]
    n_lines = sum(len(_shown(a)) * len(_shown(b)) for _, a, b in pairs)
    with_labels = n_lines <= MAX_LABELS
    if not with_labels:
        yield f"  % {n_lines} connections: too many to write their weights at them"
    turn = 0
    for wire, source, target in pairs:
        if not (_shown(source) and _shown(target)):
            yield from _bundle(wire, source, target)
            continue
        for i in _shown(source):
            for j in _shown(target):
                ends = _node(source, i), _node(target, j)
                place = PLACES[turn % len(PLACES)] if with_labels else None
                course = _course(wire, source, target)
                yield _connection(wire, (i, j), ends, place, course)
                turn += 1


def _bundle(wire: Wire, source: Block, target: Block) -> Iterator[str]:
    """Draw one band; at an open layer, a strand to each of its units."""
    rows, columns = wire.weights.shape
    label = rf" node[weight] {{${rows} \times {columns}$}}"
    ends = [(i, j) for i in _shown(source) or [0] for j in _shown(target) or [0]]
    for number, (i, j) in enumerate(ends):
        width = "" if len(ends) == 1 else ", line width=0.8bp"
        text = label if number == len(ends) // 2 else ""
        course = _course(wire, source, target).replace(LABEL, text, 1)
        yield (
            rf"  \draw[bundle{width}] ({_node(source, i)}.east) "
            rf"{course} ({_node(target, j)}.west);"
        )


def _course(wire: Wire, source: Block, target: Block) -> str:
    """Return the way between the two ends, with `LABEL` where a label may stand."""
    points = [(source.x, source.y), *wire.bends, (target.x, target.y)]
    ways = directions(points)
    labelled = (len(points) - 1) // 2  # the piece in the middle
    parts = []
    for k, ((dx, dy), (ex, ey)) in enumerate(pairwise(ways)):
        out = math.degrees(math.atan2(0.0 - dy, dx))  # y points up in a picture
        into = math.degrees(math.atan2(ey, -ex))
        parts.append(f"to[out={out:.3g}, in={into:.3g}]")
        parts.append(LABEL if k == labelled else "")
        parts.append(f" {_at(*points[k + 1])} " if k + 2 < len(points) else "")
    return "".join(parts)


def _connection(
    wire: Wire,
    cell: tuple[int, int],
    ends: tuple[str, str],
    place: float | None,
    course: str,
) -> str:
    i, j = cell
    weight = float(wire.weights[i, j])
    if wire.mask is not None and not wire.mask[i, j]:
        style, label = "missing", ""
    else:
        sign = "positive" if weight > 0 else "negative" if weight < 0 else "zero"
        style = f"{sign}, line width={_width(weight):.2g}bp"
        label = rf" node[weight, pos={place:g}] {{{_number(weight)}}}" if place else ""
    start, end = ends
    return (
        rf"  \draw[{style}] ({start}.east) "
        rf"{course.replace(LABEL, label, 1)} ({end}.west);"
    )


def _width(weight: float) -> float:
    """Return the width of a line; a fixed scale that saturates, as on the canvas."""
    share = 0.0 if math.isnan(weight) else 1.0 - math.exp(-abs(weight) / 2.0)
    return 0.7 + 3.0 * share
