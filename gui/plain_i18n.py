"""The window's translations for the command line, which does without Qt."""

import os
from functools import cache
from xml.etree import ElementTree

import resources

Catalogue = dict[tuple[str, str], str]


def language() -> str:
    """Return "ru" or "en": what PERCEPTARIUM_LANG says, otherwise the locale."""
    names = ("PERCEPTARIUM_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    wanted = next(filter(None, map(os.environ.get, names)), "")
    return "ru" if wanted.lower().startswith("ru") else "en"


def translate(context: str, text: str) -> str:
    """Return a text in the user's language; in English where it is not translated."""
    chosen = language()
    if chosen == "en":  # the language of the source
        return text
    return catalogue(chosen).get((context, text), text)


@cache
def catalogue(chosen: str) -> Catalogue:
    """Read all finished translations into a language; {} if there are none."""
    try:
        tree = ElementTree.parse(  # noqa: S314  a file of the program itself
            resources.path("i18n", f"perceptarium_{chosen}.ts")
        )
    except (OSError, ElementTree.ParseError):
        return {}
    found: Catalogue = {}
    for context in tree.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue  # unfinished, or of a text that is no longer there
            if message.get("numerus"):
                continue  # plural forms, which only Qt chooses between
            if translation.text:
                found[name, message.findtext("source", "")] = translation.text
    return found
