"""What stands in the way of learning, noticed: codes with a place and values."""
