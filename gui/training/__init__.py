"""Training in a thread of its own: controller, worker and what passes between them."""
