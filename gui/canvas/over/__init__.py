"""What lies over the canvas: menus, find, badges, map, opened matrices."""
