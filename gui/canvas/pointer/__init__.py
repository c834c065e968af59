"""What lies under the pointer, and what wheel, trackpad and edges do to the view."""
