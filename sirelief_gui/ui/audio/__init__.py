"""The one audio stream: cues, mixed by us at exact samples, on whatever device there is.

`engine` is what the session gets; it imports numpy and miniaudio on its own thread, when opened.
"""
