"""What menus, keys and gestures do to the drawing; every command is one edit."""
