"""Gradients compared with what moving a parameter says."""
