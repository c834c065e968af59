"""From the drawing to matrices: compile, the network, its parameters."""
