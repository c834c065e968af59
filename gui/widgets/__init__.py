"""Widgets shared by panels; they know nothing of the document."""
