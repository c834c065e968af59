"""What is said about the canvas, to the eye and to assistive technology."""
