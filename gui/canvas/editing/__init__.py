"""Texts and numbers edited in place."""
