"""What the canvas shows while an update is gone through event by event."""
