"""What is learnt from: data sets, where they come from, scaling and splits."""
