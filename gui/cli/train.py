"""The command `train`: train a project's network and say how well it went."""

import argparse
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.document.document import Document
from engine.document.edits import set_settings
from engine.document.elements import Settings
from engine.document.file import write_project
from engine.network.network import Network, Parameters
from engine.network.parameters import parameters_of, set_parameters
from engine.training.evaluate import Score
from engine.training.initialise import new_start
from engine.training.precision import reason_to_offer
from engine.training.problem import Problem, make_problem
from engine.training.run.run_state import Frame, StopReason
from engine.training.train import train
from engine.training.trainer import Trainer
from gui.cli.data import as_seen_from, choose_data, default_held_out, load_chosen
from gui.cli.describe import score_text
from gui.cli.interrupt import Interrupt
from gui.cli.progress import Progress
from gui.cli.project import (
    OpenProject,
    data_of,
    network_of,
    open_project,
    require_place,
)
from gui.cli.say import complain, note, print_json
from gui.cli.settings import given, with_options
from gui.plain_i18n import translate
from gui.words import offer_text, stop_text

EPOCHS = 1000  # where nothing else would end the run
STATUS = {StopReason.NOT_FINITE: 1, StopReason.CANCELLED: 130}


def run(options: argparse.Namespace) -> int:
    """Train, report, and write the trained project if asked to."""
    if options.out:
        require_place(Path(options.out))
    project = open_project(options.file)
    network = network_of(project.document)
    project = OpenProject(_with_settings(project, network, options), project.folder)
    problem = make_problem(network, data_of(project), project.document.settings)
    if not _has_an_end(problem.settings):
        problem = replace(problem, settings=_with_an_end(problem.settings))
    if problem.settings.precision == "float64" and not options.quiet:
        _offer_speed(network)
    started = time.perf_counter()
    trainer = _train(problem, parameters_of(network, project.document), options)
    seconds = time.perf_counter() - started
    frame = trainer.frame()
    _report(frame, seconds, options)
    if options.out and _is_kept(frame):
        _write(project, network, frame, options.out)
    return STATUS.get(frame.stop.reason, 0) if frame.stop else 0


def _train(
    problem: Problem, parameters: Parameters, options: argparse.Namespace
) -> Trainer:
    progress = Progress(problem, is_quiet=options.quiet)
    with Interrupt() as interrupt:

        def look(frame: Frame) -> bool:
            progress.show(frame)
            return not interrupt.asked

        trainer = train(problem, parameters, look)
        trainer.score_now()
    progress.clear()
    return trainer


def _with_settings(
    project: OpenProject, network: Network, options: argparse.Namespace
) -> Document:
    """Return the document with the settings of this run, and a new start if asked."""
    document, settings = project.document, project.document.settings
    if options.data is not None:
        source = choose_data(options, network.n_inputs)
        held_out = default_held_out(source, load_chosen(source))
        source = as_seen_from(source, Path(), project.folder)
        settings = replace(
            settings, data=source, test_share=held_out, validation_share=0.0
        )
    settings = with_options(settings, options)
    fields = {name: getattr(settings, name) for name in Settings.__slots__}
    document = document.apply(set_settings(document, **fields).changes)
    if given(options, "seed") or given(options, "initializer"):
        start = new_start(document, network, document.settings.seed)
        document = document.apply(start.changes)
    return document


def _offer_speed(network: Network) -> None:
    reason = reason_to_offer(network)
    if reason:
        note(f"{offer_text(reason, translate)} (--precision float32)")


def _has_an_end(settings: Settings) -> bool:
    stop = settings.stop
    return any(getattr(stop, name) is not None for name in stop.__slots__)


def _with_an_end(settings: Settings) -> Settings:
    note(
        translate("cli", "Nothing else ends the run, so it takes {n} epochs.").format(
            n=EPOCHS
        )
    )
    return replace(settings, stop=replace(settings.stop, epochs=EPOCHS))


def _report(frame: Frame, seconds: float, options: argparse.Namespace) -> None:
    assert frame.stop is not None  # noqa: S101  the run has ended
    stop = frame.stop
    if options.json:
        print_json(
            {
                "epochs": frame.epoch,
                "updates": frame.update,
                "stopped": stop.reason.value,
                "seconds": round(seconds, 3),
                "train": _score(frame.train),
                "held_out": _score(frame.held_out),
            }
        )
    reason = stop_text(stop.reason, stop.update, stop.value, translate)
    if stop.reason is StopReason.NOT_FINITE:
        complain(reason)
    if options.json:
        return
    print(
        translate("cli", "{epochs} epochs, {updates} updates, {seconds:.1f} s").format(
            epochs=frame.epoch, updates=frame.update, seconds=seconds
        )
    )
    if stop.reason is not StopReason.NOT_FINITE:
        print(reason)
    if frame.train is not None:
        text = translate("cli", "Trained on: {score}")
        print(text.format(score=score_text(frame.train)))
    if frame.held_out is not None:
        text = translate("cli", "Held out: {score}")
        print(text.format(score=score_text(frame.held_out)))


def _score(score: Score | None) -> dict[str, Any] | None:
    if score is None:
        return None
    return {"loss": score.loss, "accuracy": score.accuracy}


def _is_kept(frame: Frame) -> bool:
    """Tell whether there is something to write: numbers without bounds are not."""
    kept = frame.stop is None or frame.stop.reason is not StopReason.NOT_FINITE
    if not kept:
        complain(translate("cli", "Nothing was written."))
    return kept


def _write(project: OpenProject, network: Network, frame: Frame, out: str) -> None:
    path = Path(out)
    trained = set_parameters(
        project.document, network, frame.parameters, "train", updates=frame.update
    )
    document = project.document.apply(trained.changes)
    source = document.settings.data
    if source is not None:
        source = as_seen_from(source, project.folder, path.parent)
        document = document.apply(set_settings(document, data=source).changes)
    write_project(path, document)
