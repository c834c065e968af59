"""The command `screenshot`: the real window, drawn into a picture off the screen."""

import argparse
import os
from pathlib import Path

from gui.cli.project import open_project
from gui.cli.say import CommandError
from gui.plain_i18n import translate


def run(options: argparse.Namespace) -> int:
    """Draw the window with a project; only here Qt is imported."""
    open_project(options.file)  # whatever is wrong with it is said before Qt starts
    out = Path(options.out)
    if not out.parent.is_dir():
        raise CommandError(
            translate("cli", "There is no folder {folder} for the picture.").format(
                folder=out.parent
            )
        )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # The platform regrets, on stderr, that it has no window manager.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from gui.app import screenshot

    return screenshot(
        Path(options.file), out, options.lang, options.theme, options.size
    )
