"""When single precision is worth offering."""

from enum import StrEnum

from engine.network.network import Network

MANY_PARAMETERS = 10_000


class Reason(StrEnum):
    """Why single precision is offered."""

    FASTER = "precision.faster"


def reason_to_offer(network: Network) -> Reason | None:
    """Return why float32 is worth choosing; None where it would bring nothing.

    In small networks the calls take the time and not the arithmetic, and all digits
    are there to be looked at.
    """
    return Reason.FASTER if network.n_parameters > MANY_PARAMETERS else None
