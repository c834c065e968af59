"""The plan: one update written down once, to be run in a loop or step by step."""
