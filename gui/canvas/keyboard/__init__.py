"""The canvas without a mouse."""
