"""The language of the window: English texts in the source, translated by catalogues."""

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QTranslator,
)

import resources

LANGUAGES = {"en": "English", "ru": "Русский"}  # each in its own words

_installed: list[QTranslator] = []


def translate(context: str, text: str) -> str:
    """Look up a text that was marked by QT_TRANSLATE_NOOP."""
    return QCoreApplication.translate(context, text)


def current_language() -> str:
    """Return the key of the language in force, one of `LANGUAGES`."""
    name = QLocale().name().partition("_")[0]
    return name if name in LANGUAGES else next(iter(LANGUAGES))


def set_language(language: str) -> None:
    """Switch the whole program to a language; every widget gets LanguageChange.

    English has a catalogue too, for its plural forms.
    """
    application = QCoreApplication.instance()
    if application is None:
        return
    for translator in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(QLocale(language))
    translations = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        (f"qtbase_{language}", translations),  # the buttons of Qt's own dialogs
        (f"perceptarium_{language}", str(resources.path("i18n"))),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            _installed.append(translator)
