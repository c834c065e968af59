"""The command `trace`: updates term by term, as text, data or a derivation sheet."""

import argparse
import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np

from engine.document.file import write_bytes
from engine.network.parameters import parameters_of
from engine.training.problem import Problem, make_problem
from engine.training.run.run_state import StopReason, TrainState
from engine.training.trace.event import Event, Level, Operand, TracePhase
from engine.training.trace.events import Scope
from engine.training.trace.letters import Profile
from engine.training.trace.lines import lines_of
from engine.training.trace.notation import Notation
from engine.training.trace.sheet import Update, html_sheet, items_of, latex_sheet
from engine.training.trace.trace import Trace, trace_update
from engine.training.trace.write_latex import LatexWriter
from engine.training.trace.write_mathml import MathmlWriter
from engine.training.trace.write_text import TextWriter
from engine.training.trainer import Trainer
from gui.cli.project import data_of, network_of, open_project, require_place
from gui.cli.say import CommandError, note
from gui.plain_i18n import language, translate
from gui.words import trace_text

MOST_EVENTS = 1000  # of an update, where no level is asked for
HEADS = (
    "update",
    "number",
    "phase",
    "kind",
    "layer",
    "unit",
    "source",
    "sample",
    "symbols",
    "numbers",
    "result",
    "remarks",
)


def run(options: argparse.Namespace) -> int:
    """Trace updates and write them in the form that was asked for."""
    for out in filter(None, (options.out, options.html)):
        require_place(Path(out))
    project = open_project(options.file)
    network = network_of(project.document)
    problem = make_problem(
        network, data_of(project), project.document.settings, even_without_slope=True
    )
    start = TrainState(parameters_of(network, project.document))
    updates = _updates(problem, _after(problem, start, options.after), options)
    if options.html:
        _write(options.html, _html(updates, options))
        return 0
    if options.out:
        _write(options.out, "".join(_lines(updates, options)))
        return 0
    for text in _lines(updates, options):
        print(text, end="")
    return 0


def _after(problem: Problem, start: TrainState, n: int) -> TrainState:
    """Train for so many updates first."""
    if not n:
        return start
    trainer = Trainer(problem, state=start)
    while trainer.update < n:
        trainer.run(n - trainer.update)
        if trainer.stop is None:
            continue
        if trainer.stop.reason is StopReason.NOT_FINITE:
            text = translate("cli", "The training ended after {n} updates.")
            raise CommandError(text.format(n=trainer.update))
        trainer.resume()  # a trace goes on where a training would be content
    return trainer.state()


def _updates(
    problem: Problem, state: TrainState, options: argparse.Namespace
) -> Iterator[Update]:
    for _ in range(options.updates):
        trace = trace_update(problem, state)
        scope = _scope(trace, options.sample)
        level = options.level or _finest(trace, scope)
        yield Update(trace, trace.events(level, scope), scope)
        state = trace.moment.after


def _scope(trace: Trace, sample: int | None) -> Scope:
    n = trace.moment.n_samples
    if sample is None:
        return Scope()
    if sample > n:
        raise CommandError(
            translate(
                "cli", "The batch has {n} samples, so there is no sample {sample}."
            ).format(n=n, sample=sample)
        )
    return Scope(sample=sample - 1)


def _finest(trace: Trace, scope: Scope) -> Level:
    """Return the finest level that a person might still read."""
    for level in (Level.TERM, Level.PERCEPTRON):
        if len(trace.events(level, scope)) <= MOST_EVENTS:
            return level
        note(
            translate(
                "cli", "An update has more than {n} events of the level {level}."
            ).format(n=MOST_EVENTS, level=level)
        )
    return Level.LAYER


def _lines(updates: Iterable[Update], options: argparse.Namespace) -> Iterator[str]:
    """Return what is to be written, in pieces."""
    if options.latex:
        yield _latex(updates, options)
    elif options.csv:
        yield from _csv(updates, options)
    elif options.json:
        found = [event for update in updates for event in _events(update, options)]
        plain = {"updates": options.updates, "events": found}
        yield json.dumps(plain, ensure_ascii=False, allow_nan=False) + "\n"
    else:
        yield from _text(updates, options)


def _notation(trace: Trace, options: argparse.Namespace) -> Notation:
    profile = Profile(options.notation)
    return Notation(profile, trace.moment.network, trace.moment.n_samples)


def _word(code: StrEnum) -> str:
    return trace_text(code, translate)


