"""How the things of the canvas look: shapes, pictures, level of detail."""
