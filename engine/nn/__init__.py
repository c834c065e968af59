"""The formulas: activations, losses, initialisers, optimisers and metrics."""
