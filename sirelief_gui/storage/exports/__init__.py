"""Formats in which the history is handed over, each written as it is read."""
