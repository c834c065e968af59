"""Conditions that a run, or going on by itself, stops at."""
