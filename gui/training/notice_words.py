"""Notices in words: with the names of the perceptrons that they are about."""

from engine.document.document import Document
from engine.network.compile import unit_names_in
from engine.training.notices.notice import Notice
from gui.i18n import translate
from gui.words import QT_TRANSLATE_NOOP, notice_text

NAMED = 3  # perceptrons by name; of more the first two
AND_MORE = QT_TRANSLATE_NOOP("notices", "{names} and {n} more")


def notice_words(document: Document, notice: Notice) -> str:
    """Say in one line what was noticed, in the language in force."""
    who = who_is_meant(document, notice)
    return notice_text(notice.code, notice.values, who, translate)


def who_is_meant(document: Document, notice: Notice) -> str:
    """Name the perceptrons of a notice, e.g. "H1, H2 and 7 more"."""
    units = [(block, unit) for block, unit in notice.units if block in document]
    n = max(int(notice.values.get("n", 0)), len(units))
    named = units if n <= NAMED else units[: NAMED - 1]
    names = ", ".join(
        unit_names_in(document, block)[unit]
        for block, unit in named
        if unit < document.block(block).n_units
    )
    if len(named) == n:
        return names
    return translate("notices", AND_MORE).format(names=names, n=n - len(named))
