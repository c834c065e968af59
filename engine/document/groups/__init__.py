"""Reusable blocks: perceptrons that are drawn, copied and changed as one thing."""
