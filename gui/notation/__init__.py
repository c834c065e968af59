"""How quantities are written in the window: in the notation that was chosen."""

from gui.notation.in_words import in_words
from gui.notation.signs import (
    PROFILES,
    head_of,
    html_of,
    in_letters,
    is_turned,
    layer_number,
    letters,
    notation_of,
    profile,
    profile_name,
    seen_shape,
    shape_text,
    sign_html,
    text_of,
    tip_of,
)

__all__ = [
    "PROFILES",
    "head_of",
    "html_of",
    "in_letters",
    "in_words",
    "is_turned",
    "layer_number",
    "letters",
    "notation_of",
    "profile",
    "profile_name",
    "seen_shape",
    "shape_text",
    "sign_html",
    "text_of",
    "tip_of",
]
