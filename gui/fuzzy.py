"""How well a few typed letters fit a text."""

# Points of a letter at the start of a word, beside the last one, and elsewhere.
_START, _NEXT, _INSIDE = 8, 6, 1
_WHOLE = 20  # the letters stand in the text just so


def fit(query: str, text: str) -> int | None:
    """Return how well a query fits, the more the better; None if it does not.

    Every word of the query must be found: its letters in their order, if not
    side by side. Upper and lower case are the same.
    """
    plain = text.casefold()
    total = 0
    for word in query.casefold().split():
        points = _word(word, plain)
        if points is None:
            return None
        total += points
    return total


def _word(word: str, text: str) -> int | None:
    whole = text.find(word)
    if whole >= 0:
        start = _START if _is_start(text, whole) else 0
        return _WHOLE + start + _NEXT * len(word)
    best: list[int | None] = [0] * (len(text) + 1)  # before each letter of the text
    for k, letter in enumerate(word):
        best = _with_letter(letter, text, best, is_first=k == 0)
    return max((points for points in best if points is not None), default=None)


def _with_letter(
    letter: str, text: str, before: list[int | None], *, is_first: bool
) -> list[int | None]:
    """Return the points when one more letter ends before each place of the text."""
    after: list[int | None] = [None] * (len(text) + 1)
    best: int | None = None  # of all places so far
    for place, here in enumerate(text):
        points = before[place]
        if points is not None and (best is None or points > best):
            best = points
        if here != letter or best is None:
            continue
        after[place + 1] = best + (_START if _is_start(text, place) else _INSIDE)
        if not is_first and points is not None:
            side_by_side = points + _NEXT
            after[place + 1] = max(after[place + 1] or 0, side_by_side)
    return after


def _is_start(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()
