"""What a model says of a soil: bundles on disk, fractions, drivers, the area of applicability."""
