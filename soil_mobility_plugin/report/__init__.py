"""Self-contained HTML reports with their charts inside."""
