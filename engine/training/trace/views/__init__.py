"""What pictures of an update need besides its events: numbers read off its moment."""