# --- text ---------------------------------------------------------------------------


def _text(updates: Iterable[Update], options: argparse.Namespace) -> Iterator[str]:
    for update in updates:
        trace = update.trace
        writer = TextWriter(_notation(trace, options), options.digits)
        yield _heading(trace) + "\n"
        width = len(str(len(update.events)))
        phase: TracePhase | None = None
        for item in items_of(update, writer):
            if item.event.phase is not phase:
                phase = item.event.phase
                yield f"\n{_word(phase)}\n"
            first, *more = item.formulas
            yield f"{item.number:>{width}}  {_word(item.event.kind)}: {first}\n"
            yield from (f"{'':{width}}    {formula}\n" for formula in more)
            if item.n_left_out:
                text = translate("cli", "… and {n} parameters more")
                yield f"{'':{width}}    {text.format(n=item.n_left_out)}\n"
            for remark in item.event.remarks:
                yield f"{'':{width}}    ({_word(remark)})\n"
        yield "\n"


def _heading(trace: Trace) -> str:
    moment = trace.moment
    samples = ", ".join(str(row + 1) for row in moment.rows[:20].tolist())
    if moment.n_samples > 20:
        samples += ", …"
    return translate("cli", "Update {n}, samples {samples}").format(
        n=moment.before.update + 1, samples=samples
    )


# --- sheets -------------------------------------------------------------------------


def _title(options: argparse.Namespace) -> str:
    return translate("cli", "{file}: from the loss to the new weights").format(
        file=Path(options.file).name
    )


def _html(updates: Iterable[Update], options: argparse.Namespace) -> str:
    made = list(updates)
    notation = _notation(made[0].trace, options)
    writer = MathmlWriter(notation, options.digits)
    return html_sheet(_title(options), language(), made, writer, _word)


def _latex(updates: Iterable[Update], options: argparse.Namespace) -> str:
    made = list(updates)
    writer = LatexWriter(_notation(made[0].trace, options), options.digits)
    return latex_sheet(_title(options), made, writer, _word)


def _write(out: str, text: str) -> None:
    write_bytes(Path(out), text.encode())


# --- data ---------------------------------------------------------------------------


def _events(update: Update, options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Return every event as plain data; indices count from 1, as in the symbols."""
    trace = update.trace
    writer = TextWriter(_notation(trace, options), options.digits)
    number = trace.moment.before.update + 1
    for index, event in enumerate(update.events, start=1):
        lines = lines_of(event, writer)
        yield {
            "update": number,
            "number": index,
            "phase": event.phase,
            "kind": event.kind,
            "layer": event.layer or None,
            "unit": _from_one(event.unit),
            "source": _from_one(event.source),
            "sample": _from_one(event.sample),
            "elements": event.elements,
            "rule": event.rule,
            "symbols": lines.symbols,
            "numbers": lines.numbers,
            "operands": [_plain(operand) for operand in event.operands],
            "results": [_plain(operand) for operand in event.results],
            "remarks": event.remarks,
        }


def _plain(operand: Operand) -> dict[str, Any]:
    symbol = operand.symbol
    return {
        "name": symbol.name,
        "layer": symbol.layer,
        "unit": _from_one(symbol.unit),
        "source": _from_one(symbol.source),
        "sample": _from_one(symbol.sample),
        "new": symbol.is_new,
        "value": _json(operand.value),
    }


def _json(value: Any) -> Any:  # noqa: ANN401  JSON
    if isinstance(value, np.ndarray):
        return [_json(part) for part in value.tolist()]
    if isinstance(value, list):
        return [_json(part) for part in value]
    return value if np.isfinite(value) else None


def _from_one(index: int | None) -> int | None:
    return None if index is None else index + 1


def _csv(updates: Iterable[Update], options: argparse.Namespace) -> Iterator[str]:
    yield _row(HEADS)
    for update in updates:
        for plain, event in zip(_events(update, options), update.events, strict=True):
            plain["result"] = _cell(event)
            plain["remarks"] = " ".join(event.remarks)
            cells = (plain[head] for head in HEADS)
            yield _row(["" if cell is None else cell for cell in cells])


def _cell(event: Event) -> str:
    """Return the results with all their digits, separated by spaces."""
    arrays = (np.ravel(operand.value).tolist() for operand in event.results)
    return " ".join(repr(float(number)) for array in arrays for number in array)


def _row(cells: Sequence[Any]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
