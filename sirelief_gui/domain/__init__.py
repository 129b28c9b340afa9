"""Exercises, programs, timelines, sessions as rules: no Qt, no input or output, no clock."""
