"""What stands before the window for a moment: questions and news."""
