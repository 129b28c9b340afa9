"""The pages and sheets of a session, and what keys mean in it.

The screen that hosts them is ``screens/session_screen.py``.
"""
