"""The derivation sheet: whole updates written out, as a page or for LaTeX.

The words on it, such as the names of phases, come from whoever asks for it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from engine.training.trace.event import Event, Kind, Remark, TracePhase
from engine.training.trace.events import EVERYTHING, Scope
from engine.training.trace.lines import chain_of, equations_of
from engine.training.trace.trace import Trace
from engine.training.trace.write_latex import LatexWriter
from engine.training.trace.write_mathml import MathmlWriter
from engine.training.trace.writer import Writer

MOST_PARAMETERS = 200  # of an update that are written one by one
LONGEST_LINE = 75  # signs of a formula for LaTeX; what is longer is broken
LONGEST_ROW = 60  # of a formula on a page
_COMMAND, _SILENT = re.compile(r"\\[A-Za-z]+"), re.compile(r"[{}^_\\&\s]")

Words = Callable[[StrEnum], str]


@dataclass(frozen=True, slots=True)
class Item:
    """One event on the sheet.

    Attributes
    ----------
    number : int
        From 1 in every update.
    event : Event
    formulas : tuple of str
        In the form of the writer.
    n_left_out : int
        Parameters that are not written one by one.
    """

    number: int
    event: Event
    formulas: tuple[str, ...]
    n_left_out: int = 0


@dataclass(frozen=True, slots=True)
class Update:
    """One update on the sheet: its trace, and the events of it that are wanted."""

    trace: Trace
    events: Sequence[Event]
    scope: Scope = EVERYTHING


def items_of(update: Update, writer: Writer) -> Iterator[Item]:
    """Write every event of an update: symbols, numbers and result in one chain.

    The update itself is written for every parameter, the loss afterwards with its
    change and the change that the gradient promised.
    """
    for number, event in enumerate(update.events, start=1):
        if event.kind in (Kind.LOAD, Kind.REEVALUATE, Kind.PHASE):
            yield Item(number, event, equations_of(event, writer))
        elif event.phase is TracePhase.UPDATE:
            inside = update.trace.inside(event, update.scope)
            shown = inside[:MOST_PARAMETERS]
            formulas = (chain_of(event, writer), *(chain_of(e, writer) for e in shown))
            yield Item(number, event, formulas, len(inside) - len(shown))
        else:
            yield Item(number, event, (chain_of(event, writer),))


# --- as a page ----------------------------------------------------------------------


class _PageWriter(MathmlWriter):
    """Writes long chains in several lines, which browsers do not by themselves."""

    def chain(self, parts: Sequence[str]) -> str:
        """Write what is equal, in a line each if it is long."""
        whole = super().chain(parts)
        if len(_TAG.sub("", whole)) <= LONGEST_ROW:
            return whole
        equals = self.operator("=")
        cells = [parts[0], *(self.row([equals, part]) for part in parts[1:])]
        rows = (f"<mtr><mtd>{cell}</mtd></mtr>" for cell in cells)
        return f'<mtable class="chain" displaystyle="true">{"".join(rows)}</mtable>'


_TAG = re.compile("<[^>]*>")
_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto;
  padding: 0 1rem; color: #1b1f24; background: #fff }
h2 { border-left: .5rem solid; padding-left: .6rem }
.forward { border-color: #0b8f8f } .loss { border-color: #c79a00 }
.backward { border-color: #7a4fc9 } .update { border-color: #d9730d }
.load, .reevaluate { border-color: #6b7280 }
li { margin: .6rem 0; break-inside: avoid }
.chain mtd { text-align: left; padding: .2rem 0 }
math { max-width: 100%; overflow-x: auto; overflow-y: hidden }
math { font-size: 1.1em; margin: .2rem 0 }
.what { color: #57606a } .remark { color: #9a3412 }
details { margin-left: 1.5rem }
"""


