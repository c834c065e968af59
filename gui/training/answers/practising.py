"""Whether and what one is asked, and how that went; the same in every window."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from engine.training.trace.answers.concepts import Concept
from engine.training.trace.answers.practice import NO_PRACTICE, Practice

ALL = frozenset(Concept)


class Practising(QObject):
    """The choices of a person who practises, and the tallies of all predictions.

    Attributes
    ----------
    is_on : bool
        Whether results are hidden until one has said what they are.
    concepts : frozenset of Concept
        What is asked.
    is_adaptive : bool
        Whether what one knows is asked less often.
    practice : Practice

    Signals
    -------
    changed() : what is asked
    counted() : another prediction, or none any more
    """

    changed = Signal()
    counted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_on = False
        self.concepts = ALL
        self.is_adaptive = True
        self.practice = NO_PRACTICE

    def choose(
        self,
        *,
        is_on: bool | None = None,
        concepts: frozenset[Concept] | None = None,
        is_adaptive: bool | None = None,
    ) -> None:
        """Ask otherwise from now on."""
        before = self.is_on, self.concepts, self.is_adaptive
        self.is_on = self.is_on if is_on is None else is_on
        self.concepts = self.concepts if concepts is None else concepts
        self.is_adaptive = self.is_adaptive if is_adaptive is None else is_adaptive
        if before != (self.is_on, self.concepts, self.is_adaptive):
            self.changed.emit()

    def count(self, concept: Concept, *, is_right: bool) -> None:
        """Count a prediction."""
        tally = self.practice.of(concept).answered(is_right=is_right)
        self.practice = self.practice.with_tally(concept, tally)
        self.counted.emit()

    def is_due(self, concept: Concept) -> bool:
        """Tell whether an event of a concept is asked; one that is not is counted."""
        if not self.is_on or concept not in self.concepts:
            return False
        tally = self.practice.of(concept)
        if not self.is_adaptive or tally.is_due:
            return True
        self.practice = self.practice.with_tally(concept, tally.skipped())
        self.counted.emit()
        return False

    def forget(self) -> None:
        """Begin to count anew."""
        self.practice = NO_PRACTICE
        self.counted.emit()

    # --- remembered -----------------------------------------------------------------

    def texts(self) -> dict[str, str]:
        """Return choices and tallies as texts, to be remembered."""
        return {
            "is_on": str(self.is_on),
            "concepts": " ".join(c for c in Concept if c in self.concepts),
            "is_adaptive": str(self.is_adaptive),
            "practice": self.practice.text(),
        }

    def take(self, texts: Mapping[str, str]) -> None:
        """Take what was remembered; what is not known any more is as at first."""
        names = texts.get("concepts")
        concepts = ALL
        if names is not None:
            concepts = frozenset(c for c in Concept if c in names.split())
        self.practice = Practice.of_text(texts.get("practice", ""))
        self.choose(
            is_on=texts.get("is_on") == "True",
            concepts=concepts,
            is_adaptive=texts.get("is_adaptive") != "False",
        )
        self.counted.emit()


practising = Practising()
