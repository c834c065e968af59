"""What the status line says about a reusable block."""

from PySide6.QtCore import QCoreApplication

from engine.document.elements import Group
from gui.canvas.pointer.hits import Hit, Part

translate = QCoreApplication.translate


def group_status(group: Group, hit: Hit, issue: str) -> str:
    """Say what is under the pointer and what a click or a drag would do."""
    if issue and not group.is_open:
        return f"{group.name}: {issue}"
    if hit.part is Part.GROUP_TOGGLE:
        return (
            translate("Canvas", "Click to close the block")
            if group.is_open
            else translate("Canvas", "Click to see what is inside the block")
        )
    if group.is_open:
        text = translate(
            "Canvas", "Block {0} · drag to move · double click or Enter closes it"
        )
    else:
        text = translate(
            "Canvas", "Block {0} · drag to move · double click or Enter opens it"
        )
    return text.format(group.name)
