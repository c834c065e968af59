"""What is copied, as text: a project in JSON that says what of it is a copy."""

from typing import Any

from engine.document.copied import Copied
from engine.document.document import Document
from engine.document.file.load import decode_project
from engine.document.file.save import encode_json
from engine.document.file.text import parse, pretty
from engine.errors import Code, EngineError

KEY = "fragment"  # of what a project file does not have
ORIGIN, OUTSIDE = "origin", "outside"
_MAIL_SPACE = "\u00a0".encode()  # between words of a name it may stay


def encode_fragment(what: Copied) -> bytes:
    """Return what is copied as text that `decode_fragment` and project files read.

    Raises
    ------
    EngineError
        If a number is not finite, or there are too many of them.
    """
    raw = parse(encode_json(what.document))
    raw[KEY] = {ORIGIN: what.origin, OUTSIDE: sorted(what.outside)}
    return (pretty(raw) + "\n").encode()


def decode_fragment(data: bytes) -> Copied:
    """Read what was copied here or elsewhere, or a whole project in JSON.

    Text around it, e.g. the rest of a mail, is left out, and so are spaces of the kind
    that a mail puts for those at the beginning of a line.

    Raises
    ------
    EngineError
        FRAGMENT_MISSING if there is none, and the errors of `decode_project` if there
        is one that cannot be read.
    """
    start, end = data.find(b"{"), data.rfind(b"}") + 1
    if start < 0 or end <= start or b'"perceptarium"' not in data:
        raise EngineError(Code.FRAGMENT_MISSING)
    text = data[start:end]
    try:
        document = decode_project(text).document
    except EngineError as error:
        mended = text.replace(_MAIL_SPACE, b" ")
        if error.code is not Code.FILE_JSON_BROKEN or mended == text:
            raise
        text = mended
        document = decode_project(text).document
    if len(document.elements) == 1:  # the settings alone
        raise EngineError(Code.FRAGMENT_MISSING)
    return Copied(document, *_described(parse(text).get(KEY), document))


def _described(raw: Any, document: Document) -> tuple[frozenset[int], str]:  # noqa: ANN401
    """Return which blocks are only fed from, and the origin; nothing if unreadable."""
    if not isinstance(raw, dict):
        return frozenset(), ""
    origin, outside = raw.get(ORIGIN), raw.get(OUTSIDE)
    blocks = {block.id for block in document.blocks()}
    if not isinstance(origin, str) or not isinstance(outside, list):
        return frozenset(), ""
    return frozenset(i for i in blocks if i in outside), origin
