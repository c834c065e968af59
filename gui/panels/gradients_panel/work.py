"""What the panel asks of the engine, done in another thread."""

from dataclasses import dataclass, replace

from engine.data.dataset import Dataset
from engine.document.elements import Settings
from engine.errors import Issue
from engine.network.network import Network, Parameters
from engine.training.checks.bug_lab import (
    Drop,
    cannot_be_told_apart,
    drop_of,
    showing_faults,
)
from engine.training.checks.loss_points import (
    batch_point,
    checked_problem,
    rule_issue,
    sample_point,
)
from engine.training.checks.loss_probe import LossPoint
from engine.training.checks.parameter_check import (
    Checked,
    Cost,
    check_parameters,
    cost_of,
)
from engine.training.checks.places import Place, places_among, places_of
from engine.training.checks.rule_agreement import Agreement, compare_rule
from engine.training.checks.wiggle import ErrorCurve, Slice, error_curve, slice_through
from engine.training.rules import RULES


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """Everything that a check is determined by.

    Attributes
    ----------
    sample : int or None
        Row of the data; None: the batch of the next update.
    update : int
        Number of updates done, which tells the batch.
    elements : frozenset of int or None
        Whose parameters; None: all.
    step : float
        How far each parameter is moved.
    rule : str
        The update rule to compare with.
    backward : str
        The pass to be checked, faulty in the bug lab.
    rate : float
        Learning rate of the step that is tried out.
    """

    network: Network
    parameters: Parameters
    dataset: Dataset
    settings: Settings
    sample: int | None
    update: int
    elements: frozenset[int] | None
    step: float
    rule: str
    backward: str
    rate: float


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What can be said at once; the rows that are missing are asked for by portions.

    Attributes
    ----------
    point : LossPoint or None
        None where a single pass takes too long already.
    places : tuple of Place
        The parameters in question.
    cost : Cost
    n_samples : int
    rule_issue : Issue or None
        Why the rule does not suit the network.
    agreement : tuple of Agreement
        Of the rule with the gradient, layer by layer; empty if it does not suit.
    drop : Drop or None
    faults : tuple of str
        Those that show here.
    twins : tuple of str
        Those that give the same numbers as the pass in question, if it is faulty.
    rows : tuple of Checked
        The first ones, all of them if that is quick.
    """

    question: Question
    point: LossPoint | None
    places: tuple[Place, ...]
    cost: Cost
    n_samples: int
    rule_issue: Issue | None = None
    agreement: tuple[Agreement, ...] = ()
    drop: Drop | None = None
    faults: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()
    rows: tuple[Checked, ...] = ()

    @property
    def rule(self) -> str:
        """The rule whose numbers stand beside: the gradient where it does not suit."""
        return "gradient" if self.rule_issue else self.question.rule


def answer(question: Question) -> Answer:
    """Find out what a check takes, and make it if that is quick.

    Raises
    ------
    EngineError
        If network, data and loss do not fit together.
    """
    network = question.network
    problem = checked_problem(network, question.dataset, question.settings)
    if question.elements is None:
        places = places_of(network)
    else:
        places = places_among(network, question.elements)
    n_samples = problem.batch_size if question.sample is None else 1
    cost = cost_of(network, n_samples, len(places))
    if not cost_of(network, n_samples, 1).is_quick:
        return Answer(question, None, places, cost, n_samples)
    if question.sample is None:
        point = batch_point(problem, question.parameters, question.update)
    else:
        point = sample_point(
            problem, question.parameters, question.dataset, question.sample
        )
    issue = rule_issue(network, question.rule)
    found = Answer(question, point, places, cost, point.n_samples, issue)
    rate = question.settings.learning_rate
    faults = showing_faults(point, rate)
    return replace(
        found,
        agreement=() if issue else _agreement(point, question.rule),
        drop=drop_of(point, question.rate, question.backward),
        faults=faults,
        twins=_twins(point, question.backward, faults, rate),
        rows=rows_of(found, 0) if cost.is_quick else (),
    )


def _twins(
    point: LossPoint, backward: str, faults: tuple[str, ...], rate: float
) -> tuple[str, ...]:
    if not RULES[backward].fault:
        return ()
    return tuple(f for f in faults if cannot_be_told_apart(point, f, backward, rate))


def _agreement(point: LossPoint, rule: str) -> tuple[Agreement, ...]:
    return compare_rule(
        point.network, point.parameters, point.x, point.targets, point.loss, rule
    )


def rows_of(found: Answer, start: int) -> tuple[Checked, ...]:
    """Check as many parameters as are quickly checked, from the `start`-th on."""
    assert found.point is not None  # noqa: S101
    question = found.question
    return check_parameters(
        found.point,
        found.places[start : start + found.cost.portion],
        step=question.step,
        backward=question.backward,
        rule=found.rule,
        learning_rate=question.settings.learning_rate,
    )


@dataclass(frozen=True, slots=True, eq=False)
class CloseUp:
    """One parameter looked at closely."""

    place: Place
    slice: Slice
    curve: ErrorCurve


def close_up(point: LossPoint, place: Place, step: float) -> CloseUp:
    """Compute the loss around a parameter, and the errors of steps of all sizes."""
    span = 5 * step
    return CloseUp(
        place, slice_through(point, place, step, span), error_curve(point, place)
    )
