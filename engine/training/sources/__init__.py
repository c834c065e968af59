"""Where samples come from, and how a network sees them."""
