"""Asks for the result of an event before it is shown, and judges what is answered."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from engine.training.trace.answers.concepts import Concept, concept_of
from engine.training.trace.answers.judge import Given, Mark, Verdict, judge
from engine.training.trace.answers.paper import Paper
from engine.training.trace.answers.questions import Asked, Question, questions_of
from engine.training.trace.answers.typed import read_typed
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Event, Level, Position
from engine.training.trace.symbols import Symbol
from engine.training.trace.trace import Trace
from gui.training.answers.practising import practising
from gui.training.stepping import Stepping

MOST_ANSWERS = 500  # that are kept; of more the last ones


@dataclass(frozen=True, slots=True)
class Where:
    """Which event of which update."""

    branch: int
    update: int
    level: Level
    position: Position


@dataclass(frozen=True, slots=True)
class Answer:
    """What was committed to before a result was shown.

    Attributes
    ----------
    where : Where
    trace : Trace
    event : Event
        What was asked about; of an update one parameter.
    concept : Concept
    question : Question or None
        None: it was shown without an answer.
    typed : str
        The number as it was typed.
    choice : int
        Which of the choices it was.
    verdict : Verdict or None
        Of a number.
    """

    where: Where
    trace: Trace
    event: Event
    concept: Concept
    question: Question | None = None
    typed: str = ""
    choice: int = -1
    verdict: Verdict | None = None

    @property
    def mark(self) -> Mark | None:
        """What it is worth; None where nothing was answered."""
        if self.question is None:
            return None
        if self.verdict is not None:
            return self.verdict.mark
        return Mark.RIGHT if self.choice == self.question.right else Mark.WRONG


class Asking(QObject):
    """Follows the events gone through; hides the result of those that are asked.

    Nothing is blocked: one may go on without an answer, or have the result shown.

    Attributes
    ----------
    answers : list of Answer
        The last ones, in their order.
    questions : tuple of Question
        About the event that is hidden now.

    Signals
    -------
    veiled_changed(is_veiled) : the result of the event is hidden now, or shown
    changed() : another event, or another answer
    """

    veiled_changed = Signal(bool)
    changed = Signal()

    def __init__(self, stepping: Stepping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stepping = stepping
        self.answers: list[Answer] = []
        self.questions: tuple[Question, ...] = ()
        self._known: dict[Where, Answer] = {}
        self._passed: set[Where] = set()
        self._paper: Paper | None = None
        stepping.moved.connect(self._look)
        practising.changed.connect(self._on_choice)

    # --- what can be seen -----------------------------------------------------------

    @property
    def is_veiled(self) -> bool:
        """Whether the result of the event is hidden."""
        return bool(self.questions)

    @property
    def cursor(self) -> Cursor | None:
        """Where one stands."""
        return self.stepping.cursor

    @property
    def answer(self) -> Answer | None:
        """What was answered about the event that is seen."""
        where = self._where()
        return None if where is None else self._known.get(where)

    def question(self, asked: Asked) -> Question | None:
        """Return the question of a kind, if it is asked now."""
        return next((q for q in self.questions if q.asked is asked), None)

    def _where(self) -> Where | None:
        cursor, stepping = self.cursor, self.stepping
        if cursor is None:
            return None
        first = cursor.event.first
        return Where(stepping.branch, stepping.update, cursor.level, first)

    def forget(self) -> None:
        """Drop all answers: they were about another document."""
        self.answers = []
        self._passed.clear()
        self._known.clear()
        self._look()

    # --- which event ----------------------------------------------------------------

    def _on_choice(self) -> None:
        """Ask what is chosen now, at the event one stands at too."""
        self._passed.clear()
        self._look()

    def _look(self) -> None:
        """Decide about the event that one has come to."""
        self._forget_other_past()
        was_veiled = self.is_veiled
        self.questions = self._due()
        if self.is_veiled:
            self.stepping.pause()  # it would run past what is asked
        if was_veiled != self.is_veiled:
            self.veiled_changed.emit(self.is_veiled)
        self.changed.emit()

    def _forget_other_past(self) -> None:
        """Forget what was said about another past than the one gone through."""
        cursor, where = self.cursor, self._where()
        if cursor is None or where is None:
            self._passed.clear()
            self._known.clear()
            return
        known = next((a for w, a in self._known.items() if _is_same(w, where)), None)
        if known is not None and not is_like(known.trace, cursor.trace):
            self._passed.clear()
            self._known.clear()

    def _due(self) -> tuple[Question, ...]:
        cursor, where = self.cursor, self._where()
        if cursor is None or where is None or not practising.is_on:
            return ()
        concept = concept_of(cursor.event.kind)
        if concept is None or where in self._known or where in self._passed:
            return ()
        questions = questions_of(cursor.trace, cursor.event)
        if questions and not practising.is_due(concept):
            self._passed.add(where)
            return ()
        return questions

    # --- answering ------------------------------------------------------------------

    def say_number(self, text: str) -> Answer | None:
        """Commit to a number, and see the result.

        Raises
        ------
        EngineError
            VALUE_NOT_A_NUMBER or VALUE_NOT_FINITE; nothing is committed then.
        """
        typed, question = read_typed(text), self.question(Asked.NUMBER)
        cursor = self.cursor
        if question is None or cursor is None:
            return None
        if self._paper is None or self._paper.trace is not cursor.trace:
            self._paper = Paper(cursor.trace)
        given = self._given(cursor.trace)
        verdict = judge(self._paper, question.event, typed, given)
        return self._keep(question, typed=text.strip(), verdict=verdict)

    def say_choice(self, question: Question, choice: int) -> Answer | None:
        """Commit to one of the choices of a question, and see the result."""
        return self._keep(question, choice=choice) if self.is_veiled else None

    def show_result(self) -> Answer | None:
        """See the result without an answer; that is not counted."""
        return self._keep(None) if self.is_veiled else None

    def _given(self, trace: Trace) -> Given:
        """Return the numbers said before about the same update."""
        numbers: dict[Symbol, float] = {}
        wrong: set[Symbol] = set()
        for answer in self.answers:
            verdict = answer.verdict
            if answer.trace is not trace or verdict is None:
                continue
            symbol = answer.event.result.symbol
            if verdict.mark is not Mark.ROUGH:
                numbers[symbol] = read_typed(answer.typed).value
            if verdict.mark in (Mark.WRONG, Mark.FOLLOWS):
                wrong.add(symbol)
        return Given(numbers, frozenset(wrong))

    def _keep(
        self,
        question: Question | None,
        *,
        typed: str = "",
        choice: int = -1,
        verdict: Verdict | None = None,
    ) -> Answer:
        cursor, where = self.cursor, self._where()
        assert cursor is not None  # noqa: S101  what is veiled is there
        assert where is not None  # noqa: S101
        event = cursor.event if question is None else question.event
        concept = concept_of(cursor.event.kind)
        assert concept is not None  # noqa: S101  others are not asked
        answer = Answer(
            where, cursor.trace, event, concept, question, typed, choice, verdict
        )
        self._known[where] = answer
        self.answers = [*self.answers, answer][-MOST_ANSWERS:]
        if answer.mark is not None:
            is_right = answer.mark in (Mark.RIGHT, Mark.FOLLOWS)
            practising.count(concept, is_right=is_right)
        self.questions = ()
        self.veiled_changed.emit(False)
        self.changed.emit()
        return answer


def _is_same(one: Where, other: Where) -> bool:
    return (one.branch, one.update) == (other.branch, other.update)


def is_like(one: Trace, other: Trace) -> bool:
    """Tell whether two traces are of the same update with the same numbers."""
    if one is other:
        return True
    first, second = one.moment, other.moment
    return (
        first.network is second.network
        and first.rate == second.rate
        and first.before.parameters == second.before.parameters
    )
