"""The pages: one module per report, found by the word of its algorithm. Each takes a result and gives a report."""
