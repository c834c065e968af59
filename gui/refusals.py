"""The two lines that the program says when it cannot start, worded without Qt."""

import os
import sys

EXIT_STATUS = 2

# The first line says what is missing and what brings it.
WHAT = {
    "en": {
        "python.old": (
            "Python {found} is too old, 3.11 or newer is needed: "
            "sudo apt-get install python3 (Debian 12 and later), or python.org."
        ),
        "engine.missing": (
            "{missing} cannot be found by this Python: "
            "`make run` in the program's folder sets everything up."
        ),
        "window.missing": (
            "{missing} cannot be found by this Python: "
            "`make run` in the program's folder sets everything up."
        ),
        "pyside.takes_none": (
            "PySide6 {version} makes Python {python} abort after some thousand calls: "
            "pip install 'PySide6-Essentials>=6.11,!=6.12.0', or take Python 3.12."
        ),
        "display.none": (
            "There is no display (not set: {variables}): start this from a desktop, "
            "or sudo apt-get install xvfb and put xvfb-run before."
        ),
        "display.silent": (
            "The display {display} does not answer: start this from a desktop, "
            "or sudo apt-get install xvfb and put xvfb-run before."
        ),
        "libraries.missing": (
            "The system lacks {libraries}: sudo apt-get install {packages}"
        ),
        "platform.unknown": (
            "QT_QPA_PLATFORM={platform} is not something this Qt can draw on: "
            "unset QT_QPA_PLATFORM."
        ),
    },
    "ru": {
        "python.old": (
            "Python {found} слишком старый, нужен 3.11 или новее: "
            "sudo apt-get install python3 (Debian 12 и новее) или python.org."
        ),
        "engine.missing": (
            "Этот Python не находит {missing}: "
            "`make run` в папке программы установит всё нужное."
        ),
        "window.missing": (
            "Этот Python не находит {missing}: "
            "`make run` в папке программы установит всё нужное."
        ),
        "pyside.takes_none": (
            "С PySide6 {version} Python {python} падает через несколько тысяч вызовов: "
            "pip install 'PySide6-Essentials>=6.11,!=6.12.0' или возьмите Python 3.12."
        ),
        "display.none": (
            "Нет экрана (не задано: {variables}): запустите из графического сеанса "
            "или sudo apt-get install xvfb и xvfb-run перед командой."
        ),
        "display.silent": (
            "Экран {display} не отвечает: запустите из графического сеанса "
            "или sudo apt-get install xvfb и xvfb-run перед командой."
        ),
        "libraries.missing": (
            "В системе нет {libraries}: sudo apt-get install {packages}"
        ),
        "platform.unknown": (
            "QT_QPA_PLATFORM={platform}: этот Qt не умеет так рисовать; "
            "уберите переменную QT_QPA_PLATFORM."
        ),
    },
}

# The second line says what works all the same; by the first part of the code.
STILL_WORKS = {
    "en": {
        "python": "Nothing of the program runs on it.",
        "engine": "Nothing of the program runs without it.",
        "": "Without a window these work: {command} {commands}",
    },
    "ru": {
        "python": "На нём программа не работает.",
        "engine": "Без этого программа не работает.",
        "": "Без окна работают: {command} {commands}",
    },
}
QT_FREE_COMMANDS = "new|train|predict|check|info|sweep"
# Where only the display is at fault, a picture can be drawn nevertheless.
DISPLAY_FREE_COMMANDS = QT_FREE_COMMANDS + "|screenshot"


def refuse(code: str, **values: str) -> int:
    """Write the two lines of a refusal to stderr and return the exit status."""
    language = _language()
    part = code.split(".", maxsplit=1)[0]
    draws = part in ("display", "platform")
    commands = DISPLAY_FREE_COMMANDS if draws else QT_FREE_COMMANDS
    second = STILL_WORKS[language].get(part, STILL_WORKS[language][""])
    print("perceptarium: " + WHAT[language][code].format(**values), file=sys.stderr)  # noqa: T201
    print(second.format(command=_command(), commands=commands), file=sys.stderr)  # noqa: T201
    return EXIT_STATUS


def _language() -> str:
    """Choose by the locale that messages are to be in."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, names), "")
    return "ru" if locale.lower().startswith("ru") else "en"


def _command() -> str:
    """Return what the user typed to start the program."""
    if os.path.basename(sys.argv[0]) == "main.py":  # noqa: PTH119
        typed = getattr(sys, "orig_argv", ["python3"])[0]
        return f"{typed} {sys.argv[0]}"
    return "perceptarium"
