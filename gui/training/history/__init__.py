"""The history of the run in the window: where it was, its branches, its bookmarks."""
