"""Tells assistive technology what happened, e.g. a screen reader that speaks it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

Sink = Callable[[QWidget, str], None]


def _to_the_system(widget: QWidget, text: str) -> None:
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


_sinks: list[Sink] = [_to_the_system]


def announce(widget: QWidget, text: str) -> None:
    """Have a sentence spoken as news of a widget; "" is no news."""
    if text:
        _sinks[-1](widget, text)


@contextmanager
def announcing_to(sink: Sink) -> Iterator[None]:
    """Give all announcements to another receiver for a while."""
    _sinks.append(sink)
    try:
        yield
    finally:
        _sinks.remove(sink)
