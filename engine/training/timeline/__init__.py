"""Training in both directions: back to any update, and on from there on another way."""
