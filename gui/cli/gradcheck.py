"""The command `gradcheck`: gradients by back-propagation and by wiggling."""

import argparse

from engine.document.document import Document
from engine.network.cells import unit_at
from engine.network.compile import unit_names
from engine.network.network import Network
from engine.network.parameters import parameters_of
from engine.numerals import format_number
from engine.training.checks.bug_lab import Drop, drop_of
from engine.training.checks.loss_points import batch_point, checked_problem
from engine.training.checks.parameter_check import (
    USUAL_STEP,
    Checked,
    Mark,
    check_parameters,
    cost_of,
)
from engine.training.checks.places import Place, places_of
from engine.training.rules import RULES
from gui.cli.project import data_of, network_of, open_project
from gui.cli.say import CommandError, note, print_json
from gui.cli.tables import table
from gui.plain_i18n import translate

DIGITS = 6
WRONG = (Mark.DIFFERS, Mark.NOT_FINITE)


def run(options: argparse.Namespace) -> int:
    """Compare every parameter; returns 1 if a gradient or the update is wrong."""
    project = open_project(options.file)
    document = project.document
    network = network_of(document)
    RULES[options.rule].check(network)
    problem = checked_problem(network, data_of(project), document.settings)
    parameters = parameters_of(network, document)
    point = batch_point(problem, parameters, 0)
    places = _chosen(network, point.n_samples, options.most)
    rate = document.settings.learning_rate
    step = USUAL_STEP if options.step is None else options.step
    found = check_parameters(
        point, places, step=step, backward=options.rule, learning_rate=rate
    )
    drop = drop_of(point, rate, options.rule)
    has_passed = not any(c.mark in WRONG for c in found) and not _climbs(drop)
    if options.json:
        _print_json(found, drop, network, has_passed=has_passed)
    else:
        _print(document, network, found, drop)
    return 0 if has_passed else 1


def _chosen(network: Network, n_samples: int, most: int | None) -> list[Place]:
    """Return the parameters to compare: all, or so many spread evenly."""
    places = list(places_of(network))
    if most is not None and most < len(places):
        last = max(most - 1, 1)
        places = [places[k * (len(places) - 1) // last] for k in range(most)]
    cost = cost_of(network, n_samples, len(places))
    if cost.is_too_much:
        raise CommandError(
            translate(
                "cli",
                "{n} forward passes would take too long: compare fewer parameters, "
                "such as --most {portion}.",
            ).format(n=cost.n_passes, portion=cost.portion)
        )
    return places


def _climbs(drop: Drop) -> bool:
    """Tell whether a step that should make the loss fall makes it grow."""
    return drop.predicted < 0 < drop.real


def _print_json(
    found: tuple[Checked, ...], drop: Drop, network: Network, *, has_passed: bool
) -> None:
    print_json(
        {
            "passed": has_passed,
            "parameters": network.n_parameters,
            "compared": [
                {
                    "layer": checked.place.layer + 1,
                    "source": None if checked.place.is_bias else checked.place.row + 1,
                    "unit": checked.place.column + 1,
                    "value": checked.value,
                    "analytic": checked.analytic,
                    "numerical": checked.numerical,
                    "difference": checked.difference,
                    "mark": checked.mark.value,
                }
                for checked in found
            ],
            "predicted_change": drop.predicted,
            "real_change": drop.real,
        }
    )


def _print(
    document: Document, network: Network, found: tuple[Checked, ...], drop: Drop
) -> None:
    heads = [
        translate("cli", "parameter"),
        translate("cli", "analytic"),
        translate("cli", "numerical"),
        translate("cli", "difference"),
        "",
    ]
    rows = [heads]
    for checked in found:
        numbers = (checked.analytic, checked.numerical)
        rows.append(
            [
                _name(document, network, checked.place),
                *(format_number(number, DIGITS) for number in numbers),
                f"{checked.difference:.1e}",
                _mark(checked.mark),
            ]
        )
    for line in table(rows, left=(0, 4)):
        print(line)
    text = translate("cli", "{n} forward passes against one and one way back")
    print(text.format(n=2 * len(found)))
    text = translate(
        "cli", "One update: the loss changes by {real}, promised {promise}"
    )
    real, promise = (format_number(n, DIGITS) for n in (drop.real, drop.predicted))
    print(text.format(real=real, promise=promise))
    if _climbs(drop):
        note(
            translate(
                "cli",
                "The loss grows where the gradient promises that it falls: the update "
                "goes the wrong way, or the learning rate is too large.",
            )
        )


def _mark(mark: Mark) -> str:
    """Say what the comparison of a parameter shows."""
    return {
        Mark.AGREES: "✓",
        Mark.NEAR: translate("cli", "✓ nearly"),
        Mark.ROUNDING: translate("cli", "✓ but for rounding"),
        Mark.DIFFERS: translate("cli", "✗ differs"),
        Mark.NOT_FINITE: translate("cli", "✗ no finite number"),
        Mark.KINK: translate("cli", "~ a kink in between"),
        Mark.STEP: translate("cli", "~ behind a step: no gradient"),
    }[mark]


def _name(document: Document, network: Network, place: Place) -> str:
    """Return a parameter as W(1) x1 → h2, or b(1) h2."""
    target = _unit(document, *unit_at(network, place.layer, place.column))
    number = place.layer + 1
    if place.is_bias:
        return f"b({number}) {target}"
    rows = network.layers[place.layer].rows
    span = next(s for s in rows if s.start <= place.row < s.stop)
    source = _unit(document, span.block, place.row - span.start)
    return f"W({number}) {source} → {target}"


def _unit(document: Document, block: int, unit: int) -> str:
    return unit_names(document.block(block))[unit]
