"""Names of activations and other words that several parts of the canvas use."""

from PySide6.QtCore import QCoreApplication

from engine.errors import EngineError, Issue
from gui.words import QT_TRANSLATE_NOOP, issue_text

ACTIVATIONS = {
    "step": QT_TRANSLATE_NOOP("activations", "step"),
    "sigmoid": QT_TRANSLATE_NOOP("activations", "sigmoid"),
    "tanh": QT_TRANSLATE_NOOP("activations", "tanh"),
    "relu": QT_TRANSLATE_NOOP("activations", "ReLU"),
    "leaky_relu": QT_TRANSLATE_NOOP("activations", "leaky ReLU"),
    "identity": QT_TRANSLATE_NOOP("activations", "identity"),
    "softmax": QT_TRANSLATE_NOOP("activations", "softmax"),
}


def activation_text(activation: str) -> str:
    """Return the name of an activation in the language in force."""
    return QCoreApplication.translate(
        "activations", ACTIVATIONS.get(activation, activation)
    )


def issue_words(issue: Issue) -> str:
    """Say what is wrong in the language in force."""
    return issue_text(issue, QCoreApplication.translate)


def error_words(error: EngineError) -> str:
    """Say why the engine refused, in the language in force."""
    return issue_words(error.issue)
