"""What is asked before it is shown, and what was answered."""
