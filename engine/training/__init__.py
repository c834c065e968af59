"""How a network learns: problem, recorded plan, trainer, evaluation."""
