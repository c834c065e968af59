"""The wiring rules, the same for a wire that is drawn, pasted or read from a file."""

from engine.document.document import Document
from engine.document.elements import InputBlock
from engine.document.graph import reached_from, targets_of
from engine.document.groups.check import wiring_issue
from engine.errors import Code, EngineError, Issue


def check_connect(document: Document, source: int, target: int) -> Issue | None:
    """Tell why a wire from `source` to `target` is refused; None if it is allowed."""
    both = (source, target)
    source_block, target_block = document.block(source), document.block(target)
    names = {"source": source_block.name, "target": target_block.name}
    if source == target:
        return Issue(Code.WIRE_TO_ITSELF, both, names)
    if isinstance(target_block, InputBlock):
        return Issue(Code.WIRE_INTO_INPUT, both, names)
    targets = targets_of(document)
    if target in targets[source]:
        return Issue(Code.WIRE_DOUBLE, both, names)
    if source in reached_from([target], targets):
        return Issue(Code.WIRE_LOOP, both, names)
    return wiring_issue(document, source_block, target_block)


def require_connectable(document: Document, source: int, target: int) -> None:
    """Raise EngineError where `check_connect` has an objection."""
    issue = check_connect(document, source, target)
    if issue is not None:
        raise EngineError(issue.code, issue.elements, **issue.values)
