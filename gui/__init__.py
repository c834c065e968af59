"""The window and the command line of Perceptarium, over the engine."""
