"""What waits for me: my pages, case timelines and office queues."""
