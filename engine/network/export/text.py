"""Pieces of generated source: names that cannot do harm, numbers, broken lines."""

import json
import re
import textwrap
from collections.abc import Iterable, Sequence

from engine.arrays import AnyArray
from engine.errors import Code, EngineError

WIDTH = 88
MAX_WRITTEN = 1_000_000  # parameters; a script of more is too slow to be read


def one_line(text: str) -> str:
    """Return a name without anything that could end a line of generated source."""
    plain = "".join(c if c.isprintable() else " " for c in text)
    return plain.encode("utf-8", "replace").decode("utf-8")


def comment(text: str) -> str:
    """Return a name for a comment or docstring: also without quotes and backslashes."""
    return re.sub(r'[\\"*]', "'", one_line(text))


def quoted(text: str) -> str:
    """Return a name as a literal that Python and C read alike."""
    return json.dumps(one_line(text), ensure_ascii=False)


def identifier(text: str, fallback: str) -> str:
    """Return a name as an identifier of ASCII letters, digits and underscores."""
    name = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")
    if not name:
        return fallback
    return name if name[0].isalpha() else f"{fallback}_{name}"


def require_written(name: str, n_parameters: int, highest: int = MAX_WRITTEN) -> None:
    """Refuse to write the numbers of a large network into a source file.

    Raises
    ------
    EngineError
        EXPORT_TOO_LARGE.
    """
    if n_parameters > highest:
        raise EngineError(
            Code.EXPORT_TOO_LARGE,
            format=name,
            parameters=n_parameters,
            highest=highest,
        )


def call(head: str, parts: Sequence[str], tail: str, indent: int = 4) -> str:
    """Return ``head part, part tail``, broken as formatters do if it is long.

    Of two opening brackets, as in ``f([``, the inner ones get lines of their own.
    """
    space = " " * indent
    line = f"{space}{head}{', '.join(parts)}{tail}"
    if len(line) <= WIDTH:
        return line
    if head.endswith(("([", "((")):
        middle, bracket, end = tail[1:].partition(")")  # as "), dim=1)" or "]).T"
        inner = f"{space}    {head[-1]}{', '.join(parts)}{tail[0]}{middle}"
        if len(inner) > WIDTH:
            inner = call(head[-1], parts, tail[0], indent + 4)
            inner += f",\n{space}    {middle[2:]}," if middle else ""
        return f"{space}{head[:-1]}\n{inner}\n{space}{bracket}{end}"
    inner = f"{space}    {', '.join(parts)}"
    if len(inner) > WIDTH or head[-1] == "[" or head == "(":
        inner = "\n".join(f"{space}    {part}," for part in parts)
    return f"{space}{head}\n{inner}\n{space}{tail}"


def sections(*texts: str) -> str:
    """Join functions and classes with two blank lines between them."""
    return "\n\n\n".join(text.strip("\n") for text in texts if text.strip())


def strings(name: str, texts: Iterable[str]) -> str:
    """Return the assignment of a list of texts."""
    return call(f"{name} = [", [quoted(text) for text in texts], "]", 0)


def numbers(array: AnyArray, indent: int = 4, brackets: str = "[]") -> str:
    """Return an array of one or two axes as nested lists, every float to the last bit.

    Parameters
    ----------
    array : ndarray of float or bool
        Of shape (n,) or (n, m).
    indent : int
        Of the rows.
    brackets : str
        What opens and what closes a list: "[]" for Python, "{}" for C.
    """
    if array.ndim == 1:
        return _row(array, indent, brackets)
    space = " " * indent
    rows = "".join(f"{space}{_row(row, indent, brackets)},\n" for row in array)
    return f"{brackets[0]}\n{rows}{' ' * (indent - 4)}{brackets[1]}"


def _row(values: AnyArray, indent: int, brackets: str) -> str:
    text = ", ".join(map(repr, values.tolist()))
    if len(text) + indent + 3 > WIDTH:
        lines = textwrap.wrap(text, WIDTH - indent - 3, break_on_hyphens=False)
        text = ("\n" + " " * (indent + 1)).join(lines)
    return f"{brackets[0]}{text}{brackets[1]}"


def docstring(first: str, *paragraphs: str) -> str:
    """Return a docstring of wrapped paragraphs; preformatted ones begin with a space.

    They all must be free of quotes and backslashes, as `comment` returns them.
    """
    texts = [first]
    for paragraph in paragraphs:
        is_block = paragraph.startswith(" ")
        texts.append(paragraph if is_block else textwrap.fill(paragraph, WIDTH))
    return '"""' + "\n\n".join(texts) + ('\n"""' if paragraphs else '"""')
