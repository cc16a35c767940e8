"""What follows from mobility: classes, composite indices, transitions, guidance values."""
