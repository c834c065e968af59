"""What was predicted so far by concept, and what is asked next because of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from engine.training.trace.answers.concepts import Concept

KNOWN = 2  # right answers in a row after which one is asked less often
MOST_PASSED = 15  # events of a concept that are shown between two questions


@dataclass(frozen=True, slots=True)
class Tally:
    """Predictions of one concept.

    Attributes
    ----------
    asked, right : int
        How many answers there were, and how many right ones.
    streak : int
        Right ones in a row, up to now.
    passed : int
        Events shown without a question since the last answer.
    """

    asked: int = 0
    right: int = 0
    streak: int = 0
    passed: int = 0

    @property
    def is_due(self) -> bool:
        """Whether the next event is asked: the better one is, the fewer are."""
        if self.streak < KNOWN:
            return True
        gap = (1 << (self.streak - KNOWN + 1)) - 1
        return self.passed >= min(gap, MOST_PASSED)

    def answered(self, *, is_right: bool) -> "Tally":
        """Count an answer."""
        return Tally(
            self.asked + 1, self.right + is_right, self.streak + 1 if is_right else 0
        )

    def skipped(self) -> "Tally":
        """Count an event that was shown without a question."""
        return replace(self, passed=self.passed + 1)


@dataclass(frozen=True, slots=True)
class Practice:
    """The tallies of all concepts; what was never asked has an empty one."""

    tallies: Mapping[Concept, Tally]

    def of(self, concept: Concept) -> Tally:
        """Return the tally of a concept."""
        return self.tallies.get(concept, Tally())

    def with_tally(self, concept: Concept, tally: Tally) -> "Practice":
        """Replace the tally of a concept."""
        return Practice({**self.tallies, concept: tally})

    def text(self) -> str:
        """Write all of it in one line, to be remembered."""
        return " ".join(
            f"{concept}:{t.asked}:{t.right}:{t.streak}:{t.passed}"
            for concept, t in self.tallies.items()
        )

    @classmethod
    def of_text(cls, text: str) -> "Practice":
        """Read what `text` wrote; what cannot be read was never asked."""
        found: dict[Concept, Tally] = {}
        for part in text.split():
            name, *numbers = part.split(":")
            is_read = len(numbers) == 4 and all(n.isdecimal() for n in numbers)
            if is_read and name in tuple(Concept):
                found[Concept(name)] = Tally(*map(int, numbers))
        return cls(found)


NO_PRACTICE = Practice({})
