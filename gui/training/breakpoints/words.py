"""What conditions are called."""

from PySide6.QtCore import QCoreApplication

from engine.document.document import Document
from engine.document.elements import PerceptronBlock, Wire
from engine.network.compile import unit_names_in
from engine.numerals import format_number
from gui.training.breakpoints.conditions import About, Condition, Weight
from gui.training.breakpoints.list import Met

translate = QCoreApplication.translate


def weight_name(document: Document, weight: Weight) -> str:
    """Return the name of a weight or a bias; "" if it is not in the drawing."""
    element = document.elements.get(weight.element)
    if weight.i is None:
        if not isinstance(element, PerceptronBlock):
            return ""
        unit = _unit(document, weight.element, weight.j)
        return translate("breakpoints", "bias of {unit}").format(unit=unit)
    if not isinstance(element, Wire):
        return ""
    wire = element
    source = _unit(document, wire.source, weight.i)
    target = _unit(document, wire.target, weight.j)
    return f"{source} → {target}"


def condition_text(document: Document, condition: Condition) -> str:
    """Say in a few words what is waited for."""
    bound = format_number(condition.bound)
    match condition.about:
        case About.LOSS:
            text = translate("breakpoints", "loss below {bound}")
        case About.GRADIENT:
            text = translate("breakpoints", "gradient shorter than {bound}")
        case About.NOT_FINITE:
            text = translate("breakpoints", "a number is infinite or none at all")
        case About.ANSWER:
            text = translate(
                "breakpoints", "answer {output} to sample {sample} crosses {bound}"
            )
        case _:
            text = translate("breakpoints", "{weight} changes its sign")
    weight = condition.weight
    name = "" if weight is None else weight_name(document, weight)
    return text.format(
        bound=bound,
        weight=name or translate("breakpoints", "(a weight that is gone)"),
        sample=condition.sample + 1,
        output=condition.output + 1,
    )


def met_text(document: Document, met: Met) -> str:
    """Say in one line which condition was met."""
    text = translate("breakpoints", "Stopped after update {update}: {condition}")
    condition = condition_text(document, met.condition)
    return text.format(update=met.update, condition=condition)


def _unit(document: Document, block: int, unit: int) -> str:
    names = unit_names_in(document, block)
    return names[unit] if unit < len(names) else str(unit + 1)
