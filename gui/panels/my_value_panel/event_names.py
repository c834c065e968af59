"""What an event is called in a table."""

from engine.network.cells import unit_at
from engine.network.compile import unit_names_in
from engine.network.network import Network
from engine.training.trace.event import Event
from engine.training.trace.trace import Trace
from gui.i18n import translate
from gui.session import Session
from gui.words import QT_TRANSLATE_NOOP, trace_text

OF_SAMPLE = QT_TRANSLATE_NOOP("answers", "sample {n}")


def event_name(session: Session, trace: Trace, event: Event) -> str:
    """Return what happens in an event, in which perceptron, for which sample."""
    parts = [trace_text(event.kind, translate)]
    network = session.network
    if network is not None and network is trace.moment.network:
        parts += _unit_name(session, network, event)
    if event.sample is not None and trace.moment.n_samples > 1:
        parts.append(translate("answers", OF_SAMPLE).format(n=event.sample + 1))
    return " · ".join(parts)


def _unit_name(session: Session, network: Network, event: Event) -> list[str]:
    if event.unit is None or not event.layer:
        return []
    block, unit = unit_at(network, event.layer - 1, event.unit)
    return [unit_names_in(session.document, block)[unit]]
