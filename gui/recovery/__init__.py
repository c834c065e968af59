"""Copies of unsaved changes, to be offered after a crash."""
