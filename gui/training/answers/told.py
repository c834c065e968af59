"""Questions and answers as they are read, with the letters in force."""

import math

from engine.training.trace.answers.judge import Mark, Verdict
from engine.training.trace.answers.questions import Asked, Change, Question, Sign
from engine.training.trace.event import Event, Operand
from engine.training.trace.trace import Trace
from gui.notation import shape_text, text_of
from gui.reading import shown
from gui.training.answers.asking import Answer
from gui.training.answers.words import (
    CHANGE_WORDS,
    SIGN_WORDS,
    mark_words,
    say,
    why_words,
)
from gui.words import QT_TRANSLATE_NOOP

DIGITS = 6
COMPARED = QT_TRANSLATE_NOOP("answers", "{mark}: {mine}, right is {right}.")
FROM_THERE = QT_TRANSLATE_NOOP("answers", "From your values: {value}.")


def symbol_text(trace: Trace, event: Event) -> str:
    """Return the letters of what an event works out."""
    moment = trace.moment
    return text_of(moment.network, event.result.symbol, moment.n_samples)


def asked_text(trace: Trace, question: Question) -> str:
    """Return what a number is asked of, e.g. "δ₂ = "."""
    return f"{symbol_text(trace, question.event)} ="


def choice_text(trace: Trace, question: Question, number: int) -> str:
    """Return one of the choices of a question as it is read."""
    choice = question.choices[number]
    moment = trace.moment
    if isinstance(choice, Operand):
        return text_of(moment.network, choice.symbol, moment.n_samples)
    if isinstance(choice, Sign):
        return say(SIGN_WORDS[choice])
    if isinstance(choice, Change):
        return say(CHANGE_WORDS[choice])
    return shape_text(choice)


def right_text(trace: Trace, question: Question) -> str:
    """Return the right answer as it is read."""
    if question.asked is Asked.NUMBER:
        return shown(float(question.event.result.value), DIGITS)
    return choice_text(trace, question, question.right)


def mine_text(answer: Answer) -> str:
    """Return what was answered; "" where nothing was."""
    if answer.question is None:
        return ""
    if answer.question.asked is Asked.NUMBER:
        return answer.typed
    return choice_text(answer.trace, answer.question, answer.choice)


def reason(verdict: Verdict) -> str:
    """Return why a number is not simply right, and what it should have been then."""
    parts = [why_words(verdict.mark, verdict.slips)]
    is_other = math.isfinite(verdict.carried) and verdict.because
    if is_other and verdict.mark is not Mark.RIGHT:
        parts.append(say(FROM_THERE).format(value=shown(verdict.carried, DIGITS)))
    return " ".join(part for part in parts if part)


def told(answer: Answer) -> str:
    """Say what an answer is, what is right, and which slip is likely."""
    question, mark = answer.question, answer.mark
    if question is None or mark is None:
        return ""
    head = say(COMPARED).format(
        mark=mark_words(mark),
        mine=mine_text(answer),
        right=right_text(answer.trace, question),
    )
    why = "" if answer.verdict is None else reason(answer.verdict)
    return f"{head} {why}".strip()
