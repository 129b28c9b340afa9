"""The one audio stream: cues, mixed by us at exact samples, on whatever device there is.

`remote` is what the session gets: it starts a process in which `engine` makes the sound.
"""

PLAY_SOUND = "--play-sound"
"""What tells this program that it is to be the sound's process; for no person to type."""
