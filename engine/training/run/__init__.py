"""A run: updates in order, their history, scores, and reasons to stop."""