def html_sheet(
    title: str,
    language: str,
    updates: Iterable[Update],
    writer: MathmlWriter,
    words: Words,
) -> str:
    """Write updates as a page with MathML, which needs nothing but a browser.

    Parameters
    ----------
    title : str
        What stands above.
    language : str
        Of the words, e.g. "en".
    updates : iterable of Update
        What stands on it.
    writer : MathmlWriter
        Notation and digits.
    words : callable
        Words a phase, a kind of event or a remark.
    """
    page = _PageWriter(writer.notation, writer.digits)
    parts = [
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{escape(title)}</h1>\n"
    ]
    for update in updates:
        phase: TracePhase | None = None
        for item in items_of(update, page):
            if item.event.phase is not phase:
                parts.append("</ol>\n" if phase else "")
                phase = item.event.phase
                heading = escape(words(phase))
                parts.append(f'<h2 class="{phase}">{heading}</h2>\n<ol>\n')
            parts.append(_html_item(item, update, page, words))
        parts.append("</ol>\n")
    parts.append("</body>\n</html>\n")
    return "".join(parts)


def _html_item(item: Item, update: Update, writer: MathmlWriter, words: Words) -> str:
    event = item.event
    formulas = "".join(
        f'<math display="block">{formula}</math>' for formula in item.formulas
    )
    if item.n_left_out:
        formulas += f"<p>… + {item.n_left_out}</p>"
    return (
        f'<li value="{item.number}"><span class="what">{escape(words(event.kind))}'
        f"</span>{formulas}{_html_remarks(event, words)}"
        f"{_html_long_way(event, update, writer, words)}</li>\n"
    )


def _html_remarks(event: Event, words: Words) -> str:
    return "".join(
        f'<div class="remark">{escape(words(remark))}</div>'
        for remark in event.remarks
        if remark is not Remark.SIMPLIFIED  # the long way says it
    )


def _html_long_way(
    event: Event, update: Update, writer: MathmlWriter, words: Words
) -> str:
    if event.phase is TracePhase.UPDATE or not event.has_inside:
        return ""
    inside = update.trace.inside(event)
    steps = "".join(
        f'<math display="block">{chain_of(step, writer)}</math>' for step in inside
    )
    is_simplified = Remark.SIMPLIFIED in event.remarks
    summary = escape(words(Remark.SIMPLIFIED if is_simplified else inside[-1].kind))
    return f"<details><summary>{summary}</summary>{steps}</details>"


# --- for LaTeX ----------------------------------------------------------------------

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_PREAMBLE = r"""% to be set with pdflatex
\documentclass{article}
\usepackage[T2A]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{amsmath}
\usepackage[margin=2cm]{geometry}
\setlength{\parindent}{0pt}
"""


def latex_sheet(
    title: str, updates: Iterable[Update], writer: LatexWriter, words: Words
) -> str:
    """Write updates as a document for LaTeX; arguments as for `html_sheet`."""
    parts = [_PREAMBLE, f"\\title{{{_plain(title)}}}\n\\date{{}}\n"]
    parts.append("\\begin{document}\n\\maketitle\n")
    for update in updates:
        phase: TracePhase | None = None
        for item in items_of(update, writer):
            if item.event.phase is not phase:
                phase = item.event.phase
                parts.append(f"\\section*{{{_plain(words(phase))}}}\n")
            parts.append(_latex_item(item, words))
    parts.append("\\end{document}\n")
    return "".join(parts)


def _latex_item(item: Item, words: Words) -> str:
    formulas = "".join(f"\\[ {_broken(f)} \\]\n" for f in item.formulas)
    if item.n_left_out:
        formulas += f"\\dots\\ + {item.n_left_out}\n"
    remarks = "".join(
        f"\\textit{{{_plain(words(remark))}}}\\par\n" for remark in item.event.remarks
    )
    what = _plain(words(item.event.kind))
    return f"\\textbf{{{item.number}.}} {what}\n{formulas}{remarks}\n"


def _broken(formula: str) -> str:
    """Give each part of a long chain of equations a line of its own."""
    n_signs = len(_SILENT.sub("", _COMMAND.sub("x", formula)))
    if n_signs <= LONGEST_LINE or " = " not in formula:
        return formula
    first, *others = formula.split(" = ")
    lines = " \\\\\n  &= ".join(others)
    return f"\\begin{{aligned}}\n  {first} &= {lines}\n\\end{{aligned}}"


def _plain(text: str) -> str:
    return "".join(_SPECIAL.get(letter, letter) for letter in text)
