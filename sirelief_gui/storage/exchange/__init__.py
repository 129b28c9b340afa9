"""Handing the whole history over as one file, and taking one in."""
