"""The command `sweep`: train a project from many starts and compare what is tried."""

import argparse
import csv
import io
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import tostring

from engine.document.document import Document
from engine.document.edits import set_settings
from engine.document.elements import Settings
from engine.errors import Code, EngineError
from engine.training.sweep.cluster import Cluster
from engine.training.sweep.plan import Ranges, SweepPlan, make_plan
from engine.training.sweep.run import OpenExecutor, SweepResult, run_sweep
from engine.training.sweep.table import SweepRow
from gui.cli.interrupt import Interrupt
from gui.cli.project import data_of, open_project, require_place
from gui.cli.ranges import Span
from gui.cli.say import complain, print_json
from gui.cli.sweep_progress import SweepProgress
from gui.cli.sweep_views import sweep_chart, sweep_table
from gui.plain_i18n import translate

EPOCHS = 1000  # where the project does not say
# Multiplications below which other processes take longer to start than they save.
SMALL = 4e9
TASKS_OF_WORKER = 3  # so that nobody waits long for the last one
INTERRUPTED = 130


def run(options: argparse.Namespace) -> int:
    """Run the sweep, print its table, and write what was asked for."""
    for place in (options.out, options.plot):
        if place:
            require_place(Path(place))
    project = open_project(options.file)
    document, dataset = _with_goal(project.document, options), data_of(project)
    ranges = ranges_of(document.settings, options)
    epochs = options.epochs or document.settings.stop.epochs or EPOCHS

    def plan_for(n_workers: int) -> SweepPlan:
        return make_plan(document, dataset, ranges, epochs, n_workers)

    plan, result = _run(plan_for, options)
    _report(plan, result, options)
    if options.out:
        write_file(options.out, csv_text(result.rows))
    if options.plot:
        drawing = tostring(sweep_chart(plan, result.rows), "unicode")
        write_file(options.plot, drawing + "\n")
    if result.is_complete:
        return 0
    n_networks = len(plan.combinations) * plan.n_seeds
    complain(
        translate("cli", "interrupted: {done} of {all} networks are done").format(
            done=sum(row.n_seeds for row in result.rows), all=n_networks
        )
    )
    return INTERRUPTED


def ranges_of(settings: Settings, options: argparse.Namespace) -> Ranges:
    """Return what is tried: what the command line says, or else what is there."""
    rates = options.learning_rate or (settings.learning_rate,)
    if isinstance(rates, Span):
        rates = rates.points(options.points)
    return Ranges(
        rates,
        tuple(range(options.seeds)),
        options.hidden or (None,),
        options.batch_size or (settings.batch_size,),
        options.optimizer or (settings.optimizer,),
    )


def _with_goal(document: Document, options: argparse.Namespace) -> Document:
    if not options.until:
        return document
    bounds: dict[str, Any] = {"loss_below": None, "accuracy_at_least": None}
    stop = replace(document.settings.stop, **(bounds | dict(options.until)))
    return document.apply(set_settings(document, stop=stop).changes)


def _run(
    plan_for: Callable[[int], SweepPlan], options: argparse.Namespace
) -> tuple[SweepPlan, SweepResult]:
    """Run here what is small, and the rest where there are more processors."""
    with Cluster(options.scheduler) if options.scheduler else nullcontext() as cluster:
        if cluster is not None:
            plan = plan_for(TASKS_OF_WORKER * cluster.n_workers)
            return plan, _watched(plan, cluster.open, options)
        plan = plan_for(1)
        if plan.work > SMALL:
            # Not above: all commands would wait for what only this one needs.
            from engine.training.sweep.processes import Processes, n_processors

            n_jobs = options.jobs or n_processors()
            if n_jobs > 1:
                plan = plan_for(TASKS_OF_WORKER * n_jobs)
                n_jobs = min(n_jobs, len(plan.tasks))
                return plan, _watched(plan, lambda: Processes(n_jobs), options)
        return plan, _watched(plan, None, options)


def _watched(
    plan: SweepPlan, open_executor: OpenExecutor | None, options: argparse.Namespace
) -> SweepResult:
    """Run a sweep with its progress on stderr; Ctrl+C ends it."""
    progress = SweepProgress(plan, is_quiet=options.quiet)
    with Interrupt() as interrupt:

        def go_on(share: float) -> bool:
            progress.show(share)
            return not interrupt.asked

        result = run_sweep(plan, open_executor, go_on)
    progress.clear()
    return result


def _report(plan: SweepPlan, result: SweepResult, options: argparse.Namespace) -> None:
    if not options.json:
        print("\n".join(sweep_table(plan, result.rows)))
        return
    print_json(
        {
            "epochs": plan.epochs,
            "n_seeds": plan.n_seeds,
            "goal": asdict(plan.goal) if plan.goal else None,
            "is_complete": result.is_complete,
            "rows": [fields_of(row) for row in result.rows],
        }
    )


def fields_of(row: SweepRow) -> dict[str, Any]:
    """Return a row with all its fields side by side; "full" is the full batch."""
    fields = asdict(row)
    combination: dict[str, Any] = fields.pop("combination")
    combination["batch_size"] = combination["batch_size"] or "full"
    return combination | fields


def csv_text(rows: tuple[SweepRow, ...]) -> str:
    """Write the table with all digits, for a spreadsheet or a script."""
    stream = io.StringIO()
    tables = [fields_of(row) for row in rows]
    writer = csv.DictWriter(stream, list(tables[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(tables)
    return stream.getvalue()


def write_file(name: str, text: str) -> None:
    """Write a text, or say why it cannot be written."""
    try:
        Path(name).write_text(text, encoding="utf-8")
    except OSError as error:
        reason = type(error).__name__
        raise EngineError(Code.FILE_NOT_WRITTEN, file=name, reason=reason) from None
