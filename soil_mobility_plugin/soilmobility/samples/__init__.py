"""Laboratory tables: names, units and rows of samples, and models held against them."""
