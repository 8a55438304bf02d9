"""Events in the order of time, with the distances between them."""
