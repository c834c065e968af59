"""What stands around the canvas: a file for each panel, and no panel knows another."""
