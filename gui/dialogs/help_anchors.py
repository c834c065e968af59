"""Headings that a link can lead to: Qt forgets anchors when it reads Markdown.

In a page they are written as ``## Dead ReLU <a name="dead"></a>``, the same in every
language; what is counted is which heading that is.
"""

import re

from PySide6.QtGui import QTextBlock, QTextDocument

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ .*$", re.MULTILINE)


def heading_number(markdown: str, anchor: str) -> int | None:
    """Return which heading of a page has an anchor, from 0; None: none has it."""
    headings = _HEADING.findall(_FENCE.sub("", markdown))
    for number, heading in enumerate(headings):
        if f'<a name="{anchor}">' in heading:
            return number
    return None


def heading_block(document: QTextDocument, number: int) -> QTextBlock | None:
    """Return the paragraph of a heading; None if there are not so many."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            if number == 0:
                return block
            number -= 1
        block = block.next()
    return None
