"""Signs of a network's quantities as plain and as rich text, with what they mean."""

import re
from collections import deque
from collections.abc import Sequence
from html import escape

from engine.network.network import Network
from engine.training.trace.letters import LETTERS, Letters, Profile
from engine.training.trace.notation import Notation
from engine.training.trace.signs import Derivative, Glyph, Sign
from engine.training.trace.symbols import Symbol
from engine.training.trace.write_signs import TextSigns
from gui.i18n import translate
from gui.notation.in_words import in_words
from gui.reading import reading
from gui.words import QT_TRANSLATE_NOOP

PROFILES = {
    Profile.LECTURE: QT_TRANSLATE_NOOP("notation", "Lecture"),
    Profile.MILLER: QT_TRANSLATE_NOOP("notation", "Miller"),
    Profile.EXAMPLE: QT_TRANSLATE_NOOP("notation", "Worked example"),
    Profile.RASHID: QT_TRANSLATE_NOOP("notation", "Rashid"),
}
_HAT = "\N{COMBINING CIRCUMFLEX ACCENT}"
_PLAIN = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_HATS = {"y": "ŷ", "Y": "Ŷ"}
# Making one looks at the whole network, and a table asks for hundreds of signs.
_made: deque[tuple[Network, int, Notation]] = deque(maxlen=2 * len(Profile))


def profile() -> Profile:
    """Return the notation in force."""
    return Profile(reading.ways.notation)


def profile_name(of: Profile) -> str:
    """Return what a notation is called in the language in force."""
    return translate("notation", PROFILES[of])


def letters() -> Letters:
    """Return the letters in force."""
    return LETTERS[profile()]


def is_turned() -> bool:
    """Tell whether samples are columns, so that matrices are shown turned round."""
    return letters().is_columns


def layer_number(layer: int) -> int:
    """Return the number that a weight layer has, from 1, in the notation in force."""
    return layer + letters().layer_shift


def seen_shape(shape: Sequence[int]) -> tuple[int, ...]:
    """Return the shape of a matrix, samples as rows, as it is shown."""
    return tuple(reversed(shape)) if is_turned() else tuple(shape)


def shape_text(shape: Sequence[int]) -> str:
    """Write the shape of a matrix, samples as rows, as it is shown."""
    return " × ".join(map(str, seen_shape(shape)))


def notation_of(
    network: Network, n_samples: int = 1, of: Profile | None = None
) -> Notation:
    """Return a notation of a network: the one in force unless another is asked for."""
    wanted = profile() if of is None else of
    for known, n, notation in _made:
        if known is network and n == n_samples and notation.profile is wanted:
            return notation
    made = Notation(wanted, network, n_samples)
    _made.append((network, n_samples, made))
    return made


def text_of(
    network: Network, symbol: Symbol, n_samples: int = 1, of: Profile | None = None
) -> str:
    """Return the sign of a quantity as plain text, e.g. "w₂₁⁽¹⁾"."""
    notation = notation_of(network, n_samples, of)
    return TextSigns().sign(notation.sign(symbol))


def html_of(network: Network, symbol: Symbol, n_samples: int = 1) -> str:
    """Return the sign of a quantity as rich text."""
    return sign_html(notation_of(network, n_samples).sign(symbol))


def in_letters(formula: str) -> str:
    """Write a formula in the letters in force.

    It is rich text of the words pre, out, answer, target and loss.
    """
    found = letters()
    answer = _HATS[found.answer] if found.is_hatted else found.answer
    for word, letter in (
        ("pre", found.pre),
        ("out", found.out),
        ("answer", answer),
        ("target", found.target),
        ("loss", found.loss),
    ):
        formula = re.sub(rf"\b{word}\b", letter, formula)
    return formula


def head_of(name: str, sign: str, gap: str = " ") -> str:
    """Return a name with its sign behind it, unless they say the same."""
    return name if sign.translate(_PLAIN) == name else f"{name}{gap}{sign}"


def sign_html(sign: Sign) -> str:
    """Write a sign as rich text: letters slanted, matrices bold."""
    if isinstance(sign, Derivative):
        return f"∂{_glyph_html(sign.of)}/∂{_glyph_html(sign.to)}"
    if isinstance(sign, Glyph):
        return _glyph_html(sign)
    inner = "·".join(map(sign_html, sign.parts))
    return f"Σ<sub><i>i</i></sub> {inner}" if sign.is_sum else inner


def _glyph_html(glyph: Glyph) -> str:
    letter = glyph.letter
    if glyph.has_hat:
        letter = _HATS.get(letter, f"{letter}{_HAT}")
    found = f"<b>{letter}</b>" if glyph.is_matrix else f"<i>{letter}</i>"
    if glyph.below:
        found += f"<sub>{escape(glyph.below)}</sub>"
    if glyph.above:
        found += f"<sup>{escape(glyph.above)}</sup>"
    return f"{found}[{glyph.sample}]" if glyph.sample else found


def tip_of(network: Network, symbol: Symbol, n_samples: int = 1) -> str:
    """Say what a quantity is, and how the other notations write it."""
    text = in_words(network, symbol, n_samples)
    others = [
        f"{profile_name(other)}: {text_of(network, symbol, n_samples, other)}"
        for other in Profile
        if other is not profile()
    ]
    sign = text_of(network, symbol, n_samples)
    return "\n".join((f"{sign}: {text}" if text else sign, " · ".join(others)))
